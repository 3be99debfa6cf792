using Dauys.Elections.Results.Totals;
using Dauys.Law.Books;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Outcome;

/// <summary>A figure of which shares are taken.</summary>
/// <param name="Kind">What the law takes the share of.</param>
/// <param name="Votes">The figure.</param>
/// <param name="WithoutAgainstAll">Whether votes against all were taken out of it.</param>
public sealed record ShareBase(ThresholdBase Kind, Int128 Votes, bool WithoutAgainstAll);

/// <summary>
/// Finds what a threshold's share is taken of, and the questions that arise where a law meets votes that lack its base or have an
/// option that it does not know.
/// </summary>
internal static class ThresholdBases
{
    public const string AgainstAllQuestion = "against-all";
    public const string AgainstAllIn = "against-all-in-base";
    public const string AgainstAllOut = "against-all-out";
    public const string BaseQuestion = "base";

    private static readonly (ThresholdBase Kind, string Name, string What)[] Bases =
    [
        (ThresholdBase.Valid, "base-valid", "valid ballots"),
        (ThresholdBase.Options, "base-options", "votes for lists and against all"),
        (ThresholdBase.Cast, "base-cast", "ballots in the boxes"),
        (ThresholdBase.Issued, "base-issued", "ballots issued to voters"),
    ];

    /// <summary>The plain name of a base.</summary>
    public static string Text(ThresholdBase kind) =>
        kind == ThresholdBase.Lists ? "votes for lists" : kind == ThresholdBase.Electorate ? "voters on the electoral roll" : Bases.First(b => b.Kind == kind).What;

    /// <summary>The questions that a law's base raises on these votes.</summary>
    public static IEnumerable<OpenQuestion> Questions(ContestRule rule, ContestTotals totals)
    {
        if (rule.Threshold is not { } threshold)
        {
            yield break;
        }

        List<ThresholdBase> possible = [threshold.Base.Value, .. threshold.Base.Readings.Select(r => r.Value)];
        var lacking = possible.Where(b => totals.Base(b) is null).Distinct().ToList();
        if (lacking.Count > 0)
        {
            var wanted = string.Join(" or ", lacking.Select(Text));
            yield return new OpenQuestion(BaseQuestion, threshold.Base.Key,
            [
                .. Bases.Where(b => totals.Base(b.Kind) is not null && (b.Kind != ThresholdBase.Options || totals.Base(ThresholdBase.Valid) is null))
                    .Select(b => (b.Name, LocalText.Of($"The law takes the share of {wanted}, which these votes lack; here it is taken of {b.What}, {totals.Base(b.Kind):#,0}."))),
            ]);
        }

        var against = totals.AgainstAll is { } id ? totals.Votes(id) : null;
        var count = against?.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
        if (against is not null && !rule.AgainstAll.Value && (lacking.Count > 0 || possible.Any(Counts)))
        {
            yield return new OpenQuestion(AgainstAllQuestion, rule.AgainstAll.Key,
            [
                (AgainstAllIn, LocalText.Of($"The {count} votes against all, an option that this law does not know, count in the base as valid votes.")),
                (AgainstAllOut, LocalText.Of($"The {count} votes against all, an option that this law does not know, are left out of the base.")),
            ]);
        }
    }

    /// <summary>The base under the readings chosen; null where the votes lack it and no reading says what stands in its place.</summary>
    public static ShareBase? Of(ContestRule rule, ContestTotals totals, IReadOnlySet<string> chosen)
    {
        var kind = rule.Threshold is { } threshold ? threshold.Base.Under(chosen) : ThresholdBase.Valid;
        if (totals.Base(kind) is null)
        {
            var instead = Bases.Where(b => chosen.Contains(b.Name) && totals.Base(b.Kind) is not null).Select(b => (ThresholdBase?)b.Kind).FirstOrDefault();
            if (instead is null && rule.Threshold is not null)
            {
                return null;
            }

            kind = instead ?? ThresholdBase.Options;
        }

        if (totals.Base(kind) is not { } votes)
        {
            return null;
        }

        var without = chosen.Contains(AgainstAllOut) && Counts(kind) && totals.AgainstAll is not null;
        return new ShareBase(kind, without ? votes - (totals.Votes(totals.AgainstAll!) ?? 0) : votes, without);
    }

    private static bool Counts(ThresholdBase kind) => kind is ThresholdBase.Valid or ThresholdBase.Options or ThresholdBase.Cast;
}
