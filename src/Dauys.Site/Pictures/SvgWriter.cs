using System.Text;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>
/// Writes a picture as SVG 1.1: the same bytes for the same picture, no script, no style sheet, no request to anybody. Its title and words stand in it for those who hear it.
/// </summary>
public static class SvgWriter
{
    /// <summary>Fonts in the order in which they are looked for; the first is the one that pixels are drawn with.</summary>
    public const string Fonts = "'Noto Sans', system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    /// <summary>Writes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">How wide it is shown unless its place says otherwise, in pixels.</param>
    public static byte[] Write(Picture picture, int width)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var height = (int)Math.Round(picture.Height * width / picture.Width);
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{Escaped(picture.Language)}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\" role=\"img\" aria-labelledby=\"title words\" font-family=\"{Fonts}\">\n");
        text.Append("<title id=\"title\">").Append(Escaped(picture.Title)).Append("</title>\n<desc id=\"words\">").Append(Escaped(picture.Words)).Append("</desc>\n");
        Patterns(text, [.. All(picture.Shapes).Select(FillOf).OfType<Fill>().Where(f => f.Kind != FillKind.Plain).Distinct()]);
        text.Append("<rect width=\"").Append(N(picture.Width)).Append("\" height=\"").Append(N(picture.Height)).Append("\" fill=\"").Append(Palette.Paper).Append("\"/>\n");
        foreach (var shape in picture.Shapes)
        {
            Write(shape, text);
        }

        return Encoding.UTF8.GetBytes(text.Append("</svg>\n").ToString());
    }

    private static void Patterns(StringBuilder text, IReadOnlyList<Fill> fills)
    {
        if (fills.Count == 0)
        {
            return;
        }

        text.Append("<defs>\n");
        foreach (var fill in fills)
        {
            var (period, stripe) = Measures(fill.Kind);
            text.Append("<pattern id=\"").Append(IdOf(fill)).Append("\" width=\"").Append(N(period)).Append("\" height=\"").Append(N(period))
                .Append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"").Append(N(stripe)).Append("\" height=\"").Append(N(period))
                .Append("\" fill=\"").Append(fill.Color).Append("\"/></pattern>\n");
        }

        text.Append("</defs>\n");
    }

    /// <summary>How far lines aslant stand apart, and how wide they are.</summary>
    public static (double Period, double Stripe) Measures(FillKind kind) => kind switch { FillKind.Striped => (28, 14), FillKind.WideHatched => (10, 1.6), _ => (4, 1.2) };

    private static string IdOf(Fill fill) => $"{(fill.Kind switch { FillKind.Striped => "stripes", FillKind.WideHatched => "wide-hatch", _ => "hatch" })}-{fill.Color[1..]}";

    private static void Write(Shape shape, StringBuilder text)
    {
        switch (shape)
        {
            case Disc disc:
                text.Append("<circle cx=\"").Append(N(disc.X)).Append("\" cy=\"").Append(N(disc.Y)).Append("\" r=\"").Append(N(disc.Radius)).Append('"');
                Paint(text, disc.Fill, disc.Stroke);
                break;
            case Block block:
                text.Append("<rect x=\"").Append(N(block.X)).Append("\" y=\"").Append(N(block.Y)).Append("\" width=\"").Append(N(block.Width)).Append("\" height=\"").Append(N(block.Height)).Append('"');
                Put(text, "rx", block.Corner, 0);
                Paint(text, block.Fill, block.Stroke);
                break;
            case Segment line:
                text.Append("<line x1=\"").Append(N(line.X1)).Append("\" y1=\"").Append(N(line.Y1)).Append("\" x2=\"").Append(N(line.X2)).Append("\" y2=\"").Append(N(line.Y2)).Append('"');
                Draw(text, line.Stroke);
                text.Append("/>\n");
                break;
            case Outline outline:
                text.Append("<path d=\"").Append(outline.Data).Append("\" fill-rule=\"evenodd\"");
                Paint(text, outline.Fill, outline.Stroke);
                break;
            case Letters letters:
                text.Append("<text x=\"").Append(N(letters.X)).Append("\" y=\"").Append(N(letters.Y)).Append("\" font-size=\"").Append(N(letters.Size)).Append("\" fill=\"").Append(letters.Color).Append('"')
                    .Append(letters.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" })
                    .Append(letters.IsBold ? " font-weight=\"700\"" : "").Append('>').Append(Escaped(letters.Text)).Append("</text>\n");
                break;
            case ShapeGroup group:
                text.Append("<g transform=\"translate(").Append(N(group.X)).Append(' ').Append(N(group.Y)).Append(')').Append(group.Scale == 1 ? "" : $" scale({Fine(group.Scale)})").Append("\">\n");
                text.Append(group.Words is null ? "" : $"<title>{Escaped(group.Words)}</title>\n");
                foreach (var inner in group.Shapes)
                {
                    Write(inner, text);
                }

                text.Append("</g>\n");
                break;
            default:
                throw new InvalidOperationException($"{shape.GetType().Name} is no shape that can be written");
        }
    }

    private static void Paint(StringBuilder text, Fill? fill, Stroke? stroke)
    {
        text.Append(" fill=\"").Append(fill is null ? "none" : fill.Kind == FillKind.Plain ? fill.Color : $"url(#{IdOf(fill)})").Append('"');
        Put(text, "fill-opacity", fill?.Opacity ?? 1, 1);
        if (stroke is not null)
        {
            Draw(text, stroke);
        }

        text.Append("/>\n");
    }

    private static void Draw(StringBuilder text, Stroke stroke)
    {
        text.Append(" stroke=\"").Append(stroke.Color).Append("\" stroke-width=\"").Append(N(stroke.Width)).Append('"');
        text.Append(stroke.Dash > 0 ? $" stroke-dasharray=\"{N(stroke.Dash)}\"" : "");
        Put(text, "stroke-opacity", stroke.Opacity, 1);
    }

    private static void Put(StringBuilder text, string name, double value, double usual) => text.Append(value == usual ? "" : $" {name}=\"{N(value)}\"");

    private static IEnumerable<Shape> All(IEnumerable<Shape> shapes) => shapes.SelectMany(s => s is ShapeGroup group ? All(group.Shapes) : [s]);

    private static Fill? FillOf(Shape shape) => shape switch { Disc disc => disc.Fill, Block block => block.Fill, Outline outline => outline.Fill, _ => null };

    private static string N(double value) => Say.Coordinate(value);

    private static string Fine(double value) => Math.Round(value, 5).ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text of XML 1.0; letters that it forbids are left out.</summary>
    private static string Escaped(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\t' or '\n')).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
