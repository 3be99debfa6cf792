using System.Numerics;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>How lists stood to a threshold in the country, a region or a district.</summary>
/// <param name="Whole">What shares are taken of.</param>
/// <param name="Votes">Votes by list.</param>
/// <param name="Passed">Those that passed, by share or another way in.</param>
/// <param name="Needed">Fewest votes that pass by share, by list.</param>
internal sealed record Stand(Int128 Whole, IReadOnlyDictionary<string, Int128> Votes, IReadOnlyList<string> Passed, IReadOnlyDictionary<string, Int128> Needed)
{
    /// <summary>Where lists stood to the contest's threshold in the country; none where that is not known.</summary>
    public static IEnumerable<Stand> Plain(ListBallot ballot, ListAllotment actual)
    {
        if (actual is { Outcome: { } outcome, Base: { } @base } && @base.Votes > 0)
        {
            var lists = ballot.Options.Where(o => !o.IsAgainstAll).ToDictionary(o => o.Id, o => (Int128)(ballot.Totals.Votes(o.Id) ?? 0));
            yield return new Stand(@base.Votes, lists, outcome.Passed, outcome.ThresholdVotes);
        }
    }

    /// <summary>Where lists stood to the threshold of a tier, in each of its units.</summary>
    public static IEnumerable<Stand> OfTier(string tier, ThresholdRule threshold, ListBallot ballot, ListAllotment actual, IReadOnlySet<string> chosen)
    {
        var kind = threshold.Base.Under(chosen);
        foreach (var gate in actual.Tiers?.Gates.Where(g => g.Tier == tier) ?? [])
        {
            var whole = gate.Unit is null
                ? ballot.Totals.Base(kind)
                : ballot.Districts.Where(d => d.District.Id == gate.Unit || d.District.Region == gate.Unit).Aggregate((Int128?)0, (sum, d) => sum + d.Totals?.Base(kind));
            if (whole > 0)
            {
                yield return new Stand(whole.Value, gate.Votes, gate.Passed, gate.Needed);
            }
        }
    }
}

/// <summary>What a threshold might be instead.</summary>
internal static class ThresholdAlternatives
{
    /// <summary>Alternatives of each part of a threshold.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="put">The contest with another threshold in its place.</param>
    /// <param name="ballot">The votes.</param>
    /// <param name="stands">How lists stood to it.</param>
    public static IEnumerable<Alternative> Of(ThresholdRule threshold, Func<ThresholdRule, ContestRule> put, ListBallot ballot, IReadOnlyList<Stand> stands)
    {
        var (percent, comparison, @base) = (threshold.Percent, threshold.Comparison, threshold.Base);
        yield return new Alternative(percent.Key, $"{percent.Value} %", Alternative.Either(percent.Source, threshold.Source), Percents(threshold, put, stands));
        var other = comparison.Value == Comparison.AtLeast ? Comparison.MoreThan : Comparison.AtLeast;
        yield return new Alternative(comparison.Key, Word(comparison.Value), Alternative.Either(comparison.Source, threshold.Source), [(Word(other), put(threshold with { Comparison = Alternative.Put(comparison, other) }))]);
        yield return new Alternative(@base.Key, ThresholdBases.Text(@base.Value), Alternative.Either(@base.Source, threshold.Source),
            Enum.GetValues<ThresholdBase>().Where(b => b != @base.Value && ballot.Totals.Base(b) is not null)
                .Select(b => ($"of {ThresholdBases.Text(b)}", put(threshold with { Base = Alternative.Put(@base, b) }))));
        if (threshold.Scope is { } scope)
        {
            yield return new Alternative(scope.Key, Where(scope.Value), Alternative.Either(scope.Source, threshold.Source),
                Enum.GetValues<ThresholdScope>().Where(s => s != scope.Value).Select(s => (Where(s), put(threshold with { Scope = Alternative.Put(scope, s) }))));
        }

        foreach (var way in threshold.Or)
        {
            yield return new Alternative(Path(percent.Key, "or"), "another way over the threshold", Alternative.Either(way.Source, threshold.Source),
                [($"there is no other way in by {Way(way.Kind)}", put(threshold with { Or = [.. threshold.Or.Where(w => w != way)] }))]);
        }

        if (threshold.ByKind.Count > 0)
        {
            yield return new Alternative(Path(percent.Key, "kinds"), "another percent for kinds of lists", threshold.Source,
                [("one percent holds for lists of every kind", put(threshold with { ByKind = new Dictionary<string, Fraction?>() }))]);
        }

        if (threshold.ByMembers.Count > 0)
        {
            yield return new Alternative(Path(percent.Key, "members"), "another percent for coalitions", threshold.Source,
                [("one percent holds for coalitions too", put(threshold with { ByMembers = new Dictionary<int, Fraction>() }))]);
        }
    }

    /// <summary>The percent that just lets the nearest list outside in, and the one that just keeps the nearest inside out.</summary>
    private static IEnumerable<(string If, ContestRule Rule)> Percents(ThresholdRule threshold, Func<ThresholdRule, ContestRule> put, IReadOnlyList<Stand> stands)
    {
        var outside = stands.SelectMany(s => s.Votes.Where(v => v.Value > 0 && !s.Passed.Contains(v.Key)).Select(v => (v.Key, Share: Share(v.Value, s.Whole)))).ToList();
        var inside = stands.SelectMany(s => s.Votes.Where(v => s.Passed.Contains(v.Key) && v.Value >= s.Needed.GetValueOrDefault(v.Key)).Select(v => (v.Key, Share: Share(v.Value + 1, s.Whole)))).ToList();
        if (outside.Count > 0)
        {
            var (list, share) = outside.MaxBy(o => o.Share);
            yield return ($"a threshold that {list} reaches", put(At(threshold, share)));
        }

        if (inside.Count > 0)
        {
            var (list, share) = inside.MinBy(i => i.Share);
            yield return ($"a threshold that {list} does not reach", put(At(threshold, share)));
        }
    }

    private static Fraction Share(Int128 votes, Int128 whole) => new(100 * (BigInteger)votes, whole);

    private static ThresholdRule At(ThresholdRule threshold, Fraction percent) =>
        threshold with { Percent = Alternative.Put(threshold.Percent, percent), Comparison = Alternative.Put(threshold.Comparison, Comparison.AtLeast) };

    private static string Path(string percent, string key) => $"{percent[..(percent.LastIndexOf('.') + 1)]}{key}";

    private static string Word(Comparison comparison) => comparison == Comparison.AtLeast ? "at least" : "more than";

    private static string Where(ThresholdScope scope) => scope switch
    {
        ThresholdScope.Nation => "asked in the whole country",
        ThresholdScope.Region => "asked in each region",
        _ => "asked in each district",
    };

    private static string Way(WayInKind kind) => kind switch
    {
        WayInKind.Nation => "a share of the whole country",
        WayInKind.AnyRegion => "a share in any region",
        WayInKind.AnyDistrict => "a share in any district",
        WayInKind.ThisRegion => "a share in the region",
        WayInKind.ThisDistrict => "a share in the district",
        WayInKind.MandatesWon => "single mandates",
        _ => "seats in districts",
    };
}
