using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Signing;

namespace Dauys.Publishing.Verifying;

/// <summary>Verifies a bundle by all steps of <c>docs/format.md</c>: those of <see cref="RecordVerifier"/>, and exports and pages made again from the acts.</summary>
public static class BundleVerifier
{
    /// <summary>Runs every step.</summary>
    /// <param name="files">The bundle.</param>
    /// <param name="trust">Whom the reader believes.</param>
    /// <param name="ed25519">Verifies signatures.</param>
    /// <param name="progress">Called now and then with what is being done.</param>
    /// <param name="program">The folder of the pages' program for the browser as it was built here, or null.</param>
    public static BundleReport Run(BundleFiles files, BundleTrust trust, IEd25519 ed25519, Action<string> progress, string? program = null)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return RecordVerifier.Run(files, trust, new FullReach(ed25519, progress, program));
    }

    /// <summary>The same; without what is <paramref name="derived"/> from the acts, so that a hundred thousand changed bundles can be tried.</summary>
    internal static BundleReport Run(BundleFiles files, BundleTrust trust, IEd25519 ed25519, Action<string> progress, bool derived) =>
        RecordVerifier.Run(files, trust, new FullReach(ed25519, progress, null) { IsDerived = derived });
}
