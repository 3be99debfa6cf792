using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Site.Records;

namespace Dauys.Site.Observed;

/// <summary>What a record holds of observers, statements and complaints.</summary>
public static class ObservedFacts
{
    /// <summary>Whether there is anything to show.</summary>
    public static bool Any(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Observation.Findings.Any() || record.State.Observation.Recommendations.Any()
            || record.State.Observation.Statements.Any() || record.State.Complaints.Reported.Any();
    }

    /// <summary>The year of a recommendation, as far as it is known: the first four signs of its moment.</summary>
    public static string YearOf(RecommendationMade recommendation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return recommendation.Year.Length > 4 ? recommendation.Year[..4] : recommendation.Year;
    }
}
