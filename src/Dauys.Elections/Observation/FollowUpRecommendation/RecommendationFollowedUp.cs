using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Observation.FollowUpRecommendation;

/// <summary>What became of a recommendation, as a source has it or as the text of the law shows.</summary>
/// <param name="Recommendation">The recommendation's id.</param>
/// <param name="Fate">How far it was met.</param>
/// <param name="Text">In words.</param>
/// <param name="AsOf">The day as of which, or null.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record RecommendationFollowedUp(
    string Recommendation,
    RecommendationFate Fate,
    LocalText? Text,
    string? AsOf,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "observation.recommendation-followed-up.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"recommendation/{Recommendation}/fate";

    /// <inheritdoc/>
    public string? At => AsOf;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["as_of"] = AsOf,
        ["confidence"] = Confidence,
        ["fate"] = RecommendationFates.Word(Fate),
        ["recommendation"] = Recommendation,
        ["source"] = Source,
        ["text"] = Text?.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static RecommendationFollowedUp Read(JsonElement content) => new(
        content.Text("recommendation"),
        RecommendationFates.Parse(content.Text("fate")) ?? throw new ActContentException("fate", $"one of {string.Join(", ", RecommendationFates.Words.Keys)} was expected"),
        content.Local("text"),
        content.TextOrNull("as_of"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
