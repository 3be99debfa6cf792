using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>What no real election of the project meets, on constructed books and votes.</summary>
public class ConstructedTierTests
{
    private const string Rules = """
        seats: 6
        districts: { seats: { rule: call } }
        allotment: { method: dhondt }
        ties: [lot]
        """;

    private const string Facts = """
        lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]
        districts:
          - { id: north, name: North, seats: 3, protocol: { fields: { roll: 900, valid: 800 }, votes: { rose: 400, oak: 400 } } }
          - { id: south, name: South, seats: 3, protocol: { fields: { roll: 900, valid: 700 }, votes: { rose: 500, oak: 200 } } }
        """;

    [Fact]
    public void A_tie_in_a_district_is_told_with_the_district_and_resumed_by_its_lot()
    {
        var waits = TierScene.Result(Rules, Facts);
        var tie = Assert.Single(Scene.Json(waits).GetProperty("tie").EnumerateArray());

        Assert.False(waits.IsSettled);
        Assert.Equal(("list", "north", "seats"), (tie.GetProperty("contest").GetString(), tie.GetProperty("district").GetString(), tie.GetProperty("for").GetString()));
        Assert.Equal("rose:3 oak:2", Scene.Seats(waits));

        var settled = TierScene.Result(Rules, Facts + "\nlots: [ { district: north, for: seats, among: [rose, oak], won: [oak] } ]");
        Assert.True(settled.IsSettled);
        Assert.Equal("oak:3 rose:3", Scene.Seats(settled));
        Assert.Equal(1500, Scene.Json(settled).GetProperty("valid").GetInt32());
        Assert.Equal(2, Scene.Json(settled).GetProperty("protocols").GetInt32());
    }

    [Fact]
    public void A_level_of_the_territory_may_be_the_districts()
    {
        var byLevel = TierScene.Result(Rules, """
            lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]
            districts_by: region
            districts:
              - { id: north, unit: The North, seats: 3 }
              - { id: south, seats: 3 }
            protocols:
              - { at: [The North, "1"], fields: { roll: 500, valid: 450 }, votes: { rose: 200, oak: 250 } }
              - { at: [The North, "2"], fields: { roll: 400, valid: 350 }, votes: { rose: 200, oak: 150 } }
              - { at: [south, "1"], fields: { roll: 900, valid: 700 }, votes: { rose: 500, oak: 200 } }
            lots: [ { district: north, among: [rose, oak], won: [oak] } ]
            """);

        Assert.Equal("oak:3 rose:3", Scene.Seats(byLevel));
    }

    [Fact]
    public void A_winner_whose_list_is_not_known_leaves_the_linked_seats_unknown()
    {
        const string rules = """
            seats: 6
            allotment: { method: sainte-lague }
            link: { kind: compensatory, overhang: house-grows }
            """;
        const string lists = """
            lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]
            protocols: [ { fields: { roll: 900, valid: 800 }, votes: { rose: 600, oak: 200 } } ]
            """;
        var unknown = TierScene.Result(rules, lists, "districts: [ { id: d1, mandate: { status: unknown } }, { id: d2, mandate: { status: secondary, holder: X, list: oak, source: s } } ]");

        Assert.False(unknown.IsSettled);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Scene.Json(unknown).GetProperty("seats").GetProperty("rose").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Scene.Json(unknown).GetProperty("house").ValueKind);
        Assert.Contains("of 1 of the 2 single mandates it is not known", unknown.List!.Allotment!.Fault, StringComparison.Ordinal);

        var known = TierScene.Result(rules, lists, "won: [ { lists: { oak: 1, independent: 1 } } ]");
        Assert.Equal("rose:5 oak:1", Scene.Seats(known));
        Assert.Equal(1, Scene.Json(known).GetProperty("house").GetProperty("outsiders").GetInt32());
        Assert.Equal(8, Scene.Json(known).GetProperty("house").GetProperty("seats").GetInt32());
    }

    [Fact]
    public void District_winners_without_cover_stay_out_by_their_share()
    {
        var result = TierScene.Result(
            """
            seats: 1
            allotment: { method: sainte-lague }
            link: { kind: compensatory, overhang: winners-stay-out }
            """,
            """
            lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]
            protocols: [ { fields: { roll: 900, valid: 900 }, votes: { rose: 300, oak: 600 } } ]
            """,
            """
            districts:
              - { id: d1, candidates: [ { id: r1, name: R, list: rose }, { id: o1, name: O, list: oak } ], protocol: { fields: { roll: 450, valid: 400 }, votes: { r1: 210, o1: 190 } } }
              - { id: d2, candidates: [ { id: r2, name: R, list: rose }, { id: o2, name: O, list: oak } ], protocol: { fields: { roll: 450, valid: 400 }, votes: { r2: 300, o2: 100 } } }
            """);
        var house = Scene.Json(result).GetProperty("house");

        Assert.Equal("""{"rose":1,"oak":2}""", house.GetProperty("by_list").GetRawText());
        Assert.Equal("""["d1"]""", house.GetProperty("stay_out_districts").GetRawText());
        Assert.Equal("oak:2", Scene.Seats(result));
    }

    [Fact]
    public void A_quota_of_groups_is_applied_where_candidates_are_known_and_else_not_checked()
    {
        const string rules = """
            seats: 4
            allotment: { method: dhondt }
            mandate_quotas: [ { groups: [women, youth], percent: 30 } ]
            """;
        var result = TierScene.Result(rules, """
            lists:
              - { id: rose, name: Rose, candidates: [ { id: a }, { id: b }, { id: c }, { id: d, groups: [women] } ] }
              - { id: oak, name: Oak }
            protocols: [ { fields: { roll: 900, valid: 800 }, votes: { rose: 600, oak: 200 } } ]
            """);
        var quotas = Scene.Json(result).GetProperty("mandate_quotas").EnumerateArray().ToList();

        Assert.Equal("""{"list":"rose","mandates":3,"needed":[1],"checked":true,"met":true,"elected":["a","b","d"],"moved_up":["d"],"passed_over":["c"],"lacking":0,"vacant":0}""", quotas[0].GetRawText());
        Assert.Equal("""{"list":"oak","mandates":1,"needed":[1],"checked":false}""", quotas[1].GetRawText());
    }

    [Theory]
    [InlineData("seats: 3, protocol: { fields: { roll: 900, valid: 800 }", "protocol: { fields: { roll: 900, valid: 800 }", "E202", "has no seats")]
    [InlineData("id: south, name: South, seats: 3", "id: south, name: South, seats: 4", "E205", "have 7 seats together")]
    [InlineData("id: south, name: South, seats: 3", "id: south, name: South, seats: 3, lists: [rosa]", "E205", "is no list")]
    [InlineData("votes: { rose: 500, oak: 200 }", "votes: { rose: 500 }", "E205", "no figure for the option \"oak\"")]
    public void What_a_law_asks_of_districts_is_asked_of_the_file(string good, string bad, string number, string what)
    {
        Assert.Contains(good, Facts, StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => TierScene.Result(Rules, Facts.Replace(good, bad, StringComparison.Ordinal))).Refusals;

        Assert.Contains(refused, r => r.Number == number && r.What.Contains(what, StringComparison.Ordinal) && r.Where.Line > 0);
    }
}
