using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Calling.CallElection;

/// <summary>A level of the tree of territories.</summary>
/// <param name="Id">Its id, used by maps and by <c>--by</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Within">
/// The level that a unit of this one belongs to when totals are formed, or null for the level before it.
/// (In Russia a territory belongs to a region, although some lie in several districts.)
/// </param>
public sealed record Level(string Id, LocalText Title, string? Within);

/// <summary>The election was called: its days and the levels at which its results are added up.</summary>
/// <param name="Election">The election's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Called">The day of the call, if known.</param>
/// <param name="VoteFrom">The first day of voting.</param>
/// <param name="VoteTo">The last day of voting.</param>
/// <param name="Zone">IANA time zone of the announced times.</param>
/// <param name="Levels">From the largest units to polling stations.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ElectionCalled(
    string Election,
    LocalText Title,
    DateOnly? Called,
    DateOnly VoteFrom,
    DateOnly VoteTo,
    string? Zone,
    IReadOnlyList<Level> Levels,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "election.called.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => "election";

    /// <inheritdoc/>
    public string? At => Called?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["called"] = Called?.ToJson(),
        ["election"] = Election,
        ["levels"] = new JsonArray([.. Levels.Select(l => (JsonNode)new JsonObject { ["id"] = l.Id, ["title"] = l.Title.ToJson(), ["within"] = l.Within })]),
        ["source"] = Source,
        ["title"] = Title.ToJson(),
        ["vote_from"] = VoteFrom.ToJson(),
        ["vote_to"] = VoteTo.ToJson(),
        ["zone"] = Zone,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static ElectionCalled Read(JsonElement content) => new(
        content.Text("election"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.Date("called"),
        content.Date("vote_from") ?? throw new ActContentException("vote_from", "a date is missing"),
        content.Date("vote_to") ?? throw new ActContentException("vote_to", "a date is missing"),
        content.TextOrNull("zone"),
        [.. content.Items("levels").Select(l => new Level(l.Text("id"), l.Local("title") ?? LocalText.Of(l.Text("id")), l.TextOrNull("within")))],
        content.TextOrNull("source"));
}
