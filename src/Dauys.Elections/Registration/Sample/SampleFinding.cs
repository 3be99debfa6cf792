using Dauys.Law.Parties;
using Dauys.Seats;

namespace Dauys.Elections.Registration.Sample;

/// <summary>What follows from a sample.</summary>
public enum SampleOutcome
{
    /// <summary>The list is surely enough, as the law takes it.</summary>
    Enough,

    /// <summary>The list is surely not enough, as the law takes it.</summary>
    NotEnough,

    /// <summary>The sample does not decide: every row must be checked.</summary>
    CheckAll,
}

/// <summary>The words of <see cref="SampleOutcome"/> in JSON.</summary>
public static class SampleOutcomes
{
    /// <summary>The word of an outcome.</summary>
    public static string Word(SampleOutcome outcome) => outcome switch { SampleOutcome.Enough => "enough", SampleOutcome.NotEnough => "not-enough", _ => "check-all" };
}

/// <summary>A sample of a list, its estimate, and what the law concludes.</summary>
/// <param name="Rows">Rows of the list.</param>
/// <param name="Size">Rows drawn.</param>
/// <param name="Valid">Rows of the sample that are valid.</param>
/// <param name="Duplicates">Rows of the sample whose person stands in it before.</param>
/// <param name="Required">How many valid rows the law asks for.</param>
/// <param name="Projected">The number of valid rows that the sample projects.</param>
/// <param name="Lower">The lower limit of the valid rows. A person who stands twice can be seen only where both rows are drawn, so the limits are of rows that are valid for themselves.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Outcome">What follows.</param>
public sealed record SampleFinding(long Rows, long Size, long Valid, long Duplicates, long Required, long Projected, long Lower, long Upper, SampleOutcome Outcome)
{
    /// <summary>Estimates and concludes.</summary>
    /// <param name="rule">The law's rule.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="size">Rows drawn.</param>
    /// <param name="valid">Rows of the sample that are surely valid.</param>
    /// <param name="open">Rows of the sample of which that is open; a conclusion stands only if it is the same whether they are valid or not.</param>
    /// <param name="duplicates">Rows of the sample whose person stands in it before.</param>
    /// <param name="required">How many valid rows the law asks for.</param>
    public static SampleFinding Of(SamplingRule rule, long rows, long size, long valid, long open, long duplicates, long required)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var least = Of(rule, rows, size, valid, duplicates, required);
        if (open == 0)
        {
            return least;
        }

        var most = Of(rule, rows, size, valid + open, duplicates, required);
        return least with { Upper = most.Upper, Outcome = least.Outcome == most.Outcome ? least.Outcome : SampleOutcome.CheckAll };
    }

    private static SampleFinding Of(SamplingRule rule, long rows, long size, long valid, long duplicates, long required)
    {
        var (lower, upper) = SampleLimits.Of(rows, size, valid, rule.Confidence);
        var projects = rule.Decision == SampleDecision.Projection;
        var projected = projects ? California(rows, size, valid, duplicates) : (long)(Whole(rows) * Whole(valid) / Whole(size)).Floor();
        var outcome = size == rows ? (valid >= required ? SampleOutcome.Enough : SampleOutcome.NotEnough)
            : projects ? ByShares(rule, projected, required)
            : ByLimits(lower, upper, duplicates, required);
        return new SampleFinding(rows, size, valid, duplicates, required, projected, lower, upper, outcome);
    }

    private static SampleOutcome ByShares(SamplingRule rule, long projected, long required) =>
        Whole(projected) * 100 < rule.BelowPercent * Whole(required) ? SampleOutcome.NotEnough
        : Whole(projected) * 100 > rule.AbovePercent * Whole(required) ? SampleOutcome.Enough
        : SampleOutcome.CheckAll;

    /// <summary>Where somebody stands twice in the sample, others may outside of it: valid rows are then no persons, and only too few is sure.</summary>
    private static SampleOutcome ByLimits(long lower, long upper, long duplicates, long required) =>
        upper < required ? SampleOutcome.NotEnough
        : lower >= required && duplicates == 0 ? SampleOutcome.Enough
        : SampleOutcome.CheckAll;

    /// <summary>
    /// California Code of Regulations, title 2: the valid share in percent to two decimals, times the rows, rounded up (§ 20530); less for each duplicate the value of a row to four decimals times that
    /// value less one, all of it rounded up (§ 20531, 20532). That the decimals are rounded to the nearest, halves up, follows from the example of § 20540.
    /// </summary>
    private static long California(long rows, long size, long valid, long duplicates)
    {
        var share = Rounded(Whole(valid) / Whole(size), 10_000);
        var uncorrected = (long)(share * Whole(rows)).Ceiling();
        var value = Rounded(Whole(rows) / Whole(size), 10_000);
        return uncorrected - (long)(value * (value - Fraction.One) * Whole(duplicates)).Ceiling();
    }

    /// <summary>To the nearest part, halves up.</summary>
    private static Fraction Rounded(Fraction number, int parts) => (Fraction)(number * parts).RoundHalfUp() / parts;

    private static Fraction Whole(long number) => (Int128)number;
}
