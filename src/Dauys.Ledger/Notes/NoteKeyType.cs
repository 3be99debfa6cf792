namespace Dauys.Ledger.Notes;

/// <summary>Signature types of https://c2sp.org/signed-note that are read here; their bytes.</summary>
public enum NoteKeyType
{
    /// <summary>No key.</summary>
    None = 0,

    /// <summary>Ed25519 over the note's text.</summary>
    Ed25519 = 1,

    /// <summary>Ed25519 over a checkpoint and the time at which it was seen (https://c2sp.org/tlog-cosignature).</summary>
    Cosignature = 4,
}
