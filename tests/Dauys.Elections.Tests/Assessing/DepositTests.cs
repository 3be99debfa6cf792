using System.Globalization;
using static Dauys.Elections.Tests.Assessing.Nominations;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>Deposits of lists by their scale, and what gives a deposit back.</summary>
public class DepositTests
{
    [Theory]
    [InlineData(50_000, "0")] // 5 percent: nothing
    [InlineData(49_999, "5250000")] // below it: half of ten times 1,050,000
    [InlineData(30_000, "5250000")]
    [InlineData(29_999, "7350000")] // below three percent: 70 percent
    [InlineData(10_000, "7350000")]
    [InlineData(9_999, "10500000")] // below one percent: all of it
    [InlineData(0, "10500000")]
    public void A_party_pays_by_its_share_last_time(long votes, string required)
    {
        Assert.Equal((required, (bool?)true), Asked(Scaled(votes, long.Parse(required, CultureInfo.InvariantCulture))));
        Assert.True(required == "0" || Asked(Scaled(votes, long.Parse(required, CultureInfo.InvariantCulture) - 1)).Met == false);
    }

    [Theory]
    [InlineData(10_500_000, true)] // whoever paid all has paid enough
    [InlineData(10_499_999, null)]
    [InlineData(0, null)] // five percent would ask for nothing
    public void Without_the_last_votes_only_the_whole_deposit_is_sure(long paid, bool? met) =>
        Assert.Equal(met, Rule(Text("list", "party", $"candidates: 10\nfigures: {{ deposit: {paid} }}"), "list-deposit").Met);

    [Fact]
    public void The_largest_figure_that_can_be_stated_has_a_deposit_too()
    {
        var rule = Rule(Text("list", "party", "figures: { candidates: 9007199254740991, deposit: 9007199254740991, last_votes: 0 }"), "list-deposit");

        Assert.Equal(("9457559217478040550000", (bool?)false), (rule.Required, rule.Met));
    }

    [Fact]
    public void More_votes_than_there_were_say_nothing() =>
        Assert.Null(Rule(Text("list", "party", "candidates: 10\nfigures: { deposit: 0, last_votes: 7, last_took_part: 6 }"), "list-deposit").Met);

    [Theory]
    [InlineData(4_999, false)]
    [InlineData(5_000, true)]
    [InlineData(5_001, true)]
    public void A_list_gets_it_back_from_five_percent_on(long votes, bool met)
    {
        var rule = Rule(Text("list-refund", "party", $"figures: {{ votes: {votes}, took_part: 100000 }}"), "list-returned");

        Assert.Equal(("5000", $"{votes}", (bool?)met), (rule.Required, rule.Found, rule.Met));
    }

    [Theory]
    [InlineData("votes: 100, took_part: 100000", "outcomes: [elected]", true)]
    [InlineData("votes: 100, took_part: 100000", "outcomes: [died]", true)]
    [InlineData("votes: 100, took_part: 100000", "outcomes: []", false)]
    [InlineData("votes: 100, took_part: 100000", "", null)]
    [InlineData("votes: 5000, took_part: 100000", "", true)]
    [InlineData("votes: 5000", "outcomes: []", null)]
    [InlineData("votes: 5000", "outcomes: [elected]", true)]
    public void A_candidate_gets_it_back_for_votes_election_or_death(string figures, string outcomes, bool? met) =>
        Assert.Equal(met, Rule(Text("district-refund", "self", $"figures: {{ {figures} }}\n{outcomes}"), "district-returned").Met);

    private static string Scaled(long votes, long paid) => Text("list", "party", $"candidates: 10\nfigures: {{ deposit: {paid}, last_votes: {votes}, last_took_part: 1000000 }}");

    private static (string Required, bool? Met) Asked(string text) => Rule(text, "list-deposit") is var rule ? (rule.Required, rule.Met) : default;
}
