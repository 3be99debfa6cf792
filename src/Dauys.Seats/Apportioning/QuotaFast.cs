using System.Numerics;

namespace Dauys.Seats;

/// <summary>The common case of a quota method: no limits, no seat too many, each list at most one of the seats left. Allocates nothing for 256 lists or fewer.</summary>
internal static class QuotaFast
{
    private const int OnStack = 256;

    /// <summary>Fills the certain seats and the contested; false where the case is not the common one and nothing was settled.</summary>
    public static bool Solve(QuotaMethod method, int seats, ReadOnlySpan<long> votes, Span<int> held, Span<bool> contested, out int open)
    {
        open = 0;
        if (method.LeastPart is not null || method.RemainderDecimals is not null || method.Remainders == RemainderRule.AllToLargest)
        {
            return false;
        }

        Int128 total = 0;
        foreach (var v in votes)
        {
            total += v;
        }

        return total < (Int128)(long.MaxValue / ((long)seats + 2))
            ? Solve<long>(method, seats, votes, (long)total, held, contested, out open)
            : Solve<Int128>(method, seats, votes, total, held, contested, out open);
    }

    private static bool Solve<T>(QuotaMethod method, int seats, ReadOnlySpan<long> votes, T total, Span<int> held, Span<bool> contested, out int open)
        where T : unmanaged, IBinaryInteger<T>
    {
        open = 0;
        contested.Clear();
        Span<T> keys = votes.Length <= OnStack ? stackalloc T[votes.Length] : new T[votes.Length];
        var quota = QuotaCore.For(method.Quota, method.Rounding, total, T.CreateChecked(seats));
        var left = (long)seats;
        var field = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            var (full, rest) = T.DivRem(T.CreateTruncating(votes[i]) * quota.Under, quota.Over);
            var whole = long.CreateSaturating(full);
            left -= whole;
            if (left < 0)
            {
                return false;
            }

            held[i] = (int)whole;
            keys[i] = method.Remainders == RemainderRule.MostVotes ? T.CreateTruncating(votes[i]) : rest;
            field += votes[i] > 0 ? 1 : 0;
        }

        if (method.Remainders == RemainderRule.HighestAverage)
        {
            Span<int> least = votes.Length <= OnStack ? stackalloc int[votes.Length] : new int[votes.Length];
            held.CopyTo(least);
            open = DivisorCore.Solve(new AffineClaims(votes, (AffineSequence)DivisorSequence.DHondt), seats, least, [], held, contested).ContestedSeats;
            return true;
        }

        if (left > field)
        {
            return false;
        }

        open = left == 0 ? 0 : Greatest(votes, keys, (int)left, field, held, contested);
        return true;
    }

    // One each to the greatest keys; equals at the edge are contested unless all of them get one.
    private static int Greatest<T>(ReadOnlySpan<long> votes, ReadOnlySpan<T> keys, int count, int field, Span<int> held, Span<bool> contested)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> sorted = keys.Length <= OnStack ? stackalloc T[field] : new T[field];
        var at = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (votes[i] > 0)
            {
                sorted[at++] = keys[i];
            }
        }

        sorted.Sort();
        var edge = sorted[field - count];
        var (above, equal) = (0, 0);
        foreach (var key in sorted)
        {
            above += key > edge ? 1 : 0;
            equal += key == edge ? 1 : 0;
        }

        var all = count - above == equal;
        for (var i = 0; i < keys.Length; i++)
        {
            if (votes[i] <= 0 || keys[i] < edge)
            {
                continue;
            }

            if (keys[i] > edge || all)
            {
                held[i]++;
            }
            else
            {
                contested[i] = true;
            }
        }

        return all ? 0 : count - above;
    }
}
