namespace Dauys.Seats;

/// <summary>Single mandates that count towards lists' seats.</summary>
internal static class LinkStage
{
    /// <summary>Each region by itself.</summary>
    public static void WithinDistricts(TierRun run)
    {
        var link = run.System.Link!;
        var totals = new Totals(run.Ballot.Lists);
        var house = 0;
        foreach (var district in run.Ballot.Districts)
        {
            var here = run.Ballot.Mandates!.Where(m => m.Region == district.Id).ToList();
            var region = Of(run, link.Overhang, district.Id, run.DistrictSeats[district.Id] + here.Sum(m => m.Count), DistrictStage.Taking(run, district, null), here, null);
            foreach (var list in run.Ballot.Lists)
            {
                var more = region.All[list.Id] - region.Held[list.Id];
                run.Add(TierRun.Linked, list.Id, more);
                run.AddIn(district.Id, list.Id, more);
            }

            totals.Add(region);
            house += region.House;
        }

        if (run.Ballot.Mandates!.FirstOrDefault(m => run.Ballot.Districts.All(d => d.Id != m.Region)) is { } stray)
        {
            throw new InputFaultException(new InputFault(FaultCode.UnknownId, $"The mandate {stray.District} lies in no district of the list contest: {stray.Region ?? "no region is named"}.", stray.District));
        }

        var covered = Covered(run, run.Ballot.Districts.SelectMany((d, i) => run.Ballot.Lists.Select(l => ((string?)d.Id, l.Id, totals.Regions[i].All[l.Id]))));
        run.House = house;
        run.Link = totals.Linked(covered);
    }

    /// <summary>The country as a whole; then, where the law says so, each list's seats to its regions.</summary>
    public static void InTheCountry(TierRun run)
    {
        var link = run.System.Link!;
        var mandates = run.Ballot.Mandates!;
        var taking = WholeStage.Taking(run, run.All);
        if (run.IsOpen)
        {
            return;
        }

        var least = link.LeastByDistrict ? LeastByDistrict(run, taking) : null;
        if (run.IsOpen)
        {
            return;
        }

        var whole = Of(run, link.Overhang, null, run.Ballot.Seats + link.Mandates, taking, mandates, least);
        var byRegion = run.System.Placing is null || run.IsOpen ? null : ToRegions(run, whole, link.Overhang == OverhangRule.WinnersStayOut);
        foreach (var list in run.Ballot.Lists)
        {
            run.Add(TierRun.Linked, list.Id, whole.All[list.Id] - whole.Held[list.Id]);
        }

        run.House = whole.House;
        if (byRegion is null)
        {
            var covered = Covered(run, run.Ballot.Lists.Select(l => ((string?)null, l.Id, whole.All[l.Id])));
            var totals = new Totals(run.Ballot.Lists);
            totals.Add(whole);
            run.Link = totals.Linked(covered);
            foreach (var list in run.Ballot.Lists.Where(l => whole.All[l.Id] > whole.Held[l.Id]))
            {
                run.NotPlaced[list.Id] = whole.All[list.Id] - whole.Held[list.Id];
            }

            return;
        }

        Placed(run, whole, byRegion);
    }

    private static void Placed(TierRun run, Part whole, Dictionary<string, IReadOnlyDictionary<string, int>> byRegion)
    {
        // Where regions are covered one by one, a winner may stay out in one while the list has seats to spare in another; where mandates are kept, each region has at least as many.
        int Won(string list, string region) => run.Ballot.Mandates!.Where(m => m.List == list && m.Region == region).Sum(m => m.Count);
        int Held(string list, string region) => Math.Min(Won(list, region), byRegion[list].GetValueOrDefault(region));
        var held = run.Ballot.Lists.ToDictionary(l => l.Id, l => byRegion.ContainsKey(l.Id) ? run.Ballot.Districts.Sum(d => Held(l.Id, d.Id)) : whole.Held[l.Id]);
        foreach (var list in run.Ballot.Lists.Where(l => byRegion.ContainsKey(l.Id)))
        {
            foreach (var district in run.Ballot.Districts)
            {
                run.AddIn(district.Id, list.Id, byRegion[list.Id].GetValueOrDefault(district.Id) - Held(list.Id, district.Id));
            }

            // The list's seats are what they were; how many of them are mandates is known only now.
            run.Add(TierRun.Linked, list.Id, whole.Held[list.Id] - held[list.Id]);
        }

        var covered = Covered(run, run.Ballot.Districts.SelectMany(d => run.Ballot.Lists.Select(l => ((string?)d.Id, l.Id, byRegion.GetValueOrDefault(l.Id)?.GetValueOrDefault(d.Id) ?? 0))));
        run.Link = new LinkedSeats(
            whole.Won, held, whole.All, whole.Overhang, whole.Won.Where(w => w.Value > held[w.Key]).ToDictionary(w => w.Key, w => w.Value - held[w.Key]), covered, whole.Outsiders);
    }

