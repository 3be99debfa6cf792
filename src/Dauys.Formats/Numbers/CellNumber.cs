using System.Runtime.CompilerServices;

namespace Dauys.Formats.Numbers;

/// <summary>Reads the number in a cell of a results file: 0 to 2^53-1, exact or not at all.</summary>
public static class CellNumber
{
    /// <summary>The largest number that is read, 2^53-1.</summary>
    public const long Max = (1L << 53) - 1;

    /// <summary>The value of an empty cell where the form says <see cref="BlankCell.Absent"/>; no number of a file is negative.</summary>
    public const long Absent = -1;

    /// <summary>Reads a cell's number.</summary>
    /// <param name="cell">The cell as UTF-8, without quotes. Spaces, no-break spaces and tabs around the digits are left out.</param>
    /// <param name="form">What the map allows.</param>
    /// <param name="value">0 to <see cref="Max"/>; <see cref="Absent"/> for an empty cell that the form calls absent; 0 after a fault.</param>
    /// <param name="fault">Why it is not a number, or <see cref="NumberFault.None"/>.</param>
    /// <returns>True if there was no fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out long value, out NumberFault fault)
    {
        unchecked
        {
            // Up to 15 digits cannot overflow: nearly every cell of every file ends here.
            if ((uint)(cell.Length - 1) < 15u)
            {
                var sum = 0L;
                foreach (var b in cell)
                {
                    var digit = (uint)(b - '0');
                    if (digit > 9)
                    {
                        return SlowNumber.TryParse(cell, form, out value, out fault);
                    }

                    sum = (sum * 10) + digit;
                }

                value = sum;
                fault = NumberFault.None;
                return true;
            }
        }

        return SlowNumber.TryParse(cell, form, out value, out fault);
    }
}
