namespace Dauys.Ledger.Unicode;

/// <summary>The properties of one code point that form NFC depends on, looked up in <see cref="NfcTables"/>.</summary>
internal static class CodePoint
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;

    /// <summary>The second parts of all composites, sorted: the characters with NFC_QC=Maybe besides Hangul.</summary>
    private static readonly int[] Seconds = FindSeconds();

    /// <summary>First and second part, packed, and the composite, sorted: the way back from a decomposition.</summary>
    private static readonly (long[] Parts, int[] Composites) Compositions = FindCompositions();

    /// <summary>Certainly assigned, of class 0 and not composing with what stands before it. False says nothing.</summary>
    internal static bool IsSimple(int point) => point < 0x800
        ? (NfcTables.Simple[point >> 5] >> (point & 31) & 1) != 0
        : point is (>= 0x4E00 and <= 0x9FFC) or (>= HangulFirst and <= HangulLast);

    internal static bool IsUnassigned(int point) => Find(NfcTables.Unassigned, 2, point) >= 0;

    internal static bool IsNeverNormal(int point) => Find(NfcTables.Never, 2, point) >= 0;

    internal static int CombiningClass(int point)
    {
        var row = Find(NfcTables.Classes, 3, point);
        return row < 0 ? 0 : NfcTables.Classes[row + 2];
    }

    /// <summary>NFC_QC=Maybe: the character may merge with one before it.</summary>
    internal static bool MayCompose(int point) =>
        point is (>= 0x1161 and <= 0x1175) or (>= 0x11A8 and <= 0x11C2) || Array.BinarySearch(Seconds, point) >= 0;

    /// <summary>The two parts of a composite; false if it has none (Hangul by arithmetic, Unicode 3.12).</summary>
    internal static bool TryDecompose(int point, out int first, out int second)
    {
        if (point is >= HangulFirst and <= HangulLast)
        {
            var index = point - HangulFirst;
            var trailing = index % 28;
            first = trailing == 0 ? 0x1100 + (index / 588) : point - trailing;
            second = trailing == 0 ? 0x1161 + (index % 588 / 28) : 0x11A7 + trailing;
            return true;
        }

        var table = NfcTables.Composites;
        var (low, high) = (0, (table.Length / 3) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = table[middle * 3];
            if (found == point)
            {
                (first, second) = (table[(middle * 3) + 1], table[(middle * 3) + 2]);
                return true;
            }

            (low, high) = found < point ? (middle + 1, high) : (low, middle - 1);
        }

        (first, second) = (0, 0);
        return false;
    }

    /// <summary>The composite of two characters, or -1 if they do not merge.</summary>
    internal static int Compose(int first, int second)
    {
        if (first is >= 0x1100 and <= 0x1112 && second is >= 0x1161 and <= 0x1175)
        {
            return HangulFirst + ((((first - 0x1100) * 21) + (second - 0x1161)) * 28);
        }

        if (first is >= HangulFirst and <= HangulLast && (first - HangulFirst) % 28 == 0 && second is >= 0x11A8 and <= 0x11C2)
        {
            return first + (second - 0x11A7);
        }

        var row = Array.BinarySearch(Compositions.Parts, Pack(first, second));
        return row < 0 ? -1 : Compositions.Composites[row];
    }

    /// <summary>Index of the row whose range holds the point, or -1. Rows are ranges, sorted, of the given width.</summary>
    private static int Find(ReadOnlySpan<int> table, int width, int point)
    {
        var (low, high) = (0, (table.Length / width) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var row = middle * width;
            if (table[row] > point)
            {
                high = middle - 1;
            }
            else if (table[row + 1] < point)
            {
                low = middle + 1;
            }
            else
            {
                return row;
            }
        }

        return -1;
    }

    private static long Pack(int first, int second) => ((long)first << 32) | (uint)second;

    private static int[] FindSeconds()
    {
        var seconds = new SortedSet<int>();
        for (var row = 0; row < NfcTables.Composites.Length; row += 3)
        {
            seconds.Add(NfcTables.Composites[row + 2]);
        }

        return [.. seconds];
    }

    private static (long[] Parts, int[] Composites) FindCompositions()
    {
        var count = NfcTables.Composites.Length / 3;
        var (parts, composites) = (new long[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            parts[i] = Pack(NfcTables.Composites[(i * 3) + 1], NfcTables.Composites[(i * 3) + 2]);
            composites[i] = NfcTables.Composites[i * 3];
        }

        Array.Sort(parts, composites);
        return (parts, composites);
    }
}
