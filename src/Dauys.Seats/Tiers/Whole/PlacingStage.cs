namespace Dauys.Seats;

/// <summary>Seats of the whole country to districts.</summary>
internal static class PlacingStage
{
    public static void Run(TierRun run)
    {
        switch (run.System.Placing)
        {
            case null:
                return;
            case { Rule: PlacingRule.WithinList, Method: { } method }:
                foreach (var list in run.NotPlaced.Keys.ToList())
                {
                    var least = run.Ballot.Districts.ToDictionary(d => d.Id, d => run.ByDistrict[d.Id].GetValueOrDefault(list));
                    var placed = WithinList(run, method, list, run.NotPlaced[list] + least.Values.Sum(), least);
                    Take(run, list, placed.ToDictionary(p => p.Key, p => p.Value - least[p.Key]));
                }

                return;
            case { Rule: PlacingRule.LargestRemainders }:
                foreach (var list in run.NotPlaced.Keys.ToList())
                {
                    Remainders(run, list);
                }

                return;
            default:
                OnePerDistrict(run);
                return;
        }
    }

    /// <summary>A list's seats to its districts, which keep what is said.</summary>
    public static IReadOnlyDictionary<string, int> WithinList(TierRun run, Method method, string list, int seats, IReadOnlyDictionary<string, int> least)
    {
        var among = run.Ballot.Districts.Where(d => d.Votes.GetValueOrDefault(list) > 0 || least[d.Id] > 0)
            .Select(d => new ListVotes(d.Id, d.Votes.GetValueOrDefault(list)) { LeastSeats = least[d.Id] })
            .ToList();
        return run.Step(TierRun.Places, null, $"placing:{list}", new ListSystem(method) { Ties = run.System.Lists.Ties }, seats, among).Certain;
    }

    private static void Take(TierRun run, string list, Dictionary<string, int> placed)
    {
        foreach (var (district, seats) in placed)
        {
            run.AddIn(district, list, seats);
        }

        var left = run.NotPlaced[list] - placed.Values.Sum();
        if (left == 0)
        {
            run.NotPlaced.Remove(list);
        }
        else
        {
            run.NotPlaced[list] = left;
        }
    }

    private static void Remainders(TierRun run, string list)
    {
        var rest = run.Left.Where(d => d.Value.ContainsKey(list)).ToDictionary(d => d.Key, d => d.Value[list]);
        var seats = run.NotPlaced[list];
        if (seats > rest.Count)
        {
            run.Remark("not-placed", $"{list} has more further seats than districts; the law places one in each.");
            return;
        }

        var placed = new Dictionary<string, int>();
        foreach (var equals in rest.GroupBy(r => r.Value).OrderByDescending(g => g.Key))
        {
            var left = seats - placed.Count;
            var ids = equals.Select(e => e.Key).ToList();
            if (ids.Count > left && left > 0)
            {
                var name = $"placing:{list}";
                var tie = TieBreaking.Settle(run.System.Lists.Ties, name, placed, [.. ids.Select(id => new Competitor(id, run.Ballot.Districts.Single(d => d.Id == id).Votes[list], null, null))], left, run.LotNamed(null, name));
                ids = [.. tie.Winners.Select(w => w.Id)];
                if (tie.Open is { } open)
                {
                    run.Open(TierRun.Places, null, open);
                }
            }

            foreach (var id in ids.Take(left))
            {
                placed.Add(id, 1);
            }
        }

        Take(run, list, placed);
    }

    private static void OnePerDistrict(TierRun run)
    {
        var cells = run.Ballot.Districts.Where(d => run.DistrictSeats[d.Id] > 0).SelectMany(d => run.NotPlaced.Keys.Where(l => d.Votes.GetValueOrDefault(l) > 0).Select(l => (
            District: d.Id,
            List: l,
            Quotient: new Fraction(d.Votes[l], (2 * run.ByDistrict[d.Id].GetValueOrDefault(l)) + 1) / new Fraction(d.Votes.Values.Aggregate((Int128)0, (s, v) => s + v), run.DistrictSeats[d.Id])))).ToList();
        var (free, wanting) = (run.Ballot.Districts.Select(d => d.Id).ToHashSet(), run.NotPlaced.ToDictionary(n => n.Key, n => n.Value));
        var lots = run.LotNamed(null, "placing");
        while (cells.Where(c => free.Contains(c.District) && wanting[c.List] > 0).ToList() is { Count: > 0 } open)
        {
            var best = open.Max(c => c.Quotient);
            var top = open.Where(c => c.Quotient == best).ToList();

            // Equals are no tie if all of them can have their seat.
            var fits = top.Select(c => c.District).Distinct().Count() == top.Count && top.GroupBy(c => c.List).All(g => g.Count() <= wanting[g.Key]);
            if (!fits)
            {
                var ids = top.Select(c => $"{c.List}/{c.District}").ToList();
                if (lots.FirstOrDefault(l => l.Winners.Any(ids.Contains)) is not { } drawn)
                {
                    run.Open(TierRun.Places, null, new Tie("placing", new Dictionary<string, int>(), ids, 1, TieRemedy.Lot));
                    break;
                }

                top = [.. top.Where(c => drawn.Winners.Contains($"{c.List}/{c.District}")).Take(1)];
            }

            foreach (var cell in top)
            {
                run.AddIn(cell.District, cell.List, 1);
                free.Remove(cell.District);
                wanting[cell.List]--;
            }
        }

        foreach (var (list, seats) in wanting)
        {
            Take(run, list, []);
            run.NotPlaced[list] = seats;
            if (seats == 0)
            {
                run.NotPlaced.Remove(list);
            }
        }
    }
}
