using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>
/// Takes signatures while the fold goes on and says of each that it holds; those that do not are told at the end. Where there are threads they are verified beside the
/// fold, where there is one, at once.
/// </summary>
public interface ISignatureQueue : IEd25519, IDisposable
{
    /// <summary>The position of the act whose signatures come next.</summary>
    long Position { get; set; }

    /// <summary>Waits for the rest, and gives the signatures that do not hold by the positions of their acts.</summary>
    IReadOnlyList<(long Position, byte[] Key)> End();
}
