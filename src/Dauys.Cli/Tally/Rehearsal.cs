using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Territory;
using Dauys.Law.Contests;

namespace Dauys.Cli.Tally;

/// <summary>
/// While rows are read, the other core goes once through what follows them, on one made-up protocol in a state of its own. Nothing of it is kept;
/// what stays is that the runtime has compiled the way from votes to seats by the time the real ones are in. Most of a tally's time is such work.
/// </summary>
internal static class Rehearsal
{
    private const long Votes = 1000;

    /// <summary>Begins it, if there is a core for it.</summary>
    /// <param name="election">The election that will be counted.</param>
    /// <param name="request">What will be asked of it.</param>
    public static void Begin(ElectionFile election, ResultRequest request)
    {
        if (Environment.ProcessorCount > 1 && election.Law.Contests.Any(c => c.Kind == ContestKind.List))
        {
            new Thread(() => Try(election, request)) { IsBackground = true }.Start();
        }
    }

    private static void Try(ElectionFile election, ResultRequest request)
    {
        try
        {
            Play(election, request);
        }
#pragma warning disable CA1031 // A made-up ballot may be refused where the real one is not; then nothing was compiled, and that is all.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static void Play(ElectionFile election, ResultRequest request)
    {
        var state = new ElectionState(election.Law);
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false));
        foreach (var fact in election.Facts.Prepend<IElectionAct>(election.Opened))
        {
            intake.Fact(fact);
        }

        var layout = intake.Begin(election.Law.Contests.First(c => c.Kind == ContestKind.List).Id, null);
        var figures = new long[layout.Count.Figures.Width];
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = Votes + i;
        }

        intake.Protocol(layout, UnitTree.Nation, null, figures, 0);
        ResultJson.Write(ElectionResult.Of(state, request));
    }
}
