using Dauys.Elections.Results.Outcome;
using Dauys.Seats;

namespace Dauys.Site.Outcome;

/// <summary>How the bars of shares are drawn: all of one result alike, in the table, in a file and on a card.</summary>
/// <param name="Whole">The percent at the right end, a full ten.</param>
/// <param name="Threshold">The threshold in percent for drawing, or null where the law has none.</param>
public sealed record ShareScale(double Whole, double? Threshold)
{
    /// <summary>The scale of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="result">The result whose threshold is drawn in; null for none.</param>
    public static ShareScale Of(IReadOnlyList<ResultRow> rows, ElectionResult? result)
    {
        var most = rows.Where(r => r.Share is not null).Select(r => Percent(r.Share!.Value)).DefaultIfEmpty(0).Max();
        return new ShareScale(Math.Max(10, Math.Ceiling(most / 10) * 10), (result is null ? null : ThresholdOf(result)) is { } threshold ? (double)threshold.Numerator / (double)threshold.Denominator : null);
    }

    /// <summary>The threshold of the list contest in percent, exact, under the readings that were chosen; null where there is none.</summary>
    public static Fraction? ThresholdOf(ElectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.List?.Rule.Threshold is { } threshold ? threshold.Percent.Under(result.Request.Readings) : null;
    }

    /// <summary>A share in percent, for drawing.</summary>
    public static double Percent(Fraction share) => (double)share.Numerator * 100 / (double)share.Denominator;
}
