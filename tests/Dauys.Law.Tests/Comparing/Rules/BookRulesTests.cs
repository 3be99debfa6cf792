using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;

namespace Dauys.Law.Tests.Comparing.Rules;

public class BookRulesTests
{
    [Theory]
    [InlineData("kz-kurultai-2026", "contests.list.threshold.percent", "Threshold", "5 %")]
    [InlineData("kz-mazhilis-2023", "deadlines.nomination-closes", "Nomination ends", "40 days before the vote, 18:00, unless the call sets another day")]
    [InlineData("kz-mazhilis-2023", "contests.list.ties", "Between equals", "the list registered earlier")]
    [InlineData("kz-mazhilis-2023", "contests.list.too_few_pass", "If too few lists pass", "the next list is admitted; its share is multiplied by 7/10, and it gets at least 2 seats")]
    [InlineData("kz-parties-2022", "stages.notice.rules.initiative-spread", "Regions that the initiative group represents", "at least 2/3 of them")]
    [InlineData("ru-duma-2021", "contests.list.allotment", "How seats are given", "by quota and largest remainders; Hare quota: votes over seats; remainders compared to the 6th decimal")]
    public void Keys_that_belong_together_are_one_rule(string law, string key, string name, string says)
    {
        var rule = Rules(law).Single(r => r.Key == key);

        Assert.Equal((name, says), (rule.Name, rule.Says));
    }

    [Fact]
    public void Every_value_of_every_book_is_in_a_rule_with_its_note()
    {
        foreach (var law in Repository.Laws.Concat(Repository.PartyLaws))
        {
            var rules = Rules(law);
            foreach (var entry in Outline(law).Entries.Where(e => !e.IsHeading || e.Note is not null))
            {
                // What a sentence does not say of a rule stands as a line of its own, deeper in the same key.
                var rule = rules.Where(r => r.Key == entry.Key || entry.Key.StartsWith(r.Key + ".", StringComparison.Ordinal) && r.Says.Length > 0).MaxBy(r => r.Key.Length);
                Assert.True(rule is not null, $"{law}: {entry.Key} is in no rule");
                Assert.True(entry.Note is null || rule.Stated.Note == entry.Note, $"{law}: the note of {entry.Key} is lost");
            }
        }
    }

    [Theory]
    [InlineData("stages.list.rules.list-age", "kind: age, years: 25, on: vote", "kind: age, years: 25, on: filed")]
    [InlineData("stages.list.rules.list-length", "kind: length, figure: candidates, most_share: 13/10, seats: 69, round: up", "kind: length, figure: candidates, most_share: 13/10, seats: 69, round: down")]
    [InlineData("stages.list.rules.signatures", "kind: total, figure: signatures, number: 100", "kind: total, figure: signatures, number: 100, nominated_by: [self]")]
    public void Whatever_differs_between_two_rules_on_candidates_is_told(string key, string before, string after)
    {
        var id = key.Split('.')[^1];
        BookOutline Of(string rule) => BookOutline.Of($"law: made-up\nstages:\n  - id: list\n    rules:\n      - {{ id: {id}, {rule}, article: Art. 1 }}\n", "made-up");

        Assert.NotEmpty(RuleDifference.Of(Of(before), Of(after), RuleWords.English).Changes);
        Assert.Empty(RuleDifference.Of(Of(before), Of(before), RuleWords.English).Changes);
    }

    [Fact]
    public void An_amount_of_two_years_is_two_lines()
    {
        var book = BookOutline.Of("law: made-up\namounts:\n  - { id: wage, number: 60000, in_force_from: 2022-01-01, in_force_until: 2022-12-31 }\n  - { id: wage, number: 70000, in_force_from: 2023-01-01 }\n", "made-up");

        Assert.Equal(["60,000", "70,000"], BookRules.Of(book, RuleWords.English).Where(r => r.Key.StartsWith("amounts.wage", StringComparison.Ordinal) && r.Key.Split('.').Length == 2).Select(r => r.Says));
        Assert.Empty(RuleDifference.Of(book, book, RuleWords.English).Changes);
    }

    [Fact]
    public void Every_phrase_has_all_languages_and_the_same_places_for_values()
    {
        Assert.All(RulePhrases.All, p =>
        {
            Assert.Equal(3, p.Value.Length);
            Assert.Single(p.Value.Select(t => string.Join(',', t.Split('{').Skip(1).Select(x => x[0]).Order())).Distinct());
        });
    }

    [Fact]
    public void Readings_say_what_each_would_mean() =>
        Assert.Equal(["5 %", "7 %"], Rules("kz-kurultai-2026").Single(r => r.Key == "contests.list.threshold.percent").Readings.Select(r => r.Says));

    private static IReadOnlyList<BookRule> Rules(string law) => BookRules.Of(Outline(law), RuleWords.English);

    private static BookOutline Outline(string law) => BookOutline.Of(Repository.Read($"laws/{law}.yaml"), law);
}
