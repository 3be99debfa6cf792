using System.Buffers;
using System.Text;

namespace Dauys.Ledger.Acts;

/// <summary>
/// An act's stored name, written by hand: the part of an election's life, what happened, and the version of its form,
/// as in <c>counting.protocol-accepted.v1</c>. Renaming a class changes no history.
/// </summary>
public static class ActName
{
    /// <summary>The longest name, in bytes.</summary>
    public const int MaxLength = 100;

    private static readonly SearchValues<byte> WordBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    /// <summary>True if the text is two or more words of <c>a-z 0-9 -</c>, each starting with a letter, joined by dots, and a version from <c>v1</c>.</summary>
    public static bool IsValid(ReadOnlySpan<byte> name)
    {
        var words = 0;
        while (true)
        {
            var dot = name.IndexOf((byte)'.');
            if (dot < 0)
            {
                return words >= 2 && IsVersion(name);
            }

            if (!IsWord(name[..dot]))
            {
                return false;
            }

            words++;
            name = name[(dot + 1)..];
        }
    }

    /// <summary>As for bytes.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length <= MaxLength && IsValid(Encoding.UTF8.GetBytes(name));
    }

    private static bool IsWord(ReadOnlySpan<byte> word) =>
        !word.IsEmpty && word.Length <= MaxLength
        && word[0] is >= (byte)'a' and <= (byte)'z'
        && word[^1] != '-'
        && !word.ContainsAnyExcept(WordBytes);

    private static bool IsVersion(ReadOnlySpan<byte> word) =>
        word.Length is >= 2 and <= 5 && word[0] == 'v' && word[1] != '0' && !word[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
