using System.Text;
using Dauys.Site.Pictures;
using SkiaSharp;

namespace Dauys.Pictures;

/// <summary>
/// A line of text in the fonts of the program. Hebrew runs from right to left within a line that runs from left to right, as in names beside figures; letters need no shaping in the
/// scripts that the fonts hold. A letter that they do not hold is drawn as their sign for that.
/// </summary>
internal static class TextRuns
{
    public static void Draw(SKCanvas canvas, Letters letters)
    {
        var runs = Of(letters.Text);
        using var paint = new SKPaint { IsAntialias = true, Color = Areas.Of(letters.Color, 1) };
        var measured = runs.Select(r => (r.Text, Font: FontFiles.Of(letters.IsBold, r.IsHebrew, (float)letters.Size))).ToList();
        var width = measured.Sum(m => m.Font.MeasureText(m.Text));
        var x = (float)letters.X - (letters.Anchor switch { TextAnchor.End => width, TextAnchor.Middle => width / 2, _ => 0 });
        foreach (var (text, font) in measured)
        {
            canvas.DrawText(text, x, (float)letters.Y, SKTextAlign.Left, font, paint);
            x += font.MeasureText(text);
            font.Dispose();
        }
    }

    /// <summary>How wide a line is.</summary>
    public static float Width(string text, float size, bool isBold) => Of(text).Sum(run =>
    {
        using var font = FontFiles.Of(isBold, run.IsHebrew, size);
        return font.MeasureText(run.Text);
    });

    /// <summary>Runs of one font in the order in which they stand, their letters in the order in which they are seen. Marks of direction are left out.</summary>
    internal static IReadOnlyList<(string Text, bool IsHebrew)> Of(string text)
    {
        // The font has no minus sign; a dash stands for it.
        var plain = string.Concat(text.Where(c => c is not (>= '\u2066' and <= '\u2069' or '\u200e' or '\u200f'))).Replace('−', '–');
        var runs = new List<(string, bool)>();
        for (var i = 0; i < plain.Length;)
        {
            var end = i;
            if (IsHebrew(plain[i]))
            {
                // Spaces and signs between two Hebrew letters belong to the run; those behind the last do not.
                for (var j = i; j < plain.Length && (IsHebrew(plain[j]) || !char.IsLetterOrDigit(plain[j])); j++)
                {
                    end = IsHebrew(plain[j]) ? j + 1 : end;
                }

                Reversed(plain[i..end], runs);
            }
            else
            {
                for (end = i; end < plain.Length && !IsHebrew(plain[end]); end++)
                {
                }

                runs.Add((plain[i..end], false));
            }

            i = end;
        }

        return runs;
    }

    /// <summary>A run seen from the left: its letters turned round, brackets turned with them.</summary>
    private static void Reversed(string run, List<(string, bool)> runs)
    {
        var turned = new StringBuilder();
        var hebrew = IsHebrew(run[^1]);
        foreach (var letter in run.Reverse())
        {
            var own = IsHebrew(letter) || (letter == ' ' && hebrew);
            if (own != hebrew && turned.Length > 0)
            {
                runs.Add((turned.ToString(), hebrew));
                turned.Clear();
            }

            hebrew = own;
            turned.Append(letter switch { '(' => ')', ')' => '(', '[' => ']', ']' => '[', _ => letter });
        }

        runs.Add((turned.ToString(), hebrew));
    }

    private static bool IsHebrew(char letter) => letter is >= '\u0590' and <= '\u05ff';
}
