using System.Numerics;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Protocols;
using Dauys.Seats;
using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Site.Outcome;

/// <summary>Turnout with the two figures it is made of.</summary>
/// <param name="Voted">Those who voted, as the law book counts them.</param>
/// <param name="Roll">Those who could.</param>
/// <param name="Rule">The law book's rule.</param>
public sealed record Turnout(Int128 Voted, Int128 Roll, TurnoutRule Rule)
{
    /// <summary>The exact share.</summary>
    public Fraction Share => new((BigInteger)Voted, (BigInteger)Roll);

    /// <summary>Turnout of the list contest of an election, else null.</summary>
    public static Turnout? Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Result.List is { Counted: { } counted } list ? Of(counted.Totals, RuleOf(record, new BallotPaper(list.CountedAs, null))) : null;
    }

    /// <summary>Turnout of totals; null where a figure is not known, nobody is on the roll, or the stations have none of their own.</summary>
    public static Turnout? Of(ContestTotals totals, TurnoutRule rule)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(rule);
        return totals.Turnout(rule) is null ? null : new Turnout(totals.Of(rule.Numerator)!.Value, totals.Of(rule.Denominator)!.Value, rule);
    }

    /// <summary>The rule for turnout of a contest, or of the book.</summary>
    public static TurnoutRule RuleOf(ElectionRecord record, BallotPaper paper)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(paper);
        return record.State.Law.Contest(paper.Contest)?.Turnout ?? record.State.Law.Turnout;
    }
}
