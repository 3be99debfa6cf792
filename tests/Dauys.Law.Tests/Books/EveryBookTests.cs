using System.Text;
using Dauys.Ledger.Canonical;

namespace Dauys.Law.Tests.Books;

public class EveryBookTests
{
    public static TheoryData<string> Laws => [.. Repository.Laws];

    [Fact]
    public void The_books_that_the_project_promises_are_there() =>
        Assert.Superset(
            new HashSet<string> { "kz-mazhilis-2023", "kz-mazhilis-2021", "kz-kurultai-2026", "il-knesset-2021", "ru-duma-2021" },
            Repository.Laws.ToHashSet());

    /// <summary>Nobody who reads a number of signatures may take it for the statute's where no source says it.</summary>
    [Theory]
    [InlineData("kz-mazhilis-2023", "Art. 43(8)", "Art. 43(8), 43(9)", "Art. 44(3)")]
    [InlineData("kz-mazhilis-2021", "Art. 43(8)", "Art. 43(8), 43(9)", "Art. 44(3)")]
    [InlineData("kz-kurultai-2026", "Art. 43(8)", "Art. 43(8), 43(9)", "Art. 44(3)")]
    [InlineData("ru-duma-2021", "Art. 84(3)", null, "")]
    [InlineData("il-knesset-2021", null, null, "")]
    public void Who_signs_is_told_with_its_article_and_unverified_where_no_source_gives_the_number(string law, string? protocol, string? correction, string? result)
    {
        var book = Repository.Law(law);
        (SignedMatter Matter, string? Article)[] told = [(SignedMatter.Protocol, protocol), (SignedMatter.Correction, correction), (SignedMatter.Result, result)];

        Assert.Equal(told.Where(t => t.Article is not ""), book.Signatures.Select(s => (s.Matter, s.Source.Article)));
        Assert.All(book.Signatures, s => Assert.True(s is { Officers: 2, Source: { Unverified: true, Note: not null } }));
        Assert.Equal(
            book.Signatures.Select(s => ($"signatures.{s.Matter.ToString().ToLowerInvariant()}", "2")),
            book.Unverified.Where(u => u.Key.StartsWith("signatures", StringComparison.Ordinal)).Select(u => (u.Key, u.Text)));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_book_reads_without_faults_and_bears_the_name_of_its_file(string law) => Assert.Equal(law, Repository.Law(law).Id);

    [Theory]
    [MemberData(nameof(Laws))]
    public void Its_canonical_form_reads_as_the_same_book_with_the_same_hash(string law)
    {
        var book = Repository.Law(law);

        var again = LawBookReader.Read(Encoding.UTF8.GetString(book.Canonical.Span), "canonical.json");

        Assert.Equal(book.Hash, again.Hash);
        Assert.True(book.Canonical.Span.SequenceEqual(again.Canonical.Span));
        Assert.Equal(book.Contests.Select(c => c.Id), again.Contests.Select(c => c.Id));
        Assert.Equal(book.Protocol.Checks.Select(c => c.Formula), again.Protocol.Checks.Select(c => c.Formula));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Its_canonical_form_is_one_that_the_register_accepts(string law) =>
        Assert.True(CanonicalJson.IsCanonical(Repository.Law(law).Canonical.Span, out var fault), $"{fault}");

    [Theory]
    [MemberData(nameof(Laws))]
    public void Comments_change_no_hash(string law)
    {
        var text = Repository.Read($"laws/{law}.yaml");

        var moved = LawBookReader.Read(string.Concat("# another word\n", text, "\n# the end\n"), "moved.yaml");

        Assert.Equal(Repository.Law(law).Hash, moved.Hash);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void One_letter_more_in_a_text_changes_the_hash(string law)
    {
        var text = Encoding.UTF8.GetString(Repository.Law(law).Canonical.Span);
        var at = text.IndexOf("\"en\":\"", StringComparison.Ordinal) + 6;

        Assert.NotEqual(Repository.Law(law).Hash, LawBookReader.Read(text.Insert(at, "X"), "changed.json").Hash);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_check_has_an_own_number_a_name_and_both_sides(string law)
    {
        var checks = Repository.Law(law).Protocol.Checks;

        Assert.NotEmpty(checks);
        Assert.Equal(checks.Count, checks.Select(c => c.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.All(checks, c => Assert.True(c.Left.Count > 0 && c.Right.Count > 0 && c.Name.ToString().Length > 10, c.Number));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_contest_says_from_which_article_it_comes(string law) =>
        Assert.All(Repository.Law(law).Contests, c => Assert.False(string.IsNullOrWhiteSpace(c.Source.Article), c.Id));
}
