using System.Globalization;
using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;

namespace Dauys.Ledger.Witnessing;

/// <summary>What a log sends to a witness (https://c2sp.org/tlog-witness, add-checkpoint): the old size, the proof, the new checkpoint.</summary>
/// <param name="OldSize">Size of the checkpoint that the witness saw last, as the log believes.</param>
/// <param name="Proof">The consistency proof; empty for old size 0.</param>
/// <param name="Note">The checkpoint with its signatures.</param>
/// <param name="Checkpoint">What it says.</param>
public sealed record AddCheckpointRequest(long OldSize, IReadOnlyList<MerkleHash> Proof, SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>The most lines of a proof.</summary>
    public const int MostHashes = 63;

    private const string OldWord = "old ";

    /// <summary>Reads a request's body.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AddCheckpointRequest? request, out TextFault fault)
    {
        request = null;
        if (!LineReader.TrySplit(body, out var lines, out fault))
        {
            return false;
        }

        if (!lines[0].StartsWith(OldWord, StringComparison.Ordinal) || !Checkpoint.TrySize(lines[0][OldWord.Length..], out var old))
        {
            fault = new TextFault(1, "\"old\" and a size in decimal digits without a leading zero were expected");
            return false;
        }

        var (at, proof) = (1, new List<MerkleHash>());
        for (; at < lines.Length && lines[at].Length > 0; at++)
        {
            if (proof.Count == MostHashes || !Base64.TryDecode(lines[at], out var hash) || hash.Length != MerkleHash.Size)
            {
                fault = new TextFault(at + 1, proof.Count == MostHashes ? $"more than {MostHashes} hashes" : "no hash: 32 bytes in base64 were expected, in their one spelling");
                return false;
            }

            proof.Add(new MerkleHash(hash));
        }

        if (at >= lines.Length - 1)
        {
            fault = new TextFault(lines.Length, "an empty line and the checkpoint were expected behind the hashes");
            return false;
        }

        var head = lines[..(at + 1)].Sum(l => Encoding.UTF8.GetByteCount(l) + 1);
        if (!Checkpoint.TryParseSigned(body[head..], out var note, out var checkpoint, out fault))
        {
            fault = fault.Below(at + 1);
            return false;
        }

        request = new AddCheckpointRequest(old, proof, note, checkpoint);
        return true;
    }

    /// <summary>The body.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{OldWord}{OldSize}\n");
        foreach (var hash in Proof)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Note.ToBytes()];
    }
}
