namespace Dauys.Site.Pictures;

/// <summary>A picture that stands alone: in a file, or where a page is shown small by others.</summary>
/// <param name="Width">Its width in units of its own.</param>
/// <param name="Height">Its height in the same units.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Words">What it shows, in sentences, for those who cannot see it.</param>
/// <param name="Language">The language of its words, an IETF tag.</param>
/// <param name="Shapes">What is drawn, the hindmost first; the ground is <see cref="Palette.Paper"/>.</param>
public sealed record Picture(double Width, double Height, string Title, string Words, string Language, IReadOnlyList<Shape> Shapes);
