using Dauys.Site.Pictures;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>Shapes as outlines.</summary>
internal static class Paths
{
    public static SKPath Of(Disc disc)
    {
        using var builder = new SKPathBuilder();
        builder.AddCircle((float)disc.X, (float)disc.Y, (float)disc.Radius);
        return builder.Detach();
    }

    public static SKPath Of(Block block)
    {
        using var builder = new SKPathBuilder();
        var (left, top) = ((float)block.X, (float)block.Y);
        var rectangle = new SKRect(left, top, left + (float)block.Width, top + (float)block.Height);
        builder.AddRoundRect(rectangle, (float)block.Corner, (float)block.Corner);
        return builder.Detach();
    }

    public static SKPath Of(Outline outline)
    {
        var path = SKPath.ParseSvgPathData(outline.Data);
        path.FillType = SKPathFillType.EvenOdd;
        return path;
    }
}
