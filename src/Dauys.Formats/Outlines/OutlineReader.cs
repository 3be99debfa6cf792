using System.Text.Json;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Elections.Territory.EstablishRegion;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Outlines;

/// <summary>Reads outlines of regions from GeoJSON (RFC 7946): a collection of features that are polygons. Degrees become whole numbers, rounded half to even.</summary>
public static class OutlineReader
{
    private const long Largest = 64L << 20;

    /// <summary>An election file with the outlines of its regions, where it names a file that holds them.</summary>
    /// <param name="election">The election file; the outlines lie beside it.</param>
    /// <exception cref="RefusedException">F350 if the file cannot be read, F351 if it is not about the regions of the election file.</exception>
    public static ElectionFile WithOutlines(ElectionFile election)
    {
        ArgumentNullException.ThrowIfNull(election);
        if (election.Outlines is not { } file)
        {
            return election;
        }

        var path = Path.Combine(Path.GetDirectoryName(election.FilePath) ?? "", file.Path);
        var regions = election.Facts.OfType<RegionEstablished>().Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return election with { Facts = [.. election.Facts, .. Read(Bytes(path), path, file, regions)] };
    }

    /// <summary>The outlines that a file holds, in its order.</summary>
    /// <param name="json">The whole file.</param>
    /// <param name="path">As faults show it.</param>
    /// <param name="file">What the election file says of it.</param>
    /// <param name="regions">Ids of the regions.</param>
    /// <exception cref="RefusedException">F350, F351.</exception>
    public static IReadOnlyList<OutlineDrawn> Read(ReadOnlyMemory<byte> json, string path, OutlineFile file, IReadOnlySet<string> regions)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(regions);
        try
        {
            using var document = JsonDocument.Parse(json);
            var outlines = new List<OutlineDrawn>();
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                var id = feature.GetProperty("properties").GetProperty(file.Key).GetString() ?? "";
                if (!regions.Contains(id) || outlines.Any(o => o.Region == id))
                {
                    throw Foreign(path, regions.Contains(id) ? $"the region \"{id}\" is outlined twice" : $"\"{id}\" is no region of the election file");
                }

                outlines.Add(new OutlineDrawn(id, [.. Rings(feature.GetProperty("geometry"))], file.Credit, file.Source));
            }

            var without = regions.FirstOrDefault(r => outlines.All(o => o.Region != r));
            return without is null ? outlines : throw Foreign(path, $"the region \"{without}\" has no outline");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw Unreadable(path, fault.Message);
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Rings(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => coordinates.EnumerateArray().Select(Ring),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(Ring),
            var other => throw new FormatException($"a geometry of the kind \"{other}\"; Polygon or MultiPolygon was expected"),
        };
    }

    private static IReadOnlyList<int> Ring(JsonElement ring) => [.. ring.EnumerateArray().SelectMany(point => (int[])[Whole(point[0], 180), Whole(point[1], 90)])];

    private static int Whole(JsonElement degrees, int most) =>
        degrees.GetDecimal() is var value && Math.Abs(value) <= most
            ? (int)decimal.Round(value * OutlineDrawn.PerDegree)
            : throw new FormatException($"{value} is no place on the earth");

    private static byte[] Bytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= Largest ? File.ReadAllBytes(path) : throw Unreadable(path, $"{length} bytes are more than {Largest}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, fault.Message);
        }
    }

    private static RefusedException Unreadable(string path, string what) => new(new Refusal(
        "F350", $"the outlines cannot be read: {what}", new Place(path), "Give GeoJSON (RFC 7946): a FeatureCollection of Polygon or MultiPolygon, longitude first, in degrees."));

    private static RefusedException Foreign(string path, string what) => new(new Refusal(
        "F351", $"the outlines are not those of the election file's regions: {what}", new Place(path), "Correct regions: of the election file, or key: under outlines:, or the file."));
}
