using System.Globalization;
using Dauys.Site.Chamber;
using Spectre.Console;

namespace Dauys.Cli.Plot;

/// <summary>A chamber in letters: the smallest half-circle in which no two seats touch; where there is no room for that, in which no two fall on one place.</summary>
internal static class LetterSeats
{
    /// <summary>Lines of markup; none where the seats do not fit.</summary>
    /// <param name="benches">From left to right.</param>
    /// <param name="letters">Their letters.</param>
    /// <param name="seats">Where the seats are.</param>
    /// <param name="most">The most columns that the radius may have.</param>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Bench> benches, IReadOnlyList<char> letters, Hemicycle seats, int most)
    {
        var signs = benches.SelectMany((b, i) => Enumerable.Range(0, b.Seats).Select(n => b.Unknown || n < b.ListSeats ? letters[i] : char.ToLower(letters[i], CultureInfo.InvariantCulture))).ToList();
        foreach (var (radius, apart) in ((int[])[2, 1]).SelectMany(a => Enumerable.Range(8, Math.Max(0, most - 7)).Select(r => (r, a))))
        {
            // A hair below one half: the two ends of a row, alike but for the last bit of a sine, fall on one line.
            var cells = seats.Places.Select(p => ((int)Math.Round(radius + (p.X * radius)), (int)Math.Floor(((1 - p.Y) * radius / 2) + 0.49))).ToList();
            var taken = new HashSet<(int X, int Y)>(cells);
            if (taken.Count < cells.Count || (apart > 1 && cells.Any(c => taken.Contains((c.Item1 + 1, c.Item2)))))
            {
                continue;
            }

            var grid = Enumerable.Range(0, (radius / 2) + 2).Select(_ => new string(' ', (2 * radius) + 2).ToCharArray()).ToArray();
            foreach (var ((x, y), sign) in cells.Zip(signs))
            {
                grid[y][x] = sign;
            }

            return [.. grid.Select(line => Markup.Escape($"  {new string(line)}".TrimEnd())).Reverse().SkipWhile(l => l.Length == 0).Reverse()];
        }

        return [];
    }
}
