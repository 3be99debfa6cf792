using Dauys.Elections.Results.Outcome;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>Shares of the votes as bars from 0, with the threshold drawn in: the rows, order and scale of the page's table.</summary>
public static class ShareShapes
{
    private const double Row = 34;
    private const double Bar = 18;
    private const double Font = 16;
    private const double Head = 30;

    /// <summary>The shares; null where none are known.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="result">The result whose threshold is drawn in and whose base is told; null where no threshold decides, as in a part of the country.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="width">Room, in units of the picture.</param>
    /// <param name="most">The most rows; what is left out is counted in the last line.</param>
    public static DrawnPart? Of(IReadOnlyList<ResultRow> rows, ElectionResult? result, Reader reader, double width, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(reader);
        var shown = rows.Where(r => r is { OnBallot: true, Share: not null }).ToList();
        if (shown.Count == 0)
        {
            return null;
        }

        var (scale, left) = (ShareScale.Of(rows, result), shown.Count - most);
        var told = left > 0 ? shown.Take(most).ToList() : shown;
        var name = Math.Min(width * 0.34, told.Max(r => TextFlow.Width(r.Label, Font)) + 12);
        var figure = told.Max(r => TextFlow.Width(Figure(r, reader), Font)) + 12;
        var seats = told.Any(r => r.ListSeats is not null) ? 44 : 0;
        var room = width - name - figure - seats;
        var shapes = new List<Shape>();
        if (seats > 0)
        {
            shapes.Add(new Letters(width, 13, reader.Words["picture.seats"], 13, Palette.Soft, TextAnchor.End));
        }

        for (var i = 0; i < told.Count; i++)
        {
            shapes.AddRange(OfRow(told[i], Head + (i * Row), scale, name, room, width, reader));
        }

        var bottom = Head + (told.Count * Row);
        shapes.AddRange(Axis(scale, name, room, bottom, reader));
        if (scale.Threshold is { } threshold)
        {
            var x = name + (room * threshold / scale.Whole);
            shapes.Add(new Segment(x, Head - 4, x, bottom - 6, new Stroke(Palette.Ink, 1.5, 4)));
            shapes.Add(new Letters(x, 19, reader.Words["picture.threshold", ("percent", reader.Say.ExactPercent(ShareScale.ThresholdOf(result!)!.Value))], 13, Palette.Soft, x - name < 60 ? TextAnchor.Start : TextAnchor.Middle));
        }

        return new DrawnPart(0, 0, width, bottom + 14, Sentence(result, shown, reader), shapes)
        {
            Notes = left > 0 ? [reader.Words["picture.more-lists", ("n", left)]] : [],
        };
    }

    private static IEnumerable<Shape> OfRow(ResultRow row, double top, ShareScale scale, double name, double room, double width, Reader reader)
    {
        var isOut = row.Kind == RowKind.AgainstAll || row.Passed == false;
        var (ink, length, baseline) = (isOut ? Palette.Soft : Palette.Ink, room * Math.Min(1, ShareScale.Percent(row.Share!.Value) / scale.Whole), top + 19);
        yield return new ShapeGroup(0, 0, 1,
        [
            new Letters(name - 12, baseline, TextFlow.Cut(row.Label, Font, name - 12), Font, ink, TextAnchor.End),
            new Block(name, top + 4, room, Bar, new Fill(Palette.Wash)),
            new Block(name, top + 4, Math.Max(1, length), Bar, new Fill(row.Color ?? Palette.Hatch), new Stroke(Palette.Ink, 0.6, Opacity: 0.35)),
            new Letters(BesideBar(row, name, length, room, scale, reader), baseline, Figure(row, reader), Font, ink),
            .. row.ListSeats is { } seats ? (Shape[])[new Letters(width, baseline, reader.Say.Number(seats), Font, ink, TextAnchor.End, IsBold: true)] : [],
        ], reader.Words["picture.share-of", ("list", row.Title), ("share", reader.Say.Percent(row.Share)), ("votes", row.Votes)]);
    }

    /// <summary>Behind the bar; behind the line of the threshold where the figure would stand on it.</summary>
    private static double BesideBar(ResultRow row, double name, double length, double room, ShareScale scale, Reader reader)
    {
        var beside = name + length + 8;
        var line = name + (room * (scale.Threshold ?? -1) / scale.Whole);
        return beside - 4 < line && line < beside + TextFlow.Width(Figure(row, reader), Font) ? line + 8 : beside;
    }

    private static IEnumerable<Shape> Axis(ShareScale scale, double name, double room, double bottom, Reader reader)
    {
        yield return new Segment(name, Head - 4, name, bottom - 6, new Stroke(Palette.Soft, 1));
        foreach (var (at, anchor) in ((double, TextAnchor)[])[(0, TextAnchor.Start), (scale.Whole, TextAnchor.End)])
        {
            yield return new Letters(name + (room * at / scale.Whole), bottom + 8, reader.Say.PrintedPercent(Say.Coordinate(at)), 12, Palette.Soft, anchor);
        }
    }

    private static string Figure(ResultRow row, Reader reader) => reader.Say.Percent(row.Share);

    private static string Sentence(ElectionResult? result, List<ResultRow> rows, Reader reader)
    {
        var parts = reader.Say.List([.. rows.Select(r => $"{Say.Isolated(r.Label)} {Figure(r, reader)}")]);
        return result?.List?.Allotment?.Base is { } @base
            ? reader.Words["picture.shares", ("parts", parts), ("base", Bases.Of(@base.Kind, reader.Words)), ("votes", @base.Votes)]
            : parts;
    }
}
