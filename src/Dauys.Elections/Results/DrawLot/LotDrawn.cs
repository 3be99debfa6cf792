using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Results.DrawLot;

/// <summary>A lot was drawn, or a choice that the law leaves to a person was made, between options that were equal.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="District">The district's id, or null.</param>
/// <param name="For">What the lot decides, in the words of the tie that asked for it.</param>
/// <param name="Among">The options between whom it was open.</param>
/// <param name="Won">Those who won, as many as there were seats.</param>
/// <param name="Drawn">The day of the draw, or null if not known.</param>
/// <param name="Source">Id of the source.</param>
public sealed record LotDrawn(
    string Contest,
    string? District,
    string For,
    IReadOnlyList<string> Among,
    IReadOnlyList<string> Won,
    DateOnly? Drawn,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.lot-drawn.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => District is null ? $"lot/{Contest}/{For}" : $"lot/{Contest}/{District}/{For}";

    /// <inheritdoc/>
    public string? At => Drawn?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["among"] = Among.ToJson(),
        ["contest"] = Contest,
        ["district"] = District,
        ["drawn"] = Drawn?.ToJson(),
        ["for"] = For,
        ["source"] = Source,
        ["won"] = Won.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static LotDrawn Read(JsonElement content) => new(
        content.Text("contest"),
        content.TextOrNull("district"),
        content.Text("for"),
        content.Texts("among"),
        content.Texts("won"),
        content.Date("drawn"),
        content.TextOrNull("source"));
}
