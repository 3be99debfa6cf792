namespace Dauys.Ledger.Unicode;

/// <summary>What <see cref="Nfc.Check"/> found.</summary>
public enum NfcVerdict
{
    /// <summary>Well-formed UTF-8 in form NFC, of assigned characters only.</summary>
    Normal,

    /// <summary>Not well-formed UTF-8 (RFC 3629): a stray or missing byte, an overlong form, a surrogate.</summary>
    NotUtf8,

    /// <summary>Well-formed, but form NFC would spell it otherwise.</summary>
    NotNormal,

    /// <summary>Holds a code point to which the named Unicode version gives no character, so that its form could still change.</summary>
    Unassigned,
}
