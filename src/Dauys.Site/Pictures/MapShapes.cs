using System.Globalization;
using Dauys.Site.Maps;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>The map as shapes: equal tiles, or outlines. The same places, shades and marks as on the page.</summary>
public static class MapShapes
{
    /// <summary>Shades run from nothing at 0 to this at 1, so that words on them can be read.</summary>
    private const double Darkest = 0.55;

    /// <summary>The same where a tile has a band in a list's colour.</summary>
    private const double DarkestBesideBand = 0.12;

    /// <summary>The map; null where there are no units to draw.</summary>
    /// <param name="map">The map.</param>
    /// <param name="isGeography">The outlines themselves, else equal tiles.</param>
    /// <param name="reader">For whom.</param>
    public static DrawnPart? Of(ElectionMap map, bool isGeography, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(reader);
        var drawing = isGeography ? MapDrawing.Geography(map.Units) : MapDrawing.Tiles(map.Units);
        if (drawing.Units.Count == 0)
        {
            return null;
        }

        var notes = new List<string>();
        if (drawing.Order is { } order)
        {
            notes.Add(order == TileOrder.InOrder ? reader.Words["map.in-order"] : reader.Words["map.tiles"]);
        }

        if (map.Units.Any(u => u.Shade is null))
        {
            notes.Add(reader.Words["map.hatched"]);
        }

        if (isGeography && map.Credit is { } credit)
        {
            notes.Add(credit);
        }

        return new DrawnPart(-2, -2, drawing.Width + 4, drawing.Height + 4, map.Sentence, [.. drawing.Units.Select(u => new ShapeGroup(0, 0, 1, [.. Unit(u, isGeography)], u.Unit.Words))]) { Notes = notes };
    }

    private static IEnumerable<Shape> Unit(DrawnUnit unit, bool isGeography)
    {
        var edge = new Stroke(Palette.Soft, 1);
        var fill = unit.Unit.Shade is { } shade ? new Fill(Palette.Accent, Opacity: (isGeography || unit.Unit.Color is null ? Darkest : DarkestBesideBand) * Math.Clamp(shade, 0, 1)) : Fill.UnknownArea;
        yield return unit.Disc ? new Disc(unit.X, unit.Y, MapDrawing.DiscRadius, new Fill(Palette.Paper)) : new Outline(unit.Path, new Fill(Palette.Paper), null);
        yield return unit.Disc ? new Disc(unit.X, unit.Y, MapDrawing.DiscRadius, fill, edge) : new Outline(unit.Path, fill, edge);
        if (isGeography)
        {
            yield break;
        }

        if (unit.Unit.Color is { } color)
        {
            yield return new Block(unit.X - (MapDrawing.Tile / 2), unit.Y + (MapDrawing.Tile / 2) - 16, MapDrawing.Tile, 16, new Fill(color));
        }

        if (unit.Unit.Shade is null)
        {
            // Lines aslant under letters would make them hard to read.
            yield return new Block(unit.X - 40, unit.Y - 38, 80, 62, new Fill(Palette.Paper, Opacity: 0.85));
        }

        yield return new Letters(unit.X, unit.Y - 18, TextFlow.Cut(unit.Unit.Label, 20, 98), 20, Palette.Ink, TextAnchor.Middle);
        yield return new Letters(unit.X, unit.Y + (unit.Unit.Marks.Count > 0 ? 12 : 16), unit.Unit.Value ?? "?", unit.Unit.Value is null ? 20 : 25, Palette.Ink, TextAnchor.Middle, IsBold: true);
        for (var i = 0; i < unit.Marks.Count; i++)
        {
            var (x, y, mark) = (Number(unit.Marks[i].X), Number(unit.Marks[i].Y), unit.Unit.Marks[i]);
            yield return new Disc(x, y, MapDrawing.MarkRadius, mark.Unknown ? Fill.Unknown : new Fill(Palette.Paper), new Stroke(mark.Unknown ? Palette.Hatch : mark.Color ?? Palette.Ink, mark.Unknown ? 1.2 : 4));
        }
    }

    private static double Number(string coordinate) => double.Parse(coordinate, CultureInfo.InvariantCulture);
}
