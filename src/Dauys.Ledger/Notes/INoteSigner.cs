namespace Dauys.Ledger.Notes;

/// <summary>Somebody who holds a private key. Where it comes from, and that it is forgotten again, is for the room that keeps keys.</summary>
public interface INoteSigner
{
    /// <summary>The key that verifies.</summary>
    NoteKey Key { get; }

    /// <summary>The 64 bytes of an Ed25519 signature over exactly these bytes.</summary>
    byte[] Sign(ReadOnlySpan<byte> message);
}
