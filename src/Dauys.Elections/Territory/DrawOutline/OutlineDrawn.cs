using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Territory.DrawOutline;

/// <summary>The outline of a region was drawn, for maps. No figure follows from it.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="Rings">
/// Closed rings, each longitude and latitude in turn, in hundred-thousandths of a degree (WGS 84): about a metre. What lies in an odd number of
/// rings lies inside.
/// </param>
/// <param name="Credit">Whom a map must name, and the licence.</param>
/// <param name="Source">Id of the source.</param>
public sealed record OutlineDrawn(string Region, IReadOnlyList<IReadOnlyList<int>> Rings, string? Credit, string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "territory.outline-drawn.v1";

    /// <summary>Units of a degree.</summary>
    public const int PerDegree = 100_000;

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"outline/{Region}";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["credit"] = Credit,
        ["region"] = Region,
        ["rings"] = new JsonArray([.. Rings.Select(ring => (JsonNode)new JsonArray([.. ring.Select(n => (JsonNode)JsonValue.Create(n))]))]),
        ["source"] = Source,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static OutlineDrawn Read(JsonElement content) => new(
        content.Text("region"),
        [.. content.Items("rings").Select(Ring)],
        content.TextOrNull("credit"),
        content.TextOrNull("source"));

    private static IReadOnlyList<int> Ring(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            throw new ActContentException("rings", "lists of whole numbers were expected");
        }

        var numbers = new List<int>(ring.GetArrayLength());
        foreach (var number in ring.EnumerateArray())
        {
            numbers.Add(number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : throw new ActContentException("rings", "whole numbers were expected"));
        }

        return numbers.Count % 2 == 0 ? numbers : throw new ActContentException("rings", "longitudes and latitudes in turn were expected");
    }
}
