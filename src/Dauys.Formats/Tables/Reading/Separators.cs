namespace Dauys.Formats.Tables.Reading;

/// <summary>Finds the separator in a header: the only one of four that stands outside quotes.</summary>
internal static class Separators
{
    /// <summary>Comma, semicolon, tab and bar.</summary>
    public static ReadOnlySpan<byte> All => ",;\t|"u8;

    /// <summary>True once the header's line end is within the text.</summary>
    public static bool HeaderIsWhole(ReadOnlySpan<byte> text)
    {
        var quoted = false;
        foreach (var b in text)
        {
            quoted ^= b == '"';
            if (b == '\n' && !quoted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of the four that stand in the first row outside quotes, each with how often.</summary>
    public static List<(byte Separator, int Count)> In(ReadOnlySpan<byte> text)
    {
        Span<int> counts = stackalloc int[All.Length];
        counts.Clear();
        var quoted = false;
        foreach (var b in text)
        {
            quoted ^= b == '"';
            if (quoted)
            {
                continue;
            }

            if (b == '\n')
            {
                break;
            }

            var which = All.IndexOf(b);
            if (which >= 0)
            {
                counts[which]++;
            }
        }

        var found = new List<(byte, int)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                found.Add((All[i], counts[i]));
            }
        }

        return found;
    }

    /// <summary>As a message prints it.</summary>
    public static string Named(byte separator) => separator switch
    {
        (byte)',' => "comma",
        (byte)';' => "semicolon",
        (byte)'\t' => "tab",
        _ => "bar",
    };
}
