using System.Globalization;
using Dauys.Elections.Calling.Calendar;
using Dauys.Law.Books;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>A term of the calendar in words: the law's rule, the day that it gives, and how the announced day stands to it.</summary>
public static class TermWords
{
    /// <summary>The law's rule: <c>40 days before the vote, at 18:00</c>; null where the law book has no such term.</summary>
    public static string? Rule(Deadline? deadline)
    {
        if (deadline is null)
        {
            return null;
        }

        var from = deadline.From switch
        {
            CountedFrom.Vote => "the vote",
            CountedFrom.VoteEnd => "the last day of the vote",
            CountedFrom.Call => "the call",
            _ => "the result is established",
        };
        var parts = new List<string>();
        if (deadline.Months != 0)
        {
            parts.Add(Say.Count(Math.Abs(deadline.Months), "month"));
        }

        if (deadline.Days != 0)
        {
            parts.Add(Say.Count(Math.Abs(deadline.Days), deadline.WorkingDays ? "working day" : "day"));
        }

        var distance = parts.Count == 0 ? $"on the day of {from}" : $"{Say.List(parts)} {(deadline.Days < 0 || deadline.Months < 0 ? "before" : "after")} {from}";
        return deadline.Time is { } time ? $"{distance}, at {Clock(time)}" : distance;
    }

    /// <summary>The day that the law book computes, with its time where it has one; or why there is none.</summary>
    public static string Computed(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Computed is { } day ? term.Deadline?.Time is { } time ? $"{Say.Day(day)}, {Clock(time)}" : Say.Day(day)
            : term.WhyNot is { } why ? $"not computed: {why}"
            : "no such term in the law book";
    }

    /// <summary>How the announced day stands to the computed one.</summary>
    public static string Standing(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Standing switch
        {
            TermStanding.Same => "the same",
            TermStanding.SetByCall => $"set by the call, {Distance(term)}",
            TermStanding.WithinTerm => $"within the term, {Say.Count(-term.DaysLater ?? 0, "day")} before its last day",
            TermStanding.Differs => $"differs: {Distance(term)}",
            TermStanding.NotAnnounced => "no announcement known",
            TermStanding.NotCompared => "not compared",
            _ => "nothing to compare with",
        };
    }

    private static string Distance(CalendarTerm term) => term.DaysLater switch
    {
        null or 0 => "another time of the same day",
        > 0 and var later => $"{Say.Count(later, "day")} later than the law's term",
        var earlier => $"{Say.Count(-earlier.Value, "day")} before the law's term",
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
