using System.Numerics;
using Dauys.Seats;

namespace Dauys.Elections.Results.Telling;

/// <summary>Shares for people: exact fractions, rounded half up at the end.</summary>
public static class ShareText
{
    /// <summary>Decimals of a percentage where the authority publishes no other number of them.</summary>
    public const int Decimals = 2;

    /// <summary>A part of a whole in percent, as <c>53.90</c>; null where the whole is 0 or one of the two is not known.</summary>
    public static string? Percent(Int128? part, Int128? whole, int decimals = Decimals) =>
        part is { } p && whole is { } w && w > 0 ? new Fraction(100 * (BigInteger)p, w).ToDecimal(decimals) : null;

    /// <summary>A fraction in percent.</summary>
    public static string? Percent(Fraction? share, int decimals = Decimals) => share is { } known ? (known * 100).ToDecimal(decimals) : null;
}
