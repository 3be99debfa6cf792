using System.Text;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Acts;

/// <summary>
/// An entry of a register: the bytes that a leaf hashes. Unsigned it is the act alone; signed it is a signed note whose text is the act and a line feed
/// (https://c2sp.org/signed-note), so that a signature can be neither taken away nor added later without another root. An act's canonical
/// bytes hold no line feed, so its end is never in doubt. Signatures stand in the order of their keys' names and numbers, one for a key.
/// </summary>
public static class ActEntry
{
    private const string Gap = "\n\n";

    /// <summary>The act's own bytes.</summary>
    public static ReadOnlySpan<byte> ActOf(ReadOnlySpan<byte> entry) => entry.IndexOf((byte)'\n') is >= 0 and var end ? entry[..end] : entry;

    /// <summary>Whether the entry holds signatures (or something else behind the act, which <see cref="TryRead"/> refuses).</summary>
    public static bool IsSigned(ReadOnlySpan<byte> entry) => entry.Contains((byte)'\n');

    /// <summary>What each signature covers: the act and a line feed. Only for entries that are signed.</summary>
    public static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> entry) => entry[..(entry.IndexOf((byte)'\n') + 1)];

    /// <summary>Reads the signatures of an entry; none is a fault only if something stands behind the act.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="signatures">In their order; empty if unsigned.</param>
    /// <param name="fault">Which line of the entry is wrong, and why.</param>
    public static bool TryRead(ReadOnlySpan<byte> entry, out IReadOnlyList<NoteSignature> signatures, out TextFault fault)
    {
        (signatures, fault) = ([], default);
        if (!IsSigned(entry))
        {
            return true;
        }

        var tail = entry[ActOf(entry).Length..];
        if (tail.Length < Gap.Length || tail[1] != '\n')
        {
            fault = new TextFault(2, "an empty line was expected between the act and its signatures");
            return false;
        }

        if (!LineReader.TrySplit(tail[Gap.Length..], out var lines, out fault))
        {
            fault = fault.Below(2);
            return false;
        }

        var read = new List<NoteSignature>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!NoteSignature.TryParse(lines[i], out var signature, out var why))
            {
                fault = new TextFault(i + 3, why);
                return false;
            }

            if (signature.Signature.Length != Ed25519Rule.SignatureSize)
            {
                fault = new TextFault(i + 3, $"the signature has not {Ed25519Rule.SignatureSize} bytes");
                return false;
            }

            if (i > 0 && Compare(read[^1], signature) >= 0)
            {
                fault = new TextFault(i + 3, "the signatures are not in the order of their keys, each once");
                return false;
            }

            read.Add(signature);
        }

        signatures = read;
        return true;
    }

    /// <summary>An entry of an act and signatures, which are put in their order; of one key the last counts. Without any, the act alone.</summary>
    /// <exception cref="LedgerFaultException">Longer than an entry may be.</exception>
    public static byte[] Write(ReadOnlySpan<byte> act, IEnumerable<NoteSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        var ordered = signatures.Reverse().DistinctBy(s => (s.Name, s.KeyId)).ToList();
        ordered.Sort(Compare);
        byte[] entry = ordered.Count == 0 ? act.ToArray() : [.. act, .. Encoding.UTF8.GetBytes(Gap + string.Concat(ordered.Select(s => s.Line + "\n")))];
        if (entry.Length > ActEnvelope.MaxBytes)
        {
            LedgerFaultException.Throw(FaultReason.TooLong, ActEnvelope.MaxBytes);
        }

        return entry;
    }

    /// <summary>Signs an act.</summary>
    public static NoteSignature Sign(ReadOnlySpan<byte> act, INoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return new NoteSignature(signer.Key.Name, signer.Key.Id, signer.Sign([.. act, (byte)'\n']));
    }

    private static int Compare(NoteSignature a, NoteSignature b)
    {
        var names = a.Name == b.Name ? 0 : Encoding.UTF8.GetBytes(a.Name).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.Name));
        return names != 0 ? names : a.KeyId.CompareTo(b.KeyId);
    }
}
