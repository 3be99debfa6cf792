namespace Dauys.Seats;

/// <summary>
/// Divisor methods in O(p log p) for p lists, whatever the number of seats: a level is guessed in floating point, the seats at that level are
/// counted, and exact comparisons then move single seats until no list has a better claim to a seat than one that holds it. A wrong guess costs
/// time, never a seat.
/// </summary>
internal static class DivisorCore
{
    private const int FewLists = 48;

    /// <summary>What is left open after all certain seats are given.</summary>
    internal readonly record struct Edge(int ContestedSeats, int Vacant);

    /// <summary>Fills <paramref name="held"/> with the certain seats and <paramref name="contested"/> with those who compete for the rest.</summary>
    /// <param name="claims">Exact comparisons.</param>
    /// <param name="weights">Votes, about; 0 means exactly: no votes, hence no seat beyond the least.</param>
    /// <param name="seats">Seats, 1 or more, at least the sum of <paramref name="least"/>.</param>
    /// <param name="least">Least seats by list, or empty.</param>
    /// <param name="most">Most seats by list, or empty.</param>
    /// <param name="held">Result.</param>
    /// <param name="contested">Result.</param>
    public static Edge Solve<TClaims>(
        TClaims claims, ReadOnlySpan<double> weights, int seats, ReadOnlySpan<int> least, ReadOnlySpan<int> most, Span<int> held, Span<bool> contested)
        where TClaims : struct, IClaims, allows ref struct
    {
        contested.Clear();
        var field = new Field<TClaims>(claims, weights, least, most, held);
        var sum = Guess(field, seats);
        var vacant = 0;
        if (weights.Length > FewLists && Math.Abs(sum - seats) > 2)
        {
            sum = ClaimHeap.Move(field, sum, seats);
        }

        while (sum < seats)
        {
            var next = field.BestNext();
            if (next < 0)
            {
                vacant = (int)(seats - sum);
                break;
            }

            held[next]++;
            sum++;
        }

        while (sum > seats)
        {
            held[field.WorstHeld()]--;
            sum--;
        }

        while (true)
        {
            var (next, last) = (field.BestNext(), field.WorstHeld());
            if (next < 0 || last < 0)
            {
                return new Edge(0, vacant);
            }

            var sign = claims.Compare(next, held[next], last, held[last] - 1);
            if (sign < 0)
            {
                return new Edge(0, vacant);
            }

            if (sign == 0)
            {
                return new Edge(MarkTie(field, next, last, contested), vacant);
            }

            held[next]++;
            held[last]--;
        }
    }

    private static int MarkTie<TClaims>(Field<TClaims> field, int next, int last, Span<bool> contested)
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

    /// <summary>Sets the seats at a guessed level and gives their sum, which misses the house by no more than about one seat a list.</summary>
    private static long Guess<TClaims>(Field<TClaims> field, int seats)
        where TClaims : struct, IClaims, allows ref struct
    {
        double total = 0;
        foreach (var weight in field.Weights)
        {
            total += weight;
        }

        if (total <= 0)
        {
            return field.SetAt(0);
        }

        double low = 0, high = double.PositiveInfinity, rate = field.Claims.StartRate(total, field.Held.Length, seats);
        long sum = 0;
        for (var round = 0; round < 100; round++)
        {
            sum = field.SetAt(rate);
            if (Math.Abs(sum - seats) <= (round < 6 ? 3 : field.Held.Length))
            {
                break;
            }

            (low, high) = sum < seats ? (rate, high) : (low, rate);
            var step = rate + ((seats - sum) * field.Growth(rate, total));
            rate = step > low && step < high ? step : double.IsInfinity(high) ? rate * 2 : low + ((high - low) / 2);
        }

        return sum;
    }

    /// <summary>The lists with their limits and what they hold so far.</summary>
    internal readonly ref struct Field<TClaims>(
        TClaims claims, ReadOnlySpan<double> weights, ReadOnlySpan<int> least, ReadOnlySpan<int> most, Span<int> held)
        where TClaims : struct, IClaims, allows ref struct
    {
        private readonly ReadOnlySpan<int> _least = least;
        private readonly ReadOnlySpan<int> _most = most;

        public TClaims Claims { get; } = claims;

        public ReadOnlySpan<double> Weights { get; } = weights;

        public Span<int> Held { get; } = held;

        public bool CanGrow(int i) => Weights[i] > 0 && (_most.IsEmpty || Held[i] < _most[i]);

        public bool CanShrink(int i) => Held[i] > (_least.IsEmpty ? 0 : _least[i]);

        public double Growth(double rate, double total)
        {
            // Seats grow with the rate about as one more divisor fits; measured, because the sequence may be any.
            var now = 0.0;
            var then = 0.0;
            var wider = rate * 1.5;
            for (var i = 0; i < Weights.Length; i++)
            {
                now += Claims.CountUpTo(Weights[i] * rate);
                then += Claims.CountUpTo(Weights[i] * wider);
            }

            return then > now ? (wider - rate) / (then - now) : 1 / total;
        }

        public long SetAt(double rate)
        {
            long sum = 0;
            for (var i = 0; i < Weights.Length; i++)
            {
                var floor = _least.IsEmpty ? 0 : _least[i];
                var ceiling = _most.IsEmpty ? int.MaxValue : _most[i];
                var count = Weights[i] > 0 && rate > 0 ? Claims.CountUpTo(Weights[i] * rate) : 0;
                Held[i] = count >= ceiling ? ceiling : Math.Max(floor, (int)count);
                sum += Held[i];
            }

            return sum;
        }

        public int BestNext()
        {
            var best = -1;
            for (var i = 0; i < Weights.Length; i++)
            {
                if (CanGrow(i) && (best < 0 || Claims.Compare(i, Held[i], best, Held[best]) > 0))
                {
                    best = i;
                }
            }

            return best;
        }

        public int WorstHeld()
        {
            var worst = -1;
            for (var i = 0; i < Weights.Length; i++)
            {
                if (CanShrink(i) && (worst < 0 || Claims.Compare(i, Held[i] - 1, worst, Held[worst] - 1) < 0))
                {
                    worst = i;
                }
            }

            return worst;
        }
    }
}
