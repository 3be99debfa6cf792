using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Unicode;

namespace Dauys.Ledger.Canonical;

public sealed partial class CanonicalWriter
{
    private static readonly SearchValues<byte> NeedsEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    private void WriteEncoded(string text, bool asKey)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            if (Utf8.FromUtf16(text, rented, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                LedgerFaultException.Throw(FaultReason.NotUtf8, _length);
            }

            var utf8 = rented.AsSpan(0, length);
            if (asKey)
            {
                WriteKey(utf8);
            }
            else
            {
                WriteString(utf8);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Quote(ReadOnlySpan<byte> utf8)
    {
        Put((byte)'"');
        while (true)
        {
            var length = utf8.IndexOfAny(NeedsEscape);
            var run = length < 0 ? utf8 : utf8[..length];
            PutRun(run);
            if (length < 0)
            {
                break;
            }

            Escape(utf8[length]);
            utf8 = utf8[(length + 1)..];
        }

        Put((byte)'"');
    }

    private void PutRun(ReadOnlySpan<byte> run)
    {
        if (!Ascii.IsValid(run))
        {
            var verdict = Nfc.Check(run, out var offset);
            if (verdict != NfcVerdict.Normal)
            {
                var reason = verdict switch
                {
                    NfcVerdict.NotUtf8 => FaultReason.NotUtf8,
                    NfcVerdict.NotNormal => FaultReason.NotNormal,
                    _ => FaultReason.UnassignedCharacter,
                };
                LedgerFaultException.Throw(reason, _length + offset);
            }
        }

        run.CopyTo(Room(run.Length));
        _length += run.Length;
    }

    private void Escape(byte value)
    {
        Put((byte)'\\');
        var letter = value switch
        {
            (byte)'"' or (byte)'\\' => value,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)'u',
        };
        Put(letter);
        if (letter == 'u')
        {
            Put((byte)'0');
            Put((byte)'0');
            Put("0123456789abcdef"u8[value >> 4]);
            Put("0123456789abcdef"u8[value & 15]);
        }
    }
}
