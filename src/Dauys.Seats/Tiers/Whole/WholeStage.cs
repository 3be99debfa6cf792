namespace Dauys.Seats;

/// <summary>All seats by the whole country's votes, where only the threshold is more than a plain contest asks.</summary>
internal static class WholeStage
{
    public const string Tier = "nation";

    public static void Run(TierRun run)
    {
        if (run.System.Upper is not null)
        {
            return;
        }

        var lists = Taking(run, run.All);
        if (run.IsOpen)
        {
            return;
        }

        var outcome = run.Step(Tier, null, "seats", run.System.Lists, run.Ballot.Seats, lists);
        foreach (var (list, seats) in outcome.Certain)
        {
            run.Add(Tier, list, seats);
            if (seats > 0)
            {
                run.NotPlaced[list] = seats;
            }
        }

        if (!run.IsOpen)
        {
            PlacingStage.Run(run);
        }
    }

    /// <summary>Lists that take part in the whole country, with the votes that count there.</summary>
    public static List<ListVotes> Taking(TierRun run, params Gate[] gates) =>
    [
        .. run.Ballot.Lists
            .Where(l => gates.All(g => g.Nation.Contains(l.Id)))
            .Select(l => l with { Votes = gates.Min(g => run.Gates.Votes(g, l)) }),
    ];
}
