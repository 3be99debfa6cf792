using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Constructed: what a law leaves open of its tiers is answered by <c>--reading</c>.</summary>
public class TierReadingTests
{
    private const string Rules = """
        seats: 8
        districts: { seats: { rule: call } }
        second_tier:
          kind: compensation
          seats: 2
          overhang: others-yield
          threshold:
            percent: { value: 15, question: bar, readings: [ { name: bar-15, value: 15, text: Fifteen }, { name: bar-5, value: 5, text: Five } ] }
            comparison: at-least
            base: valid
        allotment: { method: dhondt }
        """;

    private const string Facts = """
        lists: [ { id: rose, name: Rose }, { id: oak, name: Oak }, { id: elm, name: Elm } ]
        districts:
          - { id: north, seats: 3, protocol: { fields: { roll: 900, valid: 700 }, votes: { rose: 380, oak: 230, elm: 90 } } }
          - { id: south, seats: 3, protocol: { fields: { roll: 900, valid: 600 }, votes: { rose: 320, oak: 200, elm: 80 } } }
        """;

    [Fact]
    public void Readings_that_give_other_seats_stop_and_show_both()
    {
        var open = TierScene.Result(Rules, Facts);

        Assert.False(open.IsSettled);
        Assert.True(open.List!.NeedsReading);
        Assert.Equal(["bar-15", "bar-5"], open.List.Readings.Select(r => r.Name));
        Assert.Equal((0, 1), (open.List.Readings[0].Allotment.Seats["elm"], open.List.Readings[1].Allotment.Seats["elm"]));
        Assert.Equal(0, open.List.Seats["elm"]);
        Assert.Null(open.List.Tiers);
    }

    [Theory]
    [InlineData("bar-15", 0)]
    [InlineData("bar-5", 1)]
    public void A_reading_settles_it(string reading, int elm)
    {
        var result = TierScene.Result(Rules, Facts, request: new ResultRequest { Readings = new HashSet<string> { reading } });

        Assert.True(result.IsSettled);
        Assert.Equal(elm, result.List!.Seats["elm"]);
        Assert.Equal(8, result.List.Seats.Values.Sum());
        Assert.NotNull(result.List.Tiers);
    }

    [Fact]
    public void Readings_of_a_link_are_asked_too()
    {
        const string rules = """
            seats: 2
            allotment: { method: sainte-lague }
            link: { kind: compensatory, overhang: { value: house-grows, question: overhang, readings: [ { name: grows, value: house-grows, text: Grows }, { name: stay-out, value: winners-stay-out, text: Out } ] } }
            """;
        const string lists = "lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]\nprotocols: [ { fields: { roll: 900, valid: 800 }, votes: { rose: 700, oak: 100 } } ]";
        ElectionResult Result(params string[] readings) => TierScene.Result(rules, lists, "won: [ { lists: { oak: 2 } } ]", new ResultRequest { Readings = readings.ToHashSet() });

        Assert.True(Result().List!.NeedsReading);
        Assert.Equal(6, Result("grows").List!.Tiers!.House);
        Assert.Equal(4, Result("stay-out").List!.Tiers!.House);
    }
}
