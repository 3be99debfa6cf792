namespace Dauys.Law.Documents;

/// <summary>Finds the word that was probably meant.</summary>
public static class NearestWord
{
    /// <summary>
    /// The known word with the smallest edit distance (insert, delete, replace, swap of neighbours), or null if none is near:
    /// at most a third of the longer word's letters may differ, at least one.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best is not null && least <= Math.Max(1, Math.Max(word.Length, best.Length) / 3) ? best : null;
    }

    /// <summary>Optimal string alignment distance; letters compare without case, and <c>-</c>, <c>_</c> and space are one letter.</summary>
    public static int Distance(string left, string right)
    {
        var (a, b) = (Fold(left), Fold(right));
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static string Fold(string word) => word.ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
}
