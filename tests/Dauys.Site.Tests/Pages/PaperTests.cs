using System.Text;
using AngleSharp.Html.Parser;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Pictures;
using Dauys.Site.Papers;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Pages;

/// <summary>Papers about the steps of made-up applications. With <c>DAUYS_PAPERS=FOLDER</c> they are kept as files.</summary>
public sealed class PaperTests(ServedElections served)
{
    private static readonly IReadOnlyList<Reader> Three = [.. Language.All.Select(l => new Reader(l))];

    public static TheoryData<string, int> Steps => new() { { "one", 1 }, { "one", 2 }, { "one", 3 }, { "one", 4 }, { "one", 5 }, { "one", 6 }, { "one", 7 }, { "two", 2 }, { "three", 2 }, { "four", 2 } };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_paper_prints_its_act_and_register_in_every_language_and_says_that_it_is_a_specimen(string application, int step)
    {
        var sheet = Sheet(application, step);
        var page = new HtmlParser().ParseDocument(PaperHtml.Of(sheet, Three));
        var papers = page.QuerySelectorAll("article");

        Assert.Equal(3, papers.Length);
        Assert.Equal(Rfc6962.Leaf(sheet.Record.Acts.Read(sheet.Act)).ToString(), sheet.ActHash);
        Assert.All(papers, paper =>
        {
            Assert.Equal(sheet.ActHash[..12], paper.QuerySelector(".begin")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
            Assert.All((string[])[sheet.ActHash, sheet.Record.Register.Origin, sheet.Record.Register.Root, sheet.Begin], t => Assert.Contains(t, paper.QuerySelector("footer")!.TextContent, StringComparison.Ordinal));
            Assert.NotEmpty(paper.QuerySelector(".specimen")!.TextContent);
            Assert.DoesNotContain("{", paper.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal(3, papers.Select(p => p.QuerySelector("header")!.FirstElementChild!.TextContent).Distinct().Count());
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[src], [href], script, [style]"));
        Keep($"{application}-{step}.html", Encoding.UTF8.GetBytes(PaperHtml.Of(sheet, Three)));
        Keep($"{application}-{step}.pdf", PaperPdf.Write(sheet, Three));
    }

    [Fact]
    public void A_refusal_names_for_each_ground_its_article_its_rules_its_evidence_and_what_was_told_before()
    {
        var text = Text(Sheet("one", 4), Reader.English);
        Assert.Contains("Ground 1 of 2: Fewer members than the law asks for", text, StringComparison.Ordinal);
        Assert.Contains("Art. 11(1) with 10(6)", text, StringComparison.Ordinal);
        Assert.Contains("Members in all (Art. 10(6)): 5,000 required, 3,800 found.", text, StringComparison.Ordinal);
        Assert.Contains("190 of 200", text, StringComparison.Ordinal);
        Assert.Contains(MadeUpCases.LongEvidence, text, StringComparison.Ordinal);
        Assert.Contains("Sent back for correction, 20 June 2023", text, StringComparison.Ordinal);
        Assert.Contains("Corrected by the applicant, 1 July 2023", text, StringComparison.Ordinal);
        Assert.Contains("Missing: receipt of the fee.", text, StringComparison.Ordinal);
        Assert.Contains("no, with this paper for the first time", text, StringComparison.Ordinal);
        Assert.Contains("in a new application, from 20 October 2023 on", text, StringComparison.Ordinal);
        Assert.Contains("to: court (Art. 11(3))", text, StringComparison.Ordinal);
        Assert.Contains("20 July 2023, 10:30 (UTC+6)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_judges_by_the_application_as_it_stood_then_and_not_as_it_was_corrected_later()
    {
        Assert.Contains("150 of 200", Text(Sheet("one", 2), Reader.English), StringComparison.Ordinal);
        Assert.DoesNotContain("190 of 200", Text(Sheet("one", 2), Reader.English), StringComparison.Ordinal);
        Assert.Contains("3,800", Text(Sheet("one", 3), Reader.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_prints_what_the_applicant_stated_what_stood_and_what_counts_with_reason_and_evidence()
    {
        var page = new HtmlParser().ParseDocument(PaperHtml.Of(Sheet("one", 7), [Reader.English]));
        var row = page.QuerySelectorAll("tr").First(r => r.TextContent.Contains("Abai", StringComparison.Ordinal));
        Assert.Equal(["190", "190", "185"], row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.All((string[])["А. Тексеруші", "stand there twice", "rows 12 to 16", "file of faults no. 2", "1 May 2023", "2 May 2023", "What the applicant stated stays in the record", "3,795"], t => Assert.Contains(t, text, StringComparison.Ordinal));
        Assert.Contains("185 counts, corrected by officer А. Тексеруші (ойдан шығарылған)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_book_does_not_know_is_said_to_be_unknown()
    {
        var returned = Text(Sheet("one", 2), Reader.English);
        Assert.Contains("the law book names no last day", returned, StringComparison.Ordinal);
        Assert.Contains("a term of the authority; the law book does not know its length (Art. 10(5))", Text(Sheet("one", 1), Reader.English), StringComparison.Ordinal);
        Assert.Contains("Nobody: this record takes acts without signatures.", returned, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_stands_as_it_was_made_with_the_decision_that_it_is_against()
    {
        var text = Text(Sheet("one", 5), Reader.English);
        Assert.Contains("Тізімдегі қолдар жарамды", text, StringComparison.Ordinal);
        Assert.Contains(Rfc6962.Leaf(Record().Acts.Read(Sheet("one", 4).Act)).ToString()[..12], text, StringComparison.Ordinal);
        Assert.Contains("The decision fell.", Text(Sheet("one", 6), Reader.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pdf_is_the_same_in_every_run_and_a_long_text_breaks_over_pages()
    {
        var sheet = Sheet("one", 4);
        var once = PaperPdf.Write(sheet, Three);
        Assert.Equal(once, PaperPdf.Write(sheet, Three));
        Assert.True(Pages(once) >= 3, "each language begins on a page of its own");

        var longer = sheet with { Step = new Elections.Registration.Appeal.DecisionAppealed("one", 5, "2023-08-01", string.Join(' ', Enumerable.Repeat("a long claim,", 2_000))) };
        var pages = Pages(PaperPdf.Write(longer, [Reader.English]));
        Assert.InRange(pages, 4, 12);
    }

    [Fact]
    public void The_fonts_hold_every_letter_of_the_papers()
    {
        var text = string.Concat(Steps.SelectMany(s => Three.Select(r => Text(Sheet(s.Data.Item1, s.Data.Item2), r))));
        Assert.DoesNotContain(text.Where(c => !char.IsWhiteSpace(c) && c is not (>= '\u2066' and <= '\u2069')).Distinct(), c => !FontFiles.Holds(c, isBold: true) || !FontFiles.Holds(c, isBold: false));
    }

    [Theory]
    [InlineData("99999", "C682")]
    [InlineData("zz", "C682")]
    [InlineData("000000000000", "C682")]
    [InlineData("0", "C683")]
    public void What_has_no_paper_is_refused_with_what_there_is(string asked, string number)
    {
        var refusal = Assert.Throws<RefusedException>(() => PaperSheet.Of(Record(), asked)).Refusals[0];
        Assert.Equal(number, refusal.Number);
        Assert.Contains("application/one/4", refusal.Remedy, StringComparison.Ordinal);
    }

    private static string Text(PaperSheet sheet, Reader reader) => new HtmlParser().ParseDocument(PaperHtml.Of(sheet, [reader])).QuerySelector("main")!.TextContent;

    private static int Pages(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(Encoding.Latin1.GetString(pdf), "/Type /Page\\b");

    private static void Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("DAUYS_PAPERS") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    private ElectionRecord Record() => MadeUpCases.Of(served.Kazakhstan);

    private PaperSheet Sheet(string application, int step)
    {
        var record = Record();
        return PaperSheet.Of(record, Rfc6962.Leaf(record.Acts.Read(record.ActOf($"application/{application}/{step}")!.Value)).ToString()[..20]);
    }
}
