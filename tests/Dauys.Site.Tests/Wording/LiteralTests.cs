using System.Text.RegularExpressions;
using Dauys.Server;
using Dauys.Site.Pages;

namespace Dauys.Site.Tests.Wording;

/// <summary>No text of the interface stands in components or code: what a page says comes from the files of words.</summary>
public sealed partial class LiteralTests
{
    /// <summary>Names, and the command that a page shows.</summary>
    private static readonly HashSet<string> Names = ["Dauys", "SHA", "dauys", "verify", "store", "PATH", "election", "proof", "key", "register", "keys"];

    /// <summary>Code that speaks to programs or to programmers: readers of word files, JSON, headers; and refusals of the tool, which are English.</summary>
    private static readonly HashSet<string> Unread =
        ["MessageReader", "Message", "WordFile", "Words", "RichWords", "SiteFile", "ActText", "ElectionRecord", "JsonRoutes", "FileRoutes", "Headers", "PageAnswer", "ProtocolTree", "TableAsk", "SvgWriter", "BrowserProgram", "RefusedJson", "VerifyRoutes", "FeedRoutes", "BookTelling", "ActLookup", "PaperSheet", "DraftFiles", "DeskActs", "SignLines"];

    public static TheoryData<string> Rooms => [typeof(HomePage).Assembly.Location, typeof(DauysServer).Assembly.Location];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_words_stand_between_tags(string room) => Assert.Empty(
        ProgramText.Read(room).Where(t => t.Use == TextUse.Markup).SelectMany(t => Letters().Matches(Tags().Replace(Code().Replace(t.Text, ""), " ")).Select(m => m.Value).Where(w => !Names.Contains(w)).Select(w => $"{t.Where}: {w}")));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_words_stand_in_attributes_that_people_read_or_hear(string room) => Assert.Empty(
        ProgramText.Read(room).Where(t => t.Use == TextUse.Markup).SelectMany(t => SpokenAttribute().Matches(t.Text).Select(m => $"{t.Where}: {m.Value}"))
            .Concat(ProgramText.Read(room).Where(t => t.Use is TextUse.Attribute && Letters().IsMatch(t.Text) && !Names.Contains(t.Text)).Select(t => $"{t.Where}: {t.Text}")));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_sentence_stands_in_code(string room)
    {
        var left = ProgramText.Read(room).Where(t => t.Use == TextUse.Code && TwoWords().IsMatch(t.Text) && !Unread.Contains(t.Where.Split('.')[0]) && !t.Where.EndsWith(".Class", StringComparison.Ordinal)).Select(t => $"{t.Where}: {t.Text}").ToList();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public void What_this_looks_for_is_found_where_it_stands()
    {
        var own = ProgramText.Read(typeof(LiteralTests).Assembly.Location);
        Assert.Contains(own, t => t.Use == TextUse.Code && t.Text == Sample());
    }

    private static string Sample() => "a sentence that stands in code";

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"<[^>]*>|&[a-z]+;|&#\w+;")]
    private static partial Regex Tags();

    [GeneratedRegex(@"<code>.*?(</code>|$)", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("""\b(aria-label|title|alt|placeholder)="[^"]*\p{L}[^"]*["]""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"[A-Za-z]{2,}[,;:]? [a-z]{2,}")]
    private static partial Regex TwoWords();
}
