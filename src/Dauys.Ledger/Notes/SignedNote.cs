using System.Text;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Notes;

/// <summary>
/// A signed note (https://c2sp.org/signed-note): a text that ends with a line feed, an empty line, signature lines.
/// Reading and writing again gives the same bytes: there is one spelling.
/// </summary>
/// <param name="Text">The text with its last line feed; what is signed.</param>
/// <param name="Signatures">At least one, in their order.</param>
public sealed record SignedNote(ReadOnlyMemory<byte> Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The most signatures that are read; the specification demands at least 16.</summary>
    public const int MostSignatures = 100;

    /// <summary>The most bytes that are read.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Reads a note.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SignedNote? note, out TextFault fault)
    {
        note = null;
        if (bytes.Length > MostBytes)
        {
            fault = new TextFault(0, $"the note is longer than {MostBytes} bytes");
            return false;
        }

        if (!LineReader.TrySplit(bytes, out var lines, out fault))
        {
            return false;
        }

        // The text may hold empty lines: the last one separates (signed-note, Format).
        var gap = Array.FindLastIndex(lines, l => l.Length == 0);
        if (gap < 1 || gap == lines.Length - 1)
        {
            fault = new TextFault(Math.Max(1, lines.Length), gap < 1 ? "no empty line separates a text from its signatures" : "no signature follows the empty line");
            return false;
        }

        if (lines.Length - gap - 1 > MostSignatures)
        {
            fault = new TextFault(gap + 2 + MostSignatures, $"more than {MostSignatures} signatures");
            return false;
        }

        var signatures = new List<NoteSignature>();
        for (var i = gap + 1; i < lines.Length; i++)
        {
            if (!NoteSignature.TryParse(lines[i], out var signature, out var why))
            {
                fault = new TextFault(i + 1, why);
                return false;
            }

            signatures.Add(signature);
        }

        note = new SignedNote(Encoding.UTF8.GetBytes(string.Join('\n', lines[..gap]) + "\n"), signatures);
        return true;
    }

    /// <summary>The note's bytes.</summary>
    public byte[] ToBytes() => [.. Text.Span, (byte)'\n', .. Encoding.UTF8.GetBytes(string.Concat(Signatures.Select(s => s.Line + "\n")))];

    /// <summary>The same text with another signature behind those that stand; one of the same key is replaced.</summary>
    public SignedNote With(NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return this with { Signatures = [.. Signatures.Where(s => s.Name != signature.Name || s.KeyId != signature.KeyId), signature] };
    }
}
