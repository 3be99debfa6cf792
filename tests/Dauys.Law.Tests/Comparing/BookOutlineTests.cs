using Dauys.Law.Comparing;

namespace Dauys.Law.Tests.Comparing;

/// <summary>A book for reading: no value of it is lost, and each has its article.</summary>
public class BookOutlineTests
{
    public static TheoryData<string> Laws => [.. Repository.Laws.Concat(Repository.PartyLaws)];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_line_of_a_book_has_its_own_key(string law)
    {
        var entries = Of(law).Entries;

        Assert.Equal(entries.Count, entries.Select(e => e.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_note_and_every_article_of_a_rule_is_in_it(string law)
    {
        var entries = Of(law).Entries;
        var root = DocumentParser.Parse(Repository.Read($"laws/{law}.yaml"), law);
        var rules = root.Entries.Where(e => e.Key.Text is not ("statutes" or "name")).Select(e => e.Value).ToList();

        Assert.Superset(rules.SelectMany(r => Scalars(r, "article")).ToHashSet(), entries.Select(e => e.Article).OfType<string>().ToHashSet());
        Assert.Equal(rules.Sum(r => Count(r, "note")), entries.Count(e => e.Note is not null));
    }

    [Fact]
    public void A_value_takes_the_article_of_the_rule_in_which_it_lies()
    {
        var book = Of("kz-mazhilis-2023");

        Assert.Equal("Art. 97-1(1)", book.Entries.Single(e => e.Key == "contests.list.threshold.percent").Article);
        Assert.Equal("Art. 97-1(1)", book.Entries.Single(e => e.Key == "contests.list.threshold.comparison").Article);
        Assert.Equal(["contest", "Party lists", "threshold", "percent needed"], book.Entries.Single(e => e.Key == "contests.list.threshold.percent").Words);
    }

    [Fact]
    public void Names_are_given_in_the_language_asked_for() =>
        Assert.Equal("Партийные списки", BookOutline.Of(Repository.Read("laws/kz-mazhilis-2023.yaml"), "book", "ru").Entries.First(e => e.Key == "contests.list").Words[1]);

    [Fact]
    public void What_is_in_conflict_shows_every_reading()
    {
        var percent = Of("kz-kurultai-2026").Entries.Single(e => e.Key == "contests.list.threshold.percent");

        Assert.Equal(["threshold-5", "threshold-7"], percent.Readings.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.All(percent.Readings, r => Assert.NotNull(r.Text));
    }

    private static BookOutline Of(string law) => BookOutline.Of(Repository.Read($"laws/{law}.yaml"), law);

    private static int Count(DocumentNode node, string key) => node switch
    {
        MappingNode mapping => mapping.Entries.Sum(e => e.Key.Text == key ? 1 : Count(e.Value, key)),
        ListNode list => list.Items.Sum(i => Count(i, key)),
        _ => 0,
    };

    private static IEnumerable<string> Scalars(DocumentNode node, string key) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(e => e.Key.Text == key && e.Value is ScalarNode scalar ? [scalar.Text] : Scalars(e.Value, key)),
        ListNode list => list.Items.SelectMany(i => Scalars(i, key)),
        _ => [],
    };
}
