namespace Dauys.Site.Pictures;

/// <summary>Where a text stands at its point.</summary>
public enum TextAnchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>How an area is filled.</summary>
public enum FillKind
{
    /// <summary>With one colour.</summary>
    Plain,

    /// <summary>With lines aslant: what is not known.</summary>
    Hatched,

    /// <summary>The same on a larger area.</summary>
    WideHatched,

    /// <summary>With wide bands aslant: invented figures.</summary>
    Striped,
}

/// <summary>What an area is filled with.</summary>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Kind">How.</param>
/// <param name="Opacity">From 0 to 1.</param>
public sealed record Fill(string Color, FillKind Kind = FillKind.Plain, double Opacity = 1)
{
    /// <summary>Lines aslant, for what is not known.</summary>
    public static Fill Unknown { get; } = new(Palette.Hatch, FillKind.Hatched);

    /// <summary>Lines aslant on a larger area.</summary>
    public static Fill UnknownArea { get; } = new(Palette.Hatch, FillKind.WideHatched);

    /// <summary>One colour, or none for null.</summary>
    public static Fill? Of(string? color) => color is null ? null : new Fill(color);
}

/// <summary>A line around or along something.</summary>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Width">In units of the picture.</param>
/// <param name="Dash">Length of dashes and gaps; 0 for none.</param>
/// <param name="Opacity">From 0 to 1.</param>
public sealed record Stroke(string Color, double Width, double Dash = 0, double Opacity = 1);

/// <summary>A thing that is drawn; y grows downward. Whoever writes a picture, as SVG or as pixels, knows these and no others.</summary>
public abstract record Shape;

/// <summary>A disc or a ring.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="Fill">Fill, or null.</param>
/// <param name="Stroke">Line around it, or null.</param>
public sealed record Disc(double X, double Y, double Radius, Fill? Fill, Stroke? Stroke = null) : Shape;

/// <summary>A rectangle.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Fill">Fill, or null.</param>
/// <param name="Stroke">Line around it, or null.</param>
/// <param name="Corner">Radius of its corners.</param>
public sealed record Block(double X, double Y, double Width, double Height, Fill? Fill, Stroke? Stroke = null, double Corner = 0) : Shape;

/// <summary>A straight line.</summary>
/// <param name="X1">Its beginning.</param>
/// <param name="Y1">Its beginning.</param>
/// <param name="X2">Its end.</param>
/// <param name="Y2">Its end.</param>
/// <param name="Stroke">The line.</param>
public sealed record Segment(double X1, double Y1, double X2, double Y2, Stroke Stroke) : Shape;

/// <summary>An outline of any form; inner rings are holes.</summary>
/// <param name="Data">Data of an SVG path.</param>
/// <param name="Fill">Fill, or null.</param>
/// <param name="Stroke">Line along it, or null.</param>
public sealed record Outline(string Data, Fill? Fill, Stroke? Stroke) : Shape;

/// <summary>A line of text.</summary>
/// <param name="X">Its point.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">Height of its letters.</param>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Anchor">How it stands at its point.</param>
/// <param name="IsBold">Whether its letters are heavy.</param>
public sealed record Letters(double X, double Y, string Text, double Size, string Color, TextAnchor Anchor = TextAnchor.Start, bool IsBold = false) : Shape;

/// <summary>Shapes that belong together, moved and scaled as one.</summary>
/// <param name="X">How far they are moved.</param>
/// <param name="Y">How far they are moved.</param>
/// <param name="Scale">How much larger they are drawn.</param>
/// <param name="Shapes">The shapes in the order in which they are drawn.</param>
/// <param name="Words">What they show, for those who hear a picture; null for nothing.</param>
public sealed record ShapeGroup(double X, double Y, double Scale, IReadOnlyList<Shape> Shapes, string? Words = null) : Shape;
