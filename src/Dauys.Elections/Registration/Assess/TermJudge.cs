using System.Globalization;
using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Judges rules on days. A term that hangs on working days which no calendar knows is unknown, and says which year lacks.</summary>
internal static class TermJudge
{
    public static RuleFinding Term(TermRule rule, Application application, WorkingCalendar? calendar)
    {
        var length = string.Join(" and ", ((string?[])[rule.Months > 0 ? $"{rule.Months} months" : null, rule.Days > 0 ? Days(rule.Days, rule.WorkingDays) : null]).OfType<string>());
        var events = application.Events ?? new Dictionary<string, DateOnly>();
        if (!events.TryGetValue(rule.After, out var start))
        {
            return new RuleFinding(rule, length, null, null, [], $"the application does not state the day of {rule.After}");
        }

        var end = rule.End(start, calendar);
        if (!events.TryGetValue(rule.Event, out var happened))
        {
            return new RuleFinding(rule, end.Day is { } last ? Text(last) : length, null, null, [], $"the application does not state the day of {rule.Event}");
        }

        return end.Day is not { } day
            ? new RuleFinding(rule, length, Text(happened), happened < start ? false : null, [], happened < start ? $"{rule.Event} lies before {rule.After}" : end.WhyNot)
            : new RuleFinding(rule, Text(day), Text(happened), happened >= start && happened <= day, [], happened < start ? $"{rule.Event} lies before {rule.After}" : $"{length} from {Text(start)}{Moved(end)}");
    }

    public static RuleFinding Before(BeforeRule rule, Application application, WorkingCalendar? calendar)
    {
        var length = $"{Days(rule.Days, rule.WorkingDays)} before";
        var events = application.Events ?? new Dictionary<string, DateOnly>();
        if (!events.TryGetValue(rule.Before, out var ahead))
        {
            return new RuleFinding(rule, $"{length} {rule.Before}", null, null, [], $"the application does not state the day of {rule.Before}");
        }

        var end = rule.End(ahead, calendar);
        if (!events.TryGetValue(rule.Event, out var happened))
        {
            return new RuleFinding(rule, end.Day is { } last ? Text(last) : $"{length} {rule.Before}", null, null, [], $"the application does not state the day of {rule.Event}");
        }

        return end.Day is not { } day
            ? new RuleFinding(rule, $"{length} {rule.Before}", Text(happened), null, [], end.WhyNot)
            : new RuleFinding(rule, Text(day), Text(happened), happened <= day, [], $"{length} {Text(ahead)}{Moved(end)}");
    }

    private static string Days(int days, bool working) => working ? $"{days} working days" : $"{days} days";

    private static string Moved(TermEnd end) => (end.IsMoved ? $"; {Text(end.Counted!.Value)} is no working day" : "") + (end.IsUnverified ? "; counted over a day that is unverified in the calendar" : "");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
