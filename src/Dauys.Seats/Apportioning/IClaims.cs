using System.Numerics;

namespace Dauys.Seats;

/// <summary>The competition for the next seat: list i, holding k seats, claims with its votes over d(k). Comparisons are exact.</summary>
internal interface IClaims
{
    /// <summary>Sign of (claim of list <paramref name="i"/> holding <paramref name="held"/>) minus (claim of <paramref name="j"/> holding <paramref name="other"/>).</summary>
    int Compare(int i, int held, int j, int other);

    /// <summary>About how many divisors are at most <paramref name="level"/>; a guess.</summary>
    double CountUpTo(double level);

    /// <summary>A first guess at the divisors' length of one vote that gives so many seats to so many lists.</summary>
    double StartRate(double total, int lists, int seats);
}

/// <summary>Divisors base + k step with another first one; votes below 2^63, terms below 2^20.</summary>
internal readonly ref struct AffineClaims(ReadOnlySpan<long> votes, long first, long @base, long step, double scale) : IClaims
{
    private readonly ReadOnlySpan<long> _votes = votes;

    public int Compare(int i, int held, int j, int other)
    {
        unchecked
        {
            // Below 2^20 + 2^31 * 2^20 < 2^52, so neither the terms nor the 128-bit products can overflow.
            var mine = (ulong)(held == 0 ? first : @base + (held * step));
            var theirs = (ulong)(other == 0 ? first : @base + (other * step));
            if ((mine | theirs) == 0)
            {
                return _votes[i].CompareTo(_votes[j]);
            }

            var high = Math.BigMul((ulong)_votes[i], theirs, out var low);
            var highOther = Math.BigMul((ulong)_votes[j], mine, out var lowOther);
            return high != highOther ? (high > highOther ? 1 : -1) : low == lowOther ? 0 : low > lowOther ? 1 : -1;
        }
    }

    public double CountUpTo(double level)
    {
        var scaled = level * scale;
        return scaled < first ? 0 : Math.Max(1, Math.Floor((scaled - @base) / step) + 1);
    }

    // A list holds on average half a seat less than its share of the divisors' length, plus the start.
    public double StartRate(double total, int lists, int seats) =>
        Math.Max(seats, seats + (lists * (((double)@base / step) - 0.5))) * step / (scale * total);
}

/// <summary>Huntington-Hill: v² / (k(k+1)), compared in 192 bits; votes below 2^63.</summary>
internal readonly ref struct RootClaims(ReadOnlySpan<long> votes) : IClaims
{
    private readonly ReadOnlySpan<long> _votes = votes;

    public int Compare(int i, int held, int j, int other)
    {
        unchecked
        {
            var (mine, theirs) = ((ulong)held * ((ulong)held + 1), (ulong)other * ((ulong)other + 1));
            var (a, b) = ((ulong)_votes[i], (ulong)_votes[j]);
            return (mine | theirs) == 0 ? a.CompareTo(b) : Wide.CompareProducts(Wide.Product(a, a), theirs, Wide.Product(b, b), mine);
        }
    }

    public double CountUpTo(double level) => Math.Floor(Math.Sqrt((level * level) + 0.25) + 0.5);

    public double StartRate(double total, int lists, int seats) => seats / total;
}

/// <summary>Dean: v (2k+1) / (2k(k+1)), compared in 192 bits; votes below 2^63.</summary>
internal readonly ref struct DeanClaims(ReadOnlySpan<long> votes) : IClaims
{
    private readonly ReadOnlySpan<long> _votes = votes;

    public int Compare(int i, int held, int j, int other)
    {
        unchecked
        {
            var (mine, theirs) = ((ulong)held * ((ulong)held + 1), (ulong)other * ((ulong)other + 1));
            var (a, b) = ((ulong)_votes[i], (ulong)_votes[j]);
            return (mine | theirs) == 0
                ? a.CompareTo(b)
                : Wide.CompareProducts(Wide.Product(a, (2 * (ulong)held) + 1), theirs, Wide.Product(b, (2 * (ulong)other) + 1), mine);
        }
    }

    public double CountUpTo(double level)
    {
        var k = Math.Floor(level);
        return 2 * k * (k + 1) / ((2 * k) + 1) <= level ? k + 1 : k;
    }

    public double StartRate(double total, int lists, int seats) => seats / total;
}

/// <summary>Any sequence and any number of votes, by big integers.</summary>
internal readonly struct WideClaims(BigInteger[] votes, DivisorSequence sequence) : IClaims
{
    private readonly BigInteger[] _powers = Powers(votes, sequence.Power);

    public int Compare(int i, int held, int j, int other)
    {
        var (mine, theirs) = (sequence.At(held), sequence.At(other));
        return mine.Numerator.IsZero && theirs.Numerator.IsZero
            ? votes[i].CompareTo(votes[j])
            : (_powers[i] * mine.Denominator * theirs.Numerator).CompareTo(_powers[j] * theirs.Denominator * mine.Numerator);
    }

    public double CountUpTo(double level) => sequence.CountUpTo(level);

    public double StartRate(double total, int lists, int seats) => seats / total;

    private static BigInteger[] Powers(BigInteger[] votes, int power) => power == 1 ? votes : Array.ConvertAll(votes, v => BigInteger.Pow(v, power));
}

/// <summary>192-bit products, which the framework lacks.</summary>
internal static class Wide
{
    public static UInt128 Product(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return new UInt128(high, low);
    }

    /// <summary>Sign of a·b - c·d.</summary>
    public static int CompareProducts(UInt128 a, ulong b, UInt128 c, ulong d)
    {
        var (top, rest) = Multiply(a, b);
        var (topOther, restOther) = Multiply(c, d);
        return top != topOther ? (top > topOther ? 1 : -1) : rest.CompareTo(restOther);
    }

    private static (ulong Top, UInt128 Low) Multiply(UInt128 a, ulong b)
    {
        unchecked
        {
            var high = Math.BigMul((ulong)a, b, out var low);
            var top = Math.BigMul((ulong)(a >> 64), b, out var middle);
            middle += high;
            return (top + (middle < high ? 1UL : 0UL), new UInt128(middle, low));
        }
    }
}
