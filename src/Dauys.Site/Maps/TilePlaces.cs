namespace Dauys.Site.Maps;

/// <summary>How the places of tiles came about.</summary>
public enum TileOrder
{
    /// <summary>The record places each tile.</summary>
    Placed,

    /// <summary>Worked out from the middles of the outlines.</summary>
    FromOutlines,

    /// <summary>No place is known: tiles stand in the order of the record, which is no map.</summary>
    InOrder,
}

/// <summary>
/// Places of equal tiles, one a unit. Where the record places them, there; where it holds outlines, near their middles; otherwise in rows, in the
/// order in which they come. The same units give the same places.
/// </summary>
public static class TilePlaces
{
    /// <summary>A place for each unit, in their order, and how they came about.</summary>
    public static (IReadOnlyList<(int Column, int Row)> Places, TileOrder Order) Of(IReadOnlyList<MapUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (units.Count > 0 && units.All(u => u.Column is not null && u.Row is not null))
        {
            return ([.. units.Select(u => (u.Column!.Value, u.Row!.Value))], TileOrder.Placed);
        }

        if (units.Count > 0 && units.All(u => u.Rings.Count > 0))
        {
            return (FromMiddles([.. units.Select(u => Middle(u.Rings))]), TileOrder.FromOutlines);
        }

        var columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(units.Count * 1.6)));
        return ([.. units.Select((_, i) => (i % columns, i / columns))], TileOrder.InOrder);
    }

    /// <summary>
    /// Middles in a plane to cells of a grid: the grid is as wide to its height as the middles spread; each takes, from the densest place outward, the
    /// free cell that is nearest to its own. What is equally near goes to the upper, then the left cell.
    /// </summary>
    /// <param name="middles">Middles, y growing upward.</param>
    public static IReadOnlyList<(int Column, int Row)> FromMiddles(IReadOnlyList<(double X, double Y)> middles)
    {
        ArgumentNullException.ThrowIfNull(middles);
        if (middles.Count == 0)
        {
            return [];
        }

        var (left, right) = (middles.Min(m => m.X), middles.Max(m => m.X));
        var (bottom, top) = (middles.Min(m => m.Y), middles.Max(m => m.Y));
        var ratio = right > left && top > bottom ? Math.Clamp((right - left) / (top - bottom), 0.3, 3) : 1;
        var rows = Math.Max(1, (int)Math.Round(Math.Sqrt(middles.Count * 1.5 / ratio)));
        var columns = Math.Max(1, (int)Math.Ceiling(middles.Count * 1.5 / rows));
        var wanted = middles.Select(m => (
            X: right > left ? (m.X - left) / (right - left) * (columns - 1) : 0,
            Y: top > bottom ? (top - m.Y) / (top - bottom) * (rows - 1) : 0)).ToList();
        var centre = (X: wanted.Average(w => w.X), Y: wanted.Average(w => w.Y));
        var free = Enumerable.Range(0, rows).SelectMany(r => Enumerable.Range(0, columns).Select(c => (Column: c, Row: r))).ToList();
        var places = new (int Column, int Row)[middles.Count];
        foreach (var index in Enumerable.Range(0, middles.Count).OrderBy(i => Distance(wanted[i], centre)).ThenBy(i => i))
        {
            var place = free.MinBy(f => Distance(wanted[index], (f.Column, f.Row)));
            places[index] = place;
            free.Remove(place);
        }

        return places;
    }

    /// <summary>The middle of the largest ring, by area; longitude and latitude in degrees.</summary>
    public static (double X, double Y) Middle(IReadOnlyList<IReadOnlyList<int>> rings)
    {
        ArgumentNullException.ThrowIfNull(rings);
        var (best, x, y) = (-1d, 0d, 0d);
        foreach (var ring in rings)
        {
            var (twice, cx, cy) = (0d, 0d, 0d);
            for (var i = 0; i + 3 < ring.Count; i += 2)
            {
                var cross = ((double)ring[i] * ring[i + 3]) - ((double)ring[i + 2] * ring[i + 1]);
                twice += cross;
                cx += (ring[i] + (double)ring[i + 2]) * cross;
                cy += (ring[i + 1] + (double)ring[i + 3]) * cross;
            }

            if (Math.Abs(twice) > best && twice != 0)
            {
                (best, x, y) = (Math.Abs(twice), cx / (3 * twice), cy / (3 * twice));
            }
        }

        const double degree = Elections.Territory.DrawOutline.OutlineDrawn.PerDegree;
        return best > 0 ? (x / degree, y / degree) : rings.Count > 0 && rings[0].Count > 1 ? (rings[0][0] / degree, rings[0][1] / degree) : (0, 0);
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));
}
