using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>What would be otherwise if a value that no source settles were another.</summary>
/// <param name="If">The other value, in words.</param>
/// <param name="Seats">Seats then; empty where the law could then name none.</param>
/// <param name="Settled">Whether every seat would be given.</param>
public sealed record SeatsOtherwise(string If, IReadOnlyDictionary<string, int> Seats, bool Settled);

/// <summary>A value of the law book that no source settles, and how the seats hang on it.</summary>
/// <param name="Key">Its path in the book.</param>
/// <param name="Value">The value that was used.</param>
/// <param name="Note">What is known of it, or null.</param>
/// <param name="Changes">What would change; never empty, or the value would not be listed.</param>
public sealed record UnverifiedValueEffect(string Key, string Value, string? Note, IReadOnlyList<SeatsOtherwise> Changes);

/// <summary>
/// Tries other values in the place of those marked <c>unverified</c>. Which others: all the words that the key may hold; for a number,
/// the nearest that lets one more or one less list in, or one seat more or less. A value by which nothing changes is not listed.
/// </summary>
internal static class Sensitivity
{
    private static readonly (string Name, Method Method)[] Methods =
    [
        ("largest remainders with the Hare quota", new QuotaMethod(QuotaKind.Hare)),
        ("D'Hondt", new DivisorMethod(DivisorSequence.DHondt)),
        ("Sainte-Laguë", new DivisorMethod(DivisorSequence.SainteLague)),
    ];

    public static IReadOnlyList<UnverifiedValueEffect> Of(ContestRule rule, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        var effects = new List<UnverifiedValueEffect>();
        foreach (var (key, value, source, others) in Alternatives(rule, ballot, chosen, actual))
        {
            if (!source.Unverified)
            {
                continue;
            }

            var changes = others
                .Select(o => (o.If, Allotment: ballot.Allot(o.Rule, chosen)))
                .Where(o => !o.Allotment.SameSeats(actual))
                .Select(o => new SeatsOtherwise(o.If, o.Allotment.Seats, o.Allotment.IsSettled))
                .ToList();
            if (changes.Count > 0)
            {
                effects.Add(new UnverifiedValueEffect(key, value, source.Note?.ToString(), changes));
            }
        }

        return effects;
    }

    private static IEnumerable<(string Key, string Value, Provenance Source, IEnumerable<(string If, ContestRule Rule)> Others)> Alternatives(
        ContestRule rule, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        yield return (rule.Seats.Key, $"{rule.Seats.Value}", rule.Seats.Source, SeatsOtherwise(rule));
        if (rule.Method is { } method)
        {
            yield return (method.Key, "the method", method.Source,
                Methods.Where(m => m.Method != method.Value).Select(m => ($"{m.Name}", rule with { Method = method with { Value = m.Method, Readings = [] } })));
        }

        yield return (rule.Ties.Key, TieText(rule.Ties.Value), rule.Ties.Source,
            [("nothing decides between equals", rule with { Ties = rule.Ties with { Value = TieRule.None, Readings = [] } })]);
        yield return (rule.TooFewPass.Key, "the rule where too few lists pass", rule.TooFewPass.Source,
            [("all seats go to those that passed", rule with { TooFewPass = rule.TooFewPass with { Value = new AllToThoseThatPassed(), Readings = [] } })]);
        if (rule.Alliances is { } alliances)
        {
            yield return ($"contests.{rule.Id}.alliances", "alliances count together", alliances.Source,
                [("no alliance counts", rule with { Alliances = null })]);
        }

        if (rule.Threshold is { } threshold)
        {
            foreach (var part in ThresholdParts(rule, threshold, ballot, actual))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<(string If, ContestRule Rule)> SeatsOtherwise(ContestRule rule)
    {
        foreach (var seats in (int[])[rule.Seats.Value - 1, rule.Seats.Value + 1])
        {
            if (seats > 0)
            {
                yield return ($"{seats} seats", rule with { Seats = rule.Seats with { Value = seats, Readings = [] } });
            }
        }
    }

    private static IEnumerable<(string Key, string Value, Provenance Source, IEnumerable<(string If, ContestRule Rule)> Others)> ThresholdParts(
        ContestRule rule, ThresholdRule threshold, ListBallot ballot, ListAllotment actual)
    {
        var percent = threshold.Percent;
        yield return (percent.Key, $"{percent.Value} %", Either(percent.Source, threshold.Source), PercentsOtherwise(rule, threshold, ballot, actual));
        var comparison = threshold.Comparison;
        var other = comparison.Value == Comparison.AtLeast ? Comparison.MoreThan : Comparison.AtLeast;
        yield return (comparison.Key, comparison.Value == Comparison.AtLeast ? "at least" : "more than", Either(comparison.Source, threshold.Source),
            [(other == Comparison.AtLeast ? "at least" : "more than", rule with { Threshold = threshold with { Comparison = comparison with { Value = other, Readings = [] } } })]);
        var @base = threshold.Base;
        yield return (@base.Key, ThresholdBases.Text(@base.Value), Either(@base.Source, threshold.Source),
            Enum.GetValues<ThresholdBase>().Where(b => b != @base.Value && ballot.Totals.Base(b) is not null)
                .Select(b => ($"of {ThresholdBases.Text(b)}", rule with { Threshold = threshold with { Base = @base with { Value = b, Readings = [] } } })));
    }

    /// <summary>The threshold that just lets the largest list outside in, and the one that just keeps the smallest inside out.</summary>
    private static IEnumerable<(string If, ContestRule Rule)> PercentsOtherwise(ContestRule rule, ThresholdRule threshold, ListBallot ballot, ListAllotment actual)
    {
        if (actual is not { Outcome: { } outcome, Base: { } @base } || @base.Votes <= 0)
        {
            yield break;
        }

        var votes = ballot.Options.Where(o => !o.IsAgainstAll).Select(o => (o.Id, Votes: ballot.Totals.Votes(o.Id) ?? 0)).ToList();
        var inside = votes.Where(v => outcome.Passed.Contains(v.Id)).OrderBy(v => v.Votes).FirstOrDefault();
        var outside = votes.Where(v => !outcome.Passed.Contains(v.Id)).OrderByDescending(v => v.Votes).FirstOrDefault();
        foreach (var (id, share) in (IEnumerable<(string?, Int128)>)[(outside.Id, outside.Votes), (inside.Id, inside.Votes + 1)])
        {
            if (id is null || share == 0)
            {
                continue;
            }

            var exact = new Fraction(100 * (System.Numerics.BigInteger)share, @base.Votes);
            var words = id == outside.Id ? $"a threshold that {id} reaches" : $"a threshold that {id} does not reach";
            yield return (words, rule with
            {
                Threshold = threshold with
                {
                    Percent = threshold.Percent with { Value = exact, Readings = [] },
                    Comparison = threshold.Comparison with { Value = Comparison.AtLeast, Readings = [] },
                },
            });
        }
    }

    private static Provenance Either(Provenance value, Provenance around) => value.Unverified || !around.Unverified ? value : around;

    private static string TieText(TieRule ties) => ties.Breakers.Count == 0 ? "the law says nothing" : string.Join(", then ", ties.Breakers);
}
