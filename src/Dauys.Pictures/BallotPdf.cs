using Dauys.Site.Ballots;
using Dauys.Site.Wording;

namespace Dauys.Pictures;

/// <summary>
/// Writes a ballot paper as PDF, A4, with the fonts of the program inside: the same sentences as the HTML. Two runs on one machine give the same bytes. It is not tagged for
/// programs that read aloud; the HTML is.
/// </summary>
public static class BallotPdf
{
    private const float Width = PdfPages.Width;
    private const float Margin = PdfPages.Margin;
    private const float NumberWidth = 40;
    private const float BoxWidth = 70;
    private const float Square = 24;

    /// <summary>Draws a ballot paper; one that is longer than a page goes on over the next, with the head of the table on each.</summary>
    /// <param name="sheet">What is printed.</param>
    /// <param name="readers">The languages, one or more, in the order in which they stand.</param>
    public static byte[] Write(BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(readers);

        return PdfPages.Document(
            string.Join(" · ", BallotWords.Headings(sheet, readers[0])),
            sheet.Record.State.Calling.Call!.VoteFrom,
            (page, all) => string.Join(" · ", readers.Select(r => BallotWords.Page(page, all, r))),
            paper =>
            {
                Head(paper, sheet, readers);
                Columns(paper, readers);
                foreach (var line in sheet.Lines)
                {
                    Line(paper, line, readers);
                }

                Foot(paper, sheet, readers);
            });
    }

    private static void Head(PdfPages paper, BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        foreach (var specimen in readers.Select(r => BallotWords.Specimen(sheet, r)).OfType<string>())
        {
            paper.Framed(specimen, 10);
        }

        foreach (var reader in readers)
        {
            var headings = BallotWords.Headings(sheet, reader).ToList();
            paper.Text(headings[0], 18, isBold: true);
            foreach (var heading in headings.Skip(1))
            {
                paper.Text(heading, 11, isBold: false);
            }

            paper.Skip(6);
        }

        foreach (var reader in readers)
        {
            paper.Text(BallotWords.Instruction(sheet, reader), 11, isBold: true);
        }

        paper.Skip(8);
    }

    private static void Columns(PdfPages paper, IReadOnlyList<Reader> readers)
    {
        var height = (readers.Count * 11f) + 8;
        Row(paper, height, page =>
        {
            for (var i = 0; i < readers.Count; i++)
            {
                var y = page.Y + 12 + (i * 11);
                page.Put(readers[i].Words["ballot.number"], Margin + 4, y, 8, false);
                page.Put(readers[i].Words["ballot.who"], Margin + NumberWidth + 6, y, 8, false);
                page.Put(readers[i].Words["ballot.mark"], Width - Margin - BoxWidth + 6, y, 8, false);
            }
        });
        paper.Repeated = p => Columns(p, readers);
    }

    private static void Line(PdfPages paper, BallotLine line, IReadOnlyList<Reader> readers)
    {
        const float NameWidth = Width - (2 * Margin) - NumberWidth - BoxWidth - 12;
        var names = readers.Select(r => r.Say.Name(line.Title)).Distinct(StringComparer.Ordinal).SelectMany(n => PdfPages.Wrapped(n, 12, true, NameWidth)).ToList();
        var by = line.By is null ? [] : readers.SelectMany(r => PdfPages.Wrapped(r.Words["ballot.by", ("name", r.Say.Name(line.By))], 8, false, NameWidth)).ToList();
        var height = Math.Max(Square + 14, (names.Count * 15f) + (by.Count * 11f) + 14);
        Row(paper, height, page =>
        {
            if (!line.IsAgainstAll)
            {
                page.Put(line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Margin + NumberWidth - 8, page.Y + (height / 2) + 4, 12, true, atEnd: true);
            }

            var y = page.Y + ((height - (names.Count * 15f) - (by.Count * 11f)) / 2) + 11;
            foreach (var name in names)
            {
                page.Put(name, Margin + NumberWidth + 6, y, 12, true);
                y += 15;
            }

            foreach (var text in by)
            {
                page.Put(text, Margin + NumberWidth + 6, y - 2, 8, false);
                y += 11;
            }

            page.Frame(Width - Margin - (BoxWidth / 2) - (Square / 2), page.Y + (height / 2) - (Square / 2), Square, Square, 1.5f);
        });
    }

    private static void Foot(PdfPages paper, BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        paper.Repeated = null;
        paper.Skip(8);
        foreach (var reader in readers)
        {
            paper.Text(BallotWords.Order(sheet, reader), 7, isBold: false);
            paper.Text(BallotWords.Made(sheet, reader), 7, isBold: false);
        }
    }

    /// <summary>A row of the table with its lines; what is in it is drawn by the caller.</summary>
    private static void Row(PdfPages paper, float height, Action<PdfPages> inside) => paper.Row(height, page =>
    {
        page.Frame(Margin, page.Y, NumberWidth, height, 0.75f);
        page.Frame(Margin + NumberWidth, page.Y, Width - (2 * Margin) - NumberWidth - BoxWidth, height, 0.75f);
        page.Frame(Width - Margin - BoxWidth, page.Y, BoxWidth, height, 0.75f);
        inside(page);
    });
}
