using System.Numerics;

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

        var prepared = new Prepared(law);
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

                contested.Span[row] = Allot(prepared, mine, sum, certain.Span.Slice(row * lists, lists));
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

        Parallel.For(0, laws.Length, law => contested.Span[law] = Allot(new Prepared(laws.Span[law]), votes.Span, whole, certain.Span.Slice(law * lists, lists)));
    }

    /// <summary>A law whose share is at hand as small numbers where it can be.</summary>
    private readonly struct Prepared(LawVariant law)
    {
        private readonly (Int128 Over, Int128 Under)? _small =
            BigInteger.Max(law.Share.Denominator, law.Share.Numerator) < int.MaxValue ? ((Int128)law.Share.Numerator, (Int128)law.Share.Denominator) : null;

        public LawVariant Law { get; } = law;

        public bool HasShare { get; } = !law.Share.Numerator.IsZero;

        /// <summary>The fewest votes that take part.</summary>
        public Int128 Line(Int128 whole)
        {
            var atLeast = Law.Comparison == Comparison.AtLeast;
            if (_small is not var (over, under))
            {
                var exact = Law.Share * whole;
                return (Int128)(atLeast ? exact.Ceiling() : exact.Floor() + 1);
            }

            var product = over * whole;
            if (product <= long.MaxValue)
            {
                var (low, by) = ((long)product, (long)under);
                return atLeast ? (low / by) + (low % by > 0 ? 1 : 0) : (low / by) + 1;
            }

            return atLeast ? (product + under - 1) / under : (product / under) + 1;
        }
    }

    private static int Allot(in Prepared prepared, ReadOnlySpan<long> votes, Int128 whole, Span<int> certain)
    {
        var law = prepared.Law;
        Span<bool> open = votes.Length <= OnStack ? stackalloc bool[votes.Length] : new bool[votes.Length];
        if (!prepared.HasShare)
        {
            var all = Apportion.Into(law.Method, law.Seats, votes, certain, open);
            return all.Fault is null ? all.ContestedSeats : Nothing(certain);
        }

        // A list below the line has no votes, which is the same as not taking part.
        Span<long> taking = votes.Length <= OnStack ? stackalloc long[votes.Length] : new long[votes.Length];
        var line = prepared.Line(whole);
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
}
