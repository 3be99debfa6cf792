using System.Numerics;

namespace Dauys.Seats;

/// <summary>
/// Votes to seats by one method, nothing around it: <c>Apportion.Seats(Method.DHondt, 69, 3431510, 693938, 547154)</c>.
/// Exact; a tie is in the answer, never broken. For thresholds, alliances and tie rules see <see cref="Allotment"/>.
/// </summary>
public static class Apportion
{
    /// <summary>Allots <paramref name="seats"/> among lists with these votes.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="votes">One number a list, 0 or more, not all 0.</param>
    /// <exception cref="InputFaultException">No list, no seat, negative votes, no votes at all.</exception>
    public static Apportionment Seats(Method method, int seats, params ReadOnlySpan<long> votes)
    {
        var wide = new Int128[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            wide[i] = votes[i];
        }

        return Seats(method, seats, wide, [], []);
    }

    /// <summary>As above, with votes up to 2^127 and limits.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="votes">One number a list, 0 or more, not all 0.</param>
    /// <param name="least">Least seats by list; empty if none.</param>
    /// <param name="most">Most seats by list; empty if none.</param>
    /// <exception cref="InputFaultException">As above; or limits that contradict each other.</exception>
    public static Apportionment Seats(Method method, int seats, IReadOnlyList<Int128> votes, IReadOnlyList<int> least, IReadOnlyList<int> most)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(least);
        ArgumentNullException.ThrowIfNull(most);
        var fault = InputCheck.Numbers(method, seats, votes, least, most);
        return fault is not null ? throw new InputFaultException(fault) : Solve(method, seats, [.. votes], [.. least], [.. most]);
    }

    internal static Apportionment Solve(Method method, int seats, Int128[] votes, int[] least, int[] most) => method switch
    {
        DivisorMethod divisor => Divisors(divisor, seats, votes, least, most),
        QuotaMethod quota => new QuotaSolver(quota, seats, votes, least, most).Solve(),
        _ => throw new NotSupportedException(method.Name),
    };

    internal static Apportionment Divisors(DivisorMethod method, int seats, Int128[] votes, int[] least, int[] most)
    {
        var sequence = method.Sequence;
        var weights = new double[votes.Length];
        var withVotes = 0;
        var fits = true;
        for (var i = 0; i < votes.Length; i++)
        {
            weights[i] = (double)votes[i];
            withVotes += votes[i] > 0 ? 1 : 0;
            fits &= votes[i] <= long.MaxValue;
        }

        if (sequence.Length is { } length)
        {
            most = [.. Enumerable.Range(0, votes.Length).Select(i => Math.Min(length, most.Length == 0 ? int.MaxValue : most[i]))];
        }

        var held = new int[votes.Length];
        var contested = new bool[votes.Length];
        ReadOnlySpan<long> narrow = fits ? Array.ConvertAll(votes, v => (long)v) : [];
        var edge = sequence switch
        {
            AffineSequence { IsSmall: true } s when fits =>
                DivisorCore.Solve(
                    new AffineClaims(narrow, (long)s.First, (long)s.Base, (long)s.Step, (double)s.Scale), weights, seats, least, most, held, contested),
            RootSequence when fits => DivisorCore.Solve(new RootClaims(narrow), weights, seats, least, most, held, contested),
            DeanSequence when fits => DivisorCore.Solve(new DeanClaims(narrow), weights, seats, least, most, held, contested),
            _ => DivisorCore.Solve(
                new WideClaims(Array.ConvertAll(votes, v => (BigInteger)v), sequence), weights, seats, least, most, held, contested),
        };
        return new Apportionment(held, contested, edge.ContestedSeats, edge.Vacant) { TooManyLists = sequence.StartsAtZero && withVotes > seats };
    }
}
