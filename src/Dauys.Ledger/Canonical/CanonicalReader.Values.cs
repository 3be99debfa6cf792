using System.Runtime.CompilerServices;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Canonical;

public ref partial struct CanonicalReader
{
    /// <summary>Reads an integer of 64 bits; a larger one is a fault.</summary>
    public long ReadInt64()
    {
        var bytes = _bytes;
        var start = _at;
        var at = start;
        var negative = (uint)at < (uint)bytes.Length && bytes[at] == '-';
        if (negative)
        {
            at++;
        }

        var first = at;
        ulong value = 0;
        unchecked
        {
            // Up to 18 digits cannot overflow; longer ones are read again, with care.
            uint digit;
            while ((uint)at < (uint)bytes.Length && (digit = (uint)(bytes[at] - '0')) <= 9)
            {
                value = (value * 10) + digit;
                at++;
            }
        }

        var digits = at - first;
        if (digits is 0 or > 18 || (bytes[first] == '0' && (digits > 1 || negative)) || ((uint)at < (uint)bytes.Length && bytes[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return ReadRareInt64();
        }

        _at = at;
        return negative ? -(long)value : (long)value;
    }

    /// <summary>Reads an integer of 32 bits; a larger one is a fault.</summary>
    public int ReadInt32()
    {
        var start = _at;
        var value = ReadInt64();
        if (value is < int.MinValue or > int.MaxValue)
        {
            LedgerFaultException.Throw(FaultReason.IntegerRange, start);
        }

        return (int)value;
    }

    /// <summary>Reads any canonical integer: 128 bits are the most that the form allows.</summary>
    public Int128 ReadInteger()
    {
        var start = _at;
        var at = start;
        var negative = at < _bytes.Length && _bytes[at] == '-';
        if (negative)
        {
            at++;
        }

        var first = at;
        while (at < _bytes.Length && _bytes[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        var digits = _bytes[first..at];
        if (digits.IsEmpty)
        {
            LedgerFaultException.Throw(at >= _bytes.Length ? FaultReason.Truncated : FaultReason.Unexpected, at);
        }

        if (digits[0] == '0' && (negative || digits.Length > 1))
        {
            LedgerFaultException.Throw(FaultReason.IntegerSpelling, start);
        }

        if (at < _bytes.Length && _bytes[at] is (byte)'.' or (byte)'e' or (byte)'E')
        {
            LedgerFaultException.Throw(FaultReason.NotAnInteger, start);
        }

        if (digits.Length > 39)
        {
            LedgerFaultException.Throw(FaultReason.IntegerRange, start);
        }

        UInt128 value = 0; // 39 digits are below 10^39, which 128 bits do not hold: hence the test before the last digit
        foreach (var digit in digits)
        {
            if (value > UInt128.MaxValue / 10)
            {
                LedgerFaultException.Throw(FaultReason.IntegerRange, start);
            }

            var next = unchecked((value * 10) + (uint)(digit - '0'));
            if (next < value)
            {
                LedgerFaultException.Throw(FaultReason.IntegerRange, start);
            }

            value = next;
        }

        var limit = (UInt128)Int128.MaxValue + (negative ? 1u : 0u);
        if (value > limit)
        {
            LedgerFaultException.Throw(FaultReason.IntegerRange, start);
        }

        _at = at;
        return negative ? unchecked(-(Int128)value) : (Int128)value;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        if (TryLiteral("true"u8))
        {
            return true;
        }

        ReadLiteral("false"u8);
        return false;
    }

    /// <summary>Reads <c>null</c>.</summary>
    public void ReadNull() => ReadLiteral("null"u8);

    /// <summary>Reads <c>null</c> if it comes next, and nothing otherwise.</summary>
    public bool TryReadNull() => TryLiteral("null"u8);

    /// <summary>Reads over the next value, whatever it is, as strictly as if it were used.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case CanonicalKind.Object:
                ReadObjectStart();
                while (TryReadKey(out _))
                {
                    Skip();
                }

                break;
            case CanonicalKind.Array:
                ReadArrayStart();
                while (TryReadItem())
                {
                    Skip();
                }

                break;
            case CanonicalKind.String:
                ReadString(out _);
                break;
            case CanonicalKind.Integer:
                ReadInteger();
                break;
            case CanonicalKind.Boolean:
                ReadBoolean();
                break;
            case CanonicalKind.Null:
                ReadNull();
                break;
            default:
                LedgerFaultException.Throw(_at >= _bytes.Length ? FaultReason.Truncated : FaultReason.Unexpected, _at);
                break;
        }
    }

    /// <summary>Reads over the next value and returns its bytes, which are canonical.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var start = _at;
        Skip();
        return _bytes[start.._at];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadRareInt64()
    {
        var start = _at;
        var value = ReadInteger();
        if (value < long.MinValue || value > long.MaxValue)
        {
            LedgerFaultException.Throw(FaultReason.IntegerRange, start);
        }

        return (long)value;
    }
}
