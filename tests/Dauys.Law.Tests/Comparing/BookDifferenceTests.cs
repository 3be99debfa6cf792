using Dauys.Law.Comparing;

namespace Dauys.Law.Tests.Comparing;

/// <summary>What changed between two books: value by value, with articles, in words.</summary>
public class BookDifferenceTests
{
    private const string Small = """
        law: small
        format: draft-1
        as_of: 2020-01-01
        name: A book
        chamber: { name: Council, seats: { value: 10, article: Art. 1 } }
        contests:
          - id: list
            name: Lists
            article: Art. 2
            threshold: { percent: 7, base: valid }
        deadlines:
          - { id: ends, name: It ends, days: -5, article: Art. 3 }
        """;

    private static readonly BookDifference Reform = Between("kz-mazhilis-2021", "kz-mazhilis-2023");

    [Theory]
    [InlineData("chamber.seats", "107", "98")]
    [InlineData("contests.list.seats", "98", "69")]
    [InlineData("contests.list.against_all", "no", "yes")]
    [InlineData("contests.list.threshold.percent", "7", "5")]
    [InlineData("deadlines.result-established.days", "7", "10")]
    public void The_reform_of_2022_changed(string key, string before, string after)
    {
        var change = Reform.Changes.Single(c => c.Key == key);

        Assert.Equal((ChangeKind.Changed, before, after), (change.Kind, change.Before!.Text, change.After!.Text));
        Assert.Contains($"{before} became {after}", change.Sentence, StringComparison.Ordinal);
        Assert.Contains("Art. ", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reform_of_2022_changed_no_other_value() =>
        Assert.Equal(5, Reform.Changes.Count(c => c.Kind == ChangeKind.Changed));

    [Fact]
    public void What_is_wholly_new_or_gone_is_named_once_with_what_it_holds()
    {
        var districts = Assert.Single(Reform.Changes, c => c.Key.StartsWith("contests.district", StringComparison.Ordinal));
        var assembly = Assert.Single(Reform.Changes, c => c.Key.StartsWith("chamber.other_seats", StringComparison.Ordinal));

        Assert.Equal(ChangeKind.Added, districts.Kind);
        Assert.Contains("seats 29", districts.Sentence, StringComparison.Ordinal);
        Assert.Equal(ChangeKind.Removed, assembly.Kind);
        Assert.Contains("seats 9", assembly.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Books_about_parties_are_compared_too() =>
        Assert.Equal(
            ["usual_territories", "stages.notice.rules.initiative-group.number", "stages.registration.rules.members-total.number", "stages.registration.rules.members-by-region.number", "stages.registration.rules.congress-term.months"],
            Between("kz-parties-2020", "kz-parties-2022").Changes.Where(c => c.Kind == ChangeKind.Changed).Select(c => c.Key));

    [Theory]
    [InlineData("kz-mazhilis-2021", "kz-mazhilis-2023")]
    [InlineData("kz-mazhilis-2023", "kz-kurultai-2026")]
    [InlineData("kz-parties-2020", "kz-parties-2022")]
    [InlineData("ru-duma-2021", "il-knesset-2021")]
    public void The_way_back_is_the_same_way(string before, string after)
    {
        var there = Between(before, after).Changes;
        var back = Between(after, before).Changes;

        Assert.Equal(
            there.Select(c => (c.Key, c.Kind)).Order(),
            back.Select(c => (c.Key, c.Kind switch { ChangeKind.Added => ChangeKind.Removed, ChangeKind.Removed => ChangeKind.Added, var other => other })).Order());
        Assert.NotEmpty(there);
    }

    [Fact]
    public void A_book_does_not_differ_from_itself()
    {
        Assert.All(Repository.Laws.Concat(Repository.PartyLaws), law => Assert.Empty(Between(law, law).Changes));
    }

    [Fact]
    public void Another_article_of_a_rule_is_told_once_and_not_for_each_of_its_values()
    {
        var change = Assert.Single(Between(Small.Replace("article: Art. 2", "article: Art. 22", StringComparison.Ordinal)));

        Assert.Equal((ChangeKind.Restated, "contests.list"), (change.Kind, change.Key));
        Assert.Contains("before: Art. 2; after: Art. 22", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_notes_are_no_rules() =>
        Assert.Empty(Between(Small.Replace("name: Lists", "name: The lists\n    note: Read twice", StringComparison.Ordinal)));

    [Fact]
    public void A_value_becomes_open_where_readings_come_in()
    {
        var open = Small.Replace("percent: 7", "percent: { value: 7, readings: [{ name: five, value: 5 }, { name: seven, value: 7 }] }", StringComparison.Ordinal);

        Assert.Contains("7 became open (5 or 7)", Assert.Single(Between(open)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_longer_sure_is_told()
    {
        var doubtful = Small.Replace("value: 10,", "value: 10, unverified: true,", StringComparison.Ordinal);

        Assert.Contains("10 (unverified)", Assert.Single(Between(doubtful)).Sentence, StringComparison.Ordinal);
    }

    private static BookDifference Between(string before, string after) => BookDifference.Of(Outline(before), Outline(after));

    private static IReadOnlyList<BookChange> Between(string changed) => BookDifference.Of(BookOutline.Of(Small, "small.yaml"), BookOutline.Of(changed, "changed.yaml")).Changes;

    private static BookOutline Outline(string law) => BookOutline.Of(Repository.Read($"laws/{law}.yaml"), law);
}
