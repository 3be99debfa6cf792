using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;

namespace Dauys.Law.Tests.Comparing.Rules;

public class RuleDifferenceTests
{
    [Fact]
    public void The_reform_of_party_registration_in_words()
    {
        var sentences = Between("kz-parties-2020", "kz-parties-2022").Changes.Select(c => c.Sentence).ToList();

        Assert.Contains("Citizens in the initiative group: 1,000 before, 700 since (as of 16 November 2022); Art. 6(1).", sentences);
        Assert.Contains("Members in all: 20,000 (unverified) before, 5,000 since (as of 16 November 2022); Art. 10(6).", sentences);
        Assert.Contains("Members in each region: 600 in each of them (unverified) before, 200 in each of them since (as of 16 November 2022); Art. 10(6).", sentences);
        Assert.Contains("Founding congress after the confirmation: within 2 months before, within 3 months since; Art. 6(6).", sentences);
    }

    [Fact]
    public void The_reform_of_the_mazhilis_in_words()
    {
        var sentences = Between("kz-mazhilis-2021", "kz-mazhilis-2023").Changes.Select(c => c.Sentence).ToList();

        Assert.Contains("Threshold: 7 % before, 5 % since (as of 24 May 2021); Art. 97-1(1).", sentences);
        Assert.Contains("Result of the country is established: within 7 days of the vote before, within 10 days of the vote since; Art. 97(1).", sentences);
        Assert.Contains(sentences, s => s.StartsWith("Registration begins: before: 2 months before the vote, unless the call sets another day; since: 60 days before the vote", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, s => s.Contains("contests", StringComparison.Ordinal) || s.Contains('_', StringComparison.Ordinal));
    }

    [Fact]
    public void What_sources_leave_open_is_said_with_every_reading() =>
        Assert.Contains("Threshold: 5 % before, open (5 % or 7 %) since; Art. 97-1(1).", Between("kz-mazhilis-2023", "kz-kurultai-2026").Changes.Select(c => c.Sentence));

    [Theory]
    [InlineData("ru", "Порог: прежде 7 %, теперь 5 % (с 24 мая 2021 года); Art. 97-1(1).")]
    [InlineData("kk", "Меже: бұрын 7 %, кейін 5 % (2021 жылғы 24 мамыр бастап); Art. 97-1(1).")]
    public void In_other_languages_too(string language, string sentence) =>
        Assert.Contains(sentence, Between("kz-mazhilis-2021", "kz-mazhilis-2023", language).Changes.Select(c => c.Sentence));

    [Fact]
    public void A_book_does_not_differ_from_itself() =>
        Assert.All(Repository.Laws.Concat(Repository.PartyLaws), law => Assert.Empty(Between(law, law).Changes));

    [Fact]
    public void Wherever_values_differ_the_rules_tell_of_it()
    {
        var laws = Repository.Laws.ToList();
        foreach (var (before, after) in laws.SelectMany(a => laws.Select(b => (a, b))).Concat([("kz-parties-2020", "kz-parties-2022")]))
        {
            var told = Between(before, after).Changes.Select(c => c.Rule.Key).ToList();
            foreach (var change in BookDifference.Of(Outline(before, "en"), Outline(after, "en")).Changes.Where(c => c.Kind != ChangeKind.Restated))
            {
                var parts = change.Parts.Select(p => p.Key).Append(change.Key);
                Assert.True(parts.All(k => told.Any(t => k == t || k.StartsWith(t + ".", StringComparison.Ordinal) || t.StartsWith(k + ".", StringComparison.Ordinal))) || change is { Parts.Count: 0, Entry.IsHeading: true }, $"{before} to {after}: {change.Key} is told nowhere");
            }
        }
    }

    private static RuleDifference Between(string before, string after, string language = "en") =>
        RuleDifference.Of(Outline(before, language), Outline(after, language), new RuleWords(language));

    private static BookOutline Outline(string law, string language) => BookOutline.Of(Repository.Read($"laws/{law}.yaml"), law, language);
}