    /// <summary>Seats by votes of one region, or of the country.</summary>
    private static Part Of(
        TierRun run, OverhangRule overhang, string? region, int house, List<ListVotes> taking, IReadOnlyList<SingleMandate> mandates, IReadOnlyDictionary<string, int>? least)
    {
        var known = run.Ballot.Lists.Select(l => l.Id).ToHashSet();
        var won = run.Ballot.Lists.ToDictionary(l => l.Id, l => mandates.Where(m => m.List == l.Id).Sum(m => m.Count));
        var outsiders = mandates.Where(m => m.List is null || !known.Contains(m.List)).Sum(m => m.Count);
        var names = taking.Select(l => l.Id).ToHashSet();
        var outside = won.Where(w => !names.Contains(w.Key)).Sum(w => w.Value);

        // Mandates of lists that do not take part: the others yield to them, or levelling begins without them; else they come on top, or stay out.
        var off = outsiders + (overhang is OverhangRule.OthersYield or OverhangRule.Levelled ? outside : 0);
        var mixed = MixedHouse.Allot(run, run.System.Lists, overhang, house - off, taking, won.Where(w => names.Contains(w.Key)).ToDictionary(w => w.Key, w => w.Value), least, "seats", region);
        run.Keep(TierRun.Linked, region, "seats", mixed.ByVotes);
        var keep = overhang != OverhangRule.WinnersStayOut;
        var all = won.ToDictionary(w => w.Key, w => names.Contains(w.Key) ? mixed.Seats[w.Key] : keep ? w.Value : 0);
        var over = mixed.Overhang.ToDictionary(o => o.Key, o => o.Value);
        foreach (var (list, seats) in won.Where(w => overhang == OverhangRule.HouseGrows && !names.Contains(w.Key) && w.Value > 0))
        {
            over[list] = seats;
        }

        return new Part(
            won,
            all.ToDictionary(a => a.Key, a => Math.Min(a.Value, won[a.Key])),
            all,
            over,
            all.Values.Sum() + outsiders + mixed.ByVotes.Ties.Sum(t => t.ContestedSeats) + mixed.ByVotes.Vacant,
            outsiders);
    }

    // Germany 2013: the greater of mandates won and seats by votes in each region, added up.
    private static Dictionary<string, int> LeastByDistrict(TierRun run, List<ListVotes> taking)
    {
        var least = taking.ToDictionary(l => l.Id, _ => 0);
        foreach (var district in run.Ballot.Districts)
        {
            var here = DistrictStage.Taking(run, district, null);
            var outcome = run.Step(TierRun.Leasts, district.Id, "least", new ListSystem(run.System.Lists.Method) { Ties = run.System.Lists.Ties }, run.DistrictSeats[district.Id], here);
            foreach (var list in taking)
            {
                var won = run.Ballot.Mandates!.Where(m => m.List == list.Id && m.Region == district.Id).Sum(m => m.Count);
                least[list.Id] += Math.Max(outcome.Certain.GetValueOrDefault(list.Id), won);
            }
        }

        return least;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ToRegions(TierRun run, Part whole, bool winnersStayOut)
    {
        var placed = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        foreach (var list in run.Ballot.Lists.Where(l => whole.All[l.Id] > 0))
        {
            var least = run.Ballot.Districts.ToDictionary(d => d.Id, d => winnersStayOut ? 0 : run.Ballot.Mandates!.Where(m => m.List == list.Id && m.Region == d.Id).Sum(m => m.Count));
            placed.Add(list.Id, PlacingStage.WithinList(run, run.System.Placing!.Method!, list.Id, whole.All[list.Id], least));
        }

        return placed;
    }

    /// <summary>Districts whose winners have no cover, which is only where winners stay out; null where their shares are not known.</summary>
    private static List<string>? Covered(TierRun run, IEnumerable<(string? Region, string List, int Seats)> cover)
    {
        var stay = new List<string>();
        foreach (var (region, list, seats) in cover.ToList())
        {
            var wins = run.Ballot.Mandates!.Where(m => m.List == list && (region is null || m.Region == region)).ToList();
            if (wins.Sum(w => w.Count) <= seats)
            {
                continue;
            }

            if (wins.Any(w => w.District is null || w.Votes is null || !(w.Valid > 0)))
            {
                return null;
            }

            var covered = CappedDistricts.Cover(seats, [.. wins.Select(w => new DistrictWin(w.District!, w.Votes!.Value, w.Valid!.Value))]);
            stay.AddRange(covered.StayOut);
            if (covered.Open is { } tie)
            {
                var name = $"covered:{list}";
                var drawn = TieBreaking.Settle(run.System.Lists.Ties, name, tie.Certain, [.. tie.Contested.Select(c => new Competitor(c, wins.Single(w => w.District == c).Votes!.Value, null, null))], tie.ContestedSeats, run.LotNamed(region, name));
                if (drawn.Open is { } open)
                {
                    run.Open(TierRun.Linked, region, open);
                }
                else
                {
                    stay.AddRange(tie.Contested.Except(drawn.Winners.Select(w => w.Id)));
                }
            }
        }

        return stay;
    }

    /// <summary>What one region, or the country, gives.</summary>
    private sealed record Part(
        IReadOnlyDictionary<string, int> Won, IReadOnlyDictionary<string, int> Held, IReadOnlyDictionary<string, int> All, IReadOnlyDictionary<string, int> Overhang, int House, int Outsiders);

    /// <summary>Sums over regions.</summary>
    private sealed class Totals(IReadOnlyList<ListVotes> lists)
    {
        public List<Part> Regions { get; } = [];

        public void Add(Part part) => Regions.Add(part);

        public LinkedSeats Linked(List<string>? stayOut)
        {
            Dictionary<string, int> Sum(Func<Part, IReadOnlyDictionary<string, int>> of) => lists.ToDictionary(l => l.Id, l => Regions.Sum(r => of(r).GetValueOrDefault(l.Id)));
            Dictionary<string, int> Some(Dictionary<string, int> all) => all.Where(a => a.Value > 0).ToDictionary(a => a.Key, a => a.Value);
            var (won, held) = (Sum(p => p.Won), Sum(p => p.Held));
            return new LinkedSeats(won, held, Sum(p => p.All), Some(Sum(p => p.Overhang)), Some(won.ToDictionary(w => w.Key, w => w.Value - held[w.Key])), stayOut, Regions.Sum(r => r.Outsiders));
        }
    }
}
