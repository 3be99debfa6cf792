using System.Globalization;
using System.Numerics;

namespace Dauys.Seats;

/// <summary>
/// The usual indices of how far seats are from votes, exactly: fractions, no rounding. Shares are of the votes and seats given, so the caller says what
/// belongs to them (lists below the threshold, against all).
/// </summary>
public sealed class Proportionality
{
    private readonly (Fraction Votes, Fraction Seats)[] _shares;

    private Proportionality((Fraction Votes, Fraction Seats)[] shares) => _shares = shares;

    /// <summary>Compares votes with seats, list by list.</summary>
    /// <param name="votes">0 or more, not all 0.</param>
    /// <param name="seats">Of the same lists; 0 or more, not all 0.</param>
    /// <exception cref="InputFaultException">The numbers are not that.</exception>
    public static Proportionality Of(IReadOnlyList<Int128> votes, IReadOnlyList<int> seats)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(seats);
        if (votes.Count != seats.Count || votes.Any(v => v < 0) || seats.Any(s => s < 0) || votes.All(v => v == 0) || seats.All(s => s == 0))
        {
            throw new InputFaultException(new InputFault(FaultCode.NoVotes, "Votes and seats are of the same lists, 0 or more and not all 0."));
        }

        var (allVotes, allSeats) = (votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v), seats.Sum(s => (long)s));
        return new Proportionality([.. votes.Zip(seats, (v, s) => (new Fraction(v, allVotes), new Fraction(s, allSeats)))]);
    }

    /// <summary>Square of Gallagher's least squares index: half the sum of squared differences of shares (M. Gallagher, Electoral Studies 10, 1991).</summary>
    public Fraction GallagherSquared => Sum(s => (s.Seats - s.Votes) * (s.Seats - s.Votes)) / 2;

    /// <summary>Gallagher's index in percent points with so many decimals, half up.</summary>
    /// <param name="decimals">0 to 30.</param>
    public string GallagherPercent(int decimals) => Root(GallagherSquared * 10_000, decimals);

    /// <summary>Loosemore and Hanby: half the sum of absolute differences of shares (British Journal of Political Science 1, 1971).</summary>
    public Fraction LoosemoreHanby => Sum(s => Absolute(s.Seats - s.Votes)) / 2;

    /// <summary>Rae: the mean absolute difference of shares (D. Rae 1967).</summary>
    public Fraction Rae => Sum(s => Absolute(s.Seats - s.Votes)) / _shares.Length;

    /// <summary>Sainte-Laguë: squared differences of shares, each over the share of votes, added (which is the sum of s² / v, less 1, because shares add up to 1); null if a list without votes has seats.</summary>
    public Fraction? SainteLague => _shares.Any(s => s.Votes == Fraction.Zero && s.Seats > Fraction.Zero)
        ? null
        : Sum(s => s.Votes == Fraction.Zero ? Fraction.Zero : s.Seats * s.Seats / s.Votes) - 1;

    /// <summary>D'Hondt: the greatest share of seats over share of votes; null if a list without votes has seats.</summary>
    public Fraction? DHondt => _shares.Any(s => s.Votes == Fraction.Zero && s.Seats > Fraction.Zero)
        ? null
        : _shares.Where(s => s.Votes > Fraction.Zero).Select(s => s.Seats / s.Votes).Max();

    /// <summary>The greatest absolute difference of shares (A. Lijphart 1994).</summary>
    public Fraction Greatest => _shares.Select(s => Absolute(s.Seats - s.Votes)).Max();

    /// <summary>Effective number of parties by votes: 1 over the sum of squared shares (M. Laakso, R. Taagepera 1979).</summary>
    public Fraction EffectiveByVotes => Fraction.One / Sum(s => s.Votes * s.Votes);

    /// <summary>Effective number of parties by seats.</summary>
    public Fraction EffectiveBySeats => Fraction.One / Sum(s => s.Seats * s.Seats);

    private Fraction Sum(Func<(Fraction Votes, Fraction Seats), Fraction> of) => _shares.Aggregate(Fraction.Zero, (sum, s) => sum + of(s));

    private static Fraction Absolute(Fraction value) => new(BigInteger.Abs(value.Numerator), value.Denominator);

    private static string Root(Fraction square, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 30);

        // floor(2 r) of the scaled root tells on which side of a half it lies.
        var twice = AwardOrder.Root((square * 4 * BigInteger.Pow(100, decimals)).Floor(), 2);
        var digits = ((twice + 1) / 2).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }
}
