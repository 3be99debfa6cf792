using Dauys.Site.Telling;

namespace Dauys.Site.Pictures;

/// <summary>The small picture by which others show a link to a page: 1200 by 630, drawn here from the same drawings as the page.</summary>
public static class PageCard
{
    /// <summary>Its width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Its height in pixels.</summary>
    public const int Height = 630;

    /// <summary>Where it stands: behind the path of its page.</summary>
    public const string Address = "/og.png";

    private const double Margin = 56;
    private const double Column = 450;

    /// <summary>The card of a page.</summary>
    public static Picture Of(AskedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var facts = CardFacts.Of(page);
        var (record, reader) = (page.Record, page.Reader);
        var shapes = new List<Shape>();
        var top = record is null ? 0 : PictureSheet.Band(record, reader, shapes, Width);
        var wide = facts.Part is null ? Width - (2 * Margin) : Column;
        var head = PictureSheet.Text(shapes, facts.Title, Margin, top + 34, facts.Title.Length > 44 ? 40 : 50, Width - (2 * Margin), Palette.Ink, isBold: true, most: 2) + 20;
        var y = head;
        foreach (var line in facts.Lines)
        {
            var room = (int)((Height - 110 - y) / (26 * 1.35));
            if (room > 0)
            {
                y = PictureSheet.Text(shapes, line, Margin, y, 26, wide, Palette.Soft, most: room) + 8;
            }
        }

        if (facts.Part is { } part)
        {
            shapes.Add(part.In(Margin + Column + 20, head, Width - (2 * Margin) - Column - 20, Height - head - 110));
        }

        shapes.Add(new Segment(Margin, Height - 78, Width - Margin, Height - 78, new Stroke(Palette.Line, 1.5)));
        shapes.Add(new Letters(Margin, Height - 34, "Dauys", 26, Palette.Ink, IsBold: true));
        if (record is not null)
        {
            PictureSheet.Badge(record, reader, shapes, Margin + 110, Height - 60, 22, Width - (2 * Margin) - 110);
        }

        return new Picture(Width, Height, facts.Title, string.Join(' ', facts.Lines), reader.Language.Tag, shapes);
    }
}
