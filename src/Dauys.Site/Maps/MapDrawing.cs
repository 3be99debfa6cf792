using System.Text;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Site.Wording;

namespace Dauys.Site.Maps;

/// <summary>A unit as it is drawn.</summary>
/// <param name="Unit">What it shows.</param>
/// <param name="Path">Its shape, data of an SVG path; empty where it is only a disc.</param>
/// <param name="Disc">Whether it is too small for its shape to be seen: a disc is drawn at its middle.</param>
/// <param name="X">Its middle, where words stand.</param>
/// <param name="Y">Its middle; y grows downward.</param>
/// <param name="Marks">Middles of its marks.</param>
public sealed record DrawnUnit(MapUnit Unit, string Path, bool Disc, double X, double Y, IReadOnlyList<(string X, string Y)> Marks);

/// <summary>A map as a picture: all coordinates worked out, so that whoever draws it only writes them down, on a page or from the terminal.</summary>
public sealed class MapDrawing
{
    /// <summary>The side of a tile in units of the picture.</summary>
    public const double Tile = 100;

    /// <summary>Radius of a mark of a district.</summary>
    public const double MarkRadius = 7;

    /// <summary>Radius of the disc of a unit that is too small to be seen.</summary>
    public const double DiscRadius = 9;

    private const double Gap = 5;
    private const double Wide = 1000;

    /// <summary>Units that are smaller than this, in units of the picture, are drawn as discs.</summary>
    private const double Small = 14;

    private MapDrawing(IReadOnlyList<DrawnUnit> units, double width, double height, TileOrder? order)
    {
        Units = units;
        (Width, Height) = (width, height);
        Order = order;
    }

    /// <summary>The units with their coordinates; discs come last, so that nothing covers them.</summary>
    public IReadOnlyList<DrawnUnit> Units { get; }

    /// <summary>Width of the picture in its units.</summary>
    public double Width { get; }

    /// <summary>Height of the picture in its units.</summary>
    public double Height { get; }

    /// <summary>How the places of the tiles came about; null in geography.</summary>
    public TileOrder? Order { get; }

    /// <summary>The part of the plane that the picture shows.</summary>
    public string ViewBox => $"0 0 {Say.Coordinate(Width)} {Say.Coordinate(Height)}";

    /// <summary>Equal tiles, one a unit.</summary>
    public static MapDrawing Tiles(IReadOnlyList<MapUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var (places, order) = TilePlaces.Of(units);
        var drawn = new List<DrawnUnit>();
        for (var i = 0; i < units.Count; i++)
        {
            var (left, top) = (places[i].Column * (Tile + Gap), places[i].Row * (Tile + Gap));
            var marks = units[i].Marks.Count;
            drawn.Add(new DrawnUnit(
                units[i],
                $"M{Say.Coordinate(left)} {Say.Coordinate(top)}h{Say.Coordinate(Tile)}v{Say.Coordinate(Tile)}h-{Say.Coordinate(Tile)}z",
                Disc: false,
                left + (Tile / 2),
                top + (Tile / 2),
                [.. Enumerable.Range(0, marks).Select(m => (Say.Coordinate(left + (Tile / 2) + ((m - ((marks - 1) / 2d)) * MarkRadius * 2.8)), Say.Coordinate(top + Tile - (MarkRadius * 2.1))))]));
        }

        return new MapDrawing(
            drawn,
            places.Count == 0 ? 0 : ((places.Max(p => p.Column) + 1) * (Tile + Gap)) - Gap,
            places.Count == 0 ? 0 : ((places.Max(p => p.Row) + 1) * (Tile + Gap)) - Gap,
            order);
    }

    /// <summary>The outlines themselves; units without one are left out.</summary>
    public static MapDrawing Geography(IReadOnlyList<MapUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var outlined = units.Where(u => u.Rings.Any(r => r.Count >= 6)).ToList();
        if (outlined.Count == 0)
        {
            return new MapDrawing([], 0, 0, null);
        }

        const double degree = OutlineDrawn.PerDegree;
        var all = outlined.SelectMany(u => u.Rings).ToList();
        var longitudes = all.SelectMany(r => r.Where((_, i) => i % 2 == 0)).ToList();
        var latitudes = all.SelectMany(r => r.Where((_, i) => i % 2 == 1)).ToList();
        var projection = new ConicProjection(longitudes.Min() / degree, latitudes.Min() / degree, longitudes.Max() / degree, latitudes.Max() / degree);
        var plane = outlined.Select(u => (Unit: u, Rings: u.Rings.Select(r => Project(projection, r)).ToList())).ToList();
        var points = plane.SelectMany(p => p.Rings.SelectMany(r => r)).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var scale = Wide / Math.Max(1e-9, points.Max(p => p.X) - left);
        var drawn = plane.Select(p =>
        {
            var rings = p.Rings.Select(r => r.Select(q => ((int)Math.Round((q.X - left) * scale), (int)Math.Round((q.Y - top) * scale))).ToList()).ToList();
            var middle = TilePlaces.Middle(p.Unit.Rings);
            var (x, y) = projection.Project(middle.X, middle.Y);
            var spread = rings.Max(r => Math.Max(r.Max(q => q.Item1) - r.Min(q => q.Item1), r.Max(q => q.Item2) - r.Min(q => q.Item2)));
            return new DrawnUnit(p.Unit, PathOf(rings), spread < Small * 2, (x - left) * scale, (y - top) * scale, []);
        });
        return new MapDrawing([.. drawn.OrderBy(d => d.Disc)], Wide, Math.Ceiling((points.Max(p => p.Y) - top) * scale), null);
    }

    /// <summary>A ring in the plane. Towards its ends nothing is cut off: it is as exact as the act.</summary>
    private static List<(double X, double Y)> Project(ConicProjection projection, IReadOnlyList<int> ring)
    {
        var points = new List<(double, double)>(ring.Count / 2);
        for (var i = 0; i + 1 < ring.Count; i += 2)
        {
            points.Add(projection.Project(ring[i] / (double)OutlineDrawn.PerDegree, ring[i + 1] / (double)OutlineDrawn.PerDegree));
        }

        return points;
    }

    /// <summary>Rings in whole units of the picture, each step relative to the one before; points that fall together are drawn once.</summary>
    private static string PathOf(List<List<(int X, int Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var last = ring[0];
            path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{last.X} {last.Y}");
            var first = true;
            foreach (var point in ring.Skip(1).Where(p => p != ring[0]))
            {
                if (point == last)
                {
                    continue;
                }

                var (dx, dy) = (point.X - last.X, point.Y - last.Y);
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(first ? "l" : dx < 0 ? "" : " ")}{dx}{(dy < 0 ? "" : " ")}{dy}");
                (first, last) = (false, point);
            }

            path.Append('z');
        }

        return path.ToString();
    }
}
