using Dauys.Elections.ElectionFiles;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.ElectionFiles;

/// <summary>Each kind of fault in an election file: its number, the place, what was meant.</summary>
public class ElectionFaultTests
{
    [Theory]
    [InlineData("election: ru-duma-2021", "elections: ru-duma-2021", "E203", "election")]
    [InlineData("    alliances:", "    aliances:", "E203", "alliances")]
    [InlineData("kind: reconstruction", "kind: reconstuction", "E204", "reconstruction")]
    [InlineData("      source: stations", "      source: station", "E205", "stations")]
    [InlineData("fields:\n        electorate: 109204662", "fields:\n        electorat: 109204662", "E205", "electorate")]
    [InlineData("separator: comma", "separator: coma", "E204", "comma")]
    [InlineData("    ignore: [level, url]", "    ignor: [level, url]", "E203", "ignore")]
    [InlineData("      station: uik", "      stations: uik", "E203", "station")]
    public void A_misspelled_word_is_told_with_its_place_and_the_nearest_right_word(string good, string bad, string number, string meant)
    {
        var refusals = Refusals(good, bad);

        Assert.Contains(refusals, r => r.Number == number && r.Remedy.Contains($"\"{meant}\"", StringComparison.Ordinal));
        Assert.All(refusals, r => Assert.True(r.Where is { File: "bad.yaml", Line: > 0, Column: > 0 }, r.ToString()));
    }

    [Theory]
    [InlineData("format: draft-1", "format: draft-2", "E206", "draft-2")]
    [InlineData("law: ru-duma-2021\n", "law: [ru-duma-2021]\n", "E204", "a list")]
    [InlineData("  vote_from: 2021-09-17", "  vote_from: 2021-09-20", "E205", "before it begins")]
    [InlineData("  called: 2021-06-17", "  called: 2021-10-17", "E205", "after voting begins")]
    [InlineData("    within: region", "    within: station", "E205", "no level above it")]
    [InlineData("  - id: region\n", "  - id: nation\n", "E205", "taken")]
    [InlineData("      - id: \"2\"", "      - id: \"1\"", "E205", "stands twice")]
    [InlineData("        ballot: 2\n", "        ballot: 1\n", "E205", "place 1 on the ballot")]
    [InlineData("        registered: 2021-07-24", "        registered: July", "E204", "a date was expected")]
    [InlineData("        color: \"#c0272d\"", "        color: \"red\"", "E204", "a colour was expected")]
    [InlineData("      stations: 96325", "      stations: -1", "E204", "whole number")]
    [InlineData("        \"1\": 10660669", "        \"1\": 12.5", "E204", "whole number")]
    [InlineData("    contest: list", "    contest: lists", "E205", "no contest")]
    [InlineData("      lost: ", "      unaccounted: ", "L101", "stands twice")]
    [InlineData("      valid: 'Число действительных", "      valid: 'Число недействительных", "E205", "two figures")]
    [InlineData("      station: uik\n", "", "E202", "\"station\" is missing")]
    [InlineData("contests:\n  list:\n", "contests:\n  district:\n    districts: []\n  list:\n", "E203", "district")]
    public void Every_other_fault_has_its_number_and_says_what_was_expected(string good, string bad, string number, string says)
    {
        var refusals = Refusals(good, bad);

        Assert.Contains(refusals, r => r.Number == number && r.What.Contains(says, StringComparison.OrdinalIgnoreCase));
        Assert.All(refusals, r => Assert.True(r.Where is { File: "bad.yaml", Line: > 0, Column: > 0 }, r.ToString()));
    }

    [Theory]
    [InlineData("lists: [\"מחל\", \"ט\"]", "lists: [\"מחל\", \"טט\"]", "no list of this contest")]
    [InlineData("lists: [\"מחל\", \"ט\"]", "lists: [\"מחל\", \"ב\"]", "in two alliances")]
    [InlineData("lists: [\"מחל\", \"ט\"]", "lists: [\"מחל\", \"ט\", \"כן\"]", "alliance of 3 lists")]
    [InlineData("lists: [\"מחל\", \"ט\"]", "lists: [\"מחל\"]", "alliance of 1 lists")]
    public void An_alliance_is_of_known_lists_each_in_one_and_no_more_than_the_law_allows(string good, string bad, string says)
    {
        var refusals = Refusals(good, bad, "il-knesset-2021");

        Assert.Contains(refusals, r => r.Number == "E205" && r.What.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("          list: amanat\n", "          list: amnat\n", "amanat")]
    [InlineData("          list: independent\n", "          list: independant\n", "independent")]
    public void A_mandate_for_a_list_that_looks_like_a_slip_is_refused(string good, string bad, string meant) =>
        Assert.Contains(Refusals(good, bad, "kz-mazhilis-2023"), r => r.Number == "E205" && r.Remedy.Contains(meant, StringComparison.Ordinal));

    [Theory]
    [InlineData("at: 2023-03-19T12:10+06:00", "at: 2023-03-19 12:10")]
    [InlineData("- moment: 2023-03-27", "- moment: 27.03.2023")]
    public void A_moment_has_one_spelling(string good, string bad) =>
        Assert.Equal("E204", Assert.Single(Refusals(good, bad, "kz-mazhilis-2023")).Number);

    [Fact]
    public void An_option_without_a_figure_is_missing_votes() =>
        Assert.Contains(Refusals("          jsdp: 331058\n", "", "kz-mazhilis-2023"), r => r.Number == "E205" && r.What.Contains("jsdp", StringComparison.Ordinal));

    [Fact]
    public void Against_all_is_refused_where_the_law_does_not_know_it()
    {
        var text = ElectionData.TextOf("kz-mazhilis-2023");

        var refused = Assert.Throws<RefusedException>(() => ElectionFileReader.Read(text, "bad.yaml", ElectionData.Law("kz-mazhilis-2021")));

        Assert.Contains(refused.Refusals, r => r.Number == "E205" && r.What.Contains("against all", StringComparison.Ordinal));
    }

    [Fact]
    public void A_law_book_given_for_an_election_file_is_recognized()
    {
        var book = File.ReadAllText(Path.Combine(ElectionData.Root, "laws/il-knesset-2021.yaml"));

        Assert.Contains("this is a law book", Assert.Single(Assert.Throws<RefusedException>(() => ElectionFileReader.LawOf(book, "book.yaml")).Refusals).What, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Refusal> Refusals(string good, string bad, string id = "ru-duma-2021")
    {
        var text = ElectionData.TextOf(id);
        if (good.Contains("alliances", StringComparison.Ordinal))
        {
            (id, text) = ("il-knesset-2021", ElectionData.TextOf("il-knesset-2021"));
        }

        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        var changed = text[..at] + bad + text[(at + good.Length)..];
        return Assert.Throws<RefusedException>(() => ElectionFileReader.Read(changed, "bad.yaml", ElectionData.Law(id))).Refusals;
    }
}
