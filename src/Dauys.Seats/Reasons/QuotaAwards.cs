using System.Numerics;

namespace Dauys.Seats;

/// <summary>Seats of a quota method: full quotas first, then those left.</summary>
internal static class QuotaAwards
{
    public static List<Award> Of(LevelResult level)
    {
        var method = (QuotaMethod)level.Method;
        var votes = level.Nodes.Select(n => (BigInteger)n.Votes).ToArray();
        var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        var (over, under) = QuotaCore.For(method.Quota, method.Rounding, total, (BigInteger)level.Seats);
        var quota = new Fraction(over, under);
        var full = Array.ConvertAll(votes, v => (int)(v * under / over));
        var rest = votes.Select((v, i) => v - (full[i] * quota)).ToArray();
        List<Award> awards = [];
        var held = new int[votes.Length];
        foreach (var i in Enumerable.Range(0, votes.Length).OrderByDescending(i => votes[i]))
        {
            for (; held[i] < Math.Min(full[i], level.Held[i]); held[i]++)
            {
                awards.Add(new Award(awards.Count + 1, level.Name, level.Nodes[i].Id, held[i] + 1, new Reason(ReasonKind.FullQuota, level.Nodes[i].Votes, quota, held[i] + 1)));
            }
        }

        if (method.Remainders == RemainderRule.HighestAverage)
        {
            return [.. awards, .. AwardOrder.Quotients(level, DivisorSequence.DHondt, held, awards.Count + 1)];
        }

        if (method.Then == FurtherSeats.HighestAverages)
        {
            // One each by remainder to those with the part of a quota that the law asks for, the rest by averages.
            var most = held.Select((h, i) => IsEligible(method, quota, votes[i]) ? Math.Min(level.Held[i], h + 1) : h).ToArray();
            AddLeft(level with { Held = most }, method, quota, votes, rest, held, awards);
            return [.. awards, .. AwardOrder.Quotients(level, DivisorSequence.DHondt, held, awards.Count + 1)];
        }

        AddLeft(level, method, quota, votes, rest, held, awards);
        AwardOrder.AddLeast(level, held, awards, awards.Count + 1);
        return awards;
    }

    private static bool IsEligible(QuotaMethod method, Fraction quota, BigInteger votes) => method.LeastPart is not { } part || votes >= part * quota;

    private static void AddLeft(LevelResult level, QuotaMethod method, Fraction quota, BigInteger[] votes, Fraction[] rest, int[] held, List<Award> awards)
    {
        var byVotes = method.Remainders != RemainderRule.LargestRemainder;
        Fraction Key(int i) => byVotes ? votes[i] : rest[i];
        var order = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0 && IsEligible(method, quota, votes[i])).OrderByDescending(Key).ToArray();
        while (order.Any(i => held[i] < level.Held[i]))
        {
            foreach (var i in order.Where(i => held[i] < level.Held[i]).ToArray())
            {
                // Next is the greatest that got nothing from what was left: who would have had the seat, had this list had less.
                var next = Array.FindIndex(order, j => j != i && held[j] < level.Most[j] && level.Held[j] == held[j] && held[j] <= ((Fraction)votes[j] / quota).Floor());
                var reason = new Reason(byVotes ? ReasonKind.MostVotes : ReasonKind.Remainder, level.Nodes[i].Votes, quota, Key(i));
                awards.Add(new Award(awards.Count + 1, level.Name, level.Nodes[i].Id, ++held[i], next < 0
                    ? reason
                    : reason with { Next = level.Nodes[order[next]].Id, NextFigure = Key(order[next]), NextLacked = (Int128)Lacked(i, order[next]) }));
            }
        }

        BigInteger Lacked(int winner, int next) => byVotes ? votes[winner] - votes[next] + 1 : ToOvertake(level, method, votes, winner, next);
    }

    /// <summary>
    /// The fewest votes that put the next before the winner by remainder, if they were given to it: the quota grows with them. With s seats of the winner, this one
    /// included, that is where (v + k) / q - s(next) exceeds v(winner) / q - (s - 1).
    /// </summary>
    private static BigInteger ToOvertake(LevelResult level, QuotaMethod method, BigInteger[] votes, int winner, int next)
    {
        var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        var apart = level.Held[next] - level.Held[winner] + 1;
        bool IsBefore(BigInteger k)
        {
            var quota = QuotaCore.For(method.Quota, method.Rounding, total + k, (BigInteger)level.Seats);
            return (votes[next] + k - votes[winner]) * quota.Under > quota.Over * apart;
        }

        var (low, high) = (BigInteger.Zero, BigInteger.One);
        while (!IsBefore(high))
        {
            (low, high) = (high, high * 2);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = IsBefore(middle) ? (low, middle) : (middle, high);
        }

        // A rounded quota jumps, so that a few votes less may do as well.
        for (var less = high - 1; less > 0 && high - less <= level.Seats + 2; less--)
        {
            high = IsBefore(less) ? less : high;
        }

        return high;
    }
}
