using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Results;

/// <summary>What tests that a file is whole, and what is added up at each level.</summary>
public class WholeFileTests
{
    private const string Stations = """
        lists: [{id: a, name: A}, {id: b, name: B}]
        protocols:
          - {at: [North, "1"], fields: {roll: 100, issued: 60, invalid: 1, valid: 59}, votes: {a: 40, b: 19}}
          - {at: [North, "2"], fields: {roll: 100, issued: 120, invalid: 0, valid: 50}, votes: {a: 20, b: 30}}
          - {at: [South, "1"], fields: {roll: 300, issued: 90, invalid: 0, valid: 90}, votes: {a: 45, b: 45}}
        """;

    [Fact]
    public void A_control_total_that_is_not_met_stops_and_names_both_figures()
    {
        var refused = Assert.Throws<RefusedException>(() => Scene.Of(Stations + "\ncontrol: {stations: 4, fields: {valid: 199}, votes: {a: 106}}"));

        Assert.Equal(["F349", "F349"], refused.Refusals.Select(r => r.Number));
        Assert.Contains("4", refused.Refusals[0].What, StringComparison.Ordinal);
        Assert.Contains(refused.Refusals, r => r.What.Contains("106", StringComparison.Ordinal) && r.What.Contains("105", StringComparison.Ordinal));
    }

    [Fact]
    public void Partial_is_accepted_and_shown()
    {
        var result = Scene.Of(Stations + "\ncontrol: {stations: 4}", partial: true).Under();
        var json = Scene.Json(result);

        Assert.True(json.GetProperty("partial").GetBoolean());
        Assert.Equal("3 4", $"{json.GetProperty("stations")} {json.GetProperty("stations_expected")}");
    }

    [Fact]
    public void Every_level_adds_up_to_the_nation()
    {
        var scene = Scene.Of(Stations);
        var ballot = scene.Under().List!.Counted!;

        foreach (var level in (string[])[LevelRows.Nation, "region", "station"])
        {
            var rows = LevelRows.Of(scene.State, ballot, level)!;
            Assert.Equal(ballot.Totals.Votes("a"), rows.Aggregate((Int128?)0, (sum, r) => sum + r.Totals.Votes("a")));
            Assert.Equal(ballot.Totals.Stations, rows.Sum(r => r.Totals.Stations));
        }

        Assert.Equal(["North", "South"], LevelRows.Of(scene.State, ballot, "region")!.Select(r => r.Names[0]));
        Assert.Null(LevelRows.Of(scene.State, ballot, "village"));
    }

    [Fact]
    public void A_broken_check_is_counted_and_left_out_only_when_asked()
    {
        var scene = Scene.Of(Stations);
        var all = scene.Under();
        var kept = Elections.Results.Outcome.ElectionResult.Of(scene.State, new() { LeaveOutBroken = true });

        Assert.Equal(1, Scene.Json(all).GetProperty("checks").GetProperty("C1").GetInt32());
        Assert.Equal((105, 85), ((int)all.List!.Counted!.Totals.Votes("a")!, (int)kept.List!.Counted!.Totals.Votes("a")!));
        Assert.Equal((2, 1), (kept.List.Counted.Totals.Stations, kept.List.Counted.LeftOut));
    }

    [Fact]
    public void A_protocol_of_a_region_beside_those_of_its_stations_is_refused()
    {
        const string both = "\n  - {at: [North], fields: {roll: 200, issued: 180, invalid: 1, valid: 109}, votes: {a: 60, b: 49}}";

        Assert.Equal("R421", Assert.Throws<RefusedException>(() => Scene.Of(Stations + both)).Refusals[0].Number);
    }

    [Fact]
    public void What_an_authority_stated_otherwise_is_shown_beside_the_count()
    {
        var scene = Scene.Of(Stations + "\nestablished: {authority: The commission, fields: {valid: 199}, votes: {a: 104, b: 94}}");
        var difference = Assert.Single(StatedDifference.Of(scene.Under()));

        Assert.Equal(("votes/a", 104L, (Int128)105), (difference.About, difference.Stated, difference.Counted!.Value));
    }
}
