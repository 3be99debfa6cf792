using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Notes;

/// <summary>Which of the known keys signed a note (https://c2sp.org/signed-note, Signatures).</summary>
/// <param name="Valid">Keys whose signature holds, in the order of the lines.</param>
/// <param name="Failed">Keys whose name and number stand on a line whose signature does not hold: the whole note is to be rejected.</param>
public sealed record NoteCheck(IReadOnlyList<NoteKey> Valid, IReadOnlyList<NoteKey> Failed)
{
    /// <summary>Whether one known key signed and none failed.</summary>
    public bool Holds => Valid.Count > 0 && Failed.Count == 0;

    /// <summary>Checks the lines of known keys; others are ignored, as the specification demands.</summary>
    public static NoteCheck Run(SignedNote note, IEnumerable<NoteKey> known, IEd25519 ed25519)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(ed25519);
        var keys = known.Distinct().ToList();
        var (valid, failed) = (new List<NoteKey>(), new List<NoteKey>());
        foreach (var signature in note.Signatures)
        {
            foreach (var key in keys.Where(signature.IsOf))
            {
                (IsValid(note.Text.Span, key, signature, ed25519) ? valid : failed).Add(key);
            }
        }

        return new NoteCheck([.. valid.Distinct()], [.. failed.Distinct()]);
    }

    private static bool IsValid(ReadOnlySpan<byte> text, NoteKey key, NoteSignature signature, IEd25519 ed25519) => key.Type == NoteKeyType.Cosignature
        ? Cosignature.Verify(key, text, signature.Signature.Span, ed25519)
        : ed25519.Verify(key.PublicKey.Span, text, signature.Signature.Span);
}
