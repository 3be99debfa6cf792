using System.Numerics;

namespace Dauys.Seats;

/// <summary>The price of a seat as a fraction of two whole numbers of one type.</summary>
internal readonly record struct Quota<T>(T Over, T Under)
    where T : struct, IBinaryInteger<T>;

/// <summary>Full quotas and remainders. T is a 64-bit number where all products fit, else a big integer.</summary>
internal static class QuotaCore
{
    /// <summary>The quota of a method for so many votes and seats.</summary>
    public static Quota<T> For<T>(QuotaKind kind, QuotaRounding rounding, T total, T seats)
        where T : struct, IBinaryInteger<T>
    {
        var under = kind switch
        {
            QuotaKind.Hare => seats,
            QuotaKind.Imperiali => seats + T.One + T.One,
            _ => seats + T.One,
        };
        var rule = kind == QuotaKind.Droop ? QuotaRounding.NextGreater : rounding;
        if (rule == QuotaRounding.None)
        {
            return new Quota<T>(total, under);
        }

        var (whole, rest) = T.DivRem(total, under);
        var price = rule switch
        {
            QuotaRounding.NextGreater => whole + T.One,
            QuotaRounding.Up when rest > T.Zero => whole + T.One,
            QuotaRounding.HalfUp when rest >= under - rest => whole + T.One,
            _ => whole,
        };
        return new Quota<T>(T.Max(price, T.One), T.One);
    }

    /// <summary>Full quotas of each list into <paramref name="full"/>, and what they leave (times the quota's lower number) into <paramref name="rest"/>.</summary>
    public static T Divide<T>(ReadOnlySpan<T> votes, Quota<T> quota, Span<T> full, Span<T> rest)
        where T : struct, IBinaryInteger<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < votes.Length; i++)
        {
            (full[i], rest[i]) = T.DivRem(votes[i] * quota.Under, quota.Over);
            sum += full[i];
        }

        return sum;
    }

    /// <summary>
    /// Gives one each to the <paramref name="count"/> greatest keys among the eligible: adds 1 to <paramref name="held"/> of those who are surely
    /// among them, marks equals at the edge as contested, and gives how many of those get one.
    /// </summary>
    public static int Greatest<T>(ReadOnlySpan<T> keys, ReadOnlySpan<bool> eligible, int count, Span<int> held, Span<bool> contested)
        where T : struct, IBinaryInteger<T>
    {
        if (count == 0)
        {
            return 0;
        }

        var order = new int[keys.Length];
        var sorted = new T[keys.Length];
        var field = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (eligible[i])
            {
                order[field] = i;
                sorted[field++] = keys[i];
            }
        }

        // The order of equals does not matter: all of them are contested or none is.
        Array.Sort(sorted, order, 0, field);
        var edge = sorted[field - count];
        var (above, equal) = (0, 0);
        for (var at = 0; at < field; at++)
        {
            above += sorted[at] > edge ? 1 : 0;
            equal += sorted[at] == edge ? 1 : 0;
        }

        var open = count - above;
        for (var at = 0; at < field; at++)
        {
            if (sorted[at] > edge || (sorted[at] == edge && open == equal))
            {
                held[order[at]]++;
            }
            else if (sorted[at] == edge)
            {
                contested[order[at]] = true;
            }
        }

        return open == equal ? 0 : open;
    }
}
