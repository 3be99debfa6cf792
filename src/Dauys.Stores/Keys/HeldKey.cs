using Dauys.Ledger.Notes;
using NSec.Cryptography;

namespace Dauys.Stores.Keys;

/// <summary>A private key in memory that libsodium guards and forgets when this is disposed.</summary>
public sealed class HeldKey : INoteSigner, IDisposable
{
    private readonly Key _key;

    private HeldKey(Key key, NoteKey note, KeyRole role) => (_key, Key, Role) = (key, note, role);

    /// <inheritdoc/>
    public NoteKey Key { get; }

    /// <summary>What it is for.</summary>
    public KeyRole Role { get; }

    /// <summary>A new key, drawn by libsodium from the system's random source.</summary>
    /// <param name="name">Its name: no white space, no plus.</param>
    /// <param name="role">What it is for.</param>
    /// <exception cref="ArgumentException">The name may not be one.</exception>
    public static HeldKey Draw(string name, KeyRole role) =>
        Of(NSec.Cryptography.Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }), name, role);

    /// <summary>The key of a seed: 32 bytes (RFC 8032, section 5.1.5).</summary>
    /// <exception cref="ArgumentException">The name may not be one, or the seed has another length.</exception>
    public static HeldKey OfSeed(ReadOnlySpan<byte> seed, string name, KeyRole role) => NSec.Cryptography.Key.TryImport(
        SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, out var key, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport })
            ? Of(key!, name, role)
            : throw new ArgumentException("A seed has 32 bytes.", nameof(seed));

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>The seed, for whoever seals it.</summary>
    internal byte[] Seed() => _key.Export(KeyBlobFormat.RawPrivateKey);

    private static HeldKey Of(Key key, string name, KeyRole role)
    {
        try
        {
            var type = role == KeyRole.Witness ? NoteKeyType.Cosignature : NoteKeyType.Ed25519;
            return new HeldKey(key, NoteKey.Of(name, type, key.PublicKey.Export(KeyBlobFormat.RawPublicKey)), role);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
