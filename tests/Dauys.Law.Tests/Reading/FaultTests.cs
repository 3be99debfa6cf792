namespace Dauys.Law.Tests.Reading;

/// <summary>Each kind of fault in a book: its number, the place, what was meant.</summary>
public class FaultTests
{
    private const string Good = """
        law: test-book
        format: draft-1
        name: { en: A book for tests }
        country: XX
        as_of: 2024-01-01
        chamber: { name: Chamber, seats: 10 }
        protocol:
          fields:
            - { id: roll, role: electorate }
            - { id: cast, role: cast }
            - { id: invalid, role: invalid }
            - { id: valid, role: valid }
          checks:
            - { number: T1, left: cast, right: [invalid, valid], relation: equal, severity: error }
        turnout: { numerator: cast, denominator: roll }
        contests:
          - id: list
            kind: list
            seats: 10
            threshold: { percent: 5, comparison: at-least, base: valid }
            allotment: { method: dhondt }
            ties: [lot]
        """;

    [Fact]
    public void The_good_book_reads() => Assert.Equal("test-book", LawBookReader.Read(Good, "book.yaml").Id);

    [Theory]
    [InlineData("comparison: at-least", "comparision: at-least", "L103", 20, 30, "comparison")]
    [InlineData("as_of: 2024-01-01", "asof: 2024-01-01", "L103", 5, 1, "as_of")]
    [InlineData("method: dhondt", "method: d'hont", "L104", 21, 26, "dhondt")]
    [InlineData("method: dhondt", "methode: dhondt", "L103", 21, 18, "method")]
    [InlineData("base: valid }", "base: valids }", "L104", 20, 58, "valid")]
    [InlineData("role: electorate", "role: electorat", "L104", 9, 25, "electorate")]
    [InlineData("kind: list", "kind: lists", "L104", 18, 11, "list")]
    [InlineData("ties: [lot]", "ties: [lots]", "L104", 22, 12, "lot")]
    [InlineData("[invalid, valid]", "[invalid, vald]", "L104", 14, 50, "valid")]
    [InlineData("relation: equal", "relation: equals", "L104", 14, 68, "equal")]
    [InlineData("severity: error", "severity: errors", "L104", 14, 85, "error")]
    public void A_misspelled_word_is_told_with_its_place_and_the_nearest_right_word(string good, string bad, string number, int line, int column, string meant)
    {
        var refusal = Refusals(good, bad).First(r => r.Number == number);

        Assert.Equal(("book.yaml", line, column), (refusal.Where.File, refusal.Where.Line, refusal.Where.Column));
        Assert.Contains($"\"{meant}\"", refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seats: 10\n", "seats: ten\n", "L104", "whole number")]
    [InlineData("seats: 10\n", "seats: [10]\n", "L104", "a list")]
    [InlineData("seats: 10\n", "seats: -1\n", "L104", "from 1 to")]
    [InlineData("seats: 10\n", "seats: { article: Art. 1 }\n", "L102", "value")]
    [InlineData("percent: 5,", "percent: five,", "L104", "a number was expected")]
    [InlineData("percent: 5,", "percent: 105,", "L104", "from 0 to 100")]
    [InlineData("as_of: 2024-01-01", "as_of: 01.01.2024", "L104", "a date was expected")]
    [InlineData("protocol:\n  fields:", "protocol:\n  field:", "L102", "\"fields\" is missing")]
    [InlineData("turnout: { numerator: cast, denominator: roll }\n", "", "L102", "\"turnout\" is missing")]
    [InlineData("country: XX\n", "", "L102", "\"country\" is missing")]
    [InlineData("format: draft-1", "format: draft-0", "L106", "draft-0")]
    [InlineData("id: cast,", "id: roll,", "L105", "taken")]
    [InlineData("id: cast,", "id: lists,", "L105", "taken")]
    [InlineData("number: T1", "number: options-sum", "L105", "taken")]
    [InlineData("chamber: { name: Chamber, seats: 10 }", "chamber: { name: Chamber, seats: 11 }", "L105", "sum to 10")]
    [InlineData("law: test-book", "law: test book", "L104", "an id was expected")]
    [InlineData("law: test-book", "law: -test", "L104", "an id was expected")]
    [InlineData("name: { en: A book for tests }", "name: { en: A book, for tests }", "L104", "language tag")]
    [InlineData("country: XX", "country: XX\ncountry: YY", "L101", "stands twice")]
    [InlineData("country: XX", "country: &x XX", "L101", "anchors")]
    [InlineData("country: XX", "country: !!str XX", "L101", "tags")]
    [InlineData("country: XX", "country: \"XX", "L101", "YAML")]
    [InlineData("country: XX", "country: \"e\\u0301\"", "L101", "NFC")]
    [InlineData("kind: list\n", "kind: single-mandate\n", "L105", "does not go with a single-mandate contest")]
    [InlineData("method: dhondt", "method: largest-remainders", "L102", "\"quota\" is missing")]
    [InlineData("method: dhondt", "method: modified-sainte-lague, first_divisor: 0", "L105", "divisor")]
    public void Every_other_fault_has_its_number_and_says_what_was_expected(string good, string bad, string number, string says)
    {
        var refusals = Refusals(good, bad);

        Assert.Contains(refusals, r => r.Number == number && r.What.Contains(says, StringComparison.OrdinalIgnoreCase));
        Assert.All(refusals, r => Assert.True(r.Where is { Line: > 0, Column: > 0 }, r.ToString()));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_file()
    {
        var text = Good.Replace("country: XX", "country: [X]", StringComparison.Ordinal).Replace("dhondt", "dhont", StringComparison.Ordinal).Replace("[lot]", "[fate]", StringComparison.Ordinal);

        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(text, "book.yaml"));

        Assert.Equal([4, 21, 22], refused.Refusals.Select(r => r.Where.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("- a\n- list\n")]
    [InlineData("law: a\n---\nlaw: b\n")]
    [InlineData("law: [1, 2\n")]
    public void A_text_that_is_no_document_is_refused(string text) =>
        Assert.Equal("L101", Assert.Single(Assert.Throws<RefusedException>(() => LawBookReader.Read(text, "book.yaml")).Refusals).Number);

    [Fact]
    public void A_reading_needs_a_name_of_its_own_in_the_book_and_company()
    {
        const string twice = "percent: { value: 5, readings: [ { name: a, value: 5, text: Five }, { name: a, value: 7, text: Seven } ] },";
        const string alone = "percent: { value: 5, readings: [ { name: a, value: 5, text: Five } ] },";

        Assert.Contains(Refusals("percent: 5,", twice), r => r.Number == "L105" && r.What.Contains("stands twice", StringComparison.Ordinal));
        Assert.Contains(Refusals("percent: 5,", alone), r => r.Number == "L105" && r.What.Contains("no choice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ends_on_rest_day: next-day", "next-working-day")]
    [InlineData("for: [everybody]", "authority")]
    [InlineData("closes: [voting]", "filing")]
    [InlineData("closes: result, late: forgiven", "marked")]
    [InlineData("late: refused", "closes none")]
    public void What_a_deadline_says_of_its_end_is_one_of_the_words(string key, string expected)
    {
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(Good + $"\ndeadlines:\n  - {{ id: d, name: D, count_from: vote, days: 1, {key} }}\n", "book.yaml")).Refusals;

        Assert.Contains(refused, r => $"{r.What} {r.Remedy}".Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_deadline_counts_in_days_or_in_months()
    {
        const string both = "\ndeadlines:\n  - { id: d, name: D, count_from: vote, days: -40, months: -1 }\n";
        const string neither = "\ndeadlines:\n  - { id: d, name: D, count_from: vote }\n";
        const string months = "\ndeadlines:\n  - { id: d, name: D, count_from: vote, months: -1 }\n";

        Assert.Equal("L105", Assert.Single(Assert.Throws<RefusedException>(() => LawBookReader.Read(Good + both, "book.yaml")).Refusals).Number);
        Assert.Equal("L102", Assert.Single(Assert.Throws<RefusedException>(() => LawBookReader.Read(Good + neither, "book.yaml")).Refusals).Number);
        Assert.Equal(-1, Assert.Single(LawBookReader.Read(Good + months, "book.yaml").Deadlines).Months);
    }

    [Fact]
    public void A_book_nested_without_end_is_refused_and_not_read_for_ever() =>
        Assert.Equal("L101", Assert.Single(Assert.Throws<RefusedException>(() => LawBookReader.Read($"law: {new string('[', 5000)}", "book.yaml")).Refusals).Number);

    private static IReadOnlyList<Refusal> Refusals(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        var text = Good[..at] + bad + Good[(at + good.Length)..];
        return Assert.Throws<RefusedException>(() => LawBookReader.Read(text, "book.yaml")).Refusals;
    }
}
