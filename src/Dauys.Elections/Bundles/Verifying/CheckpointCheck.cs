using System.Globalization;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>The signed head of the register.</summary>
internal sealed class CheckpointCheck(BundleFiles files, BundleHead head, IEd25519 ed25519)
{
    private const string Id = "2a";
    private const long MostNoteBytes = 1 << 20;

    private string? _fault;
    private bool _isMissing;

    /// <summary>The head with its signatures; null where it cannot be read.</summary>
    public SignedNote? Note { get; private set; }

    /// <summary>What it says; null where it cannot be read.</summary>
    public Checkpoint? Checkpoint { get; private set; }

    /// <summary>Reads it.</summary>
    public void Read()
    {
        try
        {
            if (files.Read(BundlePath.Checkpoint, MostNoteBytes) is not { } bytes)
            {
                (_isMissing, _fault) = (true, "the checkpoint is missing");
                return;
            }

            _fault = Checkpoint.TryParseSigned(bytes, out var note, out var checkpoint, out var fault) ? null : $"the checkpoint cannot be read: {fault}";
            (Note, Checkpoint) = (note, checkpoint);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _fault = fault.Message;
        }
    }

    /// <summary>Whether the key signed exactly this head.</summary>
    /// <param name="key">The register's key, or null.</param>
    /// <param name="noKey">Why there is none.</param>
    public BundleStep Published(NoteKey? key, string noKey)
    {
        if (Checkpoint is not { } checkpoint || Note is not { } note)
        {
            return BundleStep.Broken(Id, _fault!, BundlePath.Checkpoint);
        }

        if (checkpoint != new Checkpoint(head.Origin, head.Size, head.Root))
        {
            return BundleStep.Broken(Id, $"the checkpoint is of {checkpoint.Origin}, {checkpoint.Size} acts, the bundle's head says {head.Origin}, {head.Size} acts, or the roots differ", BundlePath.Checkpoint, BundlePath.Head);
        }

        return key is null ? BundleStep.Broken(Id, noKey, BundlePath.RegisterKey)
            : Signed(note, checkpoint, [key]) ? BundleStep.Holds(Id, $"{checkpoint.Size} acts with the root {checkpoint.Root}, signed by {key.Text}")
            : BundleStep.Broken(Id, $"the checkpoint has no valid signature of {key.Text}, or the key is not named as the origin", BundlePath.Checkpoint);
    }

    /// <summary>The same of what a running server shows: its head may not be signed yet, or be signed for fewer acts.</summary>
    /// <param name="keys">Keys of the register's name as the reader gave them; none where none were given.</param>
    /// <param name="rootAtSize">The root of as many acts as the checkpoint counts, computed; null where there are not as many.</param>
    public BundleStep Live(IReadOnlyList<NoteKey> keys, MerkleHash? rootAtSize)
    {
        if (Checkpoint is not { } checkpoint || Note is not { } note)
        {
            return _isMissing ? BundleStep.NotChecked(Id, "no head of this register was signed yet") : BundleStep.Broken(Id, _fault!, BundlePath.Checkpoint);
        }

        var culture = CultureInfo.InvariantCulture;
        return checkpoint.Origin != head.Origin ? BundleStep.Broken(Id, $"the checkpoint is of {checkpoint.Origin}, the acts are of {head.Origin}", BundlePath.Checkpoint)
            : checkpoint.Extensions.Count > 0 ? BundleStep.Broken(Id, "the checkpoint has lines behind its root; a register's has none", BundlePath.Checkpoint)
            : rootAtSize is null ? BundleStep.Broken(Id, string.Create(culture, $"the checkpoint counts {checkpoint.Size} acts, {head.Size} are shown, or not all can be read"), BundlePath.Checkpoint)
            : rootAtSize != checkpoint.Root ? BundleStep.Broken(Id, $"the first {checkpoint.Size} acts have the root {rootAtSize}, the checkpoint says {checkpoint.Root}", BundlePath.Checkpoint)
            : keys.Count == 0 ? BundleStep.NotChecked(Id, string.Create(culture, $"the first {checkpoint.Size} acts have the root that was signed; by whom is checked with the register's key, which a running server does not have"))
            : !Signed(note, checkpoint, keys) ? BundleStep.Broken(Id, $"the checkpoint has no valid signature of {string.Join(" or ", keys.Select(k => k.Text))}, or the key is not named as the origin", BundlePath.Checkpoint)
            : checkpoint.Size < head.Size ? BundleStep.NotChecked(Id, string.Create(culture, $"the first {checkpoint.Size} acts are signed; the {head.Size - checkpoint.Size} behind them are not yet"))
            : BundleStep.Holds(Id, $"{checkpoint.Size} acts with the root {checkpoint.Root}, signed by {string.Join(" or ", keys.Select(k => k.Text))}");
    }

    private bool Signed(SignedNote note, Checkpoint checkpoint, IReadOnlyList<NoteKey> keys) => keys.All(k => k.Name == checkpoint.Origin) && NoteCheck.Run(note, keys, ed25519).Holds;
}
