using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>
/// What stands around a drawing when it leaves its page: which election, what the record is, what the drawing says in words, under which law. Honest states go with it:
/// the striped band of invented figures, the badge of a reconstruction, the mark of a variant.
/// </summary>
public static class PictureSheet
{
    /// <summary>Below this width in pixels letters are larger and lines shorter.</summary>
    public const int CompactBelow = 560;

    /// <summary>The width in which a sheet is laid out.</summary>
    /// <param name="compact">For little room.</param>
    public static double WidthOf(bool compact) => compact ? 480 : 960;

    /// <summary>Puts a drawing on a sheet.</summary>
    /// <param name="record">The election.</param>
    /// <param name="result">The result that is drawn: its own, or that of another law.</param>
    /// <param name="part">The drawing.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="compact">For little room.</param>
    public static Picture Of(ElectionRecord record, ElectionResult result, DrawnPart part, Reader reader, bool compact)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(reader);
        var (width, margin, font) = (WidthOf(compact), compact ? 20d : 40d, compact ? 14d : 15d);
        var room = width - (2 * margin);
        var shapes = new List<Shape>();
        var y = Band(record, reader, shapes, width);
        y += compact ? 14 : 22;
        var title = reader.Say.Name(record.Title);
        y = Text(shapes, title, margin, y, compact ? 19 : 26, room, Palette.Ink, isBold: true);
        y = Badge(record, reader, shapes, margin, y + 6, font, room, most: 3);
        if (OtherLaw(record, result, reader) is { } other)
        {
            y = Text(shapes, other, margin, y + 2, font, room, Palette.Look, isBold: true);
        }

        y += compact ? 12 : 18;
        var height = Math.Min(part.Height * (room / part.Width), compact ? 420 : 560);
        shapes.Add(part.In(margin, y, room, height));
        y += height + (compact ? 8 : 14);
        y = Text(shapes, part.Sentence, margin, y, font, room, Palette.Ink);
        if (part.Notes.Count > 0)
        {
            y = Text(shapes, string.Join(' ', part.Notes), margin, y + 2, font - 1, room, Palette.Soft);
        }

        y = Text(shapes, reader.Words["picture.foot", ("law", result.Law.Id), ("origin", record.Register.Origin), ("has", record.Register.Origin.Length > 0 ? "yes" : "no"), ("acts", record.Register.Size)], margin, y + 6, font - 3, room, Palette.Soft);
        var words = string.Join(' ', (string[])[Kind(record, reader), .. OtherLaw(record, result, reader) is { } law ? [law] : Array.Empty<string>(), part.Sentence, .. part.Notes]);
        return new Picture(width, Math.Ceiling(y + (compact ? 10 : 18)), title, words, reader.Language.Tag, shapes);
    }

    /// <summary>What the record is, in a sentence.</summary>
    public static string Kind(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        var register = record.State.Calling.Register!;
        return reader.Words["picture.kind", ("kind", register.Kind), ("publisher", register.Publisher)];
    }

    /// <summary>A band across the head of a picture of invented figures; gives how high it is.</summary>
    internal static double Band(ElectionRecord record, Reader reader, List<Shape> shapes, double width)
    {
        if (record.State.Calling.Register!.Kind != RecordKind.Synthetic)
        {
            return 0;
        }

        const double high = 34;
        shapes.Add(new Block(0, 0, width, high, new Fill(Palette.LookWash, FillKind.Striped)));
        shapes.Add(new Segment(0, high, width, high, new Stroke(Palette.Look, 1)));
        shapes.Add(new Letters(width / 2, 23, TextFlow.Cut(reader.Words["picture.synthetic"], 15, width - 20, isBold: true), 15, Palette.Look, TextAnchor.Middle, IsBold: true));
        return high;
    }

    /// <summary>The badge that says what a record is, with its publisher: beside it, or below it where it may take more lines than one.</summary>
    internal static double Badge(ElectionRecord record, Reader reader, List<Shape> shapes, double left, double top, double font, double room, int most = 1)
    {
        var kind = record.State.Calling.Register!.Kind;
        var color = kind == RecordKind.Synthetic ? Palette.Look : Palette.Accent;
        var word = kind == RecordKind.Own ? reader.Words["record.own"] : kind == RecordKind.Synthetic ? reader.Words["record.synthetic"] : reader.Words["record.reconstruction"];
        var wide = TextFlow.Width(word, font - 1, isBold: true) + 14;
        shapes.Add(new Block(left, top, wide, font + 8, null, new Stroke(color, 1), 3));
        shapes.Add(new Letters(left + (wide / 2), top + font + 1, word, font - 1, color, TextAnchor.Middle, IsBold: true));
        var rests = Rests(record, reader);
        if (most > 1 && TextFlow.Width(rests, font) > room - wide - 10)
        {
            return Text(shapes, rests, left, top + font + 12, font, room, Palette.Soft, most: most);
        }

        shapes.Add(new Letters(left + wide + 10, top + font + 1, TextFlow.Cut(rests, font, room - wide - 10), font, Palette.Soft));
        return top + font + 10;
    }

    /// <summary>Whose figures they are, beside the badge.</summary>
    private static string Rests(ElectionRecord record, Reader reader)
    {
        var register = record.State.Calling.Register!;
        var publisher = reader.Say.Name(register.Publisher);
        return register.Kind == RecordKind.Own ? publisher : $"{(register.Kind == RecordKind.Synthetic ? reader.Words["record.invented"] : reader.Words["record.made-by-others"])} {publisher}";
    }

    /// <summary>What is said where the law is not that of the election; null where it is.</summary>
    private static string? OtherLaw(ElectionRecord record, ElectionResult result, Reader reader) =>
        result.IsVariant ? reader.Words["picture.variant", ("law", result.Law.Id)]
        : result.Law.Hash != record.State.Law.Hash ? reader.Words["picture.other-law", ("law", result.Law.Name), ("own", record.State.Law.Name)]
        : null;

    /// <summary>Puts lines of text; gives where they end.</summary>
    internal static double Text(List<Shape> shapes, string text, double left, double top, double size, double room, string color, bool isBold = false, int most = int.MaxValue)
    {
        foreach (var line in TextFlow.Lines(text, size, room, most, isBold))
        {
            top += size * 1.35;
            shapes.Add(new Letters(left, top - (size * 0.25), line, size, color, IsBold: isBold));
        }

        return top;
    }
}
