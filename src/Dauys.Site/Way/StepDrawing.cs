using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>A reading of a share at a moment.</summary>
/// <param name="At">When.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Text">As it was printed.</param>
public sealed record StepPoint(DateTimeOffset At, decimal Percent, string Text);

/// <summary>
/// A share that was read a few times, as steps: between two readings nothing is known, so no slope is drawn; it stays where it was last read. The axis begins at 0 and ends at 100.
/// All coordinates are worked out here, so that page and terminal draw the same.
/// </summary>
public sealed class StepDrawing
{
    /// <summary>Width in units of the picture.</summary>
    public const double Width = 640;

    /// <summary>Height of the axis from 0 to 100 per cent.</summary>
    public const double Height = 160;

    private const double Left = 44;
    private const double Right = 70;
    private const double Top = 14;

    /// <summary>Draws readings.</summary>
    /// <param name="points">In the order of their moments; one or more.</param>
    /// <param name="begins">When voting began, or null: the axis then begins at the first reading.</param>
    public StepDrawing(IReadOnlyList<StepPoint> points, DateTimeOffset? begins)
    {
        ArgumentNullException.ThrowIfNull(points);
        var start = begins is { } b && b <= points[0].At ? b : points[0].At;
        var span = Math.Max(1, (points[^1].At - start).TotalMinutes);
        double X(DateTimeOffset at) => Left + ((at - start).TotalMinutes / span * (Width - Left - Right));
        Points = [.. points.Select(p => (Say.Coordinate(X(p.At)), Say.Coordinate(YOf(p.Percent)), p))];
        var path = new System.Text.StringBuilder(FormattableString.Invariant($"M{Say.Coordinate(X(start))} {Say.Coordinate(YOf(0))}"));
        foreach (var (x, y, _) in Points)
        {
            path.Append(System.Globalization.CultureInfo.InvariantCulture, $"H{x}V{y}");
        }

        Path = path.ToString();
    }

    /// <summary>The readings with their places.</summary>
    public IReadOnlyList<(string X, string Y, StepPoint Point)> Points { get; }

    /// <summary>The steps, data of an SVG path.</summary>
    public string Path { get; }

    /// <summary>The part of the plane that the picture shows.</summary>
    public string ViewBox { get; } = FormattableString.Invariant($"0 0 {Width} {Height + Top + 30}");

    /// <summary>Lines of the axis, in per cent.</summary>
    public static IReadOnlyList<int> Lines { get; } = [0, 25, 50, 75, 100];

    /// <summary>Where a share stands.</summary>
    public static double YOf(decimal percent) => Top + (Height * (1 - ((double)Math.Clamp(percent, 0, 100) / 100)));

    /// <summary>Where the axis begins.</summary>
    public static double XBegin => Left;

    /// <summary>Where the axis ends.</summary>
    public static double XEnd => Width - Right;
}
