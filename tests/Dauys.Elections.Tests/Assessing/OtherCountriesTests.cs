using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>Two countries that ask for quite other things, by books alone: nothing of a country stands in the code.</summary>
public class OtherCountriesTests
{
    private static readonly PartyBook Britain = Book("gb-commons-candidate-2024");
    private static readonly PartyBook Germany = Book("de-bundestag-lists-2017");

    [Theory]
    [InlineData(10, 500, AssessedDecision.Accept)]
    [InlineData(9, 500, AssessedDecision.Refuse)]
    [InlineData(11, 501, AssessedDecision.Accept)]
    [InlineData(10, 499, AssessedDecision.Refuse)]
    public void Britain_asks_for_ten_subscribers_and_a_deposit(int subscribers, int deposit, AssessedDecision decision) =>
        Assert.Equal(decision, Of(Britain, "registration", $"figures: {{ subscribers: {subscribers}, deposit: {deposit} }}\ndocuments: [nomination_paper, consent]").Decision);

    [Theory]
    [InlineData(1_000_000, 1000, 999, false)]
    [InlineData(1_000_000, 1000, 1000, true)]
    [InlineData(1_000_001, 1001, 1000, false)]
    [InlineData(1_999_999, 2000, 2000, true)]
    [InlineData(13_000_000, 2000, 1999, false)]
    [InlineData(13_000_000, 2000, 2001, true)]
    public void Germany_asks_for_one_elector_in_a_thousand_and_two_thousand_at_the_most(int electors, int required, int signatures, bool met)
    {
        var rule = Of(Germany, "registration", $"signatures: {signatures}\nfigures: {{ electors: {electors} }}").Rules.Single(r => r.Rule.Id == "list-signatures");
        Assert.Equal(($"{required}", $"{signatures}", (bool?)met), (rule.Required, rule.Found, rule.Met));
    }

    [Theory]
    [InlineData(1999, null)]
    [InlineData(2000, true)]
    public void Without_the_number_of_electors_only_the_limit_is_sure(int signatures, bool? met) =>
        Assert.Equal(met, Of(Germany, "registration", $"signatures: {signatures}").Rules.Single(r => r.Rule.Id == "list-signatures").Met);

    [Theory]
    [InlineData("2017-07-17", true)] // 69 days before 24 September 2017
    [InlineData("2017-07-18", false)]
    [InlineData("unknown", null)]
    public void Days_before_the_vote_are_counted_back(string filed, bool? met)
    {
        var rule = Of(Germany, "registration", $"signatures: 2000\ndates: {{ vote: 2017-09-24, filed: {filed} }}").Rules.Single(r => r.Rule.Id == "list-in-time");
        Assert.Equal(("2017-07-17", met), (rule.Required, rule.Met));
    }

    [Fact]
    public void An_application_of_one_country_says_nothing_under_the_law_of_another() =>
        Assert.Equal(AssessedDecision.Undetermined, Of(Britain, "registration", "members: { astana: 250 }").Decision);

    private static Assessment Of(PartyBook law, string stage, string figures) =>
        Assessment.Of(ApplicationReader.Read($"application: made-up\nformat: draft-1\nparty: Made up\nstage: {stage}\n{figures}\n", "a.yaml"), law);

    private static PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);
}
