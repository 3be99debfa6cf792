using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Publication.ReportPublication;

/// <summary>Something that the law book says of was published; or it was looked for, and found in part, or not at all.</summary>
/// <param name="Id">Unique in the register.</param>
/// <param name="Duty">The duty's id in the law book.</param>
/// <param name="Found">What was found.</param>
/// <param name="Text">What was published, or what was looked for and where, in words.</param>
/// <param name="Published">When it was published, with its precision; or null if not known or not found.</param>
/// <param name="AsOf">When it was looked for, with its precision; or null.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record PublicationReported(
    string Id,
    string Duty,
    PublicationFound Found,
    LocalText Text,
    string? Published,
    string? AsOf,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "publication.publication-reported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"publication/{Id}";

    /// <inheritdoc/>
    public string? At => Published ?? AsOf;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["as_of"] = AsOf,
        ["confidence"] = Confidence,
        ["duty"] = Duty,
        ["found"] = PublicationsFound.Word(Found),
        ["id"] = Id,
        ["published"] = Published,
        ["source"] = Source,
        ["text"] = Text.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static PublicationReported Read(JsonElement content) => new(
        content.Text("id"),
        content.Text("duty"),
        PublicationsFound.Words.TryGetValue(content.Text("found"), out var found) ? found : throw new ActContentException("found", "published, in-part or not-found was expected"),
        content.Local("text") ?? throw new ActContentException("text", "a text is missing"),
        content.TextOrNull("published"),
        content.TextOrNull("as_of"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
