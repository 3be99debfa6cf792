using Dauys.Law.Protocols;
using Dauys.Site.Records;

namespace Dauys.Site.Doubts;

/// <summary>How often a check held over all ballot papers of an election.</summary>
/// <param name="Check">The rule.</param>
/// <param name="Held">Protocols where it holds.</param>
/// <param name="Broken">Protocols where it is broken.</param>
/// <param name="NotChecked">Protocols that lack a figure it needs.</param>
/// <param name="DoesNotApply">Protocols of stations without an electoral roll.</param>
public sealed record CheckTotals(ProtocolCheck Check, int Held, int Broken, int NotChecked, int DoesNotApply)
{
    /// <summary>A line for every check of the law book, those never broken included.</summary>
    public static IReadOnlyList<CheckTotals> Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var tallies = record.Papers.Select(record.Counted).OfType<Elections.Results.Totals.CountedBallot>().SelectMany(c => c.Checks.Tallies).ToLookup(t => t.Check.Number);
        return
        [
            .. record.State.Law.Protocol.Checks.Select(c => new CheckTotals(
                c,
                tallies[c.Number].Sum(t => t.Held),
                tallies[c.Number].Sum(t => t.Broken),
                tallies[c.Number].Sum(t => t.NotChecked),
                tallies[c.Number].Sum(t => t.DoesNotApply))),
        ];
    }
}
