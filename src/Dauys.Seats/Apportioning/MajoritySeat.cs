using System.Numerics;

namespace Dauys.Seats;

/// <summary>The list with the majority starts with these seats, one of which comes from the list that won the last.</summary>
/// <param name="List">Its position.</param>
/// <param name="Seats">Its seats, the one more included.</param>
/// <param name="MayTakeMore">Whether its own remainder still counts: only where exhausted lists pass seats on after that one was given.</param>
internal readonly record struct MajorityStart(int List, int Seats, bool MayTakeMore);

/// <summary>
/// Kieswet (Netherlands), Art. P 9: a list with more than half of the votes, but not more than half of the seats, gets one more, and the seat that was
/// won by the smallest average or remainder lapses; between equals the lot decides. Seats that a list cannot fill move on after that (Art. P 10).
/// </summary>
/// <remarks>
/// The seat is taken from the last in line by giving the list with the majority its seat in advance, so that there is one less for the others. Where
/// equals stand at the edge, one lot decides what by the letter takes two, one for who gets a seat and one for who loses it: the outcomes are the same.
/// </remarks>
internal static class MajoritySeat
{
    /// <summary>Allots with that rule.</summary>
    /// <param name="method">A divisor method, or a quota method with an exact Hare quota.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="votes">Votes, 0 or more, not all 0.</param>
    /// <param name="least">Least seats; empty with a quota method.</param>
    /// <param name="most">Most seats, or empty.</param>
    /// <returns>The seats; and who got one more by the rule, -1 if nobody.</returns>
    public static (Apportionment Seats, int List) Solve(Method method, int seats, Int128[] votes, int[] least, int[] most)
    {
        var total = votes.Aggregate((Int128)0, (sum, v) => sum + v);
        var first = Array.FindIndex(votes, v => 2 * v > total);
        var plain = first < 0 ? null : Apportion.Solve(method, seats, votes, least, []);
        if (plain is null || 2 * (long)plain.Certain[first] > seats || !OthersCanLoseOne(method, plain, first, least, seats, votes))
        {
            return (Apportion.Solve(method, seats, votes, least, most), -1);
        }

        var start = plain.Certain[first] + 1;
        var given = most.Length == 0 || start <= most[first] ? first : -1;
        if (method is QuotaMethod quota)
        {
            var exhausted = most.Length > 0 && Enumerable.Range(0, votes.Length).Any(i => BeyondMost(plain, i, i == first ? start : plain.Certain[i], most[i]));
            Apportionment With(bool more) => new QuotaSolver(quota, seats, votes, least, most, new MajorityStart(first, start, more)).Solve();
            return (exhausted && quota.Remainders != RemainderRule.HighestAverage && plain.Contested.Contains(first) ? Either(With(true), With(false)) : With(exhausted), given);
        }

        int[] from = least.Length == 0 ? new int[votes.Length] : [.. least];
        from[first] = Math.Max(from[first], most.Length == 0 ? start : Math.Min(start, most[first]));
        return (Apportion.Solve(method, seats, votes, from, most), given);
    }

    // A lot decides whether the list with the majority wins its seat by remainder, which is then spent, or gets it by this rule: what both have in common is certain.
    private static Apportionment Either(Apportionment one, Apportionment other)
    {
        int Greatest(Apportionment of, int i) => of.Certain[i] + (of.Contested.Contains(i) ? 1 : 0);
        int[] certain = [.. one.Certain.Zip(other.Certain, Math.Min)];
        bool[] contested = [.. certain.Select((least, i) => Math.Max(Greatest(one, i), Greatest(other, i)) > least)];
        return new Apportionment(certain, contested, one.Certain.Sum() + one.ContestedSeats - certain.Sum(), one.Vacant);
    }

    private static bool BeyondMost(Apportionment plain, int list, int held, int most) => held > most || (held == most && plain.Contested.Contains(list));

    // A seat lapses only if another list won it by an average or a remainder: full quotas stay, and so do least seats.
    private static bool OthersCanLoseOne(Method method, Apportionment plain, int first, int[] least, int seats, Int128[] votes)
    {
        var kept = least.Length == 0 ? new int[votes.Length] : least;
        if (method is QuotaMethod quota)
        {
            var total = votes.Aggregate((BigInteger)0, (sum, v) => sum + v);
            var (over, under) = QuotaCore.For(quota.Quota, quota.Rounding, total, (BigInteger)seats);
            kept = Array.ConvertAll(votes, v => (int)(v * under / over));
        }

        return Enumerable.Range(0, votes.Length).Any(i => i != first && (plain.Certain[i] > kept[i] || plain.Contested.Contains(i)));
    }
}
