using Dauys.Elections.Results.Outcome;
using Dauys.Seats;

namespace Dauys.Elections.Tests.Results;

/// <summary>Ties, lots, silences, values that nobody settled: what is open stays open, and is said.</summary>
public class OpenOutcomeTests
{
    // Quota 100: a and b have equal remainders of 50 for the last seat.
    private const string EqualRemainders = """
        lists:
          - {id: a, name: Apples}
          - {id: b, name: Beets}
        protocols:
          - {fields: {roll: 2000, issued: 1000, invalid: 0, valid: 1000}, votes: {a: 550, b: 450}}
        """;

    [Fact]
    public void Equal_remainders_stop_where_the_law_asks_for_a_date_that_is_not_known()
    {
        var tie = Assert.Single(TieReport.Of(Scene.Of(EqualRemainders, "ties: [earlier-registered]").Under()));

        Assert.Equal(("list", TieRemedy.Choice, 1), (tie.Contest, tie.Tie.Remedy, tie.Tie.ContestedSeats));
        Assert.Equal(["a", "b"], tie.Tie.Contested);
        Assert.Equal(["a", "b"], tie.Tie.Unknown);
    }

    [Theory]
    [InlineData("2024-01-05", "2024-01-06", "a:6 b:4")]
    [InlineData("2024-01-06", "2024-01-05", "a:5 b:5")]
    public void The_list_registered_earlier_goes_first_whatever_the_order_of_the_file(string a, string b, string seats)
    {
        var facts = EqualRemainders.Replace("name: Apples", $"name: Apples, registered: {a}", StringComparison.Ordinal).Replace("name: Beets", $"name: Beets, registered: {b}", StringComparison.Ordinal);

        Assert.Equal(seats, Scene.Seats(Scene.Of(facts, "ties: [earlier-registered]").Under()));
    }

    [Fact]
    public void Equal_dates_leave_the_tie()
    {
        var facts = EqualRemainders.Replace("name: Apples", "name: Apples, registered: 2024-01-05", StringComparison.Ordinal).Replace("name: Beets", "name: Beets, registered: 2024-01-05", StringComparison.Ordinal);
        var result = Scene.Of(facts, "ties: [earlier-registered]").Under();

        Assert.False(result.IsSettled);
        Assert.Equal("a:5 b:4", Scene.Seats(result));
    }

    [Fact]
    public void A_lot_is_asked_for_and_a_drawn_one_settles_it()
    {
        var open = Scene.Of(EqualRemainders, "ties: [lot]").Under();
        Assert.Equal("lot", Scene.Json(open).GetProperty("tie")[0].GetProperty("remedy").GetString());

        var settled = Scene.Of(EqualRemainders + "\nlots: [{for: seats, among: [a, b], won: [b]}]", "ties: [lot]").Under();
        Assert.True(settled.IsSettled);
        Assert.Equal("a:5 b:5", Scene.Seats(settled));
    }

    [Fact]
    public void Where_no_list_passes_the_law_is_silent_and_so_is_the_program()
    {
        var result = Scene.Of(EqualRemainders, "threshold: {percent: 60, comparison: at-least, base: valid}").Under();

        Assert.False(result.IsSettled);
        Assert.Equal("none-passes", Scene.Json(result).GetProperty("silent")[0].GetProperty("code").GetString());
        Assert.All(result.List!.Seats.Values, seats => Assert.Equal(0, seats));
    }

    [Theory]
    [InlineData("at-least", "a:6 b:4")]
    [InlineData("more-than", "a:10")]
    public void At_least_and_more_than_are_different_words(string comparison, string seats)
    {
        const string facts = "lists: [{id: a, name: A, registered: 2024-01-01}, {id: b, name: B, registered: 2024-01-02}]\nprotocols:\n  - {fields: {roll: 2000, issued: 1000, invalid: 0, valid: 1000}, votes: {a: 600, b: 400}}";

        Assert.Equal(seats, Scene.Seats(Scene.Of(facts, $"threshold: {{percent: 40, comparison: {comparison}, base: valid}}").Under()));
    }

    [Fact]
    public void An_unverified_value_is_listed_with_what_would_change_and_only_then()
    {
        const string facts = "lists: [{id: a, name: A}, {id: b, name: B}]\nprotocols:\n  - {fields: {roll: 2000, issued: 1000, invalid: 0, valid: 1000}, votes: {a: 600, b: 400}}";
        const string rule = "threshold: {{percent: {0}, comparison: {{value: at-least, unverified: true, note: the text is lost}}, base: valid}}";

        var rests = Assert.Single(Scene.Of(facts, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule, 40)).Under().List!.Unverified);
        Assert.Equal("contests.list.threshold.comparison", rests.Key);
        Assert.Equal(10, Assert.Single(rests.Changes).Seats["a"]);
        Assert.Empty(Scene.Of(facts, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule, 39)).Under().List!.Unverified);
    }

    [Fact]
    public void A_tie_in_a_district_asks_for_the_repeat_vote()
    {
        const string districts = "[{id: north, name: North, candidates: [{id: ann, name: Ann}, {id: bob, name: Bob}], protocol: {fields: {roll: 100, issued: 20, invalid: 0, valid: 20}, votes: {ann: 10, bob: 10}}}]";
        var result = Scene.Of(EqualRemainders, "ties: [more-votes]", districts).Under();
        var tie = Assert.Single(TieReport.Of(result));

        Assert.Equal(("district", "north", TieRemedy.RepeatVote), (tie.Contest, tie.District, tie.Tie.Remedy));
        Assert.Null(Assert.Single(result.Districts!.Mandates).Holder);
    }

    [Fact]
    public void The_votes_of_a_district_name_its_holder_and_a_declared_one_that_differs_is_a_conflict()
    {
        const string districts = "[{id: north, name: North, candidates: [{id: ann, name: Ann, list: a}, {id: bob, name: Bob}], protocol: {fields: {roll: 100, issued: 20, invalid: 0, valid: 20}, votes: {ann: 11, bob: 9}}, mandate: {status: secondary, holder: Bob, list: b, source: s}}]";
        var scene = Scene.Of(EqualRemainders, "ties: [more-votes]", districts + "\nsources: [{id: s, title: A source}]");
        var mandate = Assert.Single(scene.Under().Districts!.Mandates);

        Assert.Equal(("Ann", "a", "computed", true), (mandate.Holder?.ToString(), mandate.List, mandate.Status, mandate.Conflicts));
    }
}
