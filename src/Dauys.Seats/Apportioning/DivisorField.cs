namespace Dauys.Seats;

/// <summary>The lists of a divisor method with their limits and what they hold so far.</summary>
internal readonly ref struct DivisorField<TClaims>(TClaims claims, ReadOnlySpan<int> least, ReadOnlySpan<int> most, Span<int> held)
    where TClaims : struct, IClaims, allows ref struct
{
    private readonly ReadOnlySpan<int> _least = least;
    private readonly ReadOnlySpan<int> _most = most;

    public TClaims Claims { get; } = claims;

    public Span<int> Held { get; } = held;

    public bool CanGrow(int i) => Claims.HasVotes(i) && (_most.IsEmpty || Held[i] < _most[i]);

    public bool CanShrink(int i) => Held[i] > (_least.IsEmpty ? 0 : _least[i]);

    /// <summary>Sets the seats at a rate, within the limits, and gives their sum.</summary>
    public long SetAt(Rate rate)
    {
        long sum = 0;
        for (var i = 0; i < Held.Length; i++)
        {
            var count = Claims.HasVotes(i) ? Claims.SeatsAt(i, rate) : 0;
            if (!_most.IsEmpty)
            {
                count = Math.Min(count, _most[i]);
            }

            if (!_least.IsEmpty)
            {
                count = Math.Max(count, _least[i]);
            }

            Held[i] = count;
            sum += count;
        }

        return sum;
    }

    public int BestNext()
    {
        var best = -1;
        for (var i = 0; i < Held.Length; i++)
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
        for (var i = 0; i < Held.Length; i++)
        {
            if (CanShrink(i) && (worst < 0 || Claims.Compare(i, Held[i] - 1, worst, Held[worst] - 1) < 0))
            {
                worst = i;
            }
        }

        return worst;
    }
}
