using System.Globalization;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;
using Dauys.Law.Books;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Wording;

namespace Dauys.Site.Observed;

/// <summary>What observers asked for and found, as lines that a reader can order and filter by the address.</summary>
public static class ObservedLines
{
    /// <summary>Columns that the tables can be ordered by: recommendations by the year and the topic, findings by topic, figure and day.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["year", "topic", "figure", "published"];

    /// <summary>The recommendations that are asked for; the newest first where nothing else is asked.</summary>
    public static IReadOnlyList<RecommendationMade> Recommendations(ElectionRecord record, TableAsk ask, Say say)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(say);
        return ask.Sorted(
            record.State.Observation.Recommendations.OrderByDescending(r => r.Year, StringComparer.Ordinal)
                .Where(r => ask.Filter.Length == 0 || ask.Takes(ObservedFacts.YearOf(r), r.Mission, Text(r.Topic, say), Text(r.After, say), Text(r.Addressee, say), Text(r.Text, say), Text(record.State.Observation.FateOf(r.Id)?.Text, say))),
            (r, column) => column switch { "topic" => Text(r.Topic, say), "year" => r.Year, _ => null });
    }

    /// <summary>The findings that are asked for, in the order of the record where nothing else is asked.</summary>
    public static IReadOnlyList<FindingReported> Findings(ElectionRecord record, TableAsk ask, Say say)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(say);
        return ask.Sorted(
            record.State.Observation.Findings.Where(f => ask.Filter.Length == 0 || ask.Takes(f.Mission, Text(f.Title, say), Text(f.Topic, say), Text(f.Text, say), f.Value, f.Base, f.Date)),
            (f, column) => column switch
            {
                "topic" => Text(f.Topic, say),
                "published" or "year" => f.Date,
                _ => f.Value is { } value && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null,
            });
    }

    /// <summary>The statements that are asked for.</summary>
    public static IReadOnlyList<StatementMade> Statements(ElectionRecord record, TableAsk ask, Say say)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.State.Observation.Statements.Where(s => ask.Takes(Text(s.By, say), Text(s.Capacity, say), Text(s.Text, say), s.Date))];
    }

    /// <summary>The complaints that are asked for.</summary>
    public static IReadOnlyList<ComplaintReported> Complaints(ElectionRecord record, TableAsk ask, Say say)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.State.Complaints.Reported.Where(c => ask.Takes(Text(c.By, say), Text(c.About, say), Text(c.Claim, say), Text(c.Outcome, say), c.Date))];
    }

    private static string? Text(LocalText? text, Say say) => text is null ? null : say.Name(text);
}
