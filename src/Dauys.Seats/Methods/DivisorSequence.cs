namespace Dauys.Seats;

/// <summary>
/// The divisors of a highest-average method: a list that holds k seats competes for its next with votes / d(k).
/// Source of the names: M. Balinski, H. P. Young, <i>Fair Representation</i>, 1982; F. Pukelsheim, <i>Proportional Representation</i>, 2017.
/// </summary>
public abstract class DivisorSequence
{
    private protected DivisorSequence(string name) => Name = name;

    /// <summary>The method's common name.</summary>
    public string Name { get; }

    /// <summary>
    /// Divisors that are not rational (square roots) are kept as their power: quotients are compared after raising both to it. 1 for rational divisors.
    /// </summary>
    public virtual int Power => 1;

    /// <summary>d(<paramref name="held"/>) raised to <see cref="Power"/>: the divisor for the next seat of a list that holds so many. Strictly increasing; 0 at most for the first.</summary>
    /// <param name="held">Seats held, 0 or more.</param>
    public abstract Fraction At(int held);

    /// <summary>True where the first divisor is 0, so that every list with votes comes before any second seat.</summary>
    public bool StartsAtZero => At(0) == Fraction.Zero;

    /// <summary>How many seats a guess may give to one list: fewer where divisors become very long numbers.</summary>
    internal virtual int LongestGuess => int.MaxValue / 2;

    /// <summary>The sequence ends here: no list can hold more seats. Null where it is endless.</summary>
    internal virtual int? Length => null;

    /// <summary>1, 2, 3 … (D'Hondt 1882, Jefferson 1792; greatest divisors).</summary>
    public static DivisorSequence DHondt { get; } = new AffineSequence("D'Hondt", 1, 1, 1, 1);

    /// <summary>1, 3, 5 … (Sainte-Laguë 1910, Webster 1832; major fractions).</summary>
    public static DivisorSequence SainteLague { get; } = new AffineSequence("Sainte-Laguë", 1, 1, 2, 1);

    /// <summary>1, 4, 7 … (Denmark's levelling seats between regions).</summary>
    public static DivisorSequence Danish { get; } = new AffineSequence("Danish", 1, 1, 3, 1);

    /// <summary>2, 3, 4 … (Imperiali's divisors, Belgian communes).</summary>
    public static DivisorSequence Imperiali { get; } = new AffineSequence("Imperiali", 2, 2, 1, 1);

    /// <summary>0, 1, 2 … (Adams; smallest divisors).</summary>
    public static DivisorSequence Adams { get; } = new AffineSequence("Adams", 0, 0, 1, 1);

    /// <summary>√(k(k+1)): 0, √2, √6 … (Huntington-Hill; equal proportions, United States since 1941).</summary>
    public static DivisorSequence HuntingtonHill { get; } = new RootSequence("Huntington-Hill");

    /// <summary>2k(k+1)/(2k+1): 0, 4/3, 12/5 … (Dean; harmonic means).</summary>
    public static DivisorSequence Dean { get; } = new DeanSequence();

    /// <summary>1, 2, 4, 8 … (Macao).</summary>
    public static DivisorSequence Macanese { get; } = new DoublingSequence();

    /// <summary>Sainte-Laguë with another first divisor: 1.4 (Norway, Sweden until 2018), 1.2 (Sweden since 2018).</summary>
    /// <param name="first">Greater than 0, less than 3.</param>
    /// <exception cref="InputFaultException">Outside that range.</exception>
    public static DivisorSequence ModifiedSainteLague(Fraction first)
    {
        Require(first > Fraction.Zero && first < 3, $"The first divisor of a modified Sainte-Laguë lies between 0 and 3, not {first}.");
        return AffineSequence.WithFirst($"Sainte-Laguë, first divisor {first}", first, 1, 2);
    }

    /// <summary>Stationary divisors k + r: r = 0 is Adams, 1/2 Sainte-Laguë, 1 D'Hondt, 2 Imperiali.</summary>
    /// <param name="r">0 or more.</param>
    /// <exception cref="InputFaultException">Negative.</exception>
    public static DivisorSequence Stationary(Fraction r)
    {
        Require(r >= Fraction.Zero, $"A stationary divisor method needs r of 0 or more, not {r}.");
        return AffineSequence.WithFirst($"stationary, r = {r}", r, r, 1);
    }

    /// <summary>Divisors ((k^p + (k+1)^p) / 2)^(1/p): p = 0 is Huntington-Hill, 1 Sainte-Laguë, -1 Dean.</summary>
    /// <param name="p">-16 to 16.</param>
    /// <exception cref="InputFaultException">Outside that range.</exception>
    public static DivisorSequence PowerMean(int p)
    {
        Require(p is >= -16 and <= 16, $"A power mean is offered for p from -16 to 16, not {p}.");
        return p == 0 ? new RootSequence("power mean, p = 0") : new PowerMeanSequence(p);
    }

    /// <summary>Divisors (k+1)^exponent: 9/10 is Estonia's.</summary>
    /// <param name="exponent">Greater than 0; numerator and denominator at most 100.</param>
    /// <exception cref="InputFaultException">Outside that range.</exception>
    public static DivisorSequence PowerOf(Fraction exponent)
    {
        Require(exponent > Fraction.Zero && exponent.Numerator <= 100 && exponent.Denominator <= 100, $"An exponent is positive and no finer than 1/100, not {exponent}.");
        return new PowerSequence(exponent);
    }

    /// <summary>The divisors as given, then going on by <paramref name="step"/>.</summary>
    /// <param name="first">At least one; strictly increasing; none negative, only the first may be 0.</param>
    /// <param name="step">Greater than 0; null if the sequence ends, so that no list can win more seats than it has divisors.</param>
    /// <exception cref="InputFaultException">A divisor is negative or not greater than the one before, or the step is not positive.</exception>
    public static DivisorSequence Custom(IReadOnlyList<Fraction> first, Fraction? step)
    {
        ArgumentNullException.ThrowIfNull(first);
        Require(first.Count > 0, "A sequence needs at least one divisor.");
        Require(first[0] >= Fraction.Zero, $"A divisor must not be negative ({first[0]}).");
        for (var k = 1; k < first.Count; k++)
        {
            Require(first[k] > first[k - 1], $"Divisors must grow: {first[k]} follows {first[k - 1]}.");
        }

        Require(step is null || step > Fraction.Zero, $"The step must be greater than 0, not {step}.");
        return new CustomSequence([.. first], step);
    }

    /// <summary>Whether another sequence is of the same kind with the same numbers: what two law books write alike is one method.</summary>
    public sealed override bool Equals(object? obj) => obj is DivisorSequence other && GetType() == other.GetType() && Key == other.Key;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What tells sequences of one kind apart. A name has all numbers, unless they are too many for it.</summary>
    private protected virtual string Key => Name;

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongRule, what));
        }
    }
}
