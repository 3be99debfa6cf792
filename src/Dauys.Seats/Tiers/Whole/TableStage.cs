namespace Dauys.Seats;

/// <summary>Seats by list and district at once.</summary>
internal static class TableStage
{
    public static void Run(TierRun run)
    {
        if (!DistrictStage.ResolveSeats(run))
        {
            return;
        }

        var gate = run.All;
        if (run.IsOpen)
        {
            return;
        }

        var districts = run.Ballot.Districts.Where(d => run.DistrictSeats[d.Id] > 0).Select(d => new DistrictVotes(
            d.Id,
            run.DistrictSeats[d.Id],
            d.Votes.Where(v => gate.In(d.Id, v.Key)).ToDictionary(v => v.Key, v => (long)v.Value))).ToList();
        var outcome = DoubleProportional.Allot(run.System.Table! with { ShareInOneDistrict = null, ShareOverall = null }, districts, run.LotsFor(null, "seats"));
        run.Table = outcome;
        foreach (var (list, seats) in outcome.ListSeats)
        {
            run.Add(TierRun.InTable, list, seats);
        }

        if (outcome.OpenAbove is { } above)
        {
            run.Open(TierRun.InTable, null, above);
            return;
        }

        var table = outcome.Table!;
        var upper = Settle(run, districts, outcome, table);
        for (var d = 0; d < districts.Count; d++)
        {
            for (var l = 0; l < outcome.Passed.Count; l++)
            {
                run.AddIn(districts[d].Id, outcome.Passed[l], Least(run.System.Table!.Rounding, districts, outcome, table, d, l) + (upper.Contains(new Cell(d, l)) ? 1 : 0));
            }
        }
    }

    /// <summary>The cells that have one seat more than is certain, by lot; none while the tie stands.</summary>
    private static HashSet<Cell> Settle(TierRun run, List<DistrictVotes> districts, DoubleProportionalOutcome outcome, BiproportionalOutcome table)
    {
        if (table.Contested.Count == 0)
        {
            return [];
        }

        string Name(Cell cell) => $"{outcome.Passed[cell.List]}/{districts[cell.District].Id}";
        int Seats(Cell cell) => Least(run.System.Table!.Rounding, districts, outcome, table, cell.District, cell.List);
        var more = table.Contested.Where(c => Seats(c) < table.Seats[c.District][c.List]).ToList();
        if (run.LotNamed(null, "table") is not [var lot])
        {
            run.Open(TierRun.InTable, null, new Tie("table", outcome.ListSeats, [.. table.Contested.Select(Name)], more.Count, TieRemedy.Lot));
            return [];
        }

        // Another table is as good if every district and every list keeps its sum.
        var drawn = table.Contested.Where(c => lot.Winners.Contains(Name(c))).ToList();
        var fits = drawn.Count == lot.Winners.Count
            && drawn.GroupBy(c => c.District).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).SequenceEqual(more.GroupBy(c => c.District).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())))
            && drawn.GroupBy(c => c.List).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).SequenceEqual(more.GroupBy(c => c.List).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
        return fits ? [.. drawn] : throw new InputFaultException(new InputFault(
            FaultCode.WrongLot, $"The lot for table names {string.Join(", ", lot.Winners)}; districts and lists must keep their sums, as with {string.Join(", ", more.Select(Name))}.", "table"));
    }

    /// <summary>Seats of a cell in every table that the divisors allow.</summary>
    private static int Least(DivisorSequence rounding, List<DistrictVotes> districts, DoubleProportionalOutcome outcome, BiproportionalOutcome table, int district, int list)
    {
        var seats = table.Seats[district][list];
        if (!table.Contested.Contains(new Cell(district, list)))
        {
            return seats;
        }

        // A table's divisors are such that one seat more costs 1: Sainte-Laguë rounds at 1/2, 3/2 …, not at 1, 3 …
        var unit = rounding.At(2) - rounding.At(1);
        var weight = new Fraction(districts[district].Votes.GetValueOrDefault(outcome.Passed[list]), 1) / table.DistrictDivisors[district].Value / table.ListDivisors[list].Value;
        return seats > 0 && weight == rounding.At(seats - 1) / unit ? seats - 1 : seats;
    }
}
