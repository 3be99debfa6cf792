using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Elections;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Formats.Results;

namespace Dauys.Cli.Tally;

/// <summary>Reads an election and its results files into a state, by the same intake as <c>load</c>, and keeps nothing.</summary>
internal static class CountedElection
{
    /// <summary>Reads, checks and adds up.</summary>
    /// <param name="election">The election file.</param>
    /// <param name="files">Results files.</param>
    /// <param name="map">The map to use, or null.</param>
    /// <param name="partial">Whether control totals need not be met.</param>
    /// <param name="request">What will be asked of the count, if that is known: see <see cref="Rehearsal"/>.</param>
    /// <returns>The intake, with its state, which knows from which file and line each protocol came.</returns>
    public static ElectionIntake Of(ElectionFile election, IReadOnlyList<string> files, string? map, bool partial, ResultRequest? request = null)
    {
        var state = new ElectionState(election.Law);
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false));
        var load = new ElectionLoad(election, state, intake) { Partial = partial };
        load.Begin();
        if (files.Count > 0 && request is not null)
        {
            Rehearsal.Begin(election, request);
        }

        Read(election, ElectionFiles.ResultsOf(election, files), map, intake);
        load.End([], Unrecorded);
        return intake;
    }

    /// <summary>Reads results files into an intake, with progress, and prints their warnings.</summary>
    public static void Read(ElectionFile election, IReadOnlyList<string> files, string? map, ElectionIntake intake)
    {
        var progress = new ProgressLine();
        try
        {
            foreach (var file in files)
            {
                var outcome = ResultsFile.Read(file, election, map, intake, progress.Show);
                progress.Clear();
                foreach (var warning in outcome.Warnings)
                {
                    Console.Error.WriteLine($"note: {warning}");
                }
            }
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>A tally keeps nothing, so its act of import, which is thrown away with the state, has no moment.</summary>
    private const string Unrecorded = "0001-01-01T00:00:00+00:00";
}
