using System.Text.RegularExpressions;
using Dauys.Law.Parties;

namespace Dauys.Law.Tests.Parties;

public partial class PartyBookTests
{
    [Fact]
    public void The_books_before_and_after_the_reform_are_there() => Assert.Equal(["kz-lists-2023", "kz-parties-2020", "kz-parties-2022"], Repository.PartyLaws.Where(l => l.StartsWith("kz-", StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_has_its_article()
    {
        foreach (var name in Repository.PartyLaws)
        {
            Assert.All(Read(name).Stages.SelectMany(s => s.Rules), rule => Assert.NotNull(rule.Source.Article));
        }
    }

    [Theory]
    [InlineData("2022-06-07", 17)]
    [InlineData("2022-06-08", 20)]
    [InlineData(null, 20)]
    public void Territories_are_those_in_force_on_the_day(string? day, int count) =>
        Assert.Equal(count, Read("kz-parties-2022").TerritoriesOn(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd")).Units.Count);

    [Fact]
    public void Without_a_day_the_older_book_counts_seventeen() => Assert.Equal(17, Read("kz-parties-2020").TerritoriesOn(null).Units.Count);

    [Theory]
    [InlineData("kind: total", "kind: totl", "L104")]
    [InlineData("share: 2/3", "share: 4/3", "L104")]
    [InlineData("usual_territories: kz-20", "usual_territories: kz-21", "L105")]
    [InlineData("abai: east_kazakhstan", "abai: eastland", "L105")]
    [InlineData("matter: party-registration", "matter: parties", "L107")]
    [InlineData("id: members-total", "id: initiative-group", "L105")]
    [InlineData("number: 700", "numbr: 700", "L102")]
    public void A_fault_is_refused_where_it_stands(string good, string bad, string number)
    {
        var text = Repository.Read("laws/kz-parties-2022.yaml");
        Assert.Contains(good, text, StringComparison.Ordinal);

        var refusal = Assert.Throws<RefusedException>(() => PartyBookReader.Read(text.Replace(good, bad, StringComparison.Ordinal), "book.yaml")).Refusals[0];

        Assert.Equal((number, "book.yaml", true), (refusal.Number, refusal.Where.File, refusal.Where.Line > 0));
    }

    [Fact]
    public void A_book_of_the_other_matter_is_refused_by_name() =>
        Assert.Equal("L107", Assert.Throws<RefusedException>(() => LawBookReader.Read(Repository.Read("laws/kz-parties-2022.yaml"), "book.yaml")).Refusals[0].Number);

    [Fact]
    public void The_book_of_the_guide_reads()
    {
        var examples = CompleteBook().Matches(Repository.Read("docs/registration.md"));

        Assert.Equal("club-2024", PartyBookReader.Read(Assert.Single(examples).Groups[1].Value, "registration.md").Id);
    }

    private static PartyBook Read(string name) => PartyBookReader.Read(Repository.Read($"laws/{name}.yaml"), name);

    [GeneratedRegex("```yaml complete party-law\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CompleteBook();
}
