using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>Verifies each signature when it comes, as a browser does that has one thread; what fails is told at the end as elsewhere.</summary>
/// <param name="ed25519">Verifies.</param>
public sealed class PatientSignatures(IEd25519 ed25519) : ISignatureQueue
{
    private readonly List<(long Position, byte[] Key)> _failed = [];

    /// <inheritdoc/>
    public long Position { get; set; }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (!ed25519.Verify(publicKey, message, signature))
        {
            _failed.Add((Position, publicKey.ToArray()));
        }

        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(long Position, byte[] Key)> End() => _failed;

    /// <inheritdoc/>
    public void Dispose() => _failed.TrimExcess();
}
