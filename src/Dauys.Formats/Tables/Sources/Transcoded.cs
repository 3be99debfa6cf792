using System.Text;
using System.Text.Unicode;

namespace Dauys.Formats.Tables.Sources;

/// <summary>A file in another encoding, turned into UTF-8 as it is read.</summary>
internal sealed class Transcoded : TextBytes
{
    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly string _name;
    private readonly bool _singleByte;
    private readonly byte[] _raw = new byte[32 * 1024];
    private readonly char[] _chars = new char[32 * 1024];
    private int _from;
    private int _to;
    private bool _rawEnded;
    private long _offset;

    public Transcoded(Stream stream, NamedEncoding encoding)
    {
        _stream = stream;
        _name = encoding.Name;
        _decoder = encoding.Encoding!.GetDecoder();
        _singleByte = encoding.Encoding.IsSingleByte;
        _offset = encoding.Mark;
    }

    public override int Read(Span<byte> span)
    {
        var written = 0;
        // A UTF-16 unit becomes at most three bytes of UTF-8, and a pair of units four.
        while (!Ended && span.Length - written >= SmallestSpan)
        {
            Refill();
            var room = Math.Min(_chars.Length, (span.Length - written) / 3);
            _decoder.Convert(_raw.AsSpan(_from, _to - _from), _chars.AsSpan(0, room), _rawEnded, out var used, out var made, out var done);
            var chars = _chars.AsSpan(0, made);
            var fault = FaultIn(chars);
            Utf8.FromUtf16(chars[..(fault < 0 ? made : fault)], span[written..], out _, out var bytes);
            written += bytes;
            _from += used;
            _offset += used;
            Ended = fault >= 0 || (_rawEnded && done && _from == _to);
        }

        return written;
    }

    private void Refill()
    {
        if (_from == _to && !_rawEnded)
        {
            _from = 0;
            _to = _stream.ReadAtLeast(_raw, _raw.Length, throwOnEndOfStream: false);
            _rawEnded = _to < _raw.Length;
        }
    }

    /// <summary>
    /// Index of the first character that is none, or -1. The code pages of .NET give undefined bytes as C1 controls (U+0080 to U+009F), which no
    /// table holds: a byte 0x98 in "windows-1251" shows another encoding.
    /// </summary>
    private int FaultIn(ReadOnlySpan<char> chars)
    {
        var nul = chars.IndexOf('\0');
        var control = (nul < 0 ? chars : chars[..nul]).IndexOfAnyInRange('\u0080', '\u009F');
        var at = control >= 0 ? control : nul;
        if (at < 0)
        {
            return at;
        }

        // _offset and _from stand before the bytes of these characters.
        var unknown = (FaultMark.Buffer)_decoder.FallbackBuffer;
        if (_singleByte)
        {
            var value = _raw[_from + at];
            Fault = new TextFault(value == 0 ? TextFaultKind.Nul : TextFaultKind.Invalid, _offset + at, value, _name);
        }
        else if (unknown.Met && control < 0)
        {
            var cut = _rawEnded && unknown.Index + unknown.Bytes.Length >= _to - _from;
            var kind = cut ? TextFaultKind.CutCharacter : TextFaultKind.Invalid;
            Fault = new TextFault(kind, Math.Max(0, _offset + unknown.Index), unknown.Bytes.Length > 0 ? unknown.Bytes[0] : null, _name);
        }
        else
        {
            Fault = new TextFault(control >= 0 ? TextFaultKind.Invalid : TextFaultKind.Nul, null, null, _name);
        }

        return at;
    }
}
