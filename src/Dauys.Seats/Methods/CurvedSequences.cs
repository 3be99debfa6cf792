using System.Numerics;

namespace Dauys.Seats;

/// <summary>√(k(k+1)), kept squared.</summary>
internal sealed class RootSequence(string name) : DivisorSequence(name)
{
    public override int Power => 2;

    public override Fraction At(int held) => new((BigInteger)held * (held + 1L), 1);

    internal override double CountUpTo(double level) => Math.Floor(Math.Sqrt((level * level) + 0.25) + 0.5);
}

/// <summary>2k(k+1)/(2k+1), the harmonic mean of k and k+1.</summary>
internal sealed class DeanSequence() : DivisorSequence("Dean")
{
    public override Fraction At(int held) => new(2 * (BigInteger)held * (held + 1L), (2L * held) + 1);

    internal override double CountUpTo(double level)
    {
        // A mean of k and k + 1 lies between them, so only one divisor is in doubt.
        var k = Math.Floor(level);
        return 2 * k * (k + 1) / ((2 * k) + 1) <= level ? k + 1 : k;
    }
}

/// <summary>2^k.</summary>
internal sealed class DoublingSequence() : DivisorSequence("Macanese")
{
    public override Fraction At(int held) => BigInteger.One << held;

    internal override double CountUpTo(double level) => level < 1 ? 0 : Math.Floor(Math.Log2(level)) + 1;
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

    internal override double CountUpTo(double level)
    {
        // A mean of k and k + 1 lies between them, so only one divisor is in doubt; far out all power means meet at k + 1/2.
        var k = Math.Floor(level);
        var mean = k > 1e6 ? k + 0.5 : Math.Pow((Math.Pow(k, p) + Math.Pow(k + 1, p)) / 2, 1.0 / p);
        return mean <= level ? k + 1 : k;
    }
}

/// <summary>(k+1)^(a/b), kept raised to b.</summary>
internal sealed class PowerSequence(Fraction exponent) : DivisorSequence($"divisors (k+1)^{exponent}")
{
    private readonly double _inverse = (double)exponent.Denominator / (double)exponent.Numerator;

    public override int Power => (int)exponent.Denominator;

    public override Fraction At(int held) => BigInteger.Pow(held + 1L, (int)exponent.Numerator);

    internal override double CountUpTo(double level) => level < 1 ? 0 : Math.Floor(Math.Pow(level, _inverse));
}
