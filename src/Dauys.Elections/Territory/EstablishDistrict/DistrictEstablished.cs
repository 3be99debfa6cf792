using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Territory.EstablishDistrict;

/// <summary>An electoral district was established.</summary>
/// <param name="Contest">The contest that is held in it.</param>
/// <param name="Id">The district's id, often its number.</param>
/// <param name="Title">Its name.</param>
/// <param name="Region">The region it lies in, as the files name it; or null.</param>
/// <param name="Seats">Seats of the district where the law book leaves them to the call; or null.</param>
/// <param name="Electorate">Its registered voters as published, or null.</param>
/// <param name="Area">What it consists of, in words; or null.</param>
/// <param name="Confidence">How sure the facts are, where that is in doubt; or null.</param>
/// <param name="Note">Anything to know, conflicts of sources included; or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record DistrictEstablished(
    string Contest,
    string Id,
    LocalText Title,
    string? Region,
    int? Seats,
    long? Electorate,
    LocalText? Area,
    string? Confidence,
    LocalText? Note,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "territory.district-established.v1";

    /// <summary>Its inhabitants as published, where a law shares out seats by them; or null.</summary>
    public long? Population { get; init; }

    /// <summary>The level of the territory at which a unit is the whole district; null where protocols name the district.</summary>
    public string? Level { get; init; }

    /// <summary>The unit at that level, as the files name it; null where protocols name the district.</summary>
    public string? Unit { get; init; }

    /// <summary>Ids of the lists that stand here; empty where all lists of the contest do.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"district/{Contest}/{Id}";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content()
    {
        var content = new JsonObject
        {
            ["area"] = Area?.ToJson(),
            ["confidence"] = Confidence,
            ["contest"] = Contest,
            ["electorate"] = Electorate,
            ["id"] = Id,
            ["note"] = Note?.ToJson(),
            ["region"] = Region,
            ["seats"] = Seats,
            ["source"] = Source,
            ["title"] = Title.ToJson(),
        };
        content.AddKnown("population", Population);
        content.AddKnown("level", Level);
        content.AddKnown("unit", Unit);
        content.AddKnown("lists", Lists.Count == 0 ? null : Lists.ToJson());
        return content;
    }

    /// <summary>Reads the content of a stored act.</summary>
    public static DistrictEstablished Read(JsonElement content) => new(
        content.Text("contest"),
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.TextOrNull("region"),
        (int?)content.WholeOrNull("seats"),
        content.WholeOrNull("electorate"),
        content.Local("area"),
        content.TextOrNull("confidence"),
        content.Local("note"),
        content.TextOrNull("source"))
    {
        Population = content.WholeOrNull("population"),
        Level = content.TextOrNull("level"),
        Unit = content.TextOrNull("unit"),
        Lists = content.Texts("lists"),
    };
}
