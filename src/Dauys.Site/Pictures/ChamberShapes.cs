using System.Globalization;
using Dauys.Site.Chamber;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>The chamber as shapes: the same coordinates as on the page.</summary>
public static class ChamberShapes
{
    /// <summary>The chamber.</summary>
    /// <param name="benches">From left to right; one seat or more in all.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="compact">For little room.</param>
    public static DrawnPart Of(IReadOnlyList<Bench> benches, Reader reader, bool compact)
    {
        ArgumentNullException.ThrowIfNull(benches);
        ArgumentNullException.ThrowIfNull(reader);
        var drawing = new ChamberDrawing(benches, reader, compact);
        var view = Array.ConvertAll(drawing.ViewBox.Split(' '), Number);
        var shapes = new List<Shape> { new Segment(0, -72, 0, -ChamberDrawing.Radius - drawing.SeatRadius - 8, new Stroke(Palette.Soft, 1, 3)) };
        shapes.AddRange(drawing.Benches.Select(b => new ShapeGroup(0, 0, 1, [.. b.Seats.Select(s => Seat(s, b.Bench, drawing.SeatRadius))], b.Words)));
        shapes.AddRange(drawing.Benches.Where(b => b.Label is not null).SelectMany(b => Label(b, compact ? ChamberDrawing.CompactFont : ChamberDrawing.Font)));
        shapes.Add(new Letters(0, compact ? -6 : -20, reader.Say.Number(drawing.Seats), compact ? 60 : 44, Palette.Ink, TextAnchor.Middle, IsBold: true));
        if (!compact)
        {
            shapes.Add(new Letters(0, 1, reader.Words["chamber.majority", ("majority", drawing.Majority)], 14, Palette.Soft, TextAnchor.Middle));
        }

        return new DrawnPart(view[0], view[1], view[2], view[3], drawing.Sentence, shapes) { Notes = Notes(benches, reader) };
    }

    private static List<string> Notes(IReadOnlyList<Bench> benches, Reader reader)
    {
        var notes = new List<string>();
        if (benches.Any(b => b.DistrictSeats > 0))
        {
            notes.Add(reader.Words["picture.disc-and-ring"]);
        }

        if (benches.Any(b => b.Unknown))
        {
            notes.Add(reader.Words["picture.hatched-seats"]);
        }

        return notes;
    }

    private static Disc Seat(DrawnSeat seat, Bench bench, double radius)
    {
        var (x, y) = (Number(seat.X), Number(seat.Y));
        return bench.Unknown ? new Disc(x, y, radius - 0.6, Fill.Unknown, new Stroke(Palette.Hatch, 1.2))
            : seat.IsDistrict ? new Disc(x, y, radius * 0.72, null, new Stroke(bench.Color ?? Palette.Hatch, radius * 0.5))
            : new Disc(x, y, radius, new Fill(bench.Color ?? Palette.Hatch), new Stroke(Palette.Ink, 0.6, Opacity: 0.45));
    }

    private static IEnumerable<Shape> Label(DrawnBench bench, double font)
    {
        var label = bench.Label!;
        if (label.IsFar)
        {
            yield return new Segment(label.FromX, label.FromY, label.X, label.Y + 3, new Stroke(Palette.Line, 1));
        }

        // Name and seats are two pieces, so that the seats stand heavy as on the page; the end of one is the beginning of the other by an estimate.
        var (name, seats) = (bench.Bench.Label, bench.Bench.Seats.ToString(CultureInfo.InvariantCulture));
        var (wide, gap, heavy) = (TextFlow.Width(name, font), font * 0.28, TextFlow.Width(seats, font, isBold: true));
        var left = label.Anchor switch { "start" => label.X, "end" => label.X - wide - gap - heavy, _ => label.X - ((wide + gap + heavy) / 2) };
        yield return new Letters(left + wide, label.Y, name, font, Palette.Ink, TextAnchor.End);
        yield return new Letters(left + wide + gap, label.Y, seats, font, Palette.Ink, IsBold: true);
    }

    private static double Number(string coordinate) => double.Parse(coordinate, CultureInfo.InvariantCulture);
}
