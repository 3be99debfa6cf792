using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>A tie that waits, with the contest and district that it is in.</summary>
/// <param name="Contest">The contest's id in the law that was applied.</param>
/// <param name="District">The district's id, or null.</param>
/// <param name="Tie">The open choice.</param>
public sealed record TieReport(string Contest, string? District, Tie Tie)
{
    /// <summary>All ties of a result, the list contest's first.</summary>
    public static IReadOnlyList<TieReport> Of(ElectionResult result) =>
    [
        .. result.List is { NeedsReading: false, Allotment: { } allotment } list
            ? allotment.Tiers is { } tiers
                ? tiers.Ties.Select(t => new TieReport(list.Rule.Id, t.District, t.Tie))
                : (allotment.Outcome?.Ties ?? []).Select(t => new TieReport(list.Rule.Id, null, t))
            : [],
        .. (result.Districts?.Mandates ?? []).Where(m => m.Outcome?.Tie is not null).Select(m => new TieReport(result.Districts!.Rule.Id, m.District.Id, m.Outcome!.Tie!)),
    ];
}
