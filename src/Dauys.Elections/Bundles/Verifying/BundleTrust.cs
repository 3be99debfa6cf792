using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>Whom the reader believes, from elsewhere than the bundle.</summary>
/// <param name="Policy">The logs and witnesses that are believed; null where nothing was given.</param>
/// <param name="Administrators">Keys of the first administrators; null where none were given.</param>
/// <param name="Seen">A head of this register that the reader kept from before; null where none was given.</param>
public sealed record BundleTrust(TrustPolicy? Policy, IReadOnlyList<NoteKey>? Administrators = null, Checkpoint? Seen = null)
{
    /// <summary>Nothing was given: whose record it is cannot be checked.</summary>
    public static BundleTrust None { get; } = new((TrustPolicy?)null);
}
