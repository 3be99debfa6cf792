using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Calling.NameSource;

/// <summary>A source was named, to which other acts point.</summary>
/// <param name="Id">Short id, unique in the register.</param>
/// <param name="Title">Publisher and title.</param>
/// <param name="Where">Where it was read.</param>
/// <param name="Published">When it was published, if known.</param>
/// <param name="Confidence">A (official, or several agree), B (one good outlet), C (a single remark), or null if not graded.</param>
/// <param name="Note">Anything to know about it.</param>
public sealed record SourceNamed(string Id, LocalText Title, string? Where, DateOnly? Published, string? Confidence, LocalText? Note) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "election.source-named.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"source/{Id}";

    /// <inheritdoc/>
    public string? At => Published?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["confidence"] = Confidence,
        ["id"] = Id,
        ["note"] = Note?.ToJson(),
        ["published"] = Published?.ToJson(),
        ["title"] = Title.ToJson(),
        ["where"] = Where,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static SourceNamed Read(JsonElement content) => new(
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.TextOrNull("where"),
        content.Date("published"),
        content.TextOrNull("confidence"),
        content.Local("note"));
}
