using Dauys.Site.Pictures;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>
/// Writes a picture as PNG, from the same shapes as <see cref="SvgWriter"/> writes SVG. The fonts lie in the program, so that a machine without any draws the same letters, and
/// two runs on one machine the same bytes.
/// </summary>
public static class PngWriter
{
    /// <summary>Draws a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Its width in pixels, 1 or more; the height follows.</param>
    public static byte[] Write(Picture picture, int width)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var scale = width / picture.Width;
        using var bitmap = new SKBitmap(new SKImageInfo(width, Math.Max(1, (int)Math.Round(picture.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColor.Parse(Palette.Paper));
            canvas.Scale((float)scale);
            foreach (var shape in picture.Shapes)
            {
                Draw(canvas, shape);
            }
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape)
    {
        switch (shape)
        {
            case ShapeGroup group:
                canvas.Save();
                canvas.Translate((float)group.X, (float)group.Y);
                canvas.Scale((float)group.Scale);
                foreach (var inner in group.Shapes)
                {
                    Draw(canvas, inner);
                }

                canvas.Restore();
                break;
            case Disc disc:
                using (var path = Paths.Of(disc))
                {
                    Areas.Paint(canvas, path, disc.Fill, disc.Stroke);
                }

                break;
            case Block block:
                using (var path = Paths.Of(block))
                {
                    Areas.Paint(canvas, path, block.Fill, block.Stroke);
                }

                break;
            case Outline outline:
                using (var path = Paths.Of(outline))
                {
                    Areas.Paint(canvas, path, outline.Fill, outline.Stroke);
                }

                break;
            case Segment line:
                using (var paint = Areas.Pen(line.Stroke))
                {
                    canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                }

                break;
            case Letters letters:
                TextRuns.Draw(canvas, letters);
                break;
            default:
                throw new InvalidOperationException($"{shape.GetType().Name} is no shape that can be drawn");
        }
    }
}
