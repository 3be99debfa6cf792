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
    /// <summary>Methods that stand for each other where it is not known which one holds.</summary>
    public static IReadOnlyList<(string Name, Method Method)> Methods { get; } =
    [
        ("largest remainders with the Hare quota", Method.HareLargestRemainder),
        ("D'Hondt", Method.DHondt),
        ("Sainte-Laguë", Method.SainteLague),
    ];

    public static IReadOnlyList<UnverifiedValueEffect> Of(ContestRule rule, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        var effects = new List<UnverifiedValueEffect>();
        foreach (var (key, value, source, others) in Plain(rule, ballot, chosen, actual).Concat(TierAlternatives.Of(rule, ballot, chosen, actual)).Where(a => a.Source.Unverified))
        {
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

    private static IEnumerable<Alternative> Plain(ContestRule rule, ListBallot ballot, IReadOnlySet<string> chosen, ListAllotment actual)
    {
        yield return new Alternative(rule.Seats.Key, $"{rule.Seats.Value}", rule.Seats.Source, Alternative.Beside(rule.Seats.Value, 1).Select(seats => ($"{seats} seats", WithSeats(rule, seats))));
        if (rule.Method is { } method && rule.Table is null)
        {
            yield return new Alternative(method.Key, "the method", method.Source, Methods.Where(m => m.Method != method.Value).Select(m => (m.Name, rule with { Method = Alternative.Put(method, m.Method) })));
        }

        yield return new Alternative(rule.Ties.Key, TieText(rule.Ties.Value), rule.Ties.Source, [("nothing decides between equals", rule with { Ties = Alternative.Put(rule.Ties, TieRule.None) })]);
        yield return new Alternative(rule.TooFewPass.Key, "the rule where too few lists pass", rule.TooFewPass.Source,
            [("all seats go to those that passed", rule with { TooFewPass = Alternative.Put(rule.TooFewPass, new AllToThoseThatPassed()) })]);
        if (rule.Alliances is { } alliances)
        {
            yield return new Alternative($"contests.{rule.Id}.alliances", "alliances count together", alliances.Source, [("no alliance counts", rule with { Alliances = null })]);
        }

        if (rule.LeastSeats is { } least)
        {
            yield return new Alternative(least.Key, $"at least {least.Value} seats", least.Source, Alternative.Beside(least.Value).Select(n => ($"at least {n} seats", rule with { LeastSeats = Alternative.Put(least, n) })));
        }

        if (rule.MostSeats is { } most)
        {
            yield return new Alternative(most.Key, $"at most {most.Value} seats", most.Source,
                [.. Alternative.Beside(most.Value, 1).Select(n => ($"at most {n} seats", rule with { MostSeats = Alternative.Put(most, n) })), ("no list has a most", rule with { MostSeats = null })]);
        }

        if (rule.OthersFill is { } fill)
        {
            yield return new Alternative(fill.Key, fill.Value ? "others fill the seats of a list that is too short" : "seats of a list that is too short stay vacant", fill.Source,
                [(fill.Value ? "they stay vacant" : "others fill them", rule with { OthersFill = Alternative.Put(fill, !fill.Value) })]);
        }

        if (rule.Threshold is { } threshold)
        {
            foreach (var part in ThresholdAlternatives.Of(threshold, t => rule with { Threshold = t }, ballot, [.. actual.Tiers is null ? Stand.Plain(ballot, actual) : Stand.OfTier("all", threshold, ballot, actual, chosen)]))
            {
                yield return part;
            }
        }
    }

    // Where districts have their own seats, one more or less of the chamber is one of the second tier.
    private static ContestRule WithSeats(ContestRule rule, int seats) => rule with
    {
        Seats = Alternative.Put(rule.Seats, seats),
        SecondTier = rule is { SecondTier: { Seats: { } above } second, Districts.SeatsBy: DistrictSeatsRule.Fixed or DistrictSeatsRule.Call }
            ? second with { Seats = Alternative.Put(above, Math.Max(0, above.Value + seats - rule.Seats.Value)) }
            : rule.SecondTier,
    };

    private static string TieText(TieRule ties) => ties.Breakers.Count == 0 ? "the law says nothing" : string.Join(", then ", ties.Breakers);
}
