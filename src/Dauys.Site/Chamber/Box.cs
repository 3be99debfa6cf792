namespace Dauys.Site.Chamber;

/// <summary>A rectangle of a picture.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge; y grows downward.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Whether two rectangles share room.</summary>
    public bool Meets(Box other) =>
        Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;
}
