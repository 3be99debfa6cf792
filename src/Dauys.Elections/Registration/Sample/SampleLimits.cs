using Dauys.Seats;

namespace Dauys.Elections.Registration.Sample;

/// <summary>
/// Exact confidence limits of how many of all rows are valid, from how many of a sample drawn without replacement are: the hypergeometric distribution, decided surely (<see cref="DrawnTail"/>). The lower limit is the
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
        var lower = Least(rows, size, valid, half);
        // What is invalid mirrors what is valid.
        return (lower, rows - Least(rows, size, size - valid, half));
    }

    /// <summary>The least number of marked rows under which at least so many marked ones in the sample are likelier than a half of what is left.</summary>
    private static long Least(long rows, long size, long seen, Fraction half)
    {
        // So many were seen, so many there are; and so many at the most, as all that were not drawn may be marked.
        var (low, high) = (seen, rows - (size - seen));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (new DrawnTail(rows, size, middle).IsLikelier(seen, half))
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
}
