using System.Numerics;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Seats;
using Dauys.Site.Figures;
using Dauys.Site.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>The votes of a unit as rows of a picture of shares.</summary>
internal static class UnitRows
{
    /// <summary>The rows, by votes, then in the order of the ballot.</summary>
    public static IReadOnlyList<ResultRow> Of(ElectionRecord record, BallotPaper paper, ContestTotals totals, ThresholdBase kind, Reader reader)
    {
        var whole = totals.Base(kind);
        var colors = paper.District is null
            ? record.State.Registration.Options(paper.Contest).ToDictionary(o => o.Id, o => o.Color, StringComparer.Ordinal)
            : [];
        return
        [
            .. totals.Options.Select(o => (Id: o, Votes: totals.Votes(o), Name: FigureKey.Option(record, paper, o, reader)))
                .OrderByDescending(o => o.Votes ?? -1)
                .Select(o => new ResultRow(
                    o.Id == totals.AgainstAll ? RowKind.AgainstAll : RowKind.List,
                    o.Id, LocalText.Of(o.Name), o.Name, colors.GetValueOrDefault(o.Id), o.Votes,
                    o.Votes is { } votes && whole is { } all && all > 0 ? new Fraction((BigInteger)votes, (BigInteger)all) : null, null, null, null)),
        ];
    }
}
