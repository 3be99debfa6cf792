using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Calling.Progress;

/// <summary>A term of an application that runs, and who has to act.</summary>
/// <param name="Case">The application.</param>
/// <param name="Clock">The term.</param>
public sealed record RunningTerm(ApplicationCase Case, ClockReading Clock);

/// <summary>Where an election is on a day, and what comes next, for whom. Computed on the day of the question; nothing of it is stored.</summary>
/// <param name="Day">The day of the question.</param>
/// <param name="Behind">Terms that end before the day, in the order of their days.</param>
/// <param name="Ahead">Terms that end on the day or after it, in the order of their days.</param>
/// <param name="Undated">Terms whose day is not known.</param>
/// <param name="Running">Terms of applications that run or passed without the step that they ask for.</param>
/// <param name="Late">Acts after their day.</param>
public sealed record ElectionProgress(
    DateOnly Day, IReadOnlyList<CalendarTerm> Behind, IReadOnlyList<CalendarTerm> Ahead, IReadOnlyList<CalendarTerm> Undated, IReadOnlyList<RunningTerm> Running, IReadOnlyList<LateAct> Late)
{
    /// <summary>Where a folded election is; empty before the call.</summary>
    /// <param name="state">The state.</param>
    /// <param name="day">The day of the question.</param>
    public static ElectionProgress Of(ElectionState state, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(state);
        var dated = ElectionCalendar.Of(state).Select(t => (Term: t, Day: DayOf(t))).ToList();
        var ordered = dated.Where(t => t.Day is not null).OrderBy(t => t.Day).ToList();
        return new ElectionProgress(
            day,
            [.. ordered.Where(t => t.Day < day).Select(t => t.Term)],
            [.. ordered.Where(t => t.Day >= day).Select(t => t.Term)],
            [.. dated.Where(t => t.Day is null).Select(t => t.Term)],
            [.. state.Process.Cases.Where(c => c.Filed.Day <= day).SelectMany(c => ClockReading.Of(c, day).Select(r => new RunningTerm(c, r)))
                .Where(r => r.Clock.Standing is ClockStanding.Running or ClockStanding.Overdue or ClockStanding.Unknown && r.Clock.Ended is null)],
            [.. LateActs.Of(state)]);
    }

    /// <summary>The day of a term: the one that counts for acts, otherwise the announced one; null where neither is known.</summary>
    public static DateOnly? DayOf(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return TermMoment.Of(term)?.Day
            ?? (term.Announced is { } announced && Moment.TryParse(announced.From, out var moment) ? moment.Date : null);
    }

    /// <summary>
    /// The day of the last act that says when it happened: a record has no clock. Announced days are not looked at, because they may lie ahead; null before the first.
    /// </summary>
    public static DateOnly? LastDay(ElectionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var contests = state.Law.Contests.Select(c => c.Id).ToList();
        IEnumerable<DateOnly?> days =
        [
            state.Calling.Call?.Called,
            .. state.Process.Cases.SelectMany(c => c.Steps).Select(s => (DateOnly?)s.Day),
            .. contests.SelectMany(state.Registration.Lists).Select(l => l.Registered),
            .. contests.SelectMany(c => state.Territory.Districts(c).SelectMany(d => state.Registration.Candidates(c, d.Id))).Select(c => c.Registered),
            .. state.Registration.Withdrawn.Select(w => CaseAct.DayOf(w.When)),
            .. contests.SelectMany(state.Results.Announced).Select(a => CaseAct.DayOf(a.Moment)),
            .. contests.Select(state.Results.Established).OfType<ResultEstablished>().Select(r => r.Established),
        ];
        return days.Max();
    }
}
