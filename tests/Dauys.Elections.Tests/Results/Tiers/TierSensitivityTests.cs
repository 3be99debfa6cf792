using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Constructed: a value of a tier that no source settles is told with what would change, and left out where nothing would.</summary>
public class TierSensitivityTests
{
    private const string Lists = "lists: [ { id: rose, name: Rose }, { id: oak, name: Oak }, { id: elm, name: Elm } ]\n";

    private static string Votes(string north, string south) => Lists + $$"""
        districts:
          - { id: north, region: upland, seats: 3, population: 900, protocol: { fields: { roll: 900, valid: 700 }, votes: {{north}} } }
          - { id: south, region: lowland, seats: 3, population: 500, protocol: { fields: { roll: 900, valid: 600 }, votes: {{south}} } }
        """;

    [Theory]
    [InlineData("second_tier.seats", "1 seats|3 seats", "seats: { value: 2, unverified: true }, overhang: others-yield")]
    [InlineData("second_tier.overhang", "seats beyond the votes are added to the house|the house grows until votes give everybody enough", "seats: 1, overhang: { value: others-yield, unverified: true }", "{ rose: 590, oak: 195, elm: 190 }", "{ rose: 590, oak: 195, elm: 190 }")]
    [InlineData("second_tier.threshold.percent", "a threshold that elm reaches|a threshold that oak does not reach", "seats: 2, overhang: others-yield, threshold: { percent: 15, comparison: at-least, base: valid, unverified: true }")]
    [InlineData("second_tier.allotment", "largest remainders with the Hare quota|Sainte-Laguë", "seats: 2, overhang: others-yield, allotment: { method: dhondt, unverified: true }", "{ rose: 410, oak: 250, elm: 60 }", "{ rose: 410, oak: 250, elm: 60 }")]
    public void Of_a_second_tier(string key, string ifs, string tier, string north = "{ rose: 400, oak: 250, elm: 80 }", string south = "{ rose: 330, oak: 200, elm: 90 }")
    {
        var effects = Under($"seats: {(tier.Contains("seats: 1", StringComparison.Ordinal) ? 7 : 8)}\ndistricts: {{ seats: {{ rule: call }} }}\nsecond_tier: {{ kind: compensation, {tier} }}\nallotment: {{ method: dhondt }}", Votes(north, south));

        var effect = Assert.Single(effects, e => e.Key == $"contests.list.{key}");
        Assert.Equal(ifs, string.Join('|', effect.Changes.Select(c => c.If)));
        Assert.All(effect.Changes, c => Assert.True(c.Settled));
    }

    [Theory]
    [InlineData("districts.seats", "north has 4 seats|south has 4 seats", "seats: { rule: fixed, by_district: { north: 3, south: 3 }, unverified: true }")]
    [InlineData("districts.seats", "a district has at least 3", "seats: { rule: apportioned, by: population, method: dhondt, least: 2, unverified: true }")]
    [InlineData("districts.allotment", "Sainte-Laguë", "seats: { rule: call }, allotment: { method: dhondt, unverified: true }", "{ rose: 500, oak: 110, elm: 100 }")]
    [InlineData("districts.most_seats", "at most 1 seats", "seats: { rule: call }, most_seats: { value: 2, unverified: true }")]
    [InlineData("districts.threshold.percent", "a threshold that oak does not reach", "seats: { rule: call }, threshold: { percent: 15, comparison: at-least, base: valid, scope: district, unverified: true }")]
    public void Of_districts(string key, string some, string districts, string north = "{ rose: 400, oak: 250, elm: 50 }")
    {
        var effects = Under($"seats: 6\ndistricts: {{ {districts} }}\nallotment: {{ method: dhondt }}", Votes(north, "{ rose: 330, oak: 200, elm: 70 }"));

        var effect = Assert.Single(effects, e => e.Key == $"contests.list.{key}");
        Assert.Contains(some, string.Join('|', effect.Changes.Select(c => c.If)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_linked_mandates()
    {
        const string lists = Lists + "protocols: [ { fields: { roll: 900, valid: 800 }, votes: { rose: 600, oak: 200, elm: 0 } } ]";
        var effects = Under(
            "seats: 2\nallotment: { method: sainte-lague }\nlink: { kind: compensatory, overhang: house-grows, unverified: true }", lists, "won: [ { lists: { oak: 2 } } ]");

        Assert.Equal(["contests.list.link", "contests.list.link.overhang"], effects.Select(e => e.Key).Order());
        Assert.Equal("single mandates stand beside the seats of lists", Assert.Single(effects.Single(e => e.Key.EndsWith("link", StringComparison.Ordinal)).Changes).If);
        Assert.Equal(
            ["seats beyond the votes are taken from the others", "the house grows until votes give everybody enough", "winners beyond the votes stay out"],
            effects.Single(e => e.Key.EndsWith("overhang", StringComparison.Ordinal)).Changes.Select(c => c.If));
    }

    [Fact]
    public void Of_a_bonus()
    {
        const string lists = Lists + "protocols: [ { fields: { roll: 900, valid: 800 }, votes: { rose: 400, oak: 300, elm: 100 } } ]";
        var effect = Assert.Single(Under("seats: 10\nallotment: { method: dhondt }\nbonus: { rule: fixed, seats: 3, unverified: true }", lists));

        Assert.Equal("contests.list.bonus", effect.Key);
        Assert.Equal(["2 seats", "4 seats", "a guarantee of so many seats"], effect.Changes.Select(c => c.If));
    }

    [Fact]
    public void What_changes_nothing_is_not_told() =>
        Assert.Empty(Under("seats: 6\ndistricts: { seats: { rule: call }, most_seats: { value: 5, unverified: true } }\nallotment: { method: dhondt }", Votes("{ rose: 400, oak: 250, elm: 50 }", "{ rose: 330, oak: 200, elm: 70 }")));

    private static IReadOnlyList<UnverifiedValueEffect> Under(string rules, string facts, string? single = null) => TierScene.Result(rules, facts, single).List!.Unverified;
}
