using System.Globalization;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Ledger.Acts;
using Dauys.Site.Records;

namespace Dauys.Site.Way;

/// <summary>Turnout of the whole election as reported at an hour of the vote.</summary>
/// <param name="Figure">The act.</param>
/// <param name="At">The hour.</param>
/// <param name="Percent">The share in percent, exactly as printed.</param>
/// <param name="Gain">Points more than at the reading before, or null at the first.</param>
public sealed record TurnoutReading(FigureReported Figure, DateTimeOffset At, decimal Percent, decimal? Gain)
{
    /// <summary>Readings in the order of their hours; those that are rejected, in conflict or without an hour are left to the page of reported figures.</summary>
    public static IReadOnlyList<TurnoutReading> Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var about = About(record);
        var readings = new List<TurnoutReading>();
        foreach (var (figure, at, percent) in record.State.Results.Figures
            .Where(f => f.About == about && f is { Unit: "percent", ConflictsWith: null, Moment: not null } && f.Confidence != "X")
            .Select(f => (f, Moment.TryParse(f.Moment!, out var m) ? m.Instant : null, decimal.TryParse(f.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p) ? p : (decimal?)null))
            .Where(r => r is { Item2: not null, Item3: not null })
            .OrderBy(r => r.Item2))
        {
            readings.Add(new TurnoutReading(figure, at!.Value, percent!.Value, readings.Count == 0 ? null : percent.Value - readings[^1].Percent));
        }

        return readings;
    }

    /// <summary>Other figures of the whole election's turnout: without an hour, in conflict or rejected.</summary>
    public static IReadOnlyList<FigureReported> Others(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var about = About(record);
        var shown = Of(record).Select(r => r.Figure.Subject).ToHashSet(StringComparer.Ordinal);
        return [.. record.State.Results.Figures.Where(f => f.About == about && !shown.Contains(f.Subject))];
    }

    /// <summary>The first contest's turnout that was reported: all contests of a day share their voters.</summary>
    private static string? About(ElectionRecord record) =>
        record.State.Law.Contests.Select(c => $"{c.Id}/turnout").FirstOrDefault(a => record.State.Results.Figures.Any(f => f.About == a));
}
