using System.Numerics;

namespace Dauys.Seats;

/// <summary>Any sequence and any number of votes, by big integers.</summary>
internal readonly struct WideClaims(BigInteger[] votes, DivisorSequence sequence) : IClaims
{
    private readonly BigInteger[] _powers = Powers(votes, sequence.Power);

    public int Lists => votes.Length;

    public bool HasVotes(int i) => votes[i].Sign > 0;

    public int Compare(int i, int held, int j, int other)
    {
        var (mine, theirs) = (sequence.At(held), sequence.At(other));
        return mine.Numerator.IsZero && theirs.Numerator.IsZero
            ? votes[i].CompareTo(votes[j])
            : (_powers[i] * mine.Denominator * theirs.Numerator).CompareTo(_powers[j] * theirs.Denominator * mine.Numerator);
    }

    /// <summary>Divisors up to the votes' worth, by doubling and halving: every sequence grows.</summary>
    public int SeatsAt(int i, Rate rate)
    {
        var level = _powers[i] * BigInteger.Pow(rate.Mantissa, sequence.Power);
        var shift = rate.Shift * sequence.Power;
        var most = sequence.Length ?? sequence.LongestGuess;
        bool Fits(int held, DivisorSequence divisors)
        {
            var divisor = divisors.At(held);
            return divisor.Numerator << Math.Max(0, shift) <= (level * divisor.Denominator) << Math.Max(0, -shift);
        }

        var (low, high) = (0, 1);
        while (high <= most && Fits(high - 1, sequence))
        {
            low = high;
            high = high > most / 2 ? most + 1 : high * 2;
        }

        high = Math.Min(high, most + 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Fits(middle - 1, sequence) ? (middle, high) : (low, middle);
        }

        return low;
    }

    public Rate Start(int seats)
    {
        var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        var cut = Math.Max(0, (int)total.GetBitLength() - 100);
        var rate = Rate.Of((ulong)seats, (UInt128)(total >> cut));
        return rate with { Shift = rate.Shift + cut };
    }

    private static BigInteger[] Powers(BigInteger[] votes, int power) => power == 1 ? votes : Array.ConvertAll(votes, v => BigInteger.Pow(v, power));
}
