using Dauys.Site.Pictures;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>The pages of an A4 document while they are drawn from above to below, in points. A page begins when something is put on it.</summary>
/// <param name="document">The document.</param>
/// <param name="all">How many pages it has in all; 0 while that is counted.</param>
/// <param name="numbered">What stands at the foot of a page of several, by its number and how many there are.</param>
internal sealed class PdfPages(SKDocument document, int all, Func<int, int, string> numbered)
{
    public const float Width = 595;
    public const float Height = 842;
    public const float Margin = 42;

    /// <summary>How wide the text is.</summary>
    public const float Inner = Width - (2 * Margin);

    private const float Bottom = Height - Margin - 14;
    private SKCanvas? _canvas;

    public int Count { get; private set; }

    /// <summary>A whole document as bytes. It is drawn twice: the pages are counted first, so that each can say how many there are.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="day">The day by which it is dated; no clock is asked, so that two runs give the same bytes.</param>
    /// <param name="numbered">What stands at the foot of a page of several, by its number and how many there are.</param>
    /// <param name="draw">Puts everything on the pages.</param>
    public static byte[] Document(string title, DateOnly day, Func<int, int, string> numbered, Action<PdfPages> draw)
    {
        var dated = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var about = new SKDocumentPdfMetadata { Title = title, Creator = "Dauys", Producer = "Dauys", Creation = dated, Modified = dated };
        return Drawn(Drawn(0).Pages).Bytes;

        (byte[] Bytes, int Pages) Drawn(int all)
        {
            using var stream = new MemoryStream();
            using var document = SKDocument.CreatePdf(stream, about);
            var pages = new PdfPages(document, all, numbered);
            draw(pages);
            pages.End();
            document.Close();
            return (stream.ToArray(), pages.Count);
        }
    }

    /// <summary>How far down the page is filled.</summary>
    public float Y { get; private set; }

    /// <summary>What is drawn again at the head of the next page, or null.</summary>
    public Action<PdfPages>? Repeated { get; set; }

    /// <summary>The lines of a text at a width; a word that is longer than a line (a hash) is cut, and nothing is lost.</summary>
    public static IEnumerable<string> Wrapped(string text, float size, bool isBold, float width)
    {
        var line = "";
        foreach (var word in text.Split(' ', '\n').SelectMany(w => Pieces(w, size, isBold, width)))
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
        foreach (var line in Wrapped(text, size, isBold, Inner))
        {
            Row(size * 1.35f, page => page.Put(line, Margin, page.Y + size, size, isBold));
        }
    }

    public void Framed(string text, float size)
    {
        var lines = Wrapped(text, size, true, Inner - 16).ToList();
        var height = (lines.Count * size * 1.35f) + 10;
        Row(height + 4, page =>
        {
            page.Frame(Margin, page.Y, Inner, height, 2);
            for (var i = 0; i < lines.Count; i++)
            {
                page.Put(lines[i], Margin + 8, page.Y + 4 + size + (i * size * 1.35f), size, true);
            }
        });
    }

    /// <summary>Something of a height that stays on one page; what is in it is drawn by the caller.</summary>
    public void Row(float height, Action<PdfPages> inside)
    {
        Room(height);
        inside(this);
        Y += height;
    }

    /// <summary>Goes to the next page unless so much is left on this one.</summary>
    public void Room(float height)
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

    public void Put(string text, float x, float y, float size, bool isBold, bool atEnd = false, string color = "#000000") =>
        TextRuns.Draw(_canvas!, new Letters(x, y, text, size, color, atEnd ? TextAnchor.End : TextAnchor.Start, isBold));

    public void Frame(float x, float y, float width, float height, float line)
    {
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = line, Color = SKColors.Black, IsAntialias = true };
        _canvas!.DrawRect(x, y, width, height, paint);
    }

    /// <summary>A line across the text.</summary>
    public void Rule(float y, float line, bool isSoft = false)
    {
        using var paint = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = line, Color = isSoft ? new SKColor(0xcc, 0xcc, 0xcc) : SKColors.Black, IsAntialias = true };
        _canvas!.DrawLine(Margin, y, Width - Margin, y, paint);
    }

    /// <summary>Ends the page; the next thing begins another.</summary>
    public void End()
    {
        if (_canvas is null)
        {
            return;
        }

        if (all > 1)
        {
            Put(numbered(Count, all), Width - Margin, Height - Margin, 8, false, atEnd: true);
        }

        document.EndPage();
        _canvas = null;
    }

    private static IEnumerable<string> Pieces(string word, float size, bool isBold, float width)
    {
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
}
