namespace Dauys.Seats;

/// <summary>
/// One law on a million vectors of votes, or thousands of laws on the same votes: on all cores, into memory of the caller, without allocating for
/// each. For simulation and audits. A row that cannot be allotted (no votes, nobody passes) has zeros and -1 contested seats.
/// </summary>
public static class Sweep
{
    private const int RowsAtOnce = 1024;
    private const int OnStack = 256;

    /// <summary>Applies one law to every vector.</summary>
    /// <param name="law">The law; its share is of the sum of a vector's votes.</param>
    /// <param name="lists">Lists in each vector.</param>
    /// <param name="votes">The vectors, one after the other.</param>
    /// <param name="certain">Receives the certain seats in the same places.</param>
    /// <param name="contested">Receives for each vector how many seats a tie leaves open; -1 where nothing was allotted.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Votes(LawVariant law, int lists, ReadOnlyMemory<long> votes, Memory<int> certain, Memory<int> contested)
    {
        ArgumentNullException.ThrowIfNull(law.Method);
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        var rows = votes.Length / lists;
        if (rows * lists != votes.Length || certain.Length != votes.Length || contested.Length != rows)
        {
            throw new ArgumentException("Votes and seats hold the same number of whole vectors, and contested one number for each.", nameof(votes));
        }

        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, block =>
        {
            for (var row = block * RowsAtOnce; row < Math.Min(rows, (block + 1) * RowsAtOnce); row++)
            {
                var mine = votes.Span.Slice(row * lists, lists);
                Int128 sum = 0;
                foreach (var v in mine)
                {
                    sum += v;
                }

                contested.Span[row] = Allot(law, mine, sum, certain.Span.Slice(row * lists, lists));
            }
        });
    }

    /// <summary>Applies every law to the same votes.</summary>
    /// <param name="laws">The laws.</param>
    /// <param name="votes">Votes by list.</param>
    /// <param name="whole">Votes of which shares are taken.</param>
    /// <param name="certain">Receives the certain seats, law by law.</param>
    /// <param name="contested">Receives for each law how many seats a tie leaves open; -1 where nothing was allotted.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Laws(ReadOnlyMemory<LawVariant> laws, ReadOnlyMemory<long> votes, Int128 whole, Memory<int> certain, Memory<int> contested)
    {
        var lists = votes.Length;
        if (certain.Length != laws.Length * (long)lists || contested.Length != laws.Length)
        {
            throw new ArgumentException("There is a place for each law and list, and one contested number for each law.", nameof(certain));
        }

        Parallel.For(0, laws.Length, law => contested.Span[law] = Allot(laws.Span[law], votes.Span, whole, certain.Span.Slice(law * lists, lists)));
    }

    private static int Allot(LawVariant law, ReadOnlySpan<long> votes, Int128 whole, Span<int> certain)
    {
        Span<bool> open = votes.Length <= OnStack ? stackalloc bool[votes.Length] : new bool[votes.Length];
        if (law.Share.Numerator.IsZero)
        {
            var all = Apportion.Into(law.Method, law.Seats, votes, certain, open);
            return all.Fault is null ? all.ContestedSeats : Nothing(certain);
        }

        // A list below the line has no votes, which is the same as not taking part.
        Span<long> taking = votes.Length <= OnStack ? stackalloc long[votes.Length] : new long[votes.Length];
        var line = Line(law, whole);
        for (var i = 0; i < votes.Length; i++)
        {
            taking[i] = votes[i] >= line ? votes[i] : 0;
        }

        var result = Apportion.Into(law.Method, law.Seats, taking, certain, open);
        return result.Fault is null ? result.ContestedSeats : Nothing(certain);
    }

    private static int Nothing(Span<int> certain)
    {
        certain.Clear();
        return -1;
    }

    private static Int128 Line(LawVariant law, Int128 whole)
    {
        if (law.Share.Denominator < int.MaxValue && law.Share.Numerator < int.MaxValue)
        {
            var (over, under) = ((Int128)law.Share.Numerator * whole, (Int128)law.Share.Denominator);
            return law.Comparison == Comparison.AtLeast ? (over + under - 1) / under : (over / under) + 1;
        }

        var exact = law.Share * whole;
        return (Int128)(law.Comparison == Comparison.AtLeast ? exact.Ceiling() : exact.Floor() + 1);
    }
}
