using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Reads a file of results by station into an election, as a map of the election file says.</summary>
public static class ResultsFile
{
    private const int RowsBetweenReports = 4096;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or in a zip or gzip. <c>archive.zip:member.csv</c> names a member of an archive.</param>
    /// <param name="election">The election, for its maps.</param>
    /// <param name="mapName">The map to be used; null for the one whose columns fit the header.</param>
    /// <param name="intake">Takes stations and protocols, row by row.</param>
    /// <param name="progress">Called now and then, on the caller's thread; or null.</param>
    /// <param name="cancellation">Ends the reading between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="RefusedException">
    /// F301 to F348, or what the intake refuses (F330, R411, R412, R420), each with file and line; the first twenty, then how many more.
    /// Rows before the first of them are in the intake's state by then: the caller throws that state away and keeps nothing of its acts.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled; the same holds for the state.</exception>
    public static ResultsFileOutcome Read(
        string path,
        ElectionFile election,
        string? mapName,
        ElectionIntake intake,
        Action<ReadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(intake);
        var (open, map) = MapChoice.Open(path, election, mapName);
        using (open)
        {
            intake.BeginFile(open.Source.Name);
            var refusals = new RefusalList();
            try
            {
                var rows = new RowIntake(intake, map, open);
                ReadRows(open, rows, refusals, progress, cancellation);
            }
            catch (RefusedException last) when (!refusals.IsEmpty)
            {
                throw refusals.Exception(last);
            }

            return refusals.IsEmpty
                ? new ResultsFileOutcome(open.Source.Name, map.Name, map.Contest, open.Table.Row, Warnings(open))
                : throw refusals.Exception();
        }
    }

    private static void ReadRows(OpenTable open, RowIntake rows, RefusalList refusals, Action<ReadProgress>? progress, CancellationToken cancellation)
    {
        var table = open.Table;
        while (table.ReadRow())
        {
            if (rows.Take() is { } refusal)
            {
                refusals.Add(refusal);
            }

            if (table.Row % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(new ReadProgress(open.Source.Name, open.Source.ConsumedBytes, open.Source.TotalBytes, table.Row));
            }
        }

        progress?.Invoke(new ReadProgress(open.Source.Name, open.Source.ConsumedBytes, open.Source.TotalBytes, table.Row));
    }

    private static IReadOnlyList<string> Warnings(OpenTable open) => open.Table.EndsWithoutNewline
        ? [$"{open.Source.Name}: the last row (line {open.Table.Line}) does not end with a line end. The file may be whole, or cut inside its last cell: compare it with the publisher's, or with control totals."]
        : [];
}
