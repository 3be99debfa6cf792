using System.Text;
using Dauys.Site.Chamber;

namespace Dauys.Cli.Plot;

/// <summary>A chamber in colours: half-blocks make two points of each character. List seats are discs, district seats rings, unknown ones a grid of grey.</summary>
internal static class ColorSeats
{
    /// <summary>The colour of what is not known, and of what has none.</summary>
    public const string Unknown = "#8a8d96";

    /// <summary>A ring needs this radius, in points, to be seen as one.</summary>
    private const double RingFrom = 1.5;

    /// <summary>Lines of markup.</summary>
    /// <param name="benches">From left to right.</param>
    /// <param name="seats">Where the seats are.</param>
    /// <param name="radius">The radius in points; a point is as wide as a character.</param>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Bench> benches, Hemicycle seats, int radius)
    {
        var around = Math.Max(0.5, seats.Radius * radius);
        var margin = (int)Math.Ceiling(around);
        var points = new string?[2 * ((radius + (2 * margin) + 2) / 2), (2 * (radius + margin)) + 1];
        var place = 0;
        foreach (var bench in benches)
        {
            for (var n = 0; n < bench.Seats; n++, place++)
            {
                var (x, y) = ((seats.Places[place].X * radius) + radius + margin, ((1 - seats.Places[place].Y) * radius) + margin);
                Put(points, x, y, around, bench, isRing: !bench.Unknown && n >= bench.ListSeats && around >= RingFrom);
            }
        }

        return [.. Enumerable.Range(0, points.GetLength(0) / 2).Select(i => Line(points, 2 * i)).Reverse().SkipWhile(l => l.Trim().Length == 0).Reverse()];
    }

    private static void Put(string?[,] points, double x, double y, double radius, Bench bench, bool isRing)
    {
        for (var row = Math.Max(0, (int)(y - radius)); row <= Math.Min(points.GetLength(0) - 1, (int)(y + radius + 1)); row++)
        {
            for (var column = Math.Max(0, (int)(x - radius)); column <= Math.Min(points.GetLength(1) - 1, (int)(x + radius + 1)); column++)
            {
                var away = Math.Sqrt(((row - y) * (row - y)) + ((column - x) * (column - x)));
                if (away <= radius && !(isRing && away < radius * 0.45) && !(bench.Unknown && (row + column) % 2 == 1))
                {
                    points[row, column] = bench.Unknown ? Unknown : bench.Color ?? Unknown;
                }
            }
        }
    }

    private static string Line(string?[,] points, int row)
    {
        var line = new StringBuilder("  ");
        for (var column = 0; column < points.GetLength(1); column++)
        {
            line.Append((points[row, column], points[row + 1, column]) switch
            {
                (null, null) => " ",
                ({ } top, null) => $"[{top}]▀[/]",
                (null, { } bottom) => $"[{bottom}]▄[/]",
                ({ } top, { } bottom) when top == bottom => $"[{top}]█[/]",
                var (top, bottom) => $"[{top} on {bottom}]▀[/]",
            });
        }

        return line.ToString().TrimEnd();
    }
}
