using Dauys.Elections.Results.Telling;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Results;

/// <summary>19 March 2023 as the Central Election Commission announced it, and the same votes under other laws.</summary>
public class KazakhstanResultTests
{
    private static readonly Scene Kazakhstan = Scene.Real("kz-mazhilis-2023");

    [Fact]
    public void The_announced_shares_and_list_seats_come_out()
    {
        var result = Kazakhstan.Under();
        var json = Scene.Json(result);

        Assert.Equal("amanat:40 auyl:8 aqjol:6 respublica:6 qhp:5 jsdp:4", Scene.Seats(result));
        Assert.Equal(
            ["53.90", "10.90", "8.59", "6.80", "2.30", "8.41", "5.20", "3.90"],
            json.GetProperty("shares").EnumerateObject().Select(s => s.Value.GetRawText()));
        Assert.Equal(0, json.GetProperty("seats").GetProperty("baytaq").GetInt32());
        Assert.False(json.GetProperty("seats").TryGetProperty("against_all", out _));
    }

    [Fact]
    public void What_was_never_published_is_null_and_not_zero()
    {
        var json = Scene.Json(Kazakhstan.Under());

        Assert.Equal("0 12035578 6366441 6521860", string.Join(' ', ((string[])["stations", "electorate", "valid", "issued"]).Select(k => json.GetProperty(k).GetRawText())));
        Assert.Equal("null null null", string.Join(' ', ((string[])["invalid", "cast", "received"]).Select(k => json.GetProperty(k).GetRawText())));
        Assert.Equal("54.19", json.GetProperty("turnout").GetRawText());
    }

    [Fact]
    public void Of_29_mandates_8_are_known_and_21_are_null_in_every_form()
    {
        var result = Kazakhstan.Under();
        var mandates = Scene.Json(result).GetProperty("contests").GetProperty("district").GetProperty("mandates").EnumerateArray().ToList();

        Assert.Equal(29, mandates.Count);
        Assert.Equal(21, mandates.Count(m => m.GetProperty("holder").ValueKind == System.Text.Json.JsonValueKind.Null));
        Assert.All(
            mandates.Where(m => m.GetProperty("status").GetString() == "unknown"),
            m => Assert.Equal("null null null", $"{m.GetProperty("holder").GetRawText()} {m.GetProperty("list").GetRawText()} {m.GetProperty("source").GetRawText()}"));
        Assert.Equal((21, 8), (result.Districts!.Unknown, result.Districts.Seats.Values.Sum()));
    }

    [Fact]
    public void Conflicting_figures_stand_beside_each_other()
    {
        var reported = Scene.Json(Kazakhstan.Under()).GetProperty("reported").EnumerateArray().ToList();

        Assert.Contains(reported, r => r.GetProperty("value").GetString() == "22" && r.GetProperty("source").ValueKind == System.Text.Json.JsonValueKind.String);
        Assert.Contains(reported, r => r.GetProperty("value").GetString() == "7");
        Assert.Contains(reported, r => r.GetProperty("conflicts_with").ValueKind == System.Text.Json.JsonValueKind.String);
    }

    [Theory]
    [InlineData("against-all-in-base", "amanat:65 auyl:13 aqjol:10 respublica:10")]
    [InlineData("against-all-out", "amanat:60 auyl:12 aqjol:9 respublica:9 qhp:8")]
    public void Under_the_law_of_2021_each_reading_gives_its_chamber(string reading, string seats)
    {
        var result = Kazakhstan.Under("kz-mazhilis-2021", reading);

        Assert.True(result.List!.IsSettled);
        Assert.Equal(seats, Scene.Seats(result));
        Assert.Equal(98, result.List.Seats.Values.Sum());
        Assert.Contains("district", result.NotApplied);
    }

    [Fact]
    public void Without_a_reading_nothing_is_chosen_and_only_what_is_certain_is_given()
    {
        var result = Kazakhstan.Under("kz-mazhilis-2021");

        Assert.False(result.IsSettled);
        Assert.Equal("amanat:60 auyl:12 aqjol:9 respublica:9", Scene.Seats(result));
        Assert.Equal(["against-all-in-base", "against-all-out"], result.List!.Readings.Select(r => r.Name));
    }

    [Fact]
    public void Under_the_law_of_2026_the_base_matters_at_7_percent_and_not_at_5()
    {
        Assert.True(Kazakhstan.Under("kz-kurultai-2026", "threshold-5").List!.IsSettled);
        Assert.False(Kazakhstan.Under("kz-kurultai-2026", "threshold-7").List!.IsSettled);
        Assert.True(Kazakhstan.Under("kz-kurultai-2026", "threshold-7", "against-all-out").List!.IsSettled);
    }

    [Fact]
    public void A_base_that_the_votes_lack_is_a_question_and_never_0()
    {
        // Russia's threshold is of the ballots in the boxes, which Kazakhstan did not publish.
        var result = Kazakhstan.Under("ru-duma-2021");

        Assert.Contains(result.List!.Readings, r => r is { Question: "base", Name: "base-valid" });
        Assert.Contains(result.List.Readings, r => r is { Question: "base", Name: "base-issued" });
        Assert.All(result.List.Readings, r => Assert.True(r.Allotment.Base!.Votes > 5_000_000));
    }

    [Fact]
    public void A_reading_that_answers_nothing_is_refused_by_name()
    {
        var refused = Assert.Throws<RefusedException>(() => Kazakhstan.Under(null, "against-all-out"));

        Assert.Equal("R431", Assert.Single(refused.Refusals).Number);
        Assert.Equal("R431", Assert.Throws<RefusedException>(() => Kazakhstan.Under("kz-mazhilis-2021", "agains-all-out")).Refusals[0].Number);
    }

    [Fact]
    public void Every_list_seat_has_its_reason()
    {
        var reasons = SeatReasons.Of(Kazakhstan.Under());

        Assert.Equal(69, reasons.Awards.Count);
        Assert.All(reasons.Awards, a => Assert.Contains(reasons.NameOf(a.Winner), reasons.Sentence(a), StringComparison.Ordinal));
    }
}
