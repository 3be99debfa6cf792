using Dauys.Site.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>
/// Turnout of the units of the first level as dots above an axis from 0 to 100 per cent, one dot a unit, those of one per cent stacked, or columns where there are too many; a line stands where the whole is.
/// For elections whose turnout was not read by the hour.
/// </summary>
public static class UnitTurnout
{
    private const double Width = 880;
    private const double Axis = 190;

    /// <summary>Dots of a smaller radius are not told apart: columns are drawn in their place.</summary>
    private const double SmallestDot = 1.6;

    /// <summary>The drawing; null where turnout of fewer than two units is known.</summary>
    public static DrawnPart? Of(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        if (record.Result.List is not { Counted: not null } list || record.Tree(new BallotPaper(list.CountedAs, null)) is not { } tree || Turnout.Of(record) is not { } whole)
        {
            return null;
        }

        var paper = new BallotPaper(list.CountedAs, null);
        var rule = Turnout.RuleOf(record, paper);
        var units = tree.Nation.Children.Where(u => u.Level is not null && u.Names[^1].Length > 0)
            .Select(u => (Unit: u, Turnout: Turnout.Of(tree.Totals(u), rule)))
            .Where(u => u.Turnout is not null)
            .Select(u => (Name: u.Unit.Names[^1], u.Turnout!.Share, Level: u.Unit.Level!.Title))
            .OrderBy(u => u.Share).ThenBy(u => u.Name, StringComparer.Ordinal).ToList();
        if (units.Count < 2)
        {
            return null;
        }

        var stacks = units.GroupBy(u => (int)ShareScale.Percent(u.Share)).ToList();
        var highest = stacks.Max(s => s.Count());
        var radius = Math.Min(4.2, (Axis - 40) / (2.1 * highest));
        var isColumns = radius < SmallestDot;
        var shapes = new List<Shape>();
        foreach (var at in (int[])[0, 25, 50, 75, 100])
        {
            shapes.Add(new Segment(X(at), Axis, X(at), Axis + 6, new Stroke(Palette.Soft, 1)));
            shapes.Add(new Letters(X(at), Axis + 24, reader.Say.PrintedPercent(Say.Coordinate(at)), 13, Palette.Soft, at == 0 ? TextAnchor.Start : at == 100 ? TextAnchor.End : TextAnchor.Middle));
        }

        shapes.Add(new Segment(0, Axis, Width, Axis, new Stroke(Palette.Soft, 1)));
        foreach (var stack in stacks)
        {
            if (isColumns)
            {
                var high = (Axis - 40) * stack.Count() / highest;
                shapes.Add(new Block(X(stack.Key) + 0.8, Axis - high, X(1) - 1.6, high, new Fill(Palette.Accent, Opacity: 0.7)));
                continue;
            }

            shapes.AddRange(stack.Select((u, i) => new ShapeGroup(
                0, 0, 1, [new Disc(X(stack.Key + 0.5), Axis - 3 - radius - (i * radius * 2.1), radius, new Fill(Palette.Accent, Opacity: 0.7))],
                reader.Words["picture.turnout-of", ("unit", Say.Isolated(u.Name)), ("share", reader.Say.Percent(u.Share))])));
        }

        var middle = X(ShareScale.Percent(whole.Share));
        shapes.Add(new Segment(middle, 22, middle, Axis, new Stroke(Palette.Ink, 1.5, 4)));
        shapes.Add(new Letters(middle, 14, reader.Words["picture.whole", ("share", reader.Say.Percent(whole.Share))], 15, Palette.Ink, middle > Width * 0.8 ? TextAnchor.End : middle < Width * 0.2 ? TextAnchor.Start : TextAnchor.Middle, IsBold: true));
        var sentence = reader.Words[
            "picture.turnout-units",
            ("share", reader.Say.Percent(whole.Share)), ("units", units.Count), ("level", units[0].Level),
            ("lowest", Say.Isolated(units[0].Name)), ("low", reader.Say.Percent(units[0].Share)),
            ("highest", Say.Isolated(units[^1].Name)), ("high", reader.Say.Percent(units[^1].Share))];
        return new DrawnPart(0, 0, Width, Axis + 30, sentence, shapes) { Notes = [isColumns ? reader.Words["picture.one-column", ("n", highest)] : reader.Words["picture.one-dot"]] };
    }

    private static double X(double percent) => percent * Width / 100;
}
