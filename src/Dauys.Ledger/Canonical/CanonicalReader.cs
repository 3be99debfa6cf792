using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Canonical;

/// <summary>
/// Reads canonical JSON forward and accepts no second spelling of anything: UTF-8 in form NFC, keys in byte order,
/// integers only, minimal escapes, no white space (<c>docs/decisions/0201-canonical-form.md</c>).
/// Allocates nothing. Any fault is a <see cref="LedgerFaultException"/> with reason and byte offset.
/// </summary>
public ref partial struct CanonicalReader
{
    /// <summary>How many objects and arrays may lie in each other.</summary>
    public const int MaxDepth = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private int _depth;
    private Frames _frames;

    /// <summary>Starts at the first byte.</summary>
    public CanonicalReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
    }

    /// <summary>Byte offset of what is read next.</summary>
    public readonly int Offset => _at;

    /// <summary>The kind of the next value. Looks at one byte and moves nothing.</summary>
    public readonly CanonicalKind Peek() => _at >= _bytes.Length ? CanonicalKind.None : _bytes[_at] switch
    {
        (byte)'{' => CanonicalKind.Object,
        (byte)'[' => CanonicalKind.Array,
        (byte)'"' => CanonicalKind.String,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => CanonicalKind.Integer,
        (byte)'t' or (byte)'f' => CanonicalKind.Boolean,
        (byte)'n' => CanonicalKind.Null,
        _ => CanonicalKind.None,
    };

    /// <summary>
    /// Reads exactly these bytes if they come next. For decoders that know what must stand there: a literal may span
    /// keys, commas and brackets, as long as each bracket that it opens it also closes, and within one object
    /// either all keys are read as literals or none (keys read so are not compared with their neighbours).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLiteral(ReadOnlySpan<byte> literal)
    {
        if (_bytes[_at..].StartsWith(literal))
        {
            _at += literal.Length;
            return true;
        }

        return false;
    }

    /// <summary>As <see cref="TryLiteral"/>; anything else is a fault.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!TryLiteral(literal))
        {
            LedgerFaultException.Throw(literal.StartsWith(_bytes[_at..]) ? FaultReason.Truncated : FaultReason.Unexpected, _at);
        }
    }

    /// <summary>Enters an object; read on with <see cref="TryReadKey"/>.</summary>
    public void ReadObjectStart() => Enter((byte)'{');

    /// <summary>Enters an array; read on with <see cref="TryReadItem"/>.</summary>
    public void ReadArrayStart() => Enter((byte)'[');

    /// <summary>
    /// The next key of the object; its value comes next and must be read or skipped before the next call.
    /// False at the object's end, which is then read.
    /// </summary>
    /// <param name="raw">The key as spelled, without quotation marks.</param>
    public bool TryReadKey(out ReadOnlySpan<byte> raw)
    {
        ref var frame = ref Top();
        if (!NextOf((byte)'}', frame.Start != 0))
        {
            raw = default;
            return false;
        }

        var start = _at + 1;
        raw = ReadString(out var escaped);
        if (frame.Start != 0)
        {
            CheckOrder(frame, raw, escaped, start);
        }

        (frame.Start, frame.Length, frame.Escaped) = (start, raw.Length, escaped);
        ReadByte((byte)':');
        return true;
    }

    /// <summary>True if the array has another value, which comes next; false at its end, which is then read.</summary>
    public bool TryReadItem()
    {
        ref var frame = ref Top();
        var more = NextOf((byte)']', frame.Start != 0);
        if (more)
        {
            frame.Start = 1;
        }

        return more;
    }

    /// <summary>The next key must be this one; the value comes next.</summary>
    /// <param name="key">The key as spelled, without quotation marks.</param>
    public void ReadKey(ReadOnlySpan<byte> key)
    {
        var at = _at;
        if (!TryReadKey(out var raw) || !raw.SequenceEqual(key))
        {
            LedgerFaultException.Throw(FaultReason.Unexpected, at);
        }
    }

    /// <summary>The object must end here.</summary>
    public void ReadObjectEnd()
    {
        var at = _at;
        if (TryReadKey(out _))
        {
            LedgerFaultException.Throw(FaultReason.Unexpected, at);
        }
    }

    /// <summary>Nothing may follow.</summary>
    public readonly void ReadEnd()
    {
        if (_at != _bytes.Length)
        {
            LedgerFaultException.Throw(FaultReason.TrailingBytes, _at);
        }
    }

    private void Enter(byte bracket)
    {
        if (_depth == MaxDepth)
        {
            LedgerFaultException.Throw(FaultReason.TooDeep, _at);
        }

        ReadByte(bracket);
        _frames[_depth++] = default;
    }

    [UnscopedRef]
    private ref Frame Top()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("A key or an item was asked for outside any object or array.");
        }

        return ref _frames[_depth - 1];
    }

    /// <summary>Reads the closing bracket (false), or the comma in front of what follows (true).</summary>
    private bool NextOf(byte closing, bool needsComma)
    {
        if (_at < _bytes.Length && _bytes[_at] == closing)
        {
            _at++;
            _depth--;
            return false;
        }

        if (needsComma)
        {
            ReadByte((byte)',');
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadByte(byte expected)
    {
        if ((uint)_at >= (uint)_bytes.Length || _bytes[_at] != expected)
        {
            LedgerFaultException.Throw(_at >= _bytes.Length ? FaultReason.Truncated : FaultReason.Unexpected, _at);
        }

        _at++;
    }

    private readonly void CheckOrder(in Frame last, ReadOnlySpan<byte> raw, bool escaped, int offset)
    {
        var before = _bytes.Slice(last.Start, last.Length);
        var order = escaped || last.Escaped
            ? CanonicalText.Compare(before, raw)
            : before.SequenceCompareTo(raw);
        if (order >= 0)
        {
            LedgerFaultException.Throw(order == 0 ? FaultReason.DuplicateKey : FaultReason.KeyOrder, offset);
        }
    }

    /// <summary>An open object or array: where its last key stands. A start of 0 means that nothing was read in it yet.</summary>
    private struct Frame
    {
        internal int Start;
        internal int Length;
        internal bool Escaped;
    }

    [InlineArray(MaxDepth)]
    private struct Frames
    {
        private Frame _first;
    }
}
