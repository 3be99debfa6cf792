using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Results.Control;

/// <summary>A figure that an authority stated when it established a result, and the one that the record gives.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="About">The field, <c>votes/OPTION</c> or <c>seats/LIST</c>.</param>
/// <param name="Stated">As stated.</param>
/// <param name="Counted">As the record gives it; null where it gives none.</param>
/// <param name="Source">Id of the source.</param>
public sealed record StatedDifference(string Contest, string About, long Stated, Int128? Counted, string? Source)
{
    /// <summary>Every stated figure that differs from the record. A figure that the record lacks is no difference.</summary>
    public static IReadOnlyList<StatedDifference> Of(ElectionResult result)
    {
        if (result.List is not { Counted: { } counted } list || result.IsOtherLaw
            || result.State.Results.Established(list.CountedAs) is not { } established)
        {
            return [];
        }

        var form = result.State.Law.Protocol;
        IEnumerable<(string About, long? Stated, Int128? Counted)> figures =
        [
            .. established.Figures.Select(f => (f.Key, f.Value, form.IndexOf(f.Key) is >= 0 and var i ? counted.Totals.Field(i) : null)),
            .. established.Votes.Select(v => ($"votes/{v.Key}", v.Value, counted.Totals.Votes(v.Key))),
            .. established.Seats.Select(s => ($"seats/{s.Key}", s.Value, list.Seats.TryGetValue(s.Key, out var seats) ? seats : (Int128?)null)),
        ];
        return
        [
            .. figures.Where(f => f.Stated is not null && f.Counted is not null && f.Counted != f.Stated)
                .Select(f => new StatedDifference(established.Contest, f.About, f.Stated!.Value, f.Counted, established.Source)),
        ];
    }
}
