using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Totals;

namespace Dauys.Cli.Results;

/// <summary>Every protocol that breaks a check: which check, where, both figures.</summary>
internal static class FindingOutput
{
    public static void Print(ElectionResult result, bool csv)
    {
        var rows = new Rows(["check", "severity", "rule", "station", "part", "district", "left", "right", "line", "act"], 6);
        foreach (var ballot in Ballots(result))
        {
            foreach (var finding in ballot.Checks.Findings)
            {
                var unit = ballot.Count.Unit(finding.Row);
                rows.Add(
                    finding.Check.Number,
                    finding.Check.Severity == Law.Protocols.Severity.Error ? "error" : "warning",
                    finding.Check.Formula,
                    unit == Elections.Territory.UnitTree.Nation ? "(the nation)" : result.State.Territory.Units.Path(unit),
                    ballot.Count.Part(finding.Row),
                    ballot.Count.District,
                    finding.Left.ToString(CultureInfo.InvariantCulture),
                    finding.Right.ToString(CultureInfo.InvariantCulture),
                    null,
                    ballot.Count.Position(finding.Row) is >= 0 and var position ? position.ToString(CultureInfo.InvariantCulture) : null);
            }
        }

        rows.Print(csv);
    }

    private static IEnumerable<CountedBallot> Ballots(ElectionResult result) =>
        ((CountedBallot?[])[result.List?.Counted, .. result.Districts?.Mandates.Select(m => m.Counted) ?? []]).OfType<CountedBallot>();
}
