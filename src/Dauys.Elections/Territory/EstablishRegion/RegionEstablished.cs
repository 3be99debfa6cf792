using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Territory.EstablishRegion;

/// <summary>
/// A region was established in which the election was held: a unit of the first level, whether or not a protocol of it is in. Where
/// its tile stands in a map of equal tiles is part of the fact, since no rule says which neighbour comes first.
/// </summary>
/// <param name="Id">The region's id, as districts and figures name it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Short">A few letters for its tile, or null.</param>
/// <param name="Kind">What it is (<c>region</c>, <c>city</c>), or null.</param>
/// <param name="Code">Its code in ISO 3166-2, or null.</param>
/// <param name="Column">The column of its tile, from 0 at the left; null where nobody placed it.</param>
/// <param name="Row">The row of its tile, from 0 at the top; null where nobody placed it.</param>
/// <param name="Since">Since when it exists, as precise as it is known; or null.</param>
/// <param name="From">Id of the region that it was carved from, or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record RegionEstablished(
    string Id,
    LocalText Title,
    LocalText? Short,
    string? Kind,
    string? Code,
    int? Column,
    int? Row,
    string? Since,
    string? From,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "territory.region-established.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"region/{Id}";

    /// <inheritdoc/>
    public string? At => Since;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["code"] = Code,
        ["column"] = Column,
        ["from"] = From,
        ["id"] = Id,
        ["kind"] = Kind,
        ["row"] = Row,
        ["short"] = Short?.ToJson(),
        ["since"] = Since,
        ["source"] = Source,
        ["title"] = Title.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static RegionEstablished Read(JsonElement content) => new(
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.Local("short"),
        content.TextOrNull("kind"),
        content.TextOrNull("code"),
        (int?)content.WholeOrNull("column"),
        (int?)content.WholeOrNull("row"),
        content.TextOrNull("since"),
        content.TextOrNull("from"),
        content.TextOrNull("source"));
}
