namespace Dauys.Seats;

/// <summary>Huntington-Hill (v² / (k(k+1))) and Dean (v (2k+1) / (2k(k+1))), compared in 192 bits; votes below 2^63.</summary>
internal readonly ref struct MeanClaims(ReadOnlySpan<long> votes, bool geometric) : IClaims
{
    private readonly ReadOnlySpan<long> _votes = votes;

    public int Lists => _votes.Length;

    public bool HasVotes(int i) => _votes[i] > 0;

    public int Compare(int i, int held, int j, int other)
    {
        unchecked
        {
            var (mine, theirs) = ((ulong)held * ((ulong)held + 1), (ulong)other * ((ulong)other + 1));
            var (a, b) = ((ulong)_votes[i], (ulong)_votes[j]);
            if ((mine | theirs) == 0)
            {
                return a.CompareTo(b);
            }

            return geometric
                ? Wide.CompareProducts(Wide.Product(a, a), theirs, Wide.Product(b, b), mine)
                : Wide.CompareProducts(Wide.Product(a, (2 * (ulong)held) + 1), theirs, Wide.Product(b, (2 * (ulong)other) + 1), mine);
        }
    }

    // A mean of k and k + 1 is near k + 1/2, and the first divisor is 0.
    public int SeatsAt(int i, Rate rate) => (int)Math.Clamp((rate.Of((ulong)_votes[i]) + 32768) >> 16, 1, int.MaxValue / 2);

    public Rate Start(int seats)
    {
        UInt128 total = 0;
        foreach (var votes in _votes)
        {
            total += (ulong)votes;
        }

        return Rate.Of((ulong)seats, total);
    }
}
