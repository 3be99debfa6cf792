using System.Text;

namespace Dauys.Ledger.Canonical;

/// <summary>Texts as canonical JSON spells them: from spelling to characters, and their order.</summary>
public static class CanonicalText
{
    /// <summary>Orders keys as canonical JSON does: by the bytes of their UTF-8, which differs from .NET's ordinal order beyond the basic plane.</summary>
    public static IComparer<string> KeyOrder { get; } = Comparer<string>.Create((a, b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    /// <summary>The characters of a text.</summary>
    /// <param name="raw">The spelling, as <see cref="CanonicalReader.ReadString"/> returned it.</param>
    public static string Decode(ReadOnlySpan<byte> raw) => raw.Contains((byte)'\\')
        ? Encoding.UTF8.GetString(Unescape(raw))
        : Encoding.UTF8.GetString(raw);

    /// <summary>The text's UTF-8 without escapes; a copy.</summary>
    /// <param name="raw">The spelling, as <see cref="CanonicalReader.ReadString"/> returned it.</param>
    public static byte[] Unescape(ReadOnlySpan<byte> raw)
    {
        var into = new byte[raw.Length];
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                into[length++] = raw[at];
                continue;
            }

            at++;
            into[length++] = raw[at] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                (byte)'u' => (byte)((HexDigit(raw[at + 3]) << 4) | HexDigit(raw[at + 4])),
                var same => same,
            };
            if (raw[at] == 'u')
            {
                at += 4;
            }
        }

        return into[..length];
    }

    /// <summary>Compares two spellings by the bytes of what they stand for.</summary>
    internal static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Unescape(a).AsSpan().SequenceCompareTo(Unescape(b));

    /// <summary>As above for two places of one buffer; plain spellings are compared as they stand.</summary>
    internal static int Compare(byte[] buffer, int startA, int lengthA, int startB, int lengthB)
    {
        var a = buffer.AsSpan(startA, lengthA);
        var b = buffer.AsSpan(startB, lengthB);
        return a.Contains((byte)'\\') || b.Contains((byte)'\\') ? Compare(a, b) : a.SequenceCompareTo(b);
    }

    private static int HexDigit(byte digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
}
