using System.Runtime.CompilerServices;

namespace Dauys.Formats.Tables.Reading;

/// <summary>
/// One to eight digits at once: the bytes are taken as one integer, tested and added up in it, so that the time does not depend on the figures
/// (after Mula, "SIMD-ized parsing of unsigned integers", and Lemire, "Quickly parsing eight digits", 2018).
/// </summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Reads the digits before a place.</summary>
    /// <param name="end">The byte behind the last digit; at least eight bytes before it can be read.</param>
    /// <param name="length">Digits.</param>
    /// <param name="value">Their value.</param>
    /// <returns>False if these are not one to eight digits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte end, int length, out long value)
    {
        unchecked
        {
            if ((uint)(length - 1) >= 8 || !BitConverter.IsLittleEndian)
            {
                value = 0;
                return false;
            }

            // What stands before the number is replaced by zeros.
            var keep = ulong.MaxValue << (64 - (8 * length));
            var digits = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref end, 8));
            digits = (digits & keep) | (Zeros & ~keep);
            var areDigits = ((digits & 0xF0F0_F0F0_F0F0_F0F0) | (((digits + 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4)) == 0x3333_3333_3333_3333;

            // Pairs, then fours, then eight.
            digits -= Zeros;
            digits = (digits * 10) + (digits >> 8);
            digits = (((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32;
            value = (uint)digits;
            return areDigits;
        }
    }
}
