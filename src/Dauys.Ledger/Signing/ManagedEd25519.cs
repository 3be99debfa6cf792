using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Dauys.Ledger.Signing;

/// <summary>The rule in managed code: it runs where there is no native library, as in a browser.</summary>
public sealed class ManagedEd25519 : IEd25519
{
    /// <summary>The one there is; it has no state.</summary>
    public static ManagedEd25519 Instance { get; } = new();

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        // The library verifies with the cofactor; R outside the prime-order group is refused before, so that the two equations agree.
        if (signature.Length != Ed25519Rule.SignatureSize || !Ed25519Rule.IsKey(publicKey) || !Ed25519Rule.IsKey(signature[..Ed25519Rule.KeySize]))
        {
            return false;
        }

        return Ed25519.Verify(signature.ToArray(), 0, publicKey.ToArray(), 0, message.ToArray(), 0, message.Length);
    }
}
