using Dauys.Elections.Calling.Calendar;
using Dauys.Ledger.Acts;
using Dauys.Site.Records;

namespace Dauys.Site.Way;

/// <summary>What a record holds of the way to the vote.</summary>
public static class WayFacts
{
    /// <summary>Whether there is anything to show: announced days, applicants, applications, draws of ballots, who left them, or turnout by hour.</summary>
    public static bool Any(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State.Calling.Announced.Any() || record.State.Applications.Applicants.Any() || record.State.Process.Cases.Count > 0
            || record.State.Registration.Orders.Count > 0 || record.State.Registration.Withdrawn.Count > 0 || TurnoutReading.Of(record).Count > 0;
    }

    /// <summary>The calendar in the order of its days, announced or computed; what has neither comes last.</summary>
    public static IReadOnlyList<CalendarTerm> Calendar(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. ElectionCalendar.Of(record.State).OrderBy(t => Day(t) ?? DateOnly.MaxValue)];
    }

    private static DateOnly? Day(CalendarTerm term) =>
        term.Announced is { } announced && Moment.TryParse(announced.From, out var moment) && moment.Date is { } day ? day : term.Computed;
}
