using System.Text;

namespace Dauys.Ledger.Unicode;

/// <summary>
/// The exact algorithm for the few runs that the quick check leaves open: decompose, order, compose
/// (Unicode 3.11, definitions D109, D115, D117), and compare with what was given.
/// </summary>
internal static class NfcCluster
{
    /// <summary>True if well-formed UTF-8 without NFC_QC=No characters is its own form NFC.</summary>
    internal static bool IsNormal(ReadOnlySpan<byte> utf8)
    {
        var given = Points(utf8);
        var decomposed = new List<int>();
        foreach (var point in given)
        {
            Decompose(point, decomposed);
        }

        Order(decomposed);
        Compose(decomposed);
        return given.SequenceEqual(decomposed);
    }

    private static List<int> Points(ReadOnlySpan<byte> utf8)
    {
        var points = new List<int>();
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            points.Add(rune.Value);
            utf8 = utf8[length..];
        }

        return points;
    }

    private static void Decompose(int point, List<int> into)
    {
        if (CodePoint.TryDecompose(point, out var first, out var second))
        {
            Decompose(first, into);
            Decompose(second, into);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Sorts each run of marks by class, keeping equals in place; sorted by keys, so that a long run costs no square.</summary>
    private static void Order(List<int> points)
    {
        var start = 0;
        while (start < points.Count)
        {
            var end = start;
            while (end < points.Count && CodePoint.CombiningClass(points[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = points.GetRange(start, end - start).OrderBy(CodePoint.CombiningClass).ToArray();
                for (var i = 0; i < sorted.Length; i++)
                {
                    points[start + i] = sorted[i];
                }
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static void Compose(List<int> points)
    {
        var kept = 0;
        var starter = -1;
        var lastClass = -1; // class of the last mark kept since the starter; -1 if none
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var combiningClass = CodePoint.CombiningClass(point);
            var open = starter >= 0 && (lastClass == -1 || (lastClass < combiningClass && lastClass != 0));
            if (open && CodePoint.Compose(points[starter], point) is var composite and >= 0)
            {
                points[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
            {
                (starter, lastClass) = (kept, -1);
            }
            else
            {
                lastClass = combiningClass;
            }

            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }
}
