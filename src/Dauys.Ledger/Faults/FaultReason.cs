namespace Dauys.Ledger.Faults;

/// <summary>Why bytes were not accepted. Each reason has its text in <see cref="LedgerFault.Message"/> and belongs to one number.</summary>
public enum FaultReason
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>The bytes end inside a value.</summary>
    Truncated,

    /// <summary>Something else was due here: a value of another kind, a comma, a colon, a closing bracket. White space counts.</summary>
    Unexpected,

    /// <summary>Bytes follow the end of the value.</summary>
    TrailingBytes,

    /// <summary>A number with a fraction or an exponent.</summary>
    NotAnInteger,

    /// <summary>A leading zero, or minus zero.</summary>
    IntegerSpelling,

    /// <summary>An integer beyond what was asked for, or beyond 128 bits.</summary>
    IntegerRange,

    /// <summary>A control character that is not escaped.</summary>
    ControlCharacter,

    /// <summary>An escape other than the one allowed spelling.</summary>
    EscapeSpelling,

    /// <summary>Not well-formed UTF-8.</summary>
    NotUtf8,

    /// <summary>Not in Unicode form NFC.</summary>
    NotNormal,

    /// <summary>A code point to which the known version of Unicode gives no character.</summary>
    UnassignedCharacter,

    /// <summary>A key that sorts before the one in front of it.</summary>
    KeyOrder,

    /// <summary>The same key twice in one object.</summary>
    DuplicateKey,

    /// <summary>Deeper nesting than allowed.</summary>
    TooDeep,

    /// <summary>More bytes than an act may have.</summary>
    TooLong,

    /// <summary>A key of the envelope is missing, or a key is there that it does not have.</summary>
    EnvelopeKey,

    /// <summary>An act's name that is not of the form <c>part.what-happened.v1</c>.</summary>
    ActName,

    /// <summary>A moment that is not a date, or a date with time and offset, in the one allowed spelling.</summary>
    MomentSpelling,

    /// <summary>A hash that is not 64 hexadecimal digits in lower case.</summary>
    HashSpelling,

    /// <summary>An empty text where the envelope needs one.</summary>
    EmptyText,

    /// <summary>A version below 0.</summary>
    NegativeVersion,
}
