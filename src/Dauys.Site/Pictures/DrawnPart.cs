namespace Dauys.Site.Pictures;

/// <summary>A drawing without what stands around it: the part that page, file and card have alike.</summary>
/// <param name="Left">Its left edge, in units of its own.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Sentence">What it shows, in words.</param>
/// <param name="Shapes">Its shapes.</param>
public sealed record DrawnPart(double Left, double Top, double Width, double Height, string Sentence, IReadOnlyList<Shape> Shapes)
{
    /// <summary>Notes beneath the sentence: how it is to be read, whom it must credit.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The drawing put into a rectangle, as large as it fits, in its middle.</summary>
    public ShapeGroup In(double left, double top, double width, double height)
    {
        var scale = Math.Min(width / Width, height / Height);
        return new ShapeGroup(left + ((width - (Width * scale)) / 2) - (Left * scale), top + ((height - (Height * scale)) / 2) - (Top * scale), scale, Shapes);
    }
}
