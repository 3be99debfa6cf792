using Dauys.Site.Ballots;
using Dauys.Site.Wording;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>
/// Writes a ballot paper as PDF, A4, with the fonts of the program inside: the same sentences as the HTML. Two runs on one machine give the same bytes. It is not tagged for
/// programs that read aloud; the HTML is.
/// </summary>
public static class BallotPdf
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 42;
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

        // The pages are counted first, so that each can say how many there are.
        using var counted = new MemoryStream();
        var pages = Draw(counted, sheet, readers, 0);
        using var stream = new MemoryStream();
        Draw(stream, sheet, readers, pages);
        return stream.ToArray();
    }

    private static int Draw(Stream stream, BallotSheet sheet, IReadOnlyList<Reader> readers, int pages)
    {
        // No clock: the paper is dated by the vote that it is for.
        var day = sheet.Record.State.Calling.Call!.VoteFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var about = new SKDocumentPdfMetadata { Title = string.Join(" · ", BallotWords.Headings(sheet, readers[0])), Creator = "Dauys", Producer = "Dauys", Creation = day, Modified = day };
        using var document = SKDocument.CreatePdf(stream, about);
        var paper = new Pages(document, readers, pages);
        Head(paper, sheet, readers);
        Columns(paper, readers);
        foreach (var line in sheet.Lines)
        {
            Line(paper, line, readers);
        }

        Foot(paper, sheet, readers);
        paper.End();
        document.Close();
        return paper.Count;
    }

    private static void Head(Pages paper, BallotSheet sheet, IReadOnlyList<Reader> readers)
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

    private static void Columns(Pages paper, IReadOnlyList<Reader> readers)
    {
        var height = (readers.Count * 11f) + 8;
        paper.Row(height, page =>
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

    private static void Line(Pages paper, BallotLine line, IReadOnlyList<Reader> readers)
    {
        const float NameWidth = Width - (2 * Margin) - NumberWidth - BoxWidth - 12;
        var names = readers.Select(r => r.Say.Name(line.Title)).Distinct(StringComparer.Ordinal).SelectMany(n => Pages.Wrapped(n, 12, true, NameWidth)).ToList();
        var by = line.By is null ? [] : readers.SelectMany(r => Pages.Wrapped(r.Words["ballot.by", ("name", r.Say.Name(line.By))], 8, false, NameWidth)).ToList();
        var height = Math.Max(Square + 14, (names.Count * 15f) + (by.Count * 11f) + 14);
        paper.Row(height, page =>
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

            page.Box(Width - Margin - (BoxWidth / 2) - (Square / 2), page.Y + (height / 2) - (Square / 2), Square);
        });
    }

    private static void Foot(Pages paper, BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        paper.Repeated = null;
        paper.Skip(8);
        foreach (var reader in readers)
        {
            paper.Text(BallotWords.Order(sheet, reader), 7, isBold: false);
            paper.Text(BallotWords.Made(sheet, reader), 7, isBold: false);
        }
    }

    /// <summary>The pages of a document while they are drawn from above to below.</summary>
    private sealed class Pages(SKDocument document, IReadOnlyList<Reader> readers, int all)
    {
        private const float Bottom = Height - Margin - 14;
        private SKCanvas? _canvas;

        public int Count { get; private set; }

        /// <summary>How far down the page is filled.</summary>
        public float Y { get; private set; }

        /// <summary>What is drawn again at the head of the next page, or null.</summary>
        public Action<Pages>? Repeated { get; set; }

        public static IEnumerable<string> Wrapped(string text, float size, bool isBold, float width)
        {
            var line = "";
            foreach (var word in text.Split(' ').SelectMany(w => Pieces(w, size, isBold, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && TextRuns.Width(longer, size, isBold) > width)
                {
                    yield return line;
                    longer = word;
                }

                line = longer;
            }

            yield return line;
        }

        public void Skip(float height) => Y += height;

        public void Text(string text, float size, bool isBold)
        {
            foreach (var line in Wrapped(text, size, isBold, Width - (2 * Margin)))
            {
                Room(size * 1.35f);
                Put(line, Margin, Y + size, size, isBold);
                Y += size * 1.35f;
            }
        }

        public void Framed(string text, float size)
        {
            var lines = Wrapped(text, size, true, Width - (2 * Margin) - 16).ToList();
            var height = (lines.Count * size * 1.35f) + 10;
            Room(height + 4);
            Frame(Margin, Y, Width - (2 * Margin), height, 2);
            for (var i = 0; i < lines.Count; i++)
            {
                Put(lines[i], Margin + 8, Y + 4 + size + (i * size * 1.35f), size, true);
            }

            Y += height + 4;
        }

        /// <summary>A row of the table with its lines; what is in it is drawn by the caller.</summary>
        public void Row(float height, Action<Pages> inside)
        {
            Room(height);
            Frame(Margin, Y, NumberWidth, height, 0.75f);
            Frame(Margin + NumberWidth, Y, Width - (2 * Margin) - NumberWidth - BoxWidth, height, 0.75f);
            Frame(Width - Margin - BoxWidth, Y, BoxWidth, height, 0.75f);
            inside(this);
            Y += height;
        }

        public void Put(string text, float x, float y, float size, bool isBold, bool atEnd = false) =>
            TextRuns.Draw(_canvas!, new Site.Pictures.Letters(x, y, text, size, "#000000", atEnd ? Site.Pictures.TextAnchor.End : Site.Pictures.TextAnchor.Start, isBold));

        public void Box(float x, float y, float side) => Frame(x, y, side, side, 1.5f);

        public void End()
        {
            if (_canvas is null)
            {
                return;
            }

            if (all > 1)
            {
                Put(string.Join(" · ", readers.Select(r => BallotWords.Page(Count, all, r))), Width - Margin, Height - Margin, 8, false, atEnd: true);
            }

            document.EndPage();
            _canvas = null;
        }

        private static IEnumerable<string> Pieces(string word, float size, bool isBold, float width)
        {
            // A word that is longer than the line (a hash) is cut; nothing is lost.
            while (word.Length > 1 && TextRuns.Width(word, size, isBold) > width)
            {
                var cut = word.Length - 1;
                while (cut > 1 && TextRuns.Width(word[..cut], size, isBold) > width)
                {
                    cut--;
                }

                yield return word[..cut];
                word = word[cut..];
            }

            yield return word;
        }

        private void Frame(float x, float y, float width, float height, float line)
        {
            using var paint = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = line, Color = SKColors.Black, IsAntialias = true };
            _canvas!.DrawRect(x, y, width, height, paint);
        }

        private void Room(float height)
        {
            if (_canvas is not null && Y + height <= Bottom)
            {
                return;
            }

            var again = _canvas is null ? null : Repeated;
            End();
            _canvas = document.BeginPage(Width, Height);
            Count++;
            Y = Margin;
            again?.Invoke(this);
        }
    }
}
