namespace Dauys.Seats;

/// <summary>A bonus for the first list.</summary>
internal static class BonusStage
{
    public static void Run(TierRun run)
    {
        var lists = WholeStage.Taking(run, run.All);
        if (run.IsOpen)
        {
            return;
        }

        var system = run.System.Lists with { Threshold = null, TooFewPass = new AllToThoseThatPassed(), Alliances = null };
        var outcome = MajorityBonus.Allot(
            system, run.System.Bonus!, run.Ballot.Seats, lists, run.Gates.Figure(run.System.Threshold?.Figure ?? TieredBallotFigures.Share), [.. run.LotNamed(null, "first"), .. run.LotsFor(null, "seats")]);
        run.Keep(TierRun.WithBonus, null, "seats", outcome.Shared);
        if (outcome.Open is { } tie)
        {
            // The seats by votes are no part of the result: with the bonus they are others.
            run.Open(TierRun.WithBonus, null, tie);
            return;
        }

        run.Bonus = (outcome.First, outcome.Bonus);
        foreach (var (list, seats) in outcome.Seats)
        {
            run.Add(TierRun.WithBonus, list, seats);
        }
    }
}

/// <summary>Names of figures that this room asks for by itself.</summary>
public static class TieredBallotFigures
{
    /// <summary>What shares are taken of where the law has no threshold.</summary>
    public const string Share = "share";
}
