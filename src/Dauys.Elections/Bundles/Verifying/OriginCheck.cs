using Dauys.Elections.Bundles.Layout;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>Whether the record is whose the reader thinks it is. The bundle cannot say that of itself: whoever rewrites it signs it anew.</summary>
internal static class OriginCheck
{
    public static BundleStep Run(BundleTrust trust, SignedNote? note, Checkpoint? checkpoint, NoteKey? key, IEd25519 ed25519)
    {
        if (trust.Policy is not { } policy)
        {
            return BundleStep.NotChecked("3a", "no key and no policy was given: whoever rewrote this record as a whole could have signed it with a key of their own. Get the key from the authority, by another way than this bundle, and give it with --key");
        }

        if (note is null || checkpoint is null)
        {
            return BundleStep.Broken("3a", "there is no checkpoint that could be held against the key", BundlePath.Checkpoint);
        }

        var verdict = policy.Judge(note, checkpoint, ed25519);
        if (!verdict.KnowsOrigin)
        {
            return BundleStep.Broken("3a", $"the record is of {checkpoint.Origin}; the keys given are of {string.Join(", ", policy.Logs.Select(l => l.Key.Name))}", BundlePath.Checkpoint);
        }

        if (!verdict.Signed || verdict.Failed.Count > 0)
        {
            return BundleStep.Broken("3a", $"the checkpoint of {checkpoint.Origin} is not signed by the key given", BundlePath.Checkpoint);
        }

        if (key is null || policy.Logs.All(l => l.Key != key))
        {
            return BundleStep.Broken("3a", "the bundle's list of files is signed by another key than the one given", BundlePath.RegisterKey);
        }

        return verdict.Quorum
            ? BundleStep.Holds("3a", $"signed by the key given for {checkpoint.Origin}{(verdict.Witnesses.Count == 0 ? "" : $", seen by {string.Join(", ", verdict.Witnesses)}")}")
            : BundleStep.Broken("3a", $"too few witnesses that the policy names have cosigned: {verdict.Witnesses.Count}", BundlePath.Checkpoint);
    }
}
