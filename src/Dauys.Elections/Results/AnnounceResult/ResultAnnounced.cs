using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Results.AnnounceResult;

/// <summary>
/// An authority announced a result before it was established: preliminary, of so many stations, at a moment. It changes no seat; what was
/// established later is another act, so that the two are never mixed.
/// </summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="Key">Tells the announcements of one contest apart.</param>
/// <param name="Authority">Who announced it.</param>
/// <param name="Moment">When, as precise as it is known.</param>
/// <param name="Text">What was announced, in words; or null.</param>
/// <param name="Shares">Shares in percent by option, as printed; those that were not announced, or are not known, are absent.</param>
/// <param name="Confidence">How sure the source is, or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ResultAnnounced(
    string Contest,
    string Key,
    LocalText Authority,
    string Moment,
    LocalText? Text,
    IReadOnlyDictionary<string, string> Shares,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.result-announced.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"announcement/{Contest}/{Key}";

    /// <inheritdoc/>
    public string? At => Moment;

    /// <inheritdoc/>
    public JsonObject Content()
    {
        var shares = new JsonObject();
        foreach (var (option, share) in Shares)
        {
            shares[option] = share;
        }

        return new()
        {
            ["authority"] = Authority.ToJson(),
            ["confidence"] = Confidence,
            ["contest"] = Contest,
            ["key"] = Key,
            ["moment"] = Moment,
            ["shares"] = shares,
            ["source"] = Source,
            ["text"] = Text?.ToJson(),
        };
    }

    /// <summary>Reads the content of a stored act.</summary>
    public static ResultAnnounced Read(JsonElement content) => new(
        content.Text("contest"),
        content.Text("key"),
        content.Local("authority") ?? throw new ActContentException("authority", "a name is missing"),
        content.Text("moment"),
        content.Local("text"),
        content.TextsByName("shares"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
