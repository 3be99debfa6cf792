using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Observed;

/// <summary>How many recommendations met one fate.</summary>
/// <param name="Fate">The fate.</param>
/// <param name="Count">How many.</param>
public sealed record FateCount(RecommendationFate Fate, int Count)
{
    /// <summary>All fates, from the one that is fully met to those of which nothing is known.</summary>
    public static IReadOnlyList<RecommendationFate> Order { get; } =
        [RecommendationFate.Full, RecommendationFate.Mostly, RecommendationFate.Partial, RecommendationFate.None, RecommendationFate.Unknown];

    /// <summary>What became of a recommendation; unknown where no act says.</summary>
    public static RecommendationFate Of(ElectionRecord record, RecommendationMade recommendation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(recommendation);
        return record.State.Observation.FateOf(recommendation.Id)?.Fate ?? RecommendationFate.Unknown;
    }

    /// <summary>The counts of all fates, in their order, zeros included.</summary>
    public static IReadOnlyList<FateCount> All(ElectionRecord record, IEnumerable<RecommendationMade> recommendations)
    {
        var fates = recommendations.Select(r => Of(record, r)).ToList();
        return [.. Order.Select(f => new FateCount(f, fates.Count(g => g == f)))];
    }

    /// <summary>A fate in words.</summary>
    public static string Said(RecommendationFate fate, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["observed.fate", ("fate", fate)];
    }

    /// <summary>The word of a fate in style sheets and addresses: <c>partial</c>.</summary>
    public static string Key(RecommendationFate fate) => RecommendationFates.Word(fate);
}
