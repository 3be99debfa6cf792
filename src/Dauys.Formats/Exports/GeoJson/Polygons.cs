namespace Dauys.Formats.Exports.GeoJson;

/// <summary>
/// Rings of an outline as polygons of RFC 7946, 3.1.6: an outer ring against the clock, then its holes with the clock. What lies in an odd number of rings lies
/// inside, so a ring within an odd number of others is a hole of the smallest of them. Whole numbers throughout.
/// </summary>
internal static class Polygons
{
    /// <summary>The polygons in the order of their outer rings.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Of(IReadOnlyList<IReadOnlyList<int>> rings)
    {
        var closed = rings.Where(r => r.Count >= 8 && r[0] == r[^2] && r[1] == r[^1]).ToList();
        var around = closed.Select(r => closed.Where(o => !ReferenceEquals(o, r) && Holds(o, r[0], r[1])).ToList()).ToList();
        var polygons = new List<(IReadOnlyList<int> Outer, List<IReadOnlyList<int>> Rings)>();
        for (var i = 0; i < closed.Count; i++)
        {
            if (around[i].Count % 2 == 0)
            {
                polygons.Add((closed[i], [Wound(closed[i], isOuter: true)]));
            }
        }

        for (var i = 0; i < closed.Count; i++)
        {
            if (around[i].Count % 2 == 1)
            {
                var holder = around[i].MinBy(o => Int128.Abs(Area(o)));
                polygons.FirstOrDefault(p => ReferenceEquals(p.Outer, holder)).Rings?.Add(Wound(closed[i], isOuter: false));
            }
        }

        return [.. polygons.Select(p => p.Rings)];
    }

    private static IReadOnlyList<int> Wound(IReadOnlyList<int> ring, bool isOuter)
    {
        if (Area(ring) >= 0 == isOuter)
        {
            return ring;
        }

        var turned = new int[ring.Count];
        for (var i = 0; i < ring.Count; i += 2)
        {
            (turned[i], turned[i + 1]) = (ring[ring.Count - 2 - i], ring[ring.Count - 1 - i]);
        }

        return turned;
    }

    /// <summary>Twice the area, positive against the clock.</summary>
    private static Int128 Area(IReadOnlyList<int> ring)
    {
        Int128 area = 0;
        for (var i = 0; i + 3 < ring.Count; i += 2)
        {
            area += ((Int128)ring[i] * ring[i + 3]) - ((Int128)ring[i + 2] * ring[i + 1]);
        }

        return area;
    }

    /// <summary>Whether a point lies in a ring: a ray to the right crosses it an odd number of times.</summary>
    private static bool Holds(IReadOnlyList<int> ring, int x, int y)
    {
        var inside = false;
        for (var i = 0; i + 3 < ring.Count; i += 2)
        {
            long x1 = ring[i], y1 = ring[i + 1], x2 = ring[i + 2], y2 = ring[i + 3];
            if (y1 > y != y2 > y)
            {
                // The crossing lies to the right of the point if (x - x1)(y2 - y1) and (x2 - x1)(y - y1) stand so, by the sign of y2 - y1.
                var side = ((Int128)(x - x1) * (y2 - y1)) - ((Int128)(x2 - x1) * (y - y1));
                inside ^= y2 > y1 ? side < 0 : side > 0;
            }
        }

        return inside;
    }
}
