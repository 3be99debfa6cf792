using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Dauys.Ledger.Signing;

/// <summary>
/// The one acceptance rule for signatures. A public key is the canonical encoding of a point of the prime-order group, not the identity;
/// R is the same; S is below the group's order; and [S]B = R + [k]A (RFC 8032, section 5.1.7). For such A the equations with and without
/// the cofactor accept the same signatures with such R, so that libraries which differ on others agree on these
/// (docs/decisions/0204-signatures.md).
/// </summary>
public static class Ed25519Rule
{
    /// <summary>Bytes in a public key.</summary>
    public const int KeySize = 32;

    /// <summary>Bytes in a signature.</summary>
    public const int SignatureSize = 64;

    /// <summary>True if a key may be used at all. Costs about as much as a verification; asked once for each key.</summary>
    public static bool IsKey(ReadOnlySpan<byte> publicKey) => publicKey.Length == KeySize && Ed25519.ValidatePublicKeyFull(publicKey.ToArray(), 0);
}
