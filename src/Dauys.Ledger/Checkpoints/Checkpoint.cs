using System.Globalization;
using System.Text;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;

namespace Dauys.Ledger.Checkpoints;

/// <summary>The head of a register as it is signed (https://c2sp.org/tlog-checkpoint, Note text): origin, size, root, each on its line.</summary>
/// <param name="Origin">The register's origin, not empty.</param>
/// <param name="Size">Entries, 0 or more.</param>
/// <param name="Root">The Merkle root over them.</param>
/// <param name="Extensions">Further lines, opaque. Ours has none: nobody could audit them.</param>
public sealed record Checkpoint(string Origin, long Size, MerkleHash Root, IReadOnlyList<string> Extensions)
{
    /// <summary>The head of a register, without extensions.</summary>
    public Checkpoint(string origin, long size, MerkleHash root)
        : this(origin, size, root, [])
    {
    }

    /// <summary>Reads the text of a checkpoint; every value has one spelling.</summary>
    /// <param name="text">With its last line feed.</param>
    /// <param name="checkpoint">What it says.</param>
    /// <param name="fault">Which line is wrong, and why.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Checkpoint? checkpoint, out TextFault fault)
    {
        checkpoint = null;
        if (!LineReader.TrySplit(text, out var lines, out fault))
        {
            return false;
        }

        if (Array.FindIndex(lines, l => l.Length == 0) is >= 0 and var empty)
        {
            fault = new TextFault(empty + 1, "the line is empty; a checkpoint has none (tlog-checkpoint, Note text)");
            return false;
        }

        if (lines.Length < 3)
        {
            fault = new TextFault(lines.Length, "a checkpoint has three lines: origin, size, root");
            return false;
        }

        if (!TrySize(lines[1], out var size))
        {
            fault = new TextFault(2, $"\"{lines[1]}\" is no size: decimal digits without a leading zero were expected");
            return false;
        }

        if (!Base64.TryDecode(lines[2], out var root) || root.Length != MerkleHash.Size)
        {
            fault = new TextFault(3, $"\"{lines[2]}\" is no root: 32 bytes in base64 were expected, in their one spelling");
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, new MerkleHash(root), lines[3..]);
        return true;
    }

    /// <summary>Reads a signed checkpoint: the note and what it says.</summary>
    public static bool TryParseSigned(
        ReadOnlySpan<byte> bytes,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SignedNote? note,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Checkpoint? checkpoint,
        out TextFault fault)
    {
        checkpoint = null;
        return SignedNote.TryParse(bytes, out note, out fault) && TryParse(note.Text.Span, out checkpoint, out fault);
    }

    /// <summary>The text that is signed.</summary>
    public byte[] ToText() => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\n{string.Concat(Extensions.Select(e => e + "\n"))}"));

    /// <summary>The checkpoint signed by the register's key.</summary>
    public SignedNote Sign(INoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        var text = ToText();
        return new SignedNote(text, [new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign(text))]);
    }

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root == other.Root && Extensions.SequenceEqual(other.Extensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    /// <summary>A number as checkpoints, proofs and requests spell it: decimal, no leading zero, at most 2^63 - 1.</summary>
    internal static bool TrySize(string digits, out long size) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out size)
        && size.ToString(CultureInfo.InvariantCulture) == digits;
}
