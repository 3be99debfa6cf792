using System.Globalization;
using Dauys.Elections.Counting;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Totals;

namespace Dauys.Cli.Results;

/// <summary>Every protocol that breaks a check: which check, where, both figures.</summary>
internal static class FindingOutput
{
    public static void Print(ElectionResult result, bool csv, Func<ContestCount, int, (string? File, int? Line)>? placeOf)
    {
        var rows = new Rows(["check", "severity", "rule", "station", "part", "district", "file", "left", "right", "line", "act"], 7);
        foreach (var ballot in Ballots(result))
        {
            foreach (var finding in ballot.Checks.Findings)
            {
                var unit = ballot.Count.Unit(finding.Row);
                var (file, line) = placeOf?.Invoke(ballot.Count, finding.Row) ?? (null, null);
                rows.Add(
                    finding.Check.Number,
                    finding.Check.Severity == Law.Protocols.Severity.Error ? "error" : "warning",
                    finding.Check.Formula,
                    unit == Elections.Territory.UnitTree.Nation ? "(the nation)" : result.State.Territory.Units.Path(unit),
                    ballot.Count.Part(finding.Row),
                    ballot.Count.District,
                    file,
                    finding.Left.ToString(CultureInfo.InvariantCulture),
                    finding.Right.ToString(CultureInfo.InvariantCulture),
                    line?.ToString(CultureInfo.InvariantCulture),
                    ballot.Count.Position(finding.Row) is >= 0 and var position ? position.ToString(CultureInfo.InvariantCulture) : null);
            }
        }

        rows.Print(csv);
    }

    private static IEnumerable<CountedBallot> Ballots(ElectionResult result) =>
        ((CountedBallot?[])[result.List?.Counted, .. result.Districts?.Mandates.Select(m => m.Counted) ?? []]).OfType<CountedBallot>();
}
