using System.Text;
using Dauys.Elections.ElectionFiles;
using Dauys.Formats.Outlines;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Outlines;

public class OutlineReaderTests
{
    private static readonly OutlineFile File = new("regions.geojson", "id", "(c) nobody", null);

    [Fact]
    public void Degrees_become_whole_numbers_and_polygons_rings()
    {
        var outline = Assert.Single(Read(Feature("a", "MultiPolygon", "[[[[1.23456,-2],[3,4],[1.23456,-2]]],[[[5,6],[7,8],[5,6]]]]"), "a"));

        Assert.Equal([123_456, -200_000, 300_000, 400_000, 123_456, -200_000], outline.Rings[0]);
        Assert.Equal(2, outline.Rings.Count);
        Assert.Equal("(c) nobody", outline.Credit);
    }

    [Theory]
    [InlineData("F350", "not json")]
    [InlineData("F350", "{}")]
    [InlineData("F350", """{"features":[{"properties":{"id":"a"},"geometry":{"type":"Point","coordinates":[1,2]}}]}""")]
    [InlineData("F350", """{"features":[{"properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":[[[181,2]]]}}]}""")]
    [InlineData("F350", """{"features":[{"properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":[[[1]]]}}]}""")]
    [InlineData("F351", """{"features":[{"properties":{"id":"b"},"geometry":{"type":"Polygon","coordinates":[]}}]}""")]
    [InlineData("F351", """{"features":[]}""")]
    public void What_is_no_outline_of_a_region_is_refused(string number, string json) =>
        Assert.Equal(number, Assert.Throws<RefusedException>(() => Read(json, "a")).Refusals[0].Number);

    [Fact]
    public void The_outlines_of_Kazakhstan_are_those_of_its_regions()
    {
        var path = Repository.File("data/kz-mazhilis-2023/regions.geojson");
        var regions = System.Text.Json.JsonDocument.Parse(System.IO.File.ReadAllBytes(path)).RootElement.GetProperty("features").EnumerateArray()
            .Select(f => f.GetProperty("properties").GetProperty("region_id").GetString()!).ToHashSet();

        Assert.Equal(20, OutlineReader.Read(System.IO.File.ReadAllBytes(path), path, File with { Key = "region_id" }, regions).Count);
    }

    private static string Feature(string id, string type, string coordinates) =>
        """{"features":[{"properties":{"id":"ID"},"geometry":{"type":"TYPE","coordinates":PLACES}}]}"""
            .Replace("ID", id, StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal).Replace("PLACES", coordinates, StringComparison.Ordinal);

    private static IReadOnlyList<Elections.Territory.DrawOutline.OutlineDrawn> Read(string json, params string[] regions) =>
        OutlineReader.Read(Encoding.UTF8.GetBytes(json), "outlines.json", File, regions.ToHashSet());
}
