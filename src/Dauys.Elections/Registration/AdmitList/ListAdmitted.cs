using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Registration.AdmitList;

/// <summary>A list was admitted to the ballot.</summary>
/// <param name="Contest">The contest's id in the law book.</param>
/// <param name="Id">The list's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Short">A short name for pictures and tables, or null.</param>
/// <param name="Ballot">Its number on the ballot, or null if not known.</param>
/// <param name="Registered">The day on which the list was registered, or null if not known; some laws break ties by it.</param>
/// <param name="Kind">What the law tells apart (party, bloc, minority …), or null.</param>
/// <param name="Members">Parties that form the list, for thresholds that grow with a coalition's size; or null.</param>
/// <param name="Color">Colour in pictures, <c>#rrggbb</c>, or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ListAdmitted(
    string Contest,
    string Id,
    LocalText Title,
    LocalText? Short,
    int? Ballot,
    DateOnly? Registered,
    string? Kind,
    int? Members,
    string? Color,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.list-admitted.v1";

    /// <summary>The word that stands for <i>against all</i> in <see cref="Kind"/>: an option that is no list and wins no seats.</summary>
    public const string AgainstAllKind = "against-all";

    /// <summary>Day of birth of the candidate whose turn it is, where a law prefers the older; or null.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>How many candidates the list has: it can fill no more seats; null if not known.</summary>
    public int? Places { get; init; }

    /// <summary>Its candidates in the order of the list, where that was published; empty else.</summary>
    public IReadOnlyList<ListedCandidate> Candidates { get; init; } = [];

    /// <summary>Whether this is the option <i>against all</i>.</summary>
    public bool IsAgainstAll => Kind == AgainstAllKind;

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"list/{Contest}/{Id}";

    /// <inheritdoc/>
    public string? At => Registered?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content()
    {
        var content = new JsonObject
        {
            ["ballot"] = Ballot,
            ["color"] = Color,
            ["contest"] = Contest,
            ["id"] = Id,
            ["kind"] = Kind,
            ["members"] = Members,
            ["registered"] = Registered?.ToJson(),
            ["short"] = Short?.ToJson(),
            ["source"] = Source,
            ["title"] = Title.ToJson(),
        };

        // What few laws ask for stands only where it is known.
        content.AddKnown("born", Born?.ToJson());
        content.AddKnown("places", Places);
        content.AddKnown("candidates", Candidates.Count == 0 ? null : new JsonArray([.. Candidates.Select(c => (JsonNode)c.ToJson())]));
        return content;
    }

    /// <summary>Reads the content of a stored act.</summary>
    public static ListAdmitted Read(JsonElement content) => new(
        content.Text("contest"),
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.Local("short"),
        (int?)content.WholeOrNull("ballot"),
        content.Date("registered"),
        content.TextOrNull("kind"),
        (int?)content.WholeOrNull("members"),
        content.TextOrNull("color"),
        content.TextOrNull("source"))
    {
        Born = content.Date("born"),
        Places = (int?)content.WholeOrNull("places"),
        Candidates = [.. content.Items("candidates").Select(ListedCandidate.Read)],
    };
}
