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
        ArgumentNullException.ThrowIfNull(method);
        var held = new int[votes.Length];
        Span<bool> contested = votes.Length <= 256 ? stackalloc bool[votes.Length] : new bool[votes.Length];
        if (Quick(method, seats, votes) && TryNarrow(method, seats, votes, [], [], held, contested, out var open, out var vacant))
        {
            return new Apportionment(held, contested, open, vacant) { TooManyLists = IsCrowded(method, seats, votes) };
        }

        var wide = new Int128[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            wide[i] = votes[i];
        }

        return Seats(method, seats, wide, [], []);
    }

    /// <summary>As above, with votes up to 2^100 and limits.</summary>
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

    /// <summary>Allots into memory of the caller, without a lock and, for 256 lists or fewer by the usual methods, without allocating: for sweeps and simulation.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="votes">One number a list, 0 or more, not all 0.</param>
    /// <param name="certain">Receives the seats of each list in every case; as long as <paramref name="votes"/>.</param>
    /// <param name="contested">Receives who competes for the seats left open by a tie; as long as <paramref name="votes"/>.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static SpanResult Into(Method method, int seats, ReadOnlySpan<long> votes, Span<int> certain, Span<bool> contested)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (certain.Length != votes.Length || contested.Length != votes.Length)
        {
            throw new ArgumentException("Votes and results have one place for each list.", nameof(certain));
        }

        if (Quick(method, seats, votes) && TryNarrow(method, seats, votes, [], [], certain, contested, out var open, out var vacant))
        {
            return new SpanResult(null, open, vacant);
        }

        var wide = new Int128[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            wide[i] = votes[i];
        }

        if (InputCheck.Numbers(method, seats, wide, [], []) is { } fault)
        {
            return new SpanResult(fault.Code, 0, 0);
        }

        var result = Solve(method, seats, wide, [], []);
        contested.Clear();
        for (var i = 0; i < certain.Length; i++)
        {
            certain[i] = result.Certain[i];
        }

        foreach (var i in result.Contested)
        {
            contested[i] = true;
        }

        return result.LawSilent ? new SpanResult(FaultCode.WrongRule, 0, 0) : new SpanResult(null, result.ContestedSeats, result.Vacant);
    }

    internal static Apportionment Solve(Method method, int seats, Int128[] votes, int[] least, int[] most)
    {
        var narrow = new long[votes.Length];
        var fits = true;
        for (var i = 0; i < votes.Length && fits; i++)
        {
            fits = votes[i] <= long.MaxValue;
            narrow[i] = fits ? (long)votes[i] : 0;
        }

        var held = new int[votes.Length];
        var contested = new bool[votes.Length];
        if (fits && TryNarrow(method, seats, narrow, least, most, held, contested, out var open, out var vacant))
        {
            return new Apportionment(held, contested, open, vacant) { TooManyLists = IsCrowded(method, seats, narrow) };
        }

        return method switch
        {
            DivisorMethod divisor => Divisors(divisor, seats, votes, least, most),
            QuotaMethod quota => new QuotaSolver(quota, seats, votes, least, most).Solve(),
            BalinskiYoungMethod => new BalinskiYoungSolver(seats, votes, least, most).Solve(),
            _ => throw new NotSupportedException(method.Name),
        };
    }

    /// <summary>Whether the numbers need no closer look: enough for the fast road, not for naming a fault.</summary>
    private static bool Quick(Method method, int seats, ReadOnlySpan<long> votes)
    {
        long any = 0;
        foreach (var v in votes)
        {
            any |= v;
        }

        return any > 0 && seats is >= 1 and <= InputCheck.MostSeats && method is not DivisorMethod { TooManyLists: ZeroDivisorRule.Refuse };
    }

    // 64-bit votes and a usual method.
    private static bool TryNarrow(
        Method method, int seats, ReadOnlySpan<long> votes, ReadOnlySpan<int> least, ReadOnlySpan<int> most, Span<int> held, Span<bool> contested, out int open, out int vacant)
    {
        (open, vacant) = (0, 0);
        DivisorCore.Edge edge;
        switch (method)
        {
            case DivisorMethod { Sequence: AffineSequence { IsSmall: true } s }:
                edge = DivisorCore.Solve(new AffineClaims(votes, s), seats, least, most, held, contested);
                break;
            case DivisorMethod { Sequence: RootSequence }:
                edge = DivisorCore.Solve(new MeanClaims(votes, true), seats, least, most, held, contested);
                break;
            case DivisorMethod { Sequence: DeanSequence }:
                edge = DivisorCore.Solve(new MeanClaims(votes, false), seats, least, most, held, contested);
                break;
            case QuotaMethod quota when least.IsEmpty && most.IsEmpty:
                return QuotaFast.Solve(quota, seats, votes, held, contested, out open);
            default:
                return false;
        }

        (open, vacant) = edge;
        return true;
    }

    private static Apportionment Divisors(DivisorMethod method, int seats, Int128[] votes, int[] least, int[] most)
    {
        var sequence = method.Sequence;
        if (sequence.Length is { } length)
        {
            most = [.. Enumerable.Range(0, votes.Length).Select(i => Math.Min(length, most.Length == 0 ? int.MaxValue : most[i]))];
        }

        var held = new int[votes.Length];
        var contested = new bool[votes.Length];
        var claims = new WideClaims(Array.ConvertAll(votes, v => (BigInteger)v), sequence);
        var edge = DivisorCore.Solve(claims, seats, least, most, held, contested);
        return new Apportionment(held, contested, edge.ContestedSeats, edge.Vacant) { TooManyLists = sequence.StartsAtZero && votes.Count(v => v > 0) > seats };
    }

    private static bool IsCrowded(Method method, int seats, ReadOnlySpan<long> votes)
    {
        if (votes.Length <= seats || method is not DivisorMethod { Sequence.StartsAtZero: true })
        {
            return false;
        }

        var withVotes = 0;
        foreach (var v in votes)
        {
            withVotes += v > 0 ? 1 : 0;
        }

        return withVotes > seats;
    }
}
