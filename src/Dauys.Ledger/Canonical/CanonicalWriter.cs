using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Canonical;

/// <summary>
/// Writes canonical JSON into a buffer of its own that is used again after <see cref="Reset"/>; writes of ASCII allocate nothing.
/// A text that cannot be canonical (not NFC, an unpaired surrogate) is a <see cref="LedgerFaultException"/>, since texts come from input;
/// keys out of order are an <see cref="InvalidOperationException"/>, since keys come from the program.
/// </summary>
public sealed partial class CanonicalWriter
{
    private readonly Frame[] _frames = new Frame[CanonicalReader.MaxDepth];
    private byte[] _buffer;
    private int _length;
    private int _depth;
    private bool _afterKey;

    /// <summary>Starts with room for so many bytes; it grows as needed.</summary>
    public CanonicalWriter(int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 16);
        _buffer = new byte[capacity];
    }

    /// <summary>What was written since the last <see cref="Reset"/>. Valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>As <see cref="Written"/>, for code that cannot hold a span.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Reset() => (_length, _depth, _afterKey) = (0, 0, false);

    /// <summary>Opens an object.</summary>
    public void WriteObjectStart() => Open((byte)'{');

    /// <summary>Closes the object.</summary>
    public void WriteObjectEnd() => Close((byte)'}');

    /// <summary>Opens an array.</summary>
    public void WriteArrayStart() => Open((byte)'[');

    /// <summary>Closes the array.</summary>
    public void WriteArrayEnd() => Close((byte)']');

    /// <summary>Writes a key; its value must follow.</summary>
    /// <param name="key">The key's characters in UTF-8, not escaped, in form NFC, after the object's last key in byte order.</param>
    public void WriteKey(ReadOnlySpan<byte> key)
    {
        if (_depth == 0 || _afterKey)
        {
            throw new InvalidOperationException("A key was written where none can stand.");
        }

        ref var frame = ref _frames[_depth - 1];
        Comma(ref frame);
        var start = _length + 1;
        Quote(key);
        var length = _length - start - 1;
        if (frame.Start != 0)
        {
            var order = CanonicalText.Compare(_buffer, frame.Start, frame.Length, start, length);
            if (order >= 0)
            {
                throw new InvalidOperationException($"Key \"{Encoding.UTF8.GetString(key)}\" does not sort after the key in front of it.");
            }
        }

        (frame.Start, frame.Length) = (start, length);
        Put((byte)':');
        _afterKey = true;
    }

    /// <summary>Writes a key; its value must follow.</summary>
    public void WriteKey(string key) => WriteEncoded(key, asKey: true);

    /// <summary>Writes a text.</summary>
    /// <param name="utf8">Its characters in UTF-8, not escaped, in form NFC.</param>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        BeforeValue();
        Quote(utf8);
    }

    /// <summary>Writes a text in form NFC.</summary>
    public void WriteString(string text) => WriteEncoded(text, asKey: false);

    /// <summary>Writes a text, or <c>null</c> for none.</summary>
    public void WriteStringOrNull(string? text)
    {
        if (text is null)
        {
            WriteNull();
        }
        else
        {
            WriteString(text);
        }
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInteger(long value)
    {
        BeforeValue();
        Utf8Formatter.TryFormat(value, Room(20), out var length);
        _length += length;
    }

    /// <summary>Writes an integer of up to 128 bits, the form's limit.</summary>
    public void WriteInteger(Int128 value)
    {
        BeforeValue();
        ((IUtf8SpanFormattable)value).TryFormat(Room(40), out var length, default, null);
        _length += length;
    }

    /// <summary>Writes an integer, or <c>null</c> for none.</summary>
    public void WriteIntegerOrNull(long? value)
    {
        if (value is { } known)
        {
            WriteInteger(known);
        }
        else
        {
            WriteNull();
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a value that is canonical already, for instance the <see cref="Written"/> of another writer. It is not checked again.</summary>
    public void WriteRaw(ReadOnlySpan<byte> canonical)
    {
        BeforeValue();
        canonical.CopyTo(Room(canonical.Length));
        _length += canonical.Length;
    }

    private void Open(byte bracket)
    {
        BeforeValue();
        if (_depth == CanonicalReader.MaxDepth)
        {
            LedgerFaultException.Throw(FaultReason.TooDeep, _length);
        }

        _frames[_depth++] = default;
        Put(bracket);
    }

    private void Close(byte bracket)
    {
        if (_depth == 0 || _afterKey)
        {
            throw new InvalidOperationException("An object or array was closed where none can end.");
        }

        _depth--;
        Put(bracket);
    }

    private void BeforeValue()
    {
        if (_afterKey)
        {
            _afterKey = false;
        }
        else if (_depth > 0)
        {
            Comma(ref _frames[_depth - 1]);
        }
    }

    private void Comma(ref Frame frame)
    {
        if (frame.Used)
        {
            Put((byte)',');
        }

        frame.Used = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(byte value)
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer[_length++] = value;
    }

    private Span<byte> Room(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        return _buffer.AsSpan(_length);
    }

    /// <summary>An open object or array: whether something stands in it, and where its last key is spelled (0: none).</summary>
    private struct Frame
    {
        internal bool Used;
        internal int Start;
        internal int Length;
    }
}
