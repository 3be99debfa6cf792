using System.Numerics;

namespace Dauys.Seats;

/// <summary>√(k(k+1)), kept squared.</summary>
internal sealed class RootSequence(string name) : DivisorSequence(name)
{
    public override int Power => 2;

    public override Fraction At(int held) => new((BigInteger)held * (held + 1L), 1);
}

/// <summary>2k(k+1)/(2k+1), the harmonic mean of k and k+1.</summary>
internal sealed class DeanSequence() : DivisorSequence("Dean")
{
    public override Fraction At(int held) => new(2 * (BigInteger)held * (held + 1L), (2L * held) + 1);
}

/// <summary>2^k.</summary>
internal sealed class DoublingSequence() : DivisorSequence("Macanese")
{
    public override Fraction At(int held) => BigInteger.One << held;

    internal override int LongestGuess => 4096;
}

/// <summary>The mean of k and k+1 of integer power p, kept raised to |p|.</summary>
internal sealed class PowerMeanSequence(int p) : DivisorSequence($"power mean, p = {p}")
{
    public override int Power => Math.Abs(p);

    public override Fraction At(int held)
    {
        var (low, high) = (BigInteger.Pow(held, Power), BigInteger.Pow(held + 1L, Power));
        return p > 0 ? new Fraction(low + high, 2) : new Fraction(2 * low * high, low + high);
    }
}

/// <summary>(k+1)^(a/b), kept raised to b.</summary>
internal sealed class PowerSequence(Fraction exponent) : DivisorSequence($"divisors (k+1)^{exponent}")
{
    public override int Power => (int)exponent.Denominator;

    public override Fraction At(int held) => BigInteger.Pow(held + 1L, (int)exponent.Numerator);
}
