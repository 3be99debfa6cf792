using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Variants;

namespace Dauys.Elections.Tests.Results;

/// <summary>Laws with values of our own put in, on the votes of 19 March 2023.</summary>
public class VariantTests
{
    private static readonly Scene Kazakhstan = Scene.Real("kz-mazhilis-2023");

    [Theory]
    [InlineData("amanat:47 auyl:10 aqjol:7 respublica:7 qhp:6 jsdp:5 baytaq:2", "threshold=2", "method=sainte-lague", "seats=113")]
    [InlineData("amanat:41 auyl:8 aqjol:6 respublica:6 qhp:5 jsdp:3", "method=dhondt")]
    [InlineData("amanat:39 auyl:8 aqjol:6 respublica:6 qhp:5 jsdp:4 baytaq:1", "threshold=0")]
    public void Seats_follow_from_the_values_that_were_put_in(string seats, params string[] terms)
    {
        Assert.Equal(seats, Scene.Seats(Under(null, terms)));
    }

    [Fact]
    public void The_law_of_2021_comes_out_of_that_of_2023_by_its_threshold_and_seats()
    {
        var result = Under(null, "threshold=7", "base=lists", "list-seats=98");

        Assert.Equal("amanat:60 auyl:12 aqjol:9 respublica:9 qhp:8", Scene.Seats(result));
        Assert.Equal("amanat:65 auyl:13 aqjol:10 respublica:10", Scene.Seats(Under(null, "threshold=7", "list-seats=98")));
        Assert.True(result.IsVariant && result.IsOtherLaw);
        Assert.Equal(("district", 0), (Assert.Single(result.NotApplied), result.UnheldDistricts));
    }

    [Fact]
    public void Districts_stay_only_as_many_as_they_were()
    {
        Assert.Equal(29, Under(null, "threshold=7").Districts!.Mandates.Count);
        Assert.Equal((29, 0), (Under(null, "seats=107").Districts!.Mandates.Count, Under(null, "seats=107").UnheldDistricts));
        Assert.Equal((true, 48), (Under(null, "list-seats=50").Districts is null, Under(null, "list-seats=50").UnheldDistricts));
        Assert.Equal(29, Under("kz-mazhilis-2021", "seats=127", "list-seats=98").Districts!.Mandates.Count);
    }

    [Fact]
    public void A_silence_of_the_law_stays_one_under_a_variant()
    {
        var result = Under(null, "threshold=60");

        Assert.False(result.IsSettled);
        Assert.Equal("none-passes", Assert.Single(result.List!.Allotment!.Outcome!.Silences).Code);
    }

    [Fact]
    public void Questions_that_the_variant_settles_are_gone_and_others_stay()
    {
        Assert.Equal(["against-all"], Under("kz-kurultai-2026", "threshold=7").List!.Readings.Select(r => r.Question).Distinct());
        Assert.True(Under("kz-kurultai-2026", "threshold=5").List!.IsSettled);
        Assert.False(Under("kz-kurultai-2026", "threshold=7").List!.IsSettled);
        Assert.Empty(Under("kz-kurultai-2026", "threshold=7", "base=lists").List!.Readings);
        Assert.Equal(["against-all"], Under("kz-mazhilis-2021", "base=valid").List!.Readings.Select(r => r.Question).Distinct());
    }

    [Fact]
    public void The_json_says_that_it_is_no_law()
    {
        var json = Scene.Json(Under(null, "threshold=7", "list-seats=50"));
        var variant = json.GetProperty("variant");

        Assert.Equal("kz-mazhilis-2023", variant.GetProperty("of").GetString());
        Assert.Equal("""{"threshold":"7","list-seats":"50"}""", variant.GetProperty("changes").GetRawText());
        Assert.Equal((50, 48, 48), (variant.GetProperty("list_seats").GetInt32(), variant.GetProperty("district_seats").GetInt32(), variant.GetProperty("unheld_districts").GetInt32()));
        Assert.Contains("not a law", variant.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.False(Scene.Json(Kazakhstan.Under()).TryGetProperty("variant", out _));
        Assert.False(Scene.Json(Kazakhstan.Under("kz-kurultai-2026", "threshold-5")).TryGetProperty("variant", out _));
    }

    private static ElectionResult Under(string? law, params string[] terms)
    {
        var book = law is null ? Kazakhstan.State.Law : ElectionData.Law(law);
        var (variant, faults) = VariantTerms.Read(book, terms.Select(t => (t.Split('=')[0], (string?)t.Split('=')[1])));
        Assert.Empty(faults);
        return ElectionResult.Of(Kazakhstan.State, new ResultRequest { Law = law is null ? null : book, Variant = variant });
    }
}
