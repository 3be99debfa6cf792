using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dauys.Formats.Tables.Sources;

/// <summary>A file that is UTF-8 already: checked block by block, never copied.</summary>
internal sealed class Utf8Text(Stream bytes, int skippedMark) : TextBytes
{
    private readonly byte[] _carried = new byte[4];
    private int _carry;
    private long _offset = skippedMark;

    public override int Read(Span<byte> span)
    {
        if (Ended)
        {
            return 0;
        }

        _carried.AsSpan(0, _carry).CopyTo(span);
        var count = _carry + bytes.ReadAtLeast(span[_carry..], span.Length - _carry, throwOnEndOfStream: false);
        Ended = count < span.Length;
        _carry = 0;
        var text = span[..count];
        var whole = Ended ? count : WholeCharacters(text);
        if (!Utf8.IsValid(text[..whole]) || text[..whole].Contains((byte)0))
        {
            whole = UpToFault(text[..whole]);
            Ended = true;
        }
        else if (whole < count)
        {
            _carry = count - whole;
            text[whole..].CopyTo(_carried);
        }

        _offset += whole;
        return whole;
    }

    /// <summary>Length without a character that the end of the span may have cut. Invalid bytes are left for the check.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var b = text[^back];
            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? text.Length - back : text.Length;
            }

            if (b < 0x80)
            {
                break;
            }
        }

        return text.Length;
    }

    private int UpToFault(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (true)
        {
            var status = Rune.DecodeFromUtf8(text[at..], out _, out var used);
            if (status != OperationStatus.Done)
            {
                var kind = status == OperationStatus.NeedMoreData ? TextFaultKind.CutCharacter : TextFaultKind.Invalid;
                Fault = new TextFault(kind, _offset + at, text[at], "UTF-8");
                return at;
            }

            if (text[at] == 0)
            {
                Fault = new TextFault(TextFaultKind.Nul, _offset + at, 0, "UTF-8");
                return at;
            }

            at += used;
        }
    }
}
