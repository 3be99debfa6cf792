using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>The fonts inside the program (<c>Fonts/OFL.txt</c>): Noto Sans for Latin and Cyrillic with the letters of Kazakh, Noto Sans Hebrew.</summary>
internal static class FontFiles
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("NotoSans-Regular"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("NotoSans-Bold"));
    private static readonly Lazy<SKTypeface> Hebrew = new(() => Load("NotoSansHebrew-Regular"));
    private static readonly Lazy<SKTypeface> BoldHebrew = new(() => Load("NotoSansHebrew-Bold"));

    /// <summary>A font of a size; the caller disposes of it.</summary>
    public static SKFont Of(bool isBold, bool isHebrew, float size) => new((isHebrew ? isBold ? BoldHebrew : Hebrew : isBold ? Bold : Regular).Value, size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
    };

    /// <summary>Whether a font of the program has a letter.</summary>
    public static bool Holds(char letter, bool isBold)
    {
        using var font = Of(isBold, letter is >= '\u0590' and <= '\u05ff', 16);
        return font.ContainsGlyph(letter);
    }

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(FontFiles).Assembly.GetManifestResourceStream($"{name}.ttf") ?? throw new InvalidOperationException($"{name} is not in the program");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{name} is no font that can be read");
    }
}
