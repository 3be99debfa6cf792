using System.Buffers.Binary;
using Dauys.Ledger.Acts;

namespace Dauys.Ledger.Tiles;

/// <summary>Entries one after the other, each behind its length in two bytes, big-endian (https://c2sp.org/tlog-tiles, Log entries).</summary>
public static class EntryBundle
{
    private const int LengthSize = 2;

    /// <summary>Appends an entry to a bundle.</summary>
    public static void Append(List<byte> bundle, ReadOnlySpan<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (entry.IsEmpty || entry.Length > ActEnvelope.MaxBytes)
        {
            throw new ArgumentException($"An entry has 1 to {ActEnvelope.MaxBytes} bytes, not {entry.Length}.", nameof(entry));
        }

        Span<byte> length = stackalloc byte[LengthSize];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        bundle.AddRange(length);
        bundle.AddRange(entry);
    }

    /// <summary>The entries of a bundle; false unless there are exactly as many as its width says and nothing behind them.</summary>
    /// <param name="bundle">All bytes.</param>
    /// <param name="width">1 to 256.</param>
    /// <param name="entries">Slices of the bundle.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bundle, int width, out ReadOnlyMemory<byte>[] entries)
    {
        entries = new ReadOnlyMemory<byte>[Math.Clamp(width, 0, TilePath.FullWidth)];
        for (var i = 0; i < entries.Length; i++)
        {
            if (bundle.Length < LengthSize)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (length == 0 || bundle.Length < LengthSize + length)
            {
                return false;
            }

            entries[i] = bundle.Slice(LengthSize, length);
            bundle = bundle[(LengthSize + length)..];
        }

        return bundle.IsEmpty && entries.Length == width;
    }
}
