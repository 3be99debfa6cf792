using Dauys.Elections.Counting;
using Dauys.Law.Protocols;
using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Site.Doubts;

/// <summary>A finding with the ballot paper that it is about.</summary>
/// <param name="Paper">The ballot paper.</param>
/// <param name="Count">Its protocols.</param>
/// <param name="Finding">The broken check.</param>
public sealed record FoundIn(BallotPaper Paper, ContestCount Count, Finding Finding);

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

    /// <summary>The findings of one check, by ballot paper, then in the order of the register.</summary>
    public static IReadOnlyList<FoundIn> Findings(ElectionRecord record, string check)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.Papers.Select(p => (Paper: p, Counted: record.Counted(p))).Where(p => p.Counted is not null)
                .SelectMany(p => p.Counted!.Checks.Findings.Where(f => f.Check.Number == check).Select(f => new FoundIn(p.Paper, p.Counted.Count, f))),
        ];
    }
}
