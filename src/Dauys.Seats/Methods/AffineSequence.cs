using System.Numerics;

namespace Dauys.Seats;

/// <summary>First divisor <c>First/Scale</c>, then <c>(Base + k Step)/Scale</c>: nearly every method in use, and the fast road through integers.</summary>
internal sealed class AffineSequence(string name, BigInteger first, BigInteger @base, BigInteger step, BigInteger scale) : DivisorSequence(name)
{
    public BigInteger First { get; } = first;

    public BigInteger Base { get; } = @base;

    public BigInteger Step { get; } = step;

    public BigInteger Scale { get; } = scale;

    public long SmallFirst { get; } = first < 1 << 20 ? (long)first : 0;

    public long SmallBase { get; } = @base < 1 << 20 ? (long)@base : 0;

    public long SmallStep { get; } = step < 1 << 20 ? (long)step : 0;

    /// <summary>The terms as 64-bit numbers, if they are below 2^20: then no product of the fast road overflows.</summary>
    public bool IsSmall { get; } = first < 1 << 20 && @base < 1 << 20 && step < 1 << 20;

    public static AffineSequence WithFirst(string name, Fraction first, Fraction @base, Fraction step)
    {
        var scale = first.Denominator * @base.Denominator * step.Denominator;
        BigInteger Scaled(Fraction value) => value.Numerator * (scale / value.Denominator);
        var (f, b, s) = (Scaled(first), Scaled(@base), Scaled(step));
        var common = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(f, b), BigInteger.GreatestCommonDivisor(s, scale));
        return new AffineSequence(name, f / common, b / common, s / common, scale / common);
    }

    public override Fraction At(int held) => new(held == 0 ? First : Base + (held * Step), Scale);
}

/// <summary>Given divisors, then steps or an end.</summary>
internal sealed class CustomSequence(Fraction[] terms, Fraction? step)
    : DivisorSequence($"divisors {string.Join(", ", terms.Take(6))}{(terms.Length > 6 || step is not null ? " …" : "")}")
{
    private protected override string Key => $"{string.Join(", ", terms)} + {step}";

    internal override int? Length => step is null ? terms.Length : null;

    public override Fraction At(int held) => held < terms.Length
        ? terms[held]
        : step is { } by ? terms[^1] + (by * (held - terms.Length + 1)) : throw new ArgumentOutOfRangeException(nameof(held), held, "The sequence has ended.");
}
