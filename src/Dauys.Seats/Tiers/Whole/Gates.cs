namespace Dauys.Seats;

/// <summary>Who takes part in a tier.</summary>
/// <param name="Nation">In the whole country, or somewhere where the share is asked by region or district.</param>
/// <param name="Everywhere">In every district.</param>
/// <param name="There">By district: those who take part in it alone.</param>
/// <param name="Admitted">Those who take part by a rule for too few lists.</param>
/// <param name="Needed">Fewest votes by share in the whole country; 0 where the share is not asked there.</param>
internal sealed record Gate(
    HashSet<string> Nation, HashSet<string> Everywhere, IReadOnlyDictionary<string, HashSet<string>> There, IReadOnlyList<string> Admitted, Func<string, Int128> Needed)
{
    public bool In(string district, string list) => Everywhere.Contains(list) || (There.TryGetValue(district, out var here) && here.Contains(list));
}

/// <summary>Asks thresholds.</summary>
internal sealed class Gates(TierRun run)
{
    private TieredBallot Ballot => run.Ballot;

    public Gate Ask(string tier, TierThreshold? threshold, TooFewPassRule tooFew, IReadOnlyDictionary<string, int>? districtSeats)
    {
        if (threshold is null)
        {
            var everyone = Ballot.Lists.Select(l => l.Id).ToHashSet();
            return new Gate(everyone, everyone, new Dictionary<string, HashSet<string>>(), [], _ => 0);
        }

        var ways = Ballot.Lists.Where(l => threshold.Or.Any(w => IsOpen(w, threshold.Figure, l, districtSeats))).Select(l => l.Id).ToHashSet();
        var there = Ballot.Districts.ToDictionary(d => d.Id, d => Ballot.Lists.Where(l => threshold.Or.Any(w => IsOpenThere(w, threshold.Figure, l.Id, d))).Select(l => l.Id).ToHashSet());
        return threshold.Scope == ThresholdScope.Nation ? InTheCountry(tier, threshold, tooFew, ways, there) : ByUnit(tier, threshold, ways, there);
    }

    /// <summary>Votes of a list that count in the whole country: all, or those of the districts in which it takes part.</summary>
    public Int128 Votes(Gate gate, ListVotes list) => gate.Everywhere.Contains(list.Id)
        ? list.Votes
        : Ballot.Districts.Where(d => gate.In(d.Id, list.Id)).Aggregate((Int128)0, (sum, d) => sum + d.Votes.GetValueOrDefault(list.Id));

    public Int128 Figure(string name) => Ballot.Figures.GetValueOrDefault(name) ?? throw Unknown(name, null);

    public static Int128 Figure(DistrictBallot district, string name) => district.Figures.GetValueOrDefault(name) ?? throw Unknown(name, district.Id);

    private Gate InTheCountry(string tier, TierThreshold threshold, TooFewPassRule tooFew, HashSet<string> ways, Dictionary<string, HashSet<string>> there)
    {
        // A list that another way lets in is told to the contest as one that won what the way asks for.
        var system = new ListSystem(Method.DHondt)
        {
            Threshold = threshold.Threshold with { Or = [new DistrictsWonAlternative(1)] },
            TooFewPass = tooFew,
            Alliances = run.System.Lists.Alliances,
        };
        var alliances = system.Alliances is null ? [] : Ballot.Alliances;
        var outcome = Allotment.Allot(
            system, Math.Max(1, Ballot.Seats), [.. Ballot.Lists.Select(l => l with { DistrictsWon = ways.Contains(l.Id) ? 1 : 0, LeastSeats = 0, MostSeats = null })], Figure(threshold.Figure), alliances);
        foreach (var silence in outcome.Silences.Where(s => s.Code != "none-passes" || there.Values.All(t => t.Count == 0)))
        {
            run.Silent(silence.Code, silence.What, silence.Subjects);
        }

        run.GateSteps.Add(new GateStep(tier, null, outcome.ThresholdVotes, Ballot.Lists.ToDictionary(l => l.Id, l => l.Votes), outcome.Passed, outcome.Admitted));
        HashSet<string> nation = [.. outcome.Passed, .. outcome.Admitted];
        return new Gate(nation, nation, there, outcome.Admitted, id => outcome.ThresholdVotes.GetValueOrDefault(id));
    }

