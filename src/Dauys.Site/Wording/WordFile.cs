using System.Globalization;
using System.Text;

namespace Dauys.Site.Wording;

/// <summary>
/// A file of words: UTF-8 Java properties, which translators' tools read. <c>key = text</c>; a backslash at the end of a line goes on in the next one;
/// lines that begin with <c>#</c> are remarks for translators; <c>\u00a0</c> is a sign that one would not see.
/// </summary>
public static class WordFile
{
    /// <summary>The texts of a file in its order.</summary>
    /// <exception cref="FormatException">A line has no key, or a key stands twice.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<KeyValuePair<string, string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            while (line.EndsWith('\\') && i + 1 < lines.Length)
            {
                line = line[..^1] + lines[++i].Trim();
            }

            var cut = line.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
            {
                throw new FormatException($"{name}, line {i + 1}: a key, an equals sign and a text were expected");
            }

            var key = line[..cut].Trim();
            if (!seen.Add(key))
            {
                throw new FormatException($"{name}, line {i + 1}: {key} stands twice");
            }

            entries.Add(new(key, Unescape(line[(cut + 1)..].Trim())));
        }

        return entries;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
            }
            else if (text[++i] == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 4;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
