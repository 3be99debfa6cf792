using System.Globalization;
using Dauys.Site.Records;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>Turnout as it was read at hours of the vote, in steps: the same places as on the page.</summary>
public static class StepShapes
{
    /// <summary>The readings; null where there are none.</summary>
    public static DrawnPart? Of(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        var readings = TurnoutReading.Of(record);
        if (readings.Count == 0)
        {
            return null;
        }

        var drawing = new StepDrawing([.. readings.Select(r => new StepPoint(r.At, r.Percent, r.Figure.Value))], StepPicture.BeginOf(record));
        var shapes = new List<Shape>();
        foreach (var line in StepDrawing.Lines)
        {
            shapes.Add(new Segment(StepDrawing.XBegin, StepDrawing.YOf(line), StepDrawing.XEnd, StepDrawing.YOf(line), new Stroke(Palette.Line, 1)));
            shapes.Add(new Letters(StepDrawing.XBegin - 6, StepDrawing.YOf(line) + 4, $"{line} %", 11, Palette.Soft, TextAnchor.End));
        }

        shapes.Add(new Outline(drawing.Path, null, new Stroke(Palette.Accent, 2)));
        var last = drawing.Points.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var (x, y, point) = (Number(drawing.Points[i].X), Number(drawing.Points[i].Y), drawing.Points[i].Point);
            shapes.Add(new Disc(x, y, 3.5, new Fill(Palette.Accent)));

            // The last two readings lie close together: only one of them has room for words.
            if (i == last || i < last - 2 || last < 3)
            {
                shapes.Add(i == last
                    ? new Letters(x + 8, y + 5, reader.Say.Decimal(point.Text), 14, Palette.Ink, TextAnchor.Start, IsBold: true)
                    : new Letters(x, y - 8, reader.Say.Decimal(point.Text), 14, Palette.Ink, TextAnchor.Middle, IsBold: true));
            }

            if (i != last - 1 || last < 3)
            {
                shapes.Add(new Letters(x, StepDrawing.YOf(0) + 18, Say.Clock(point.At), 12, Palette.Soft, TextAnchor.Middle));
            }
        }

        var told = reader.Say.List([.. readings.Select(r => $"{Say.Clock(r.At)} {reader.Say.PrintedPercent(r.Figure.Value)}")]);
        var view = Array.ConvertAll(drawing.ViewBox.Split(' '), Number);
        return new DrawnPart(view[0], view[1], view[2], view[3], reader.Words["picture.turnout-hours", ("readings", told)], shapes);
    }

    private static double Number(string coordinate) => double.Parse(coordinate, CultureInfo.InvariantCulture);
}
