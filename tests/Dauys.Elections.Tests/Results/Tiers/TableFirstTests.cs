namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Constructed: a table whose law gives the first list of a district a seat, and two lists that are equally first.</summary>
public class TableFirstTests
{
    private const string Facts = """
        lists: [ { id: rose, name: Rose }, { id: oak, name: Oak } ]
        districts:
          - { id: north, seats: 1, protocol: { fields: { roll: 300, valid: 200 }, votes: { rose: 100, oak: 100 } } }
          - { id: south, seats: 3, protocol: { fields: { roll: 900, valid: 900 }, votes: { rose: 500, oak: 400 } } }
        """;

    [Fact]
    public void A_law_that_says_nothing_of_equals_leaves_the_seats_unknown()
    {
        var result = TierScene.Result(Rules(""), Facts);

        Assert.False(result.IsSettled);
        Assert.Equal("In north rose, oak are equally first, and the law gives the first list a seat.", result.List!.Allotment!.Fault);
    }

    [Fact]
    public void Where_equals_take_none_the_table_alone_decides()
    {
        var result = TierScene.Result(Rules(", equal_winners_take_none: true"), Facts);

        Assert.True(result.IsSettled);
        Assert.Equal("oak:2 rose:2", Scene.Seats(result));
    }

    private static string Rules(string more) =>
        $"seats: 4\ndistricts: {{ seats: {{ rule: call }} }}\nallotment: {{ method: biproportional, winner_takes_one: true{more} }}\nties: [lot]";
}
