using System.Numerics;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>A method's divisors raised to a power, as their textbook says.</summary>
internal sealed record Divisors(DivisorMethod Method, int Power, Func<int, (BigInteger Over, BigInteger Under)> At)
{
    public static IReadOnlyList<Divisors> All { get; } =
    [
        new(new(DivisorSequence.DHondt), 1, k => (k + 1, 1)),
        new(new(DivisorSequence.SainteLague), 1, k => ((2 * k) + 1, 1)),
        new(new(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4"))), 1, k => k == 0 ? (14, 10) : ((2 * k) + 1, 1)),
        new(new(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.2"))), 1, k => k == 0 ? (6, 5) : ((2 * k) + 1, 1)),
        new(new(DivisorSequence.ModifiedSainteLague(Fraction.Parse("2.999"))), 1, k => k == 0 ? (2999, 1000) : ((2 * k) + 1, 1)),
        new(new(DivisorSequence.Danish), 1, k => ((3 * k) + 1, 1)),
        new(new(DivisorSequence.Imperiali), 1, k => (k + 2, 1)),
        new(new(DivisorSequence.Adams), 1, k => (k, 1)),
        new(new(DivisorSequence.HuntingtonHill), 2, k => (k * (k + 1), 1)),
        new(new(DivisorSequence.Dean), 1, k => (2 * k * (k + 1), (2 * k) + 1)),
        new(new(DivisorSequence.Macanese), 1, k => (BigInteger.Pow(2, k), 1)),
        new(new(DivisorSequence.Stationary(Fraction.Parse("1/3"))), 1, k => ((3 * k) + 1, 3)),
        new(new(DivisorSequence.Stationary(3)), 1, k => (k + 3, 1)),
        new(new(DivisorSequence.Stationary(Fraction.Parse("1/1000000007"))), 1, k => ((1000000007L * k) + 1, 1000000007L)),
        new(new(DivisorSequence.PowerMean(2)), 2, k => ((k * k) + ((k + 1) * (k + 1)), 2)),
        new(new(DivisorSequence.PowerMean(-2)), 2, k => (2 * k * k * (k + 1) * (k + 1), (k * k) + ((k + 1) * (k + 1)))),
        new(new(DivisorSequence.PowerMean(0)), 2, k => (k * (k + 1), 1)),
        new(new(DivisorSequence.PowerMean(1)), 1, k => ((2 * k) + 1, 2)),
        new(new(DivisorSequence.PowerOf(Fraction.Parse("9/10"))), 10, k => (BigInteger.Pow(k + 1, 9), 1)),
        new(new(DivisorSequence.PowerOf(2)), 1, k => ((k + 1) * (k + 1), 1)),
        new(new(DivisorSequence.Custom([1, Fraction.Parse("5/2"), 3], 4)), 1, k => k switch { 0 => (1, 1), 1 => (5, 2), _ => (3 + (4 * (k - 2)), 1) }),
    ];

    /// <summary>Sign of votes over divisor against another; a divisor of 0 comes before all others, among themselves by votes.</summary>
    public int Compare(long votes, int held, long others, int otherHeld)
    {
        var (mine, theirs) = (At(held), At(otherHeld));
        if (mine.Over.IsZero || theirs.Over.IsZero)
        {
            return mine.Over.IsZero && theirs.Over.IsZero ? votes.CompareTo(others) : mine.Over.IsZero ? 1 : -1;
        }

        return (BigInteger.Pow(votes, Power) * mine.Under * theirs.Over).CompareTo(BigInteger.Pow(others, Power) * theirs.Under * mine.Over);
    }
}
