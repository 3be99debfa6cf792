using Dauys.Site.Wording;

namespace Dauys.Site.Chamber;

/// <summary>A seat to draw.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle; y grows downward.</param>
/// <param name="IsDistrict">A ring, else a disc.</param>
public sealed record DrawnSeat(string X, string Y, bool IsDistrict);

/// <summary>A bench to draw.</summary>
/// <param name="Bench">Whose.</param>
/// <param name="Seats">Its seats from left to right.</param>
/// <param name="Words">What it shows, in words.</param>
/// <param name="Label">Where its name stands; null where there is no room for it.</param>
public sealed record DrawnBench(Bench Bench, IReadOnlyList<DrawnSeat> Seats, string Words, Label? Label);

/// <summary>A chamber as a picture: all coordinates worked out, so that the component only writes them down.</summary>
public sealed class ChamberDrawing
{
    /// <summary>The outer radius of the seats, in units of the picture.</summary>
    public const double Radius = 210;

    /// <summary>Height of letters.</summary>
    public const double Font = 15;

    /// <summary>Height of letters where there is little room.</summary>
    public const double CompactFont = 26;

    private const double Half = 290;
    private const double CompactHalf = 230;

    /// <summary>Draws benches.</summary>
    /// <param name="benches">From left to right; one seat or more in all.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="compact">For little room: letters are larger, and only benches of a twelfth of the seats or more are named.</param>
    public ChamberDrawing(IReadOnlyList<Bench> benches, Reader reader, bool compact = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(benches);
        Seats = benches.Sum(b => b.Seats);
        var (font, half) = compact ? (CompactFont, CompactHalf) : (Font, Half);
        var hemicycle = Hemicycle.Of(Seats);
        SeatRadius = hemicycle.Radius * Radius;
        var angles = new List<double>();
        var first = 0;
        foreach (var bench in benches)
        {
            var places = hemicycle.Places.Skip(first).Take(bench.Seats).ToList();
            angles.Add(places.Average(p => Math.Atan2(p.Y, p.X)));
            first += bench.Seats;
        }

        var labels = LabelPlaces.Of(angles, [.. benches.Select(b => IsNamed(b, compact) ? Text(b) : "")], Radius + SeatRadius, font);
        first = 0;
        var drawn = new List<DrawnBench>();
        for (var i = 0; i < benches.Count; i++)
        {
            var bench = benches[i];
            drawn.Add(new DrawnBench(
                bench,
                [.. hemicycle.Places.Skip(first).Take(bench.Seats).Select((p, n) =>
                    new DrawnSeat(Say.Coordinate(p.X * Radius), Say.Coordinate(-p.Y * Radius), n >= bench.ListSeats))],
                InWords(bench, reader.Words),
                IsNamed(bench, compact) ? labels[i] : null));
            first += bench.Seats;
        }

        Benches = drawn;
        Sentence = reader.Words["chamber.sentence", ("seats", Seats), ("benches", reader.Say.List([.. drawn.Select(b => b.Words)])), ("majority", Majority)];
        var boxes = drawn.Where(d => d.Label is not null).Select(d => LabelPlaces.BoxOf(d.Label!, Text(d.Bench), font)).Append(new Box(-half, -Radius - SeatRadius - 12, 2 * half, 1)).ToList();
        var top = boxes.Min(b => b.Top);
        var left = boxes.Min(b => b.Left);
        var right = boxes.Max(b => b.Left + b.Width);
        ViewBox = string.Join(' ', new[] { left, top, right - left, SeatRadius + 8 - top }.Select(Say.Coordinate));
    }

    /// <summary>All seats.</summary>
    public int Seats { get; }

    /// <summary>The fewest seats that are more than half.</summary>
    public int Majority => (Seats / 2) + 1;

    /// <summary>Radius of a seat.</summary>
    public double SeatRadius { get; }

    /// <summary>Benches with their coordinates.</summary>
    public IReadOnlyList<DrawnBench> Benches { get; }

    /// <summary>The part of the plane that the picture shows.</summary>
    public string ViewBox { get; }

    /// <summary>What the picture shows, in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>A bench's label.</summary>
    public static string Text(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return $"{bench.Label} {bench.Seats}";
    }

    private bool IsNamed(Bench bench, bool compact) => !compact || bench.Seats * 12 >= Seats;

    private static string InWords(Bench bench, Words words) =>
        bench.DistrictSeats == 0 ? words["chamber.by-list", ("label", bench.Label), ("seats", bench.ListSeats)]
        : bench.ListSeats == 0 ? words["chamber.by-district", ("label", bench.Label), ("seats", bench.DistrictSeats)]
        : words["chamber.both", ("label", bench.Label), ("seats", bench.Seats), ("list", bench.ListSeats), ("district", bench.DistrictSeats)];
}
