namespace Dauys.Elections.Observation.FollowUpRecommendation;

/// <summary>How far a recommendation was met.</summary>
public enum RecommendationFate
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In part.</summary>
    Partial,

    /// <summary>For the most part.</summary>
    Mostly,

    /// <summary>Fully.</summary>
    Full,

    /// <summary>No source says.</summary>
    Unknown,
}

/// <summary>The stored words of <see cref="RecommendationFate"/>.</summary>
public static class RecommendationFates
{
    /// <summary>The words in files and acts.</summary>
    public static IReadOnlyDictionary<string, RecommendationFate> Words { get; } =
        Enum.GetValues<RecommendationFate>().ToDictionary(f => f.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The word of a fate.</summary>
    public static string Word(RecommendationFate fate) => Words.First(w => w.Value == fate).Key;

    /// <summary>The fate of a word, or null.</summary>
    public static RecommendationFate? Parse(string word) => Words.TryGetValue(word, out var fate) ? fate : null;
}
