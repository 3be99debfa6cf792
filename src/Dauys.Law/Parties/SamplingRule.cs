using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Law.Parties;

/// <summary>How a statute estimates a list from a sample, and what it concludes.</summary>
public enum SampleDecision
{
    /// <summary>By exact confidence limits of the number of valid rows: enough where the lower one reaches what is required, not enough where the upper one does not.</summary>
    Limits,

    /// <summary>
    /// By the projected number alone, against shares of what is required, as California does: Code of Regulations, title 2, §§ 20530 to 20532, with the weight of duplicates.
    /// </summary>
    Projection,
}

/// <summary>That a law lets an authority check a random sample of a list, and what follows. Where a book has no such rule, every row is checked.</summary>
/// <param name="Above">Sampling is allowed for lists of more rows than this.</param>
/// <param name="Least">At least so many rows.</param>
/// <param name="Share">At least such a share of the rows, rounded up; whichever is greater.</param>
/// <param name="Decision">How it is concluded.</param>
/// <param name="Confidence">The confidence of the limits, in percent, above 0 and below 100.</param>
/// <param name="BelowPercent">With <see cref="SampleDecision.Projection"/>: below this percent of what is required the list is not enough; 0 otherwise.</param>
/// <param name="AbovePercent">With <see cref="SampleDecision.Projection"/>: above this percent it is enough; 0 otherwise.</param>
/// <param name="Source">The article.</param>
public sealed record SamplingRule(long Above, long Least, Fraction Share, SampleDecision Decision, Fraction Confidence, Fraction BelowPercent, Fraction AbovePercent, Provenance Source)
{
    /// <summary>How many rows of a list must be drawn; never more than it has.</summary>
    public long Size(long rows) => Math.Min(rows, Math.Max(Least, (long)(Share * (Int128)rows).Ceiling()));
}
