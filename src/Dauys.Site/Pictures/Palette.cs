namespace Dauys.Site.Pictures;

/// <summary>The colours of the pages on light paper, for pictures that leave them: a file has no style sheet and no reader's setting. The same as in <c>site.css</c>; a test compares.</summary>
public static class Palette
{
    /// <summary>The ground.</summary>
    public const string Paper = "#fdfdfb";

    /// <summary>Letters.</summary>
    public const string Ink = "#1b1c20";

    /// <summary>Letters of less weight.</summary>
    public const string Soft = "#5a5d66";

    /// <summary>Lines.</summary>
    public const string Line = "#d9d8d2";

    /// <summary>The ground of a bar.</summary>
    public const string Wash = "#f4f3ee";

    /// <summary>The one accent; no party's.</summary>
    public const string Accent = "#5b3a6b";

    /// <summary>Look here.</summary>
    public const string Look = "#7a4b00";

    /// <summary>Look here, as a ground.</summary>
    public const string LookWash = "#fdf3dc";

    /// <summary>Lines aslant for what is not known, and what has no colour of its own.</summary>
    public const string Hatch = "#6d7079";
}
