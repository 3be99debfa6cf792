using Dauys.Ledger.Notes;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Dauys.Ledger.Tests.Signing;

/// <summary>A signer whose key everybody knows: 32 times the same byte.</summary>
internal sealed class MadeUpSigner : INoteSigner
{
    private readonly byte[] _seed;

    public MadeUpSigner(string name, byte seed = 1, NoteKeyType type = NoteKeyType.Ed25519)
    {
        _seed = [.. Enumerable.Repeat(seed, 32)];
        var publicKey = new byte[32];
        Ed25519.GeneratePublicKey(_seed, 0, publicKey, 0);
        Key = NoteKey.Of(name, type, publicKey);
    }

    public NoteKey Key { get; }

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[64];
        Ed25519.Sign(_seed, 0, message.ToArray(), 0, message.Length, signature, 0);
        return signature;
    }
}
