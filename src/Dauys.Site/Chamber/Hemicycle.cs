namespace Dauys.Site.Chamber;

/// <summary>
/// Places for the seats of a chamber in half-circles. Pure geometry; floating point is for drawing only.
/// Seats stand in order from the left end to the right one, so that a run of neighbours makes a wedge.
/// </summary>
public sealed class Hemicycle
{
    private const double Inner = 0.4;
    private const double Filled = 0.84;

    private Hemicycle(IReadOnlyList<Place> places, double radius, int rows) => (Places, Radius, Rows) = (places, radius, rows);

    /// <summary>A place for every seat, from left to right.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Radius of a mark, in units of the outer radius; marks of this size do not touch.</summary>
    public double Radius { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Lays out a chamber.</summary>
    /// <param name="seats">How many; 1 or more.</param>
    public static Hemicycle Of(int seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var rows = RowsFor(seats);
        var radii = Enumerable.Range(0, rows).Select(i => rows == 1 ? 1 : Inner + ((1 - Inner) * i / (rows - 1))).ToArray();
        var counts = Shared(seats, radii);
        var places = new List<(double Angle, Place Place)>(seats);
        var nearest = rows == 1 ? 1 : (1 - Inner) / (rows - 1);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < counts[row]; i++)
            {
                var angle = counts[row] == 1 ? Math.PI / 2 : Math.PI * (1 - ((double)i / (counts[row] - 1)));
                places.Add((angle, new Place(radii[row] * Math.Cos(angle), radii[row] * Math.Sin(angle), row)));
            }

            if (counts[row] > 1)
            {
                nearest = Math.Min(nearest, 2 * radii[row] * Math.Sin(Math.PI / (counts[row] - 1) / 2));
            }
        }

        // Rounding keeps places of equal angle in the order of their rows.
        return new Hemicycle([.. places.OrderByDescending(p => Math.Round(p.Angle, 9)).ThenByDescending(p => p.Place.Row).Select(p => p.Place)], nearest * Filled / 2, rows);
    }

    /// <summary>The fewest rows whose seats stand no closer along the arc than the rows stand to each other.</summary>
    private static int RowsFor(int seats)
    {
        for (var rows = 1; ; rows++)
        {
            var apart = rows == 1 ? 0.5 : (1 - Inner) / (rows - 1);
            var room = 0;
            for (var row = 0; row < rows; row++)
            {
                var radius = rows == 1 ? 1 : Inner + (apart * row);
                room += (int)(Math.PI * radius / apart) + 1;
            }

            if (room >= seats)
            {
                return rows;
            }
        }
    }

    /// <summary>Seats a row, in proportion to its length; the largest remainders take what is left.</summary>
    private static int[] Shared(int seats, double[] radii)
    {
        var sum = radii.Sum();
        var exact = Array.ConvertAll(radii, r => seats * r / sum);
        var counts = Array.ConvertAll(exact, e => (int)e);
        foreach (var row in Enumerable.Range(0, radii.Length).OrderByDescending(i => exact[i] - counts[i]).ThenByDescending(i => i).Take(seats - counts.Sum()))
        {
            counts[row]++;
        }

        return counts;
    }
}
