using System.Globalization;
using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;

namespace Dauys.Ledger.Proofs;

/// <summary>
/// A proof that can be checked without a network: that an entry stands in a register whose head was signed, and who saw that head
/// (https://c2sp.org/tlog-proof, Format). The extra data is here the entry itself, so that the file alone shows what is proved.
/// </summary>
/// <param name="Extra">Opaque data, not protected by the format; here the entry, whose hash is the leaf. Null if absent.</param>
/// <param name="Index">The entry's position, from 0.</param>
/// <param name="Hashes">The inclusion proof, sibling of the leaf first.</param>
/// <param name="Note">The checkpoint with its signatures.</param>
/// <param name="Checkpoint">What the checkpoint says.</param>
public sealed record TlogProof(ReadOnlyMemory<byte>? Extra, long Index, IReadOnlyList<MerkleHash> Hashes, SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>The first line.</summary>
    public const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>The most hashes that a tree of 2^63 - 1 entries can need.</summary>
    public const int MostHashes = 63;

    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";

    /// <summary>Reads a proof; nothing of it is believed yet.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="proof">What it says.</param>
    /// <param name="fault">Which line is wrong, and why.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TlogProof? proof, out TextFault fault)
    {
        proof = null;
        if (bytes.Length > SignedNote.MostBytes)
        {
            fault = new TextFault(0, $"the proof is longer than {SignedNote.MostBytes} bytes");
            return false;
        }

        if (!LineReader.TrySplit(bytes, out var lines, out fault))
        {
            return false;
        }

        if (lines[0] != Header)
        {
            fault = new TextFault(1, $"\"{Header}\" was expected (tlog-proof, Format)");
            return false;
        }

        var at = 1;
        ReadOnlyMemory<byte>? extra = null;
        if (at < lines.Length && lines[at].StartsWith(ExtraWord, StringComparison.Ordinal))
        {
            if (!Base64.TryDecode(lines[at][ExtraWord.Length..], out var data))
            {
                fault = new TextFault(at + 1, "behind \"extra\" stands no base64 in its one spelling");
                return false;
            }

            extra = data;
            at++;
        }

        if (at >= lines.Length || !lines[at].StartsWith(IndexWord, StringComparison.Ordinal) || !Checkpoint.TrySize(lines[at][IndexWord.Length..], out var index))
        {
            fault = new TextFault(at + 1, "\"index\" and a position in decimal digits without a leading zero were expected");
            return false;
        }

        var hashes = new List<MerkleHash>();
        for (at++; at < lines.Length && lines[at].Length > 0; at++)
        {
            if (hashes.Count == MostHashes || !Base64.TryDecode(lines[at], out var hash) || hash.Length != MerkleHash.Size)
            {
                fault = new TextFault(at + 1, hashes.Count == MostHashes ? "more hashes than any tree needs" : "no hash: 32 bytes in base64 were expected, in their one spelling");
                return false;
            }

            hashes.Add(new MerkleHash(hash));
        }

        if (at >= lines.Length - 1)
        {
            fault = new TextFault(lines.Length, "an empty line and the checkpoint were expected behind the hashes");
            return false;
        }

        var head = lines[..(at + 1)].Sum(l => Encoding.UTF8.GetByteCount(l) + 1);
        if (!Checkpoint.TryParseSigned(bytes[head..], out var note, out var checkpoint, out fault))
        {
            fault = fault.Below(at + 1);
            return false;
        }

        proof = new TlogProof(extra, index, hashes, note, checkpoint);
        return true;
    }

    /// <summary>Whether the hashes lead from this entry to the root that the checkpoint states. Signatures are another matter.</summary>
    public bool Includes(ReadOnlySpan<byte> entry) =>
        InclusionProof.Verify(Index, Checkpoint.Size, Rfc6962.Leaf(entry), [.. Hashes], Checkpoint.Root);

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
        {
            text.Append(ExtraWord).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{IndexWord}{Index}\n");
        foreach (var hash in Hashes)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Note.ToBytes()];
    }
}
