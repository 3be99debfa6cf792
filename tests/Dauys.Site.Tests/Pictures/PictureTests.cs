using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Dauys.Pictures;
using Dauys.Site.Pictures;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;
using SkiaSharp;

namespace Dauys.Site.Tests.Pictures;

public sealed class PictureTests(ServedElections served)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<PictureKind, string, bool> Every =>
        [.. from kind in Enum.GetValues<PictureKind>() from language in Language.All from compact in (bool[])[true, false] select (kind, language.Tag, compact)];

    [Theory]
    [MemberData(nameof(Every))]
    public void A_picture_is_the_same_bytes_each_time_and_asks_nobody(PictureKind kind, string language, bool compact)
    {
        foreach (var record in (Records.ElectionRecord[])[served.Kazakhstan, served.Israel, served.Russia])
        {
            if (ElectionPictures.Of(record, record.Result, kind, ReaderOf(language), compact) is not { } picture)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(SvgWriter.Write(picture, 800));
            var root = XDocument.Parse(text).Root!;

            Assert.Equal(text, Encoding.UTF8.GetString(SvgWriter.Write(ElectionPictures.Of(record, record.Result, kind, ReaderOf(language), compact)!, 800)));
            Assert.NotEmpty(root.Element(Svg + "title")!.Value);
            Assert.NotEmpty(root.Element(Svg + "desc")!.Value);
            Assert.Equal(1, text.Split("http").Length - 1);
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
            Assert.Equal([0x89, 0x50, 0x4e, 0x47], PngWriter.Write(picture, 400)[..4]);
        }
    }

    [Fact]
    public async Task The_seats_of_a_file_are_where_the_page_has_them()
    {
        using var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/elections/kz-mazhilis-2023", TestContext.Current.CancellationToken));
        var shown = page.QuerySelectorAll("svg.chamber.wide circle").Select(c => (c.GetAttribute("cx"), c.GetAttribute("cy"))).ToList();
        var picture = ElectionPictures.Of(served.Kazakhstan, served.Kazakhstan.Result, PictureKind.Hemicycle, Reader.English, compact: false)!;
        var circles = XDocument.Parse(Encoding.UTF8.GetString(SvgWriter.Write(picture, 800))).Descendants(Svg + "circle").ToList();

        Assert.Equal(98, shown.Count);
        Assert.Equal(shown, circles.Select(c => (c.Attribute("cx")?.Value, c.Attribute("cy")?.Value)));
        Assert.Equal(21, circles.Count(c => c.Attribute("fill")!.Value.StartsWith("url(#hatch", StringComparison.Ordinal)));
        Assert.Equal(8, circles.Count(c => c.Attribute("fill")!.Value == "none"));
    }

    [Fact]
    public void A_reconstruction_says_so_in_the_picture_and_in_its_words()
    {
        var picture = ElectionPictures.Of(served.Kazakhstan, served.Kazakhstan.Result, PictureKind.Shares, Reader.English, compact: true)!;

        Assert.Contains("reconstruction", picture.Words, StringComparison.Ordinal);
        Assert.Contains(picture.Shapes.OfType<Letters>(), l => l.Text == "reconstruction");
        Assert.Contains("threshold 5 %", Encoding.UTF8.GetString(SvgWriter.Write(picture, 800)).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Pixels_are_the_colours_of_the_shapes()
    {
        var picture = new Picture(40, 20, "t", "w", "en",
        [
            new Disc(10, 10, 6, new Fill("#ff0000")),
            new ShapeGroup(20, 0, 2, [new Block(2, 2, 6, 6, new Fill("#0000ff", Opacity: 0.5))]),
            new Outline("M16 8h4v4h-4z", new Fill("#00ff00"), null),
            new Segment(0, 19, 40, 19, new Stroke("#000000", 2)),
        ]);
        using var bitmap = SKBitmap.Decode(PngWriter.Write(picture, 80));

        Assert.Equal((80, 40), (bitmap.Width, bitmap.Height));
        Assert.Equal("#ffff0000", bitmap.GetPixel(20, 20).ToString());
        Assert.Equal("#ff00ff00", bitmap.GetPixel(36, 20).ToString());
        Assert.Equal("#ff000000", bitmap.GetPixel(60, 38).ToString());
        Assert.Equal("#fffdfdfb", bitmap.GetPixel(1, 1).ToString());
        Assert.InRange(bitmap.GetPixel(60, 20).Red, 120, 135);
    }

    [Fact]
    public void Unknown_seats_are_hatched_not_filled()
    {
        using var bitmap = SKBitmap.Decode(PngWriter.Write(new Picture(40, 40, "t", "w", "en", [new Block(0, 0, 40, 40, Fill.Unknown)]), 400));
        var inked = Enumerable.Range(0, 400).Count(x => bitmap.GetPixel(x, 200).Red < 180);

        // A stripe of 1.2 in every 4, seen along a line that crosses them aslant.
        Assert.InRange(inked, 100, 140);
    }

    [Fact]
    public void Letters_of_all_languages_are_in_the_fonts()
    {
        const string letters = "әіңғүұқөһӘІҢҒҮҰҚӨҺёъЖщAz09áşğ%–·…«»הליכודםץ";

        Assert.All(letters, l => Assert.True(FontFiles.Holds(l, isBold: false) && FontFiles.Holds(l, isBold: true), $"no {l}"));
    }

    [Fact]
    public void Hebrew_runs_from_the_right_beside_figures_that_do_not() => Assert.Equal(
        [("דוכילה", true), (" 30", false)], TextRuns.Of("\u2068הליכוד\u2069 30"));

    [Theory]
    [InlineData("paper", Palette.Paper)]
    [InlineData("ink", Palette.Ink)]
    [InlineData("soft", Palette.Soft)]
    [InlineData("line", Palette.Line)]
    [InlineData("wash", Palette.Wash)]
    [InlineData("accent", Palette.Accent)]
    [InlineData("look", Palette.Look)]
    [InlineData("look-wash", Palette.LookWash)]
    [InlineData("hatch", Palette.Hatch)]
    public void Colours_are_those_of_the_style_sheet(string name, string color) =>
        Assert.Contains($"--{name}: {color};", Encoding.UTF8.GetString(Styles.SiteFile.Style.Bytes.Span).Split("@media")[0], StringComparison.Ordinal);

    [Fact]
    public void A_long_text_is_broken_at_spaces_and_cut_at_the_last_line()
    {
        var lines = TextFlow.Lines("one two three four five six seven eight nine ten", 10, 60, most: 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.True(TextFlow.Width(l, 10) <= 60));
    }

    private static Reader ReaderOf(string language) => new(Language.All.First(l => l.Tag == language));
}
