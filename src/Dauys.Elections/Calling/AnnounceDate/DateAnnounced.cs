using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Calling.AnnounceDate;

/// <summary>The authority announced a day or a term of the election's calendar. It stands beside the one that the law book computes; a difference is a finding.</summary>
/// <param name="Term">The id of the law book's deadline, or another word where the law has none.</param>
/// <param name="Title">What happens.</param>
/// <param name="From">The moment, or the first: <c>2023-01-20</c>, <c>2023-02-08T18:00+06:00</c>.</param>
/// <param name="To">The last moment, or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record DateAnnounced(
    string Term,
    LocalText Title,
    string From,
    string? To,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "election.date-announced.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"calendar/{Term}";

    /// <inheritdoc/>
    public string? At => From;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["from"] = From,
        ["source"] = Source,
        ["term"] = Term,
        ["title"] = Title.ToJson(),
        ["to"] = To,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static DateAnnounced Read(JsonElement content) => new(
        content.Text("term"),
        content.Local("title") ?? throw new ActContentException("title", "a text is missing"),
        content.Text("from"),
        content.TextOrNull("to"),
        content.TextOrNull("source"));
}
