namespace Dauys.Ledger.Signing;

/// <summary>
/// Verifies Ed25519 signatures by the one acceptance rule (<see cref="Ed25519Rule"/>). There are two: libsodium where native code runs,
/// and managed code for a browser; both are held to the same vectors.
/// </summary>
public interface IEd25519
{
    /// <summary>True if the signature is accepted. Wrong lengths are false; never throws.</summary>
    /// <param name="publicKey">32 bytes that <see cref="Ed25519Rule.IsKey"/> accepts; it is the caller's to have asked, once for a key.</param>
    /// <param name="message">What was signed.</param>
    /// <param name="signature">64 bytes: R, S.</param>
    bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
