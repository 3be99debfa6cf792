using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dauys.Elections.Results.Totals;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Formats.Exports.Units;

namespace Dauys.Formats.Exports.GeoJson;

/// <summary>
/// Regions whose outline the record knows, as GeoJSON (RFC 7946), with their totals where protocols of them are in. The credit of an outline stands beside it:
/// its licence is that of the map, not that of the figures.
/// </summary>
public sealed class OutlineExport : IExport
{
    /// <inheritdoc/>
    public string Folder => "geojson";

    /// <inheritdoc/>
    public string Title => "GeoJSON";

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var known = record.State.Territory.Regions.Where(r => record.State.Territory.Outline(r.Id) is not null).ToList();
        if (known.Count == 0)
        {
            yield break;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("description", $"{record.Kind} Register {record.Origin}.");
            json.WriteStartArray("features");
            foreach (var region in known)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", region.Id);
                json.WriteStartObject("properties");
                foreach (var (language, name) in region.Title.ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal))
                {
                    json.WriteString($"name:{language}", name);
                }

                json.WriteString("iso_3166_2", region.Code);
                var outline = record.State.Territory.Outline(region.Id)!;
                json.WriteString("credit", outline.Credit);
                Totals(json, record, region.Id);
                json.WriteEndObject();
                Geometry(json, outline);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        yield return new ExportedFile("regions.geojson", buffer.WrittenMemory);
    }

    private static void Totals(Utf8JsonWriter json, ExportedRecord record, string region)
    {
        foreach (var paper in record.Papers.Where(p => p.District is null && p.Chain.Count > 0))
        {
            if (paper.ByLevel[paper.Chain[0]].FirstOrDefault(u => u.Names is [var name] && name == region) is { } unit)
            {
                Totals(json, paper, unit.Totals);
            }
        }
    }

    private static void Totals(Utf8JsonWriter json, UnitTotals paper, ContestTotals totals)
    {
        json.WriteStartObject($"votes:{paper.Contest}");
        foreach (var option in totals.Options)
        {
            if (totals.Votes(option) is { } votes)
            {
                json.WritePropertyName(option);
                json.WriteRawValue(votes.ToString(CultureInfo.InvariantCulture));
            }
        }

        json.WriteEndObject();
    }

    private static void Geometry(Utf8JsonWriter json, OutlineDrawn outline)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in Polygons.Of(outline.Rings))
        {
            json.WriteStartArray();
            foreach (var ring in polygon)
            {
                json.WriteStartArray();
                for (var i = 0; i < ring.Count; i += 2)
                {
                    json.WriteStartArray();
                    json.WriteRawValue(Degrees(ring[i]));
                    json.WriteRawValue(Degrees(ring[i + 1]));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Hundred-thousandths of a degree as a decimal, exactly.</summary>
    private static string Degrees(int value)
    {
        var size = Math.Abs((long)value);
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{size / OutlineDrawn.PerDegree}.{size % OutlineDrawn.PerDegree:00000}");
    }
}
