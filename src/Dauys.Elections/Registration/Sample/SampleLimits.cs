using System.Numerics;
using Dauys.Seats;

namespace Dauys.Elections.Registration.Sample;

/// <summary>
/// Exact confidence limits of how many of all rows are valid, from how many of a sample drawn without replacement are: the hypergeometric distribution, in whole numbers alone. The lower limit is the
/// least number under which so many valid rows or more are seen with a probability above half of what the confidence leaves; the upper one the greatest under which so many or fewer are. (Clopper
/// and Pearson, Biometrika 26, 1934, for sampling without replacement.) The truth lies between both at least as often as the confidence says, whatever it is.
/// </summary>
public static class SampleLimits
{
    /// <summary>The limits, both included.</summary>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="size">Rows drawn, 1 or more.</param>
    /// <param name="valid">Rows of the sample that are valid.</param>
    /// <param name="confidence">In percent, above 0 and below 100.</param>
    public static (long Lower, long Upper) Of(long rows, long size, long valid, Fraction confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(valid, size);
        // Half of what is left: (100 - confidence) / 200.
        var half = (100 - confidence) / 200;
        var all = Choose(rows, size);
        var lower = Least(rows, size, valid, half, all);
        // What is invalid mirrors what is valid.
        return (lower, rows - Least(rows, size, size - valid, half, all));
    }

    /// <summary>The least number of marked rows under which at least so many marked ones in the sample are likelier than a half of what is left.</summary>
    private static long Least(long rows, long size, long seen, Fraction half, BigInteger all)
    {
        // So many were seen, so many there are; and so many at the most, as all that were not drawn may be marked.
        var (low, high) = (seen, rows - (size - seen));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (IsLikelier(rows, size, seen, middle, half, all))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Whether P(at least <paramref name="seen"/> marked rows in the sample) is above a half, where <paramref name="marked"/> of all are marked.</summary>
    private static bool IsLikelier(long rows, long size, long seen, long marked, Fraction half, BigInteger all)
    {
        // Ways to draw exactly i marked rows: C(marked, i) C(rows - marked, size - i); each follows from the one before. All of them together are C(rows, size), which is given.
        var first = Math.Max(0, size - (rows - marked));
        var last = Math.Min(size, marked);
        var ways = Choose(marked, first) * Choose(rows - marked, size - first);
        var before = BigInteger.Zero;
        for (var i = first; i < Math.Min(seen, last + 1); i++)
        {
            before += ways;
            ways = ways * (marked - i) * (size - i) / ((BigInteger)(i + 1) * (rows - marked - size + i + 1));
        }

        return (all - before) * half.Denominator > all * half.Numerator;
    }

    private static BigInteger Choose(long of, long number)
    {
        if (number < 0 || number > of)
        {
            return BigInteger.Zero;
        }

        var ways = BigInteger.One;
        for (var i = 1L; i <= Math.Min(number, of - number); i++)
        {
            ways = ways * (of - i + 1) / i;
        }

        return ways;
    }
}
