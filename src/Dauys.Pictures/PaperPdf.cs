using Dauys.Elections.Registration.Process;
using Dauys.Site.Papers;
using Dauys.Site.Wording;

namespace Dauys.Pictures;

/// <summary>
/// Writes a paper about a step of an application as PDF, A4, with the fonts of the program inside: the same sentences as the HTML. Two runs on one machine give the same bytes.
/// It is not tagged for programs that read aloud; the HTML is.
/// </summary>
public static class PaperPdf
{
    private const float NameWidth = 130;
    private const float Gap = 12;
    private const float Size = 10;
    private const float Line = 13.5f;
    private const string Soft = "#444444";

    /// <summary>Draws a paper: in each language whole, each beginning on a page of its own; long ones go on over the next.</summary>
    /// <param name="sheet">What is printed.</param>
    /// <param name="readers">The languages, one or more, in the order in which they stand.</param>
    public static byte[] Write(PaperSheet sheet, IReadOnlyList<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(readers);

        var speaking = readers[0];
        return PdfPages.Document(
            $"{PaperParts.Title(sheet, readers[0])} · {sheet.Begin}",
            CaseAct.DayOf(sheet.Step.When) ?? DateOnly.MinValue,
            (page, all) => PaperParts.Page(sheet, page, all, speaking),
            paper =>
            {
                foreach (var reader in readers)
                {
                    paper.End();
                    speaking = reader;
                    foreach (var part in PaperParts.Of(sheet, reader))
                    {
                        Put(paper, part);
                    }
                }
            });
    }

    private static void Put(PdfPages paper, PaperPart part)
    {
        switch (part)
        {
            case PaperFrame frame:
                paper.Framed(frame.Text, 10);
                break;
            case PaperTitle title:
                paper.Skip(6);
                paper.Text(title.Text, 18, isBold: true);
                foreach (var line in title.Below)
                {
                    paper.Text(line, 11, isBold: false);
                }

                break;
            case PaperHash hash:
                Hash(paper, hash);
                break;
            case PaperHeading heading:
                // A heading is never the last thing on a page.
                paper.Room(70);
                paper.Skip(10);
                paper.Text(heading.Text, 11, isBold: true);
                paper.Skip(2);
                break;
            case PaperText text:
                paper.Text(text.Text, text.IsStrong ? 11 : Size, text.IsStrong);
                paper.Skip(5);
                break;
            case PaperFacts facts:
                foreach (var fact in facts.Facts)
                {
                    Fact(paper, fact);
                }

                break;
            case PaperTable table:
                PaperTablePdf.Put(paper, table);
                break;
            case PaperFoot foot:
                paper.Room(60);
                paper.Skip(12);
                paper.Row(6, page => page.Rule(page.Y, 0.75f));
                foreach (var line in foot.Lines)
                {
                    paper.Text(line, 7.5f, isBold: false);
                }

                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} is not drawn");
        }
    }

    private static void Hash(PdfPages paper, PaperHash hash)
    {
        paper.Skip(10);
        paper.Row(76, page =>
        {
            page.Rule(page.Y, 0.75f);
            page.Put(hash.Caption, PdfPages.Margin, page.Y + 15, 9, false, color: Soft);
            page.Put(hash.Begin, PdfPages.Margin, page.Y + 46, 28, true);
            page.Put(hash.Below, PdfPages.Margin, page.Y + 64, 9, false, color: Soft);
            page.Rule(page.Y + 74, 0.75f);
        });
        paper.Skip(10);
    }

    /// <summary>A name and what belongs to it, line by line, so that a long text breaks over pages.</summary>
    private static void Fact(PdfPages paper, PaperFact fact)
    {
        var names = PdfPages.Wrapped(fact.Name, Size, false, NameWidth).ToList();
        var texts = PdfPages.Wrapped(fact.Text, Size, false, PdfPages.Inner - NameWidth - Gap).ToList();
        var lines = Math.Max(names.Count, texts.Count);
        if (lines <= 4)
        {
            paper.Room((lines * Line) + 4);
        }

        for (var i = 0; i < lines; i++)
        {
            var (name, text) = (i < names.Count ? names[i] : "", i < texts.Count ? texts[i] : "");
            paper.Row(Line, page =>
            {
                page.Put(name, PdfPages.Margin, page.Y + Size, Size, false, color: Soft);
                page.Put(text, PdfPages.Margin + NameWidth + Gap, page.Y + Size, Size, false);
            });
        }

        paper.Row(4, page => page.Rule(page.Y + 1, 0.5f, isSoft: true));
    }
}
