using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Checkpoints;

/// <summary>
/// A witness's statement that a checkpoint is the largest consistent one it has seen at a time (https://c2sp.org/tlog-cosignature, Ed25519 signed message).
/// ML-DSA-44 is not read: no library that is to hand makes it.
/// </summary>
public static class Cosignature
{
    private const int TimeSize = 8;

    /// <summary>Cosigns the text of a checkpoint.</summary>
    /// <param name="signer">A witness's key, of type <see cref="NoteKeyType.Cosignature"/>.</param>
    /// <param name="text">The checkpoint's text.</param>
    /// <param name="time">Seconds since 1970, above 0.</param>
    public static NoteSignature Make(INoteSigner signer, ReadOnlySpan<byte> text, long time)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(time);
        if (signer.Key.Type != NoteKeyType.Cosignature)
        {
            throw new ArgumentException("A witness signs with a key of type 04.", nameof(signer));
        }

        var signature = new byte[TimeSize + Ed25519Rule.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(signature, time);
        signer.Sign(Message(text, time)).CopyTo(signature.AsSpan(TimeSize));
        return new NoteSignature(signer.Key.Name, signer.Key.Id, signature);
    }

    /// <summary>The time that a cosignature states; null if it has not the length of one, or states none.</summary>
    public static long? TimeOf(ReadOnlySpan<byte> signature) =>
        signature.Length == TimeSize + Ed25519Rule.SignatureSize && BinaryPrimitives.ReadInt64BigEndian(signature) is > 0 and var time ? time : null;

    /// <summary>True if the cosignature holds.</summary>
    public static bool Verify(NoteKey key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, IEd25519 ed25519)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(ed25519);
        return TimeOf(signature) is { } time && ed25519.Verify(key.PublicKey.Span, Message(text, time), signature[TimeSize..]);
    }

    private static byte[] Message(ReadOnlySpan<byte> text, long time) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n")), .. text];
}
