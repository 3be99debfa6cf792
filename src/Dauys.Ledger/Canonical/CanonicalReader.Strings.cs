using System.Buffers;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Unicode;

namespace Dauys.Ledger.Canonical;

public ref partial struct CanonicalReader
{
    /// <summary>Everything in a text that is not plain ASCII.</summary>
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\', .. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)]);

    /// <summary>What ends a run of literal characters: a quotation mark, an escape, a control character.</summary>
    private static readonly SearchValues<byte> EndsRun = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Reads a text.</summary>
    /// <param name="escaped">True if the spelling holds an escape; then <see cref="CanonicalText.Decode(ReadOnlySpan{byte})"/> gives the characters.</param>
    /// <returns>The text as spelled, without quotation marks. Equal texts have equal spellings.</returns>
    public ReadOnlySpan<byte> ReadString(out bool escaped)
    {
        ReadByte((byte)'"');
        var start = _at;
        var length = _bytes[start..].IndexOfAny(NotPlain);
        if (length >= 0 && _bytes[start + length] == '"')
        {
            _at = start + length + 1;
            escaped = false;
            return _bytes.Slice(start, length);
        }

        return ReadRareString(start, out escaped);
    }

    /// <summary>Reads a text as characters.</summary>
    public string ReadText() => CanonicalText.Decode(ReadString(out _));

    /// <summary>
    /// Literal runs between escapes are checked for NFC one by one: an escape always stands for an ASCII character
    /// with which nothing composes, while its spelling ends in a letter with which a mark would.
    /// </summary>
    private ReadOnlySpan<byte> ReadRareString(int start, out bool escaped)
    {
        escaped = false;
        var at = start;
        while (true)
        {
            var length = _bytes[at..].IndexOfAny(EndsRun);
            if (length < 0)
            {
                CheckRun(at, _bytes.Length - at);
                LedgerFaultException.Throw(FaultReason.Truncated, _bytes.Length);
            }

            CheckRun(at, length);
            at += length;
            switch (_bytes[at])
            {
                case (byte)'"':
                    _at = at + 1;
                    return _bytes[start..at];
                case (byte)'\\':
                    escaped = true;
                    at += EscapeLength(at);
                    break;
                default:
                    LedgerFaultException.Throw(FaultReason.ControlCharacter, at);
                    break;
            }
        }
    }

    private readonly void CheckRun(int start, int length)
    {
        var verdict = Nfc.Check(_bytes.Slice(start, length), out var offset);
        if (verdict != NfcVerdict.Normal)
        {
            var reason = verdict switch
            {
                NfcVerdict.NotUtf8 => FaultReason.NotUtf8,
                NfcVerdict.NotNormal => FaultReason.NotNormal,
                _ => FaultReason.UnassignedCharacter,
            };
            LedgerFaultException.Throw(reason, start + offset);
        }
    }

    private readonly int EscapeLength(int at)
    {
        var escape = _bytes[at..];
        if (escape.Length < 2)
        {
            LedgerFaultException.Throw(FaultReason.Truncated, _bytes.Length);
        }

        if (escape[1] is (byte)'"' or (byte)'\\' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t')
        {
            return 2;
        }

        if (escape.Length < 6)
        {
            LedgerFaultException.Throw(FaultReason.EscapeSpelling, at);
        }

        var isControl = escape.StartsWith("\\u00"u8) && escape[4] is (byte)'0' or (byte)'1';
        var hasShortForm = escape[4] == '0' && escape[5] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'c' or (byte)'d';
        if (!isControl || hasShortForm || escape[5] is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
        {
            LedgerFaultException.Throw(FaultReason.EscapeSpelling, at);
        }

        return 6;
    }
}
