namespace Dauys.Seats;

/// <summary>Divisors base + k step with another first one; votes below 2^63, terms below 2^20.</summary>
internal readonly ref struct AffineClaims(ReadOnlySpan<long> votes, AffineSequence sequence) : IClaims
{
    private readonly ReadOnlySpan<long> _votes = votes;
    private readonly long _first = sequence.SmallFirst;
    private readonly long _base = sequence.SmallBase;
    private readonly long _step = sequence.SmallStep;

    public int Lists => _votes.Length;

    public bool HasVotes(int i) => _votes[i] > 0;

    public int Compare(int i, int held, int j, int other)
    {
        unchecked
        {
            // Below 2^20 + 2^31 * 2^20 < 2^52, so neither the terms nor the 128-bit products can overflow.
            var mine = (ulong)(held == 0 ? _first : _base + (held * _step));
            var theirs = (ulong)(other == 0 ? _first : _base + (other * _step));
            if ((mine | theirs) == 0)
            {
                return _votes[i].CompareTo(_votes[j]);
            }

            var high = Math.BigMul((ulong)_votes[i], theirs, out var low);
            var highOther = Math.BigMul((ulong)_votes[j], mine, out var lowOther);
            return high != highOther ? high.CompareTo(highOther) : low.CompareTo(lowOther);
        }
    }

    public int SeatsAt(int i, Rate rate)
    {
        // d(k) = base + k step is at most step times the level for k up to level - base / step.
        var level = rate.Of((ulong)_votes[i]);
        if (level < (_first << 16) / _step)
        {
            return 0;
        }

        var seats = (level - ((_base << 16) / _step) + 65536) >> 16;
        return (int)Math.Clamp(seats, 1, int.MaxValue / 2);
    }

    // A list holds on average half a seat less than its share of the divisors' length, plus the start.
    public Rate Start(int seats)
    {
        UInt128 total = 0;
        foreach (var votes in _votes)
        {
            total += (ulong)votes;
        }

        var twice = (2L * seats) + (Lists * ((2 * _base) - _step) / _step);
        return Rate.Of((ulong)Math.Max(twice, seats), total * 2);
    }
}
