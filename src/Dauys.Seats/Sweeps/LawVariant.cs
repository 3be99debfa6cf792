namespace Dauys.Seats;

/// <summary>One law among many that a sweep applies to the same votes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Seats">1 or more.</param>
/// <param name="Share">Lists below this share of the base get nothing; 0 for none.</param>
/// <param name="Comparison">At least, or more than.</param>
public readonly record struct LawVariant(Method Method, int Seats, Fraction Share = default, Comparison Comparison = Comparison.AtLeast);
