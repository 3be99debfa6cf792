using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dauys.Formats.Tables.Reading;

/// <summary>Finds the bytes that structure a table, 64 at a time, as bits of a mask (after Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019).</summary>
internal static class BlockIndex
{
    /// <summary>Bytes looked at in one step, and the most places that one step can add.</summary>
    public const int Stride = 64;

    /// <summary>Fills the block's lists from a place in it to its end.</summary>
    public static void Build(Block block, int from, byte separator)
    {
        unchecked
        {
            var afterReturn = 0UL;
            ref var bytes = ref MemoryMarshal.GetArrayDataReference(block.Bytes);
            var at = from;
            for (; at <= block.End - Stride; at += Stride)
            {
                Add(block, ref Unsafe.Add(ref bytes, at), at, separator, ref afterReturn);
            }

            if (at < block.End)
            {
                Span<byte> rest = stackalloc byte[Stride];
                rest.Clear();
                block.Bytes.AsSpan(at, block.End - at).CopyTo(rest);
                Add(block, ref MemoryMarshal.GetReference(rest), at, separator, ref afterReturn);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Block block, ref byte bytes, int at, byte separator, ref ulong afterReturn)
    {
        unchecked
        {
            var a = Vector128.LoadUnsafe(ref bytes, 0);
            var b = Vector128.LoadUnsafe(ref bytes, 16);
            var c = Vector128.LoadUnsafe(ref bytes, 32);
            var d = Vector128.LoadUnsafe(ref bytes, 48);
            var lines = Mask(a, b, c, d, (byte)'\n');
            var ends = Mask(a, b, c, d, separator) | lines;
            var quotes = Mask(a, b, c, d, (byte)'"');
            var returns = Mask(a, b, c, d, (byte)'\r');
            var special = quotes | (((returns << 1) | afterReturn) & ~lines);
            afterReturn = returns >> 63;
            if (lines != 0)
            {
                AddLines(block, lines, ends);
            }

            block.EndCount = AddPlaces(Roomy(block.Ends, block.EndCount, block), block.EndCount, ends, at);
            if (special != 0)
            {
                AddSpecials(block, special, at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d, byte wanted)
    {
        var v = Vector128.Create(wanted);
        return Vector128.Equals(a, v).ExtractMostSignificantBits()
            | ((ulong)Vector128.Equals(b, v).ExtractMostSignificantBits() << 16)
            | ((ulong)Vector128.Equals(c, v).ExtractMostSignificantBits() << 32)
            | ((ulong)Vector128.Equals(d, v).ExtractMostSignificantBits() << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int[] Roomy(int[] ends, int count, Block block) => ends.Length - count >= Stride ? ends : GrowEnds(block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddPlaces(int[] places, int count, ulong mask, int at)
    {
        unchecked
        {
            ref var next = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), count);
            var total = BitOperations.PopCount(mask);
            while (mask != 0)
            {
                next = at + BitOperations.TrailingZeroCount(mask);
                next = ref Unsafe.Add(ref next, 1);
                mask &= mask - 1;
            }

            return count + total;
        }
    }

    private static void AddLines(Block block, ulong lines, ulong ends)
    {
        unchecked
        {
            if (block.Lines.Length - block.LineCount < Stride)
            {
                var larger = new int[block.Lines.Length * 2];
                block.Lines.AsSpan(0, block.LineCount).CopyTo(larger);
                block.Lines = larger;
            }

            while (lines != 0)
            {
                var before = (lines & (0 - lines)) - 1;
                block.Lines[block.LineCount++] = block.EndCount + BitOperations.PopCount(ends & before);
                lines &= lines - 1;
            }
        }
    }

    private static void AddSpecials(Block block, ulong special, int at)
    {
        if (block.Specials.Length - block.SpecialCount < Stride)
        {
            var larger = new int[block.Specials.Length * 2];
            block.Specials.AsSpan(0, block.SpecialCount).CopyTo(larger);
            block.Specials = larger;
        }

        block.SpecialCount = AddPlaces(block.Specials, block.SpecialCount, special, at);
    }

    private static int[] GrowEnds(Block block)
    {
        var larger = new int[block.Ends.Length * 2];
        block.Ends.AsSpan(0, block.EndCount).CopyTo(larger);
        block.Ends = larger;
        return larger;
    }
}
