using Dauys.Site.Chamber;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>The chamber of a result: who sits beside whom.</summary>
public static class Benches
{
    /// <summary>The benches from left to right, in the order of the table; seats that are not known stand last.</summary>
    /// <param name="election">The election's id, for the addresses of reasons.</param>
    /// <param name="result">The result.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="reader">For whom.</param>
    public static IReadOnlyList<Bench> Of(string election, ElectionResult result, IReadOnlyList<ResultRow> rows, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(reader);
        var own = !result.IsOtherLaw;
        return
        [
            .. rows.Where(r => r.Seats > 0).Select(r => new Bench(
                r.Id,
                r.Label,
                r.Color,
                r.ListSeats ?? 0,
                r.DistrictSeats ?? 0,
                r.Kind is RowKind.Unknown or RowKind.Open,
                !own ? null
                : r.ListSeats > 0 && result.List is not null ? reader.At.Seats(election, result.List.Rule.Id, r.Kind == RowKind.List ? r.Id : null)
                : result.Districts is not null ? reader.At.Districts(election, result.Districts.Rule.Id)
                : null)),
        ];
    }
}
