using System.Numerics;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>All apportionments that satisfy a method's definition, found by trying every one: slow, and written without a line of the engine.</summary>
internal static class Exhaustive
{
    /// <summary>What every apportionment of a set has in common.</summary>
    internal sealed record Found(int[] Certain, int[] Contested, int ContestedSeats)
    {
        public static Found Of(IReadOnlyCollection<int[]> all)
        {
            var lists = all.First().Length;
            var least = Enumerable.Range(0, lists).Select(i => all.Min(s => s[i])).ToArray();
            var most = Enumerable.Range(0, lists).Select(i => all.Max(s => s[i])).ToArray();
            return new Found(least, [.. Enumerable.Range(0, lists).Where(i => most[i] > least[i])], all.First().Sum() - least.Sum());
        }
    }

    /// <summary>Every way to give so many seats to so many lists.</summary>
    public static IEnumerable<int[]> Ways(int lists, int seats)
    {
        if (lists == 1)
        {
            yield return [seats];
            yield break;
        }

        for (var first = 0; first <= seats; first++)
        {
            foreach (var rest in Ways(lists - 1, seats - first))
            {
                yield return [first, .. rest];
            }
        }
    }

    /// <summary>Min-max inequality: nobody who could take one more seat has a better claim to it than the weakest claim that holds a seat.</summary>
    public static List<int[]> Divisor(Divisors divisors, int seats, long[] votes, int[] least, int[] most)
    {
        long Floor(int i) => least.Length == 0 ? 0 : least[i];
        long Roof(int i) => votes[i] == 0 ? Floor(i) : most.Length == 0 ? seats : Math.Max(Floor(i), most[i]);
        var lists = Enumerable.Range(0, votes.Length).ToArray();
        var given = (int)Math.Min(seats, lists.Sum(Roof));
        return [.. Ways(votes.Length, given).Where(s =>
            lists.All(i => s[i] >= Floor(i) && s[i] <= Roof(i))
            && lists.Where(i => s[i] < Roof(i)).All(i => lists.Where(j => j != i && s[j] > Floor(j)).All(j => divisors.Compare(votes[i], s[i], votes[j], s[j] - 1) <= 0)))];
    }

    /// <summary>Largest remainders make the sum of squared differences between seats and votes over quota as small as it can be.</summary>
    public static List<int[]> LeastSquares(BigInteger quotaOver, BigInteger quotaUnder, int seats, long[] votes)
    {
        BigInteger best = -1;
        List<int[]> found = [];
        foreach (var way in Ways(votes.Length, seats))
        {
            if (way.Where((s, i) => s > 0 && votes[i] == 0).Any())
            {
                continue;
            }

            var sum = way.Select((s, i) => (s * quotaOver) - (votes[i] * quotaUnder)).Aggregate(BigInteger.Zero, (all, d) => all + (d * d));
            if (best < 0 || sum < best)
            {
                best = sum;
                found.Clear();
            }

            if (sum == best)
            {
                found.Add(way);
            }
        }

        return found;
    }

    /// <summary>Seat by seat, following every choice, each to the greatest v / (s + 1) within the upper quota of the house so far; within none if nobody is.</summary>
    public static List<int[]> BalinskiYoung(int seats, long[] votes, int[] least, int[] most)
    {
        var total = votes.Sum();
        List<int[]> ways = [least.Length == 0 ? new int[votes.Length] : least];
        for (var house = least.Sum() + 1; house <= seats; house++)
        {
            List<int[]> next = [];
            foreach (var way in ways)
            {
                var able = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0 && (most.Length == 0 || way[i] < most[i])).ToArray();
                var within = able.Where(i => way[i] * total < votes[i] * house).ToArray();
                var open = within.Length > 0 ? within : able;
                var best = open.Where(i => open.All(j => votes[i] * (way[j] + 1L) >= votes[j] * (way[i] + 1L)));
                next.AddRange(best.Select(i => way.Select((s, at) => at == i ? s + 1 : s).ToArray()));
            }

            if (next.Count == 0)
            {
                break;
            }

            ways = [.. next.DistinctBy(way => string.Join(',', way))];
        }

        return ways;
    }
}
