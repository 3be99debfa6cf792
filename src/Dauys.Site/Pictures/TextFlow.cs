namespace Dauys.Site.Pictures;

/// <summary>
/// How much room a text takes, by an estimate that is a little generous: the reader of an SVG draws it with a font of his own, so that no measure is exact.
/// </summary>
public static class TextFlow
{
    private const string Narrow = "iljtfrI.,:;'|!()[]/·-ії־’“”„";
    private const string Wide = "mwMW%@шщжюмфыШЩЖЮМФЫДдЦ—…";

    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Height of its letters.</param>
    /// <param name="isBold">Whether its letters are heavy.</param>
    public static double Width(string text, double size, bool isBold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(Of) * size * (isBold ? 1.07 : 1);
    }

    /// <summary>Breaks a text into lines at its spaces. A word that is longer than a line stands alone; what does not fit into the last line ends with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Height of its letters.</param>
    /// <param name="width">Width of a line.</param>
    /// <param name="most">The most lines.</param>
    /// <param name="isBold">Whether its letters are heavy.</param>
    public static IReadOnlyList<string> Lines(string text, double size, double width, int most = int.MaxValue, bool isBold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size, isBold) <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else if (lines.Count < most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = Cut($"{lines[^1]} {word}", size, width, isBold, isCut: true);
                break;
            }
        }

        return [.. lines.Select(l => Cut(l, size, width, isBold))];
    }

    /// <summary>A text that fits into a width, shortened where it must be.</summary>
    public static string Cut(string text, double size, double width, bool isBold = false, bool isCut = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!isCut && Width(text, size, isBold) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && Width($"{text[..length]}…", size, isBold) > width)
        {
            length--;
        }

        return $"{text[..length].TrimEnd(' ', ',', ';')}…";
    }

    private static double Of(char letter) =>
        letter is >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' ? 0
        : letter == ' ' || letter == '\u00a0' || letter == '\u202f' ? 0.27
        : Narrow.Contains(letter, StringComparison.Ordinal) ? 0.34
        : Wide.Contains(letter, StringComparison.Ordinal) ? 0.86
        : char.IsUpper(letter) ? 0.66
        : 0.575;
}
