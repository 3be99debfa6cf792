using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Observation.MakeRecommendation;

/// <summary>An observer mission recommended something.</summary>
/// <param name="Id">Unique in the register; ours where the mission gave no number.</param>
/// <param name="Mission">Who observed, a short id.</param>
/// <param name="Year">The year, or the day, of the report.</param>
/// <param name="After">After which election.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Addressee">To whom; our mapping where the note says so.</param>
/// <param name="Commitment">The international commitment that it rests on, or null.</param>
/// <param name="Text">The recommendation, restated.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record RecommendationMade(
    string Id,
    string Mission,
    string Year,
    LocalText? After,
    LocalText? Topic,
    LocalText? Addressee,
    string? Commitment,
    LocalText Text,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "observation.recommendation-made.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"recommendation/{Id}";

    /// <inheritdoc/>
    public string? At => Year;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["addressee"] = Addressee?.ToJson(),
        ["after"] = After?.ToJson(),
        ["commitment"] = Commitment,
        ["confidence"] = Confidence,
        ["id"] = Id,
        ["mission"] = Mission,
        ["source"] = Source,
        ["text"] = Text.ToJson(),
        ["topic"] = Topic?.ToJson(),
        ["year"] = Year,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static RecommendationMade Read(JsonElement content) => new(
        content.Text("id"),
        content.Text("mission"),
        content.Text("year"),
        content.Local("after"),
        content.Local("topic"),
        content.Local("addressee"),
        content.TextOrNull("commitment"),
        content.Local("text") ?? throw new ActContentException("text", "a text is missing"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
