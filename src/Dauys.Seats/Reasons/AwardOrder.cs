using System.Numerics;

namespace Dauys.Seats;

/// <summary>Every seat in the order in which it was won, told from the final seats of each level.</summary>
internal static class AwardOrder
{
    public static IReadOnlyList<Award> Of(IEnumerable<LevelResult> levels) =>
        [.. levels.SelectMany(level => level.Majority < 0 ? OfLevel(level) : WithMajority(level))];

    private static List<Award> OfLevel(LevelResult level) => level.Method switch
    {
        DivisorMethod divisor => Quotients(level, divisor.Sequence, new int[level.Nodes.Count], 1),
        QuotaMethod => QuotaAwards.Of(level),
        _ => QuotaMethodAwards.Of(level),
    };

    // The seat for the majority is told last: it is given when all others are.
    private static List<Award> WithMajority(LevelResult level)
    {
        int[] held = [.. level.Held];
        var nth = held[level.Majority]--;
        var awards = OfLevel(level with { Held = held });
        var total = level.Nodes.Aggregate((Int128)0, (sum, n) => sum + n.Votes);
        var reason = new Reason(ReasonKind.MajoritySeat, level.Nodes[level.Majority].Votes, null, total);
        awards.Add(new Award(awards.Count + 1, level.Name, level.Nodes[level.Majority].Id, nth, reason));
        return awards;
    }

    /// <summary>Seats after those in <paramref name="start"/>, which were won before by something else.</summary>
    public static List<Award> Quotients(LevelResult level, DivisorSequence sequence, int[] start, int order)
    {
        var votes = level.Nodes.Select(n => (BigInteger)n.Votes).ToArray();
        var claims = new WideClaims(votes, sequence);
        var queue = new PriorityQueue<int, int>(Comparer<int>.Create((i, j) => ByClaim(claims, start, i, j)));
        List<Award> awards = [];
        var held = start;
        for (var i = 0; i < votes.Length; i++)
        {
            if (votes[i] > 0 && CanTake(i))
            {
                queue.Enqueue(i, i);
            }
        }

        // A list that is full is in the queue no longer: it is nobody's next. Seats of lists without votes come last: only a least number gives them.
        List<int> done = [];
        while (queue.TryDequeue(out var winner, out _))
        {
            if (held[winner] >= level.Held[winner])
            {
                // Its claim is not lower, yet it did not get the seat (others have a least number, a lot, an open tie): it stays behind as a possible next.
                done.Add(winner);
                continue;
            }

            var next = Best(claims, held, queue.Count == 0 ? -1 : queue.Peek(), done);
            awards.Add(new Award(order++, level.Name, level.Nodes[winner].Id, held[winner] + 1, Told(level, sequence, claims, votes, held, winner, next)));
            held[winner]++;
            if (CanTake(winner))
            {
                queue.Enqueue(winner, winner);
            }
        }

        AddLeast(level, held, awards, order);
        return awards;

        bool CanTake(int i) => held[i] < Math.Min(level.Most[i], sequence.Length ?? int.MaxValue);
    }

    /// <summary>Seats that no votes explain, because the law gives a least number.</summary>
    public static void AddLeast(LevelResult level, int[] held, List<Award> awards, int order)
    {
        for (var i = 0; i < held.Length; i++)
        {
            for (; held[i] < level.Held[i]; held[i]++)
            {
                awards.Add(new Award(order++, level.Name, level.Nodes[i].Id, held[i] + 1, new Reason(ReasonKind.LeastSeats, level.Nodes[i].Votes, null, null)));
            }
        }
    }

    private static int ByClaim(WideClaims claims, int[] held, int i, int j)
    {
        // The order of the input decides only in which order two seats are told, never who gets one.
        var sign = claims.Compare(j, held[j], i, held[i]);
        return sign != 0 ? sign : i.CompareTo(j);
    }

    private static int Best(WideClaims claims, int[] held, int queued, List<int> done)
    {
        var best = queued;
        foreach (var i in done)
        {
            if (best < 0 || claims.Compare(i, held[i], best, held[best]) > 0)
            {
                best = i;
            }
        }

        return best;
    }

    private static Reason Told(LevelResult level, DivisorSequence sequence, WideClaims claims, BigInteger[] votes, int[] held, int winner, int next)
    {
        var power = sequence.Power;
        var divisor = sequence.At(held[winner]);
        var raised = BigInteger.Pow(votes[winner], power);
        var first = divisor.Numerator.IsZero;
        var reason = new Reason(first ? ReasonKind.FirstSeat : ReasonKind.Quotient, level.Nodes[winner].Votes, divisor, first ? null : raised / divisor, power);
        if (next < 0)
        {
            return reason;
        }

        var nextDivisor = sequence.At(held[next]);
        if (first || nextDivisor.Numerator.IsZero)
        {
            var lackedVotes = first && nextDivisor.Numerator.IsZero ? (Int128)(votes[winner] - votes[next]) + 1 : (Int128?)null;
            return reason with { Next = level.Nodes[next].Id, NextLacked = lackedVotes };
        }

        var needed = Root((raised / divisor * nextDivisor).Floor(), power) + 1;
        return reason with
        {
            // A list with a better claim that did not get the seat: only the least seats of the law explain this one.
            Kind = claims.Compare(winner, held[winner], next, held[next]) < 0 ? ReasonKind.LeastSeats : reason.Kind,
            Next = level.Nodes[next].Id,
            NextFigure = BigInteger.Pow(votes[next], power) / nextDivisor,
            NextLacked = (Int128)(needed - votes[next]),
        };
    }

    /// <summary>The greatest x with x^power at most <paramref name="value"/>.</summary>
    internal static BigInteger Root(BigInteger value, int power)
    {
        if (power == 1)
        {
            return value;
        }

        BigInteger low = 0, high = BigInteger.One << ((int)(value.GetBitLength() / power) + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = BigInteger.Pow(middle, power) <= value ? (middle, high) : (low, middle);
        }

        return low;
    }
}
