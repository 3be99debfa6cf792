using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Observation.ReportFinding;

/// <summary>An observer mission found something, or gave a figure of its work, with what it is based on.</summary>
/// <param name="Id">Unique in the register.</param>
/// <param name="Mission">Who observed, a short id: <c>osce</c>.</param>
/// <param name="Title">The mission's name.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">The finding, restated.</param>
/// <param name="Value">A figure as printed, or null.</param>
/// <param name="Base">What the figure counts or is a share of, or null.</param>
/// <param name="Date">When it was published, with its precision; or null.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record FindingReported(
    string Id,
    string Mission,
    LocalText Title,
    LocalText? Topic,
    LocalText Text,
    string? Value,
    string? Base,
    string? Date,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "observation.finding-reported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"observation/{Mission}/{Id}";

    /// <inheritdoc/>
    public string? At => Date;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["base"] = Base,
        ["confidence"] = Confidence,
        ["date"] = Date,
        ["id"] = Id,
        ["mission"] = Mission,
        ["source"] = Source,
        ["text"] = Text.ToJson(),
        ["title"] = Title.ToJson(),
        ["topic"] = Topic?.ToJson(),
        ["value"] = Value,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static FindingReported Read(JsonElement content) => new(
        content.Text("id"),
        content.Text("mission"),
        content.Local("title") ?? throw new ActContentException("title", "a text is missing"),
        content.Local("topic"),
        content.Local("text") ?? throw new ActContentException("text", "a text is missing"),
        content.TextOrNull("value"),
        content.TextOrNull("base"),
        content.TextOrNull("date"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
