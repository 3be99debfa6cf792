using System.Globalization;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Site.Records;

namespace Dauys.Site.Outcome;

/// <summary>What a list had at the election before, as reported.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Share">Its share in percent, or null.</param>
/// <param name="Seats">Its seats by list, or null.</param>
public sealed record PreviousFigures(string List, FigureReported? Share, FigureReported? Seats)
{
    /// <summary>The share as a number; null where it is none.</summary>
    public decimal? Percent => Share is not null && decimal.TryParse(Share.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null;

    /// <summary>The seats as a number; null where they are none.</summary>
    public int? SeatCount => Seats is not null && int.TryParse(Seats.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) ? seats : null;

    /// <summary>
    /// The figures of the election before that the record holds: reported figures about <c>CONTEST/share/LIST</c> and <c>CONTEST/seats/LIST</c> whose key names another election. None where there are none.
    /// </summary>
    public static IReadOnlyList<PreviousFigures> Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Result.List is not { } list)
        {
            return [];
        }

        var (shares, seats) = (Figures(record, $"{list.CountedAs}/share/"), Figures(record, $"{list.CountedAs}/seats/"));
        return [.. shares.Keys.Union(seats.Keys).Select(l => new PreviousFigures(l, shares.GetValueOrDefault(l), seats.GetValueOrDefault(l)))];
    }

    private static Dictionary<string, FigureReported> Figures(ElectionRecord record, string about) => record.State.Results.Figures
        .Where(f => f.About.StartsWith(about, StringComparison.Ordinal) && f.Key != f.Source && f.Moment is not null && f.Confidence != "X")
        .DistinctBy(f => f.About).ToDictionary(f => f.About[about.Length..], StringComparer.Ordinal);
}