    private Gate ByUnit(string tier, TierThreshold threshold, HashSet<string> everywhere, Dictionary<string, HashSet<string>> there)
    {
        foreach (var unit in Ballot.Districts.GroupBy(d => threshold.Scope == ThresholdScope.District ? d.Id : RegionOf(d)))
        {
            var whole = unit.Aggregate((Int128)0, (sum, d) => sum + Figure(d, threshold.Figure));
            var votes = Ballot.Lists.Where(l => unit.Any(d => d.Votes.ContainsKey(l.Id)))
                .Select(l => l with { Votes = unit.Aggregate((Int128)0, (sum, d) => sum + d.Votes.GetValueOrDefault(l.Id)), DistrictsWon = null, BestRegionShare = null })
                .ToList();
            var bare = threshold.Threshold with { Or = [] };
            var passed = votes.Where(l => bare.IsPassedBy(l, whole)).Select(l => l.Id).ToList();
            foreach (var district in unit)
            {
                there[district.Id].UnionWith(passed);
            }

            run.GateSteps.Add(new GateStep(
                tier, unit.Key, votes.ToDictionary(l => l.Id, l => bare.LeastVotes(l, whole)), votes.ToDictionary(l => l.Id, l => l.Votes), [.. votes.Where(l => passed.Contains(l.Id) || everywhere.Contains(l.Id)).Select(l => l.Id)], []));
        }

        return new Gate([.. everywhere, .. there.Values.SelectMany(t => t)], everywhere, there, [], _ => 0);
    }

    // Other ways in are shares of the same figure as the threshold itself.
    private bool IsOpen(WayIn way, string figure, ListVotes list, IReadOnlyDictionary<string, int>? districtSeats)
    {
        Int128 In(DistrictBallot d) => d.Votes.GetValueOrDefault(list.Id);
        return way.Kind switch
        {
            WayInKind.Nation => Reaches(way, list.Votes, Figure(figure)),
            WayInKind.AnyDistrict => Ballot.Districts.Any(d => Reaches(way, In(d), Figure(d, figure))),
            WayInKind.AnyRegion => Ballot.Districts.GroupBy(RegionOf).Any(r => Reaches(way, r.Aggregate((Int128)0, (s, d) => s + In(d)), r.Aggregate((Int128)0, (s, d) => s + Figure(d, figure)))),
            WayInKind.MandatesWon => Won(list.Id) >= way.Least,
            WayInKind.DistrictSeats => districtSeats is not null && districtSeats.GetValueOrDefault(list.Id) >= way.Least,
            _ => false,
        };
    }

    private bool IsOpenThere(WayIn way, string figure, string list, DistrictBallot district) => way.Kind switch
    {
        WayInKind.ThisDistrict => Reaches(way, district.Votes.GetValueOrDefault(list), Figure(district, figure)),
        WayInKind.ThisRegion => Ballot.Districts.Where(d => RegionOf(d) == RegionOf(district)).ToList() is var region
            && district.Votes.ContainsKey(list)
            && Reaches(way, region.Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(list)), region.Aggregate((Int128)0, (s, d) => s + Figure(d, figure))),
        _ => false,
    };

    private int Won(string list) => Ballot.Mandates is { } mandates
        ? mandates.Where(m => m.List == list).Sum(m => m.Count)
        : throw new InputFaultException(new InputFault(FaultCode.WrongRule, "It is not known which lists won all single mandates, and the threshold asks for it.", list));

    private static bool Reaches(WayIn way, Int128 votes, Int128 whole)
    {
        var line = way.Share * whole;
        return votes > 0 && (way.Comparison == Comparison.AtLeast ? (Fraction)votes >= line : (Fraction)votes > line);
    }

    private static string RegionOf(DistrictBallot district) =>
        district.Region ?? throw new InputFaultException(new InputFault(FaultCode.WrongRule, $"The threshold is asked by region, and {district.Id} names none.", district.Id));

    private static InputFaultException Unknown(string figure, string? district) =>
        new(new InputFault(FaultCode.WrongBase, $"The figure \"{figure}\"{(district is null ? "" : $" of {district}")} is not known.", district));
}
