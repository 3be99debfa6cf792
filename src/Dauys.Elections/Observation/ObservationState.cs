using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;

namespace Dauys.Elections.Observation;

/// <summary>What observers found and asked for, and what was said about the election.</summary>
public sealed class ObservationState
{
    private readonly OrderedDictionary<string, FindingReported> _findings = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, RecommendationMade> _recommendations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecommendationFollowedUp> _fates = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, StatementMade> _statements = new(StringComparer.Ordinal);

    /// <summary>Findings in the order of their acts.</summary>
    public IEnumerable<FindingReported> Findings => _findings.Values;

    /// <summary>Recommendations in the order of their acts.</summary>
    public IEnumerable<RecommendationMade> Recommendations => _recommendations.Values;

    /// <summary>Statements in the order of their acts.</summary>
    public IEnumerable<StatementMade> Statements => _statements.Values;

    /// <summary>A recommendation, or null.</summary>
    public RecommendationMade? Recommendation(string id) => _recommendations.GetValueOrDefault($"recommendation/{id}");

    /// <summary>What became of a recommendation; null where no act says.</summary>
    public RecommendationFollowedUp? FateOf(string recommendation) => _fates.GetValueOrDefault(recommendation);

    /// <summary>A finding was reported.</summary>
    public void Evolve(FindingReported act) => _findings[act.Subject] = act;

    /// <summary>A recommendation was made.</summary>
    public void Evolve(RecommendationMade act) => _recommendations[act.Subject] = act;

    /// <summary>A recommendation was followed up.</summary>
    public void Evolve(RecommendationFollowedUp act) => _fates[act.Recommendation] = act;

    /// <summary>A statement was made.</summary>
    public void Evolve(StatementMade act) => _statements[act.Subject] = act;
}
