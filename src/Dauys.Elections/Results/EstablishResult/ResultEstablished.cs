using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Results.EstablishResult;

/// <summary>An authority established the result of a contest, with the figures that it stated. A difference from the count is a finding.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="Authority">Who established it.</param>
/// <param name="Established">The day, or null if not known.</param>
/// <param name="Figures">Figures stated, by the ids of the protocol's fields; may be empty.</param>
/// <param name="Votes">Votes stated by option; may be empty.</param>
/// <param name="Seats">Seats stated by list; may be empty.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ResultEstablished(
    string Contest,
    LocalText Authority,
    DateOnly? Established,
    IReadOnlyDictionary<string, long?> Figures,
    IReadOnlyDictionary<string, long?> Votes,
    IReadOnlyDictionary<string, long?> Seats,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.result-established.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"result/{Contest}";

    /// <inheritdoc/>
    public string? At => Established?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["authority"] = Authority.ToJson(),
        ["contest"] = Contest,
        ["established"] = Established?.ToJson(),
        ["figures"] = Figures.ToJson(),
        ["seats"] = Seats.ToJson(),
        ["source"] = Source,
        ["votes"] = Votes.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static ResultEstablished Read(JsonElement content) => new(
        content.Text("contest"),
        content.Local("authority") ?? throw new ActContentException("authority", "a name is missing"),
        content.Date("established"),
        content.Figures("figures"),
        content.Figures("votes"),
        content.Figures("seats"),
        content.TextOrNull("source"));
}
