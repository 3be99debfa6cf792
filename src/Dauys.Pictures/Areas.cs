using Dauys.Site.Pictures;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>Fills and lines.</summary>
internal static class Areas
{
    public static void Paint(SKCanvas canvas, SKPath path, Fill? fill, Stroke? stroke)
    {
        if (fill is { Kind: FillKind.Plain })
        {
            using var paint = Plain(fill);
            canvas.DrawPath(path, paint);
        }
        else if (fill is not null)
        {
            Aslant(canvas, path, fill);
        }

        if (stroke is not null)
        {
            using var paint = Pen(stroke);
            canvas.DrawPath(path, paint);
        }
    }

    public static SKPaint Pen(Stroke stroke) => new()
    {
        IsAntialias = true,
        IsStroke = true,
        Color = Of(stroke.Color, stroke.Opacity),
        StrokeWidth = (float)stroke.Width,
        PathEffect = stroke.Dash > 0 ? SKPathEffect.CreateDash([(float)stroke.Dash, (float)stroke.Dash], 0) : null,
    };

    /// <summary>Stripes at 45 degrees within an outline: where a pattern of SVG turned by 45 degrees has them.</summary>
    private static void Aslant(SKCanvas canvas, SKPath path, Fill fill)
    {
        var (period, stripe) = SvgWriter.Measures(fill.Kind);
        var bounds = path.Bounds;
        var (first, last) = (Turned(bounds.Left, bounds.Top), Turned(bounds.Right, bounds.Bottom));
        var (least, most) = (TurnedDown(bounds.Right, bounds.Top), TurnedDown(bounds.Left, bounds.Bottom));
        using var paint = Plain(fill);
        canvas.Save();
        canvas.ClipPath(path, antialias: true);
        canvas.RotateDegrees(45);
        for (var x = Math.Floor(first / period) * period; x < last; x += period)
        {
            canvas.DrawRect((float)x, (float)least, (float)stripe, (float)(most - least), paint);
        }

        canvas.Restore();
    }

    private static double Turned(double x, double y) => (x + y) / Math.Sqrt(2);

    private static double TurnedDown(double x, double y) => (y - x) / Math.Sqrt(2);

    private static SKPaint Plain(Fill fill) => new() { IsAntialias = true, Color = Of(fill.Color, fill.Opacity) };

    public static SKColor Of(string color, double opacity) => SKColor.Parse(color).WithAlpha((byte)Math.Round(255 * Math.Clamp(opacity, 0, 1)));
}
