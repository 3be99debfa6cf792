using System.Globalization;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Books;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>A term of the calendar in words: the law's rule, the day that it gives, and how the announced day stands to it.</summary>
/// <param name="reader">For whom.</param>
public sealed class TermWords(Reader reader)
{
    private readonly Words _words = reader.Words;

    /// <summary>The law's rule: <c>40 days before the vote, at 18:00</c>; null where the law book has no such term.</summary>
    public string? Rule(Deadline? deadline)
    {
        if (deadline is null)
        {
            return null;
        }

        var parts = new List<string>();
        if (deadline.Months != 0)
        {
            parts.Add(_words["way.months", ("n", Math.Abs(deadline.Months))]);
        }

        if (deadline.Days != 0)
        {
            var days = ("n", (object?)Math.Abs(deadline.Days));
            parts.Add(deadline.WorkingDays ? _words["way.working-days", days] : _words["way.days", days]);
        }

        var when = parts.Count == 0 ? "on" : deadline.Days < 0 || deadline.Months < 0 ? "before" : "after";
        var term = _words["way.term", ("when", when), ("distance", reader.Say.List(parts)), ("from", deadline.From)];
        return deadline.Time is { } time ? _words["way.term-at", ("term", term), ("time", Clock(time))] : term;
    }

    /// <summary>The day that the law book computes, with its time where it has one; or that there is none.</summary>
    public string Computed(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Computed is { } day ? term.Deadline?.Time is { } time ? $"{reader.Say.Day(day)}, {Clock(time)}" : reader.Say.Day(day)
            : _words["way.no-term"];
    }

    /// <summary>How the announced day stands to the computed one.</summary>
    public string Standing(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Standing switch
        {
            TermStanding.Same => _words["way.same"],
            TermStanding.SetByCall => _words["way.set-by-call", ("distance", Distance(term))],
            TermStanding.WithinTerm => _words["way.within-term", ("n", -term.DaysLater ?? 0)],
            TermStanding.Differs => _words["way.differs", ("distance", Distance(term))],
            TermStanding.NotAnnounced => _words["way.no-announcement"],
            TermStanding.NotCompared => _words["way.not-compared"],
            _ => _words["way.nothing-to-compare"],
        };
    }

    /// <summary>Why there is no computed day.</summary>
    public string Lack(TermLack lack)
    {
        ArgumentNullException.ThrowIfNull(lack);
        return _words["way.lack", ("kind", lack.Kind), ("year", lack.Year?.ToString(CultureInfo.InvariantCulture) ?? "")];
    }

    /// <summary>Who has to do something by a term.</summary>
    public string For(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Deadline is { For.Count: > 0 } deadline ? reader.Say.List([.. deadline.For.Select(p => _words["progress.party", ("party", p)])]) : _words["progress.no-party"];
    }

    /// <summary>A running term of an application: who has to act, and until when.</summary>
    public string Clock(ClockReading clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (standing, last) = (clock.Standing.ToString(), clock.Last is { } day ? reader.Say.Day(day) : reader.Say.NoDay);
        return clock.Clock.Until.Count == 0
            ? _words["progress.waiting", ("standing", standing), ("last", last)]
            : _words["progress.clock", ("side", clock.Clock.OnAuthority ? "authority" : "applicant"), ("standing", standing), ("last", last)];
    }

    private string Distance(CalendarTerm term) => term.DaysLater switch
    {
        null or 0 => _words["way.other-time"],
        > 0 and var later => _words["way.later", ("n", later)],
        var earlier => _words["way.earlier", ("n", -earlier.Value)],
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
