using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Territory.EstablishRegion;
using Dauys.Ledger.Acts;
using Dauys.Site.Records;

namespace Dauys.Site.Maps;

/// <summary>What a record holds of a region: reported figures and the mandates of its districts.</summary>
/// <param name="Region">The region.</param>
/// <param name="Readings">Turnout as reported at hours of the vote, in their order; rejected readings are left out.</param>
/// <param name="Rejected">Readings that the record rejects, shown struck.</param>
/// <param name="Other">Everything else that was reported of the region.</param>
/// <param name="Mandates">The mandates of its districts.</param>
public sealed record RegionFacts(
    RegionEstablished Region,
    IReadOnlyList<RegionReading> Readings,
    IReadOnlyList<FigureReported> Rejected,
    IReadOnlyList<FigureReported> Other,
    IReadOnlyList<MandateResult> Mandates)
{
    /// <summary>The last reading, or null.</summary>
    public RegionReading? Last => Readings.Count == 0 ? null : Readings[^1];

    /// <summary>Districts whose holder is known.</summary>
    public int Known => Mandates.Count(m => m.Holder is not null);

    /// <summary>The facts of every region, in the order of their acts.</summary>
    public static IReadOnlyList<RegionFacts> All(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var figures = record.State.Results.Figures.ToLookup(f => f.About[(f.About.LastIndexOf('/') + 1)..]);
        var mandates = (record.Result.Districts?.Mandates ?? []).ToLookup(m => m.District.Region);
        return [.. record.State.Territory.Regions.Select(r => Of(r, figures[r.Id], [.. mandates[r.Id]]))];
    }

    /// <summary>The facts of one region, or null where there is none of this id.</summary>
    public static RegionFacts? Of(ElectionRecord record, string id) => All(record).FirstOrDefault(r => r.Region.Id == id);

    private static RegionFacts Of(RegionEstablished region, IEnumerable<FigureReported> figures, IReadOnlyList<MandateResult> mandates)
    {
        var about = figures.ToList();
        var turnout = about.Where(f => f.About.Split('/') is [_, "turnout", _] && f.Unit == "percent").ToList();
        var readings = turnout.Where(f => f.Confidence != "X" && f.ConflictsWith is null)
            .Select(f => (Figure: f, At: f.Moment is { } text && Moment.TryParse(text, out var m) ? m.Instant : null, Value: decimal.TryParse(f.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p) ? p : (decimal?)null))
            .Where(r => r is { At: not null, Value: not null })
            .OrderBy(r => r.At).Select(r => new RegionReading(r.Figure, r.At!.Value, r.Value!.Value)).ToList();
        var shown = readings.Select(r => r.Figure).ToHashSet();
        return new RegionFacts(region, readings, [.. turnout.Where(f => !shown.Contains(f))], [.. about.Except(turnout)], mandates);
    }
}

/// <summary>Turnout of a region as reported at an hour of the vote.</summary>
/// <param name="Figure">The act.</param>
/// <param name="At">The hour.</param>
/// <param name="Percent">The share in percent, exactly as printed.</param>
public sealed record RegionReading(FigureReported Figure, DateTimeOffset At, decimal Percent);
