using System.Text;
using AngleSharp.Html.Parser;
using Bunit;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Pictures;
using Dauys.Site.Addresses;
using Dauys.Site.Ballots;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Pages;

/// <summary>The order on ballots on the page of the way, and the ballot paper itself.</summary>
public sealed class BallotTests(ServedElections served) : BunitContext
{
    private static readonly Reader[] Both = [new(Language.Kazakh), new(Language.Russian)];

    [Theory]
    [InlineData("en", "Order on the ballot", "registration cancelled")]
    [InlineData("kk", "Бюллетеньдегі рет", "тіркеуі жойылды")]
    [InlineData("ru", "Порядок в бюллетене", "регистрация отменена")]
    public void The_way_shows_the_draw_and_who_left_each_with_its_act(string language, string title, string left)
    {
        var record = DrawnBallots.Of(served.Kazakhstan);
        var section = Way(record, language).Find($"section#{At.Anchor("ballots")}");

        Assert.Contains(title, section.TextContent, StringComparison.Ordinal);
        Assert.Contains(left, section.TextContent, StringComparison.Ordinal);
        Assert.Contains("protocol no. 12 (made up)", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, section.QuerySelectorAll("ol li").Length);
        var doors = section.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToList();
        var at = new Reader(Language.All.Single(l => l.Tag == language)).At;
        Assert.All((string[])[DrawnBallots.Draw.Subject, DrawnBallots.Left.Subject], s => Assert.Contains(at.Act(record.Id, record.ActOf(s)!.Value), doors));
    }

