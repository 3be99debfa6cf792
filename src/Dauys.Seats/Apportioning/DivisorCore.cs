namespace Dauys.Seats;

/// <summary>
/// Divisor methods in O(p log p) for p lists, whatever the number of seats: the worth of a vote in seats is guessed in fixed point, the seats at
/// that rate are counted, and exact comparisons then move single seats until no list has a better claim to a seat than one that holds it. A wrong
/// guess costs time, never a seat. (Jump and step: G. Dorfleitner, T. Klein 1999; F. Pukelsheim, <i>Proportional Representation</i>, ch. 4.)
/// </summary>
internal static class DivisorCore
{
    private const int FewLists = 48;

    /// <summary>What is left open after all certain seats are given.</summary>
    internal readonly record struct Edge(int ContestedSeats, int Vacant);

    /// <summary>Fills <paramref name="held"/> with the certain seats and <paramref name="contested"/> with those who compete for the rest.</summary>
    /// <param name="claims">Exact comparisons.</param>
    /// <param name="seats">Seats, 1 or more, at least the sum of <paramref name="least"/>.</param>
    /// <param name="least">Least seats by list, or empty.</param>
    /// <param name="most">Most seats by list, or empty.</param>
    /// <param name="held">Result.</param>
    /// <param name="contested">Result.</param>
    public static Edge Solve<TClaims>(TClaims claims, int seats, ReadOnlySpan<int> least, ReadOnlySpan<int> most, Span<int> held, Span<bool> contested)
        where TClaims : struct, IClaims, allows ref struct
    {
        contested.Clear();
        var field = new DivisorField<TClaims>(claims, least, most, held);
        var sum = Guess(field, seats);
        if (held.Length > FewLists && Math.Abs(sum - seats) > 2)
        {
            sum = ClaimHeap.Move(field, sum, seats);
        }

        while (sum > seats)
        {
            held[field.WorstHeld()]--;
            sum--;
        }

        var next = field.BestNext();
        for (; sum < seats && next >= 0; sum++)
        {
            held[next]++;
            next = field.BestNext();
        }

        var vacant = (int)(seats - sum);
        while (next >= 0)
        {
            var last = field.WorstHeld();
            var sign = last < 0 ? -1 : claims.Compare(next, held[next], last, held[last] - 1);
            if (sign < 0)
            {
                break;
            }

            if (sign == 0)
            {
                return new Edge(MarkTie(field, next, last, contested), vacant);
            }

            held[next]++;
            held[last]--;
            next = field.BestNext();
        }

        return new Edge(0, vacant);
    }

    private static int MarkTie<TClaims>(DivisorField<TClaims> field, int next, int last, Span<bool> contested)
        where TClaims : struct, IClaims, allows ref struct
    {
        var (nextHeld, lastHeld, open) = (field.Held[next], field.Held[last], 0);
        for (var i = 0; i < field.Held.Length; i++)
        {
            if (field.CanGrow(i) && field.Claims.Compare(i, field.Held[i], last, lastHeld - 1) == 0)
            {
                contested[i] = true;
            }
            else if (field.CanShrink(i) && field.Claims.Compare(i, field.Held[i] - 1, next, nextHeld) == 0)
            {
                // Those who hold an equal claim give it back; a list never competes with two equal claims, because divisors grow.
                contested[i] = true;
                field.Held[i]--;
                open++;
            }
        }

        return open;
    }

    /// <summary>Sets the seats at a guessed rate and gives their sum, which misses the house by no more than about one seat a list.</summary>
    private static long Guess<TClaims>(DivisorField<TClaims> field, int seats)
        where TClaims : struct, IClaims, allows ref struct
    {
        var rate = field.Claims.Start(seats);
        var sum = field.SetAt(rate);
        if (Math.Abs(sum - seats) <= field.Held.Length)
        {
            return sum;
        }

        // Limits, or divisors that do not grow evenly: halve the interval in which the rate must lie. The rate is cut for that, so it is asked again.
        rate = rate with { Mantissa = Math.Max(1, rate.Mantissa >> 31), Shift = rate.Shift - 31 };
        sum = field.SetAt(rate);
        var (low, high) = (0UL, 0UL);
        for (var round = 0; round < 200 && Math.Abs(sum - seats) > field.Held.Length; round++)
        {
            if (sum < seats)
            {
                low = rate.Mantissa;
            }
            else
            {
                high = rate.Mantissa;
            }

            if (high == 0 && rate.Mantissa < 1UL << 61)
            {
                rate = rate with { Mantissa = rate.Mantissa * 2 };
            }
            else if (high == 0 || (high - low <= 1 && rate.Mantissa >= 1UL << 31))
            {
                // No rate gives more, because everyone is full; or neighbours lie on both sides.
                break;
            }
            else if (high - low <= 1)
            {
                // More bits after the point.
                (low, high) = (low << 30, high << 30);
                rate = new Rate(low, rate.Shift + 30).Between(high);
            }
            else
            {
                rate = (rate with { Mantissa = low }).Between(high);
            }

            sum = field.SetAt(rate);
        }

        return sum;
    }
}
