using System.Globalization;

namespace Dauys.Ledger.Faults;

/// <summary>What is wrong with bytes that ought to be canonical, and at which byte: a value, so that any room can turn it into a refusal.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Offset">Byte offset from the start of the bytes that were given, from 0.</param>
public readonly record struct LedgerFault(FaultReason Reason, int Offset)
{
    /// <summary>The refusal's number: <c>R401</c> for another spelling than the canonical one, <c>R441</c> for the envelope, <c>R442</c> for the length.</summary>
    public string Number => Reason switch
    {
        FaultReason.TooLong => "R442",
        >= FaultReason.EnvelopeKey => "R441",
        _ => "R401",
    };

    /// <summary>One sentence, without the offset: what was found and what was expected.</summary>
    public string Message => Reason switch
    {
        FaultReason.None => "no fault",
        FaultReason.Truncated => "the bytes end inside a value",
        FaultReason.Unexpected => "another token was expected here (canonical JSON has no white space)",
        FaultReason.TrailingBytes => "bytes follow the end of the value",
        FaultReason.NotAnInteger => "a number has a fraction or an exponent; only integers are allowed",
        FaultReason.IntegerSpelling => "an integer has a leading zero or is minus zero; each has one spelling",
        FaultReason.IntegerRange => "an integer is out of range",
        FaultReason.ControlCharacter => "a control character stands unescaped in a text",
        FaultReason.EscapeSpelling => "a character is escaped that need not be, or not in its one allowed spelling",
        FaultReason.NotUtf8 => "the text is not well-formed UTF-8",
        FaultReason.NotNormal => "the text is not in Unicode form NFC",
        FaultReason.UnassignedCharacter => "the text holds a code point that is no character in Unicode " + Unicode.Nfc.UnicodeVersion,
        FaultReason.KeyOrder => "a key stands after one that sorts behind it; keys are in byte order",
        FaultReason.DuplicateKey => "a key stands twice in one object",
        FaultReason.TooDeep => "the value is nested more deeply than allowed",
        FaultReason.TooLong => "an act has more than 65,535 bytes; what is larger lies beside it, bound by its hash",
        FaultReason.EnvelopeKey => "the envelope has exactly the keys act, at, content, law, matter, origin, replaces, subject",
        FaultReason.ActName => "an act's name has the form part.what-happened.v1",
        FaultReason.MomentSpelling => "a moment is spelled 2023, 2023-03, 2023-03-19, 2023-03-19T22:10+06:00 or 2023-03-19T22:10:00+06:00",
        FaultReason.HashSpelling => "a hash is 64 hexadecimal digits in lower case",
        FaultReason.EmptyText => "a text of the envelope is empty",
        FaultReason.NegativeVersion => "the version of a subject is 0 or more",
        _ => throw new InvalidOperationException($"no text for {Reason}"),
    };

    /// <summary>The message with its offset, for logs and tests.</summary>
    public override string ToString() => Reason == FaultReason.None
        ? Message
        : string.Create(CultureInfo.InvariantCulture, $"{Number}: {Message} (byte {Offset})");
}
