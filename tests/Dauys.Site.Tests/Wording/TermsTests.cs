using Dauys.Site.Glossary;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Wording;

public sealed class TermsTests
{
    [Fact]
    public void Every_term_stands_in_three_languages_with_its_meaning()
    {
        Assert.True(Terms.All.Count > 20);
        Assert.Equal(Terms.All.Count, Terms.All.Select(t => t.Id).Distinct().Count());
        Assert.All(Terms.All, t => Assert.All(Language.All, l => Assert.True(
            t.Name.ByLanguage.GetValueOrDefault(l.Tag) is { Length: > 0 } && t.Meaning.ByLanguage.GetValueOrDefault(l.Tag) is { Length: > 0 } && (t.Source is null || t.Source.Title.ByLanguage.ContainsKey(l.Tag)),
            $"{t.Id} lacks {l.Tag}")));
    }

    [Fact]
    public void An_article_of_a_term_is_one_that_the_law_book_cites()
    {
        var book = File.ReadAllText(Path.Combine(ServedElections.Root, "laws", "kz-mazhilis-2023.yaml"));

        Assert.All(Terms.All.Where(t => t.Article is not null), t => Assert.True(book.Contains(t.Article!, StringComparison.Ordinal) && t.Source is not null, $"{t.Id}: {t.Article}"));
    }
}