    [Fact]
    public void Without_the_act_the_page_loses_the_fact()
    {
        var undrawn = Way(DrawnBallots.Of(served.Kazakhstan, DrawnBallots.Draw.Subject), "en");
        Assert.DoesNotContain("Order on the ballot", undrawn.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("Left the ballot before the vote", undrawn.Find("main").TextContent, StringComparison.Ordinal);

        var whole = Way(DrawnBallots.Of(served.Kazakhstan, DrawnBallots.Left.Subject), "en").Find("main").TextContent;
        Assert.Contains("Order on the ballot", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Left the ballot before the vote", whole, StringComparison.Ordinal);

        Assert.DoesNotContain("Order on the ballot", Way(served.Kazakhstan, "en").Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_has_the_lines_in_the_order_drawn_and_against_all_last()
    {
        var record = DrawnBallots.Of(served.Kazakhstan);
        var sheet = BallotSheet.Of(record, "list", null);
        using var page = Parsed(BallotHtml.Of(sheet, Both));

        Assert.Equal([.. DrawnBallots.Order, record.State.Registration.AgainstAll("list", null)!], sheet.Lines.Select(l => l.Id));
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(["1", "2", "3", "4", "5", "6", ""], rows.Select(r => r.QuerySelector(".no")!.TextContent.Trim()));
        Assert.All(rows.Zip(sheet.Lines), p => Assert.Contains(p.Second.Title.In("kk"), p.First.TextContent, StringComparison.Ordinal));
        Assert.All(rows.Zip(sheet.Lines), p => Assert.Contains(p.Second.Title.In("ru"), p.First.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_names_the_acts_that_it_was_made_from_and_says_that_it_is_a_specimen()
    {
        var record = DrawnBallots.Of(served.Kazakhstan);

        // Whoever left after the draw changed the paper: that act completed it.
        var act = record.ActOf(DrawnBallots.Left.Subject)!.Value;
        using var page = Parsed(BallotHtml.Of(BallotSheet.Of(record, "list", null), [Reader.English]));
        var foot = page.QuerySelector("footer")!.TextContent;

        Assert.All((string[])[record.Register.Origin, record.Register.Root, Rfc6962.Leaf(record.Acts.Read(act)).ToString(), "protocol no. 12 (made up)", "Art. 37(1)"], t => Assert.Contains(t, foot, StringComparison.Ordinal));
        Assert.Contains("it is no ballot of the commission", page.QuerySelector(".specimen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_asks_nobody_for_anything_and_can_be_read_aloud()
    {
        var html = BallotHtml.Of(BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), "list", null), Both);
        using var page = Parsed(html);

        Assert.Empty(page.QuerySelectorAll("[src], [href], script, [style]"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Equal("kk", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("tbody tr"), r => Assert.NotNull(r.QuerySelector("th[scope=row]")));
        Assert.All(page.QuerySelectorAll(".square"), s => Assert.False(string.IsNullOrWhiteSpace(s.GetAttribute("aria-label"))));
        Assert.Equal(page.QuerySelectorAll(".square").Length, page.QuerySelectorAll(".square").Select(s => s.GetAttribute("aria-label")).Distinct().Count());
        Assert.All(page.QuerySelectorAll("[lang]"), e => Assert.Contains(e.GetAttribute("lang"), (string[])["kk", "ru", ""]));
    }

    [Fact]
    public void Candidates_of_a_district_stand_by_the_alphabet_of_the_law()
    {
        var sheet = BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), "district", "3");

        Assert.Equal(["b", "a", "c"], sheet.Lines.Select(l => l.Id)); // Ә, Қ, Ү: by code points it would be Ү, Қ, Ә
        Assert.Contains("Amanat", sheet.Lines[1].By!.In("en"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("In the order of the alphabet", BallotWords.Order(sheet, Reader.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("senate", null, "R406")]
    [InlineData("district", null, "R407")]
    [InlineData("district", "300", "R407")]
    [InlineData("district", "4", "R407")] // nobody stands there
    public void There_is_no_paper_of_what_is_not_there(string contest, string? district, string number) =>
        Assert.Equal(number, Assert.Throws<RefusedException>(() => BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), contest, district)).Refusals[0].Number);

    [Fact]
    public void Without_a_draw_the_numbers_of_a_source_order_the_paper()
    {
        var record = DrawnBallots.Of(served.Kazakhstan, DrawnBallots.Draw.Subject);

        Assert.All(record.State.Registration.Lists("list"), l => Assert.NotNull(l.Ballot));
        Assert.Equal(record.State.Registration.Lists("list").OrderBy(l => l.Ballot).Select(l => l.Id), BallotSheet.Of(record, "list", null).Lines.Where(l => !l.IsAgainstAll).Select(l => l.Id));
    }

    [Fact]
    public void The_pdf_is_the_same_in_every_run_and_longer_papers_have_more_pages()
    {
        var sheet = BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), "list", null);
        var once = BallotPdf.Write(sheet, Both);

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(once.AsSpan(0, 5)));
        Assert.Equal(once, BallotPdf.Write(sheet, Both));
        Assert.Equal(1, Pages(once));
        Assert.Equal(3, Pages(BallotPdf.Write(sheet with { Lines = [.. Enumerable.Range(1, 40).Select(i => sheet.Lines[0] with { Number = i })] }, Both)));
        if (Environment.GetEnvironmentVariable("DAUYS_BALLOTS") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "ballot.pdf"), once);
            File.WriteAllBytes(Path.Combine(folder, "long.pdf"), BallotPdf.Write(sheet with { Lines = [.. Enumerable.Range(1, 40).Select(i => sheet.Lines[0] with { Number = i })] }, Both));
            File.WriteAllBytes(Path.Combine(folder, "district.pdf"), BallotPdf.Write(BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), "district", "3"), [.. Both, Reader.English]));
            File.WriteAllText(Path.Combine(folder, "ballot.html"), BallotHtml.Of(sheet, Both));
        }
    }

    /// <summary>Every letter of the paper is in the fonts that the program carries.</summary>
    [Fact]
    public void The_fonts_hold_every_letter_of_the_paper()
    {
        var sheet = BallotSheet.Of(DrawnBallots.Of(served.Kazakhstan), "list", null);
        var text = string.Concat(Language.All.Select(l => new Reader(l)).SelectMany(r => BallotWords.Headings(sheet, r).Append(BallotWords.Instruction(sheet, r)).Append(BallotWords.Specimen(sheet, r)).Append(BallotWords.Order(sheet, r)).Append(BallotWords.Made(sheet, r)).Concat(sheet.Lines.Select(l => r.Say.Name(l.Title)))));

        Assert.DoesNotContain(text.Where(c => !char.IsWhiteSpace(c)).Distinct(), c => !FontFiles.Holds(c, isBold: true) || !FontFiles.Holds(c, isBold: false));
    }

    private static int Pages(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(Encoding.Latin1.GetString(pdf), "/Type /Page\\b");

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private IRenderedComponent<WayPage> Way(ElectionRecord record, string language) =>
        Render<WayPage>(p => p.Add(w => w.Record, record).AddCascadingValue(new Reader(Language.All.Single(l => l.Tag == language))));
}
