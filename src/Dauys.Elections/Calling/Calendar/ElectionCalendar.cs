using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Law.Books;
using Dauys.Law.WorkingDays;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Calling.Calendar;

/// <summary>
/// Every term of a law book computed for one election, with the announced days beside it. Nothing is concluded from a difference:
/// it is named, with the article. A term counted forward is read as a last day, so an earlier announced day is within it; one
/// counted backward, or with no distance, is read as the day itself.
/// </summary>
public static class ElectionCalendar
{
    /// <summary>The calendar of a folded election; empty before the call.</summary>
    public static IReadOnlyList<CalendarTerm> Of(ElectionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Calling.Call is { } call
            ? Of(state.Law, call, Last(state.Law.Contests.Select(c => state.Results.Established(c.Id))), state.Calling.Announced, state.Calling.WorkingDays)
            : [];
    }

    /// <summary>The calendar of an election file, which need not be counted for it.</summary>
    public static IReadOnlyList<CalendarTerm> Of(ElectionFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Of(file.Law, file.Facts.OfType<ElectionCalled>().Single(), Last(file.Outcomes.OfType<ResultEstablished>()), file.Story.OfType<DateAnnounced>(), file.Facts.OfType<WorkingDaysAdopted>().SingleOrDefault()?.Calendar());
    }

    /// <summary>Terms of the law book in its order, then announced days that it does not know.</summary>
    /// <param name="law">The law book.</param>
    /// <param name="call">The call, with the days of the vote.</param>
    /// <param name="result">The day on which the result was established, or null if not known.</param>
    /// <param name="announced">Announced days.</param>
    /// <param name="calendar">The calendar of working days, or null: then terms that hang on them are not computed.</param>
    public static IReadOnlyList<CalendarTerm> Of(LawBook law, ElectionCalled call, DateOnly? result, IEnumerable<DateAnnounced> announced, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(announced);
        var acts = announced.ToList();
        var terms = law.Deadlines.Select(d => Term(d, call, result, calendar, acts.FirstOrDefault(a => a.Term == d.Id)));
        var others = acts.Where(a => law.Deadlines.All(d => d.Id != a.Term))
            .Select(a => new CalendarTerm(a.Term, a.Title, null, null, null, a, TermStanding.NotInLaw, null));
        return [.. terms, .. others];
    }

    private static DateOnly? Last(IEnumerable<ResultEstablished?> results) => results.Max(r => r?.Established);

    private static CalendarTerm Term(Deadline deadline, ElectionCalled call, DateOnly? result, WorkingCalendar? calendar, DateAnnounced? announced)
    {
        var (end, lack) = Compute(deadline, call, result, calendar);
        var (standing, later) = announced is null ? (TermStanding.NotAnnounced, null) : Compare(deadline, end.Day, announced);
        return new CalendarTerm(deadline.Id, deadline.Name, deadline, end.Day, lack?.ToString(), announced, standing, later) { Lack = lack, Counted = end.IsMoved ? end.Counted : null, IsUnverified = end.IsUnverified };
    }

    private static (TermEnd End, TermLack? Lack) Compute(Deadline deadline, ElectionCalled call, DateOnly? result, WorkingCalendar? calendar)
    {
        DateOnly? from = deadline.From switch
        {
            CountedFrom.Vote => call.VoteFrom,
            CountedFrom.VoteEnd => call.VoteTo,
            CountedFrom.Call => call.Called,
            _ => result,
        };
        if (from is not { } start)
        {
            return (default, new TermLack(deadline.From == CountedFrom.Call ? LackKind.Call : LackKind.Result));
        }

        var end = deadline.Length.From(start, calendar);
        return (end, end.Day is not null ? null : end.WithoutCalendar ? new TermLack(LackKind.Calendar) : new TermLack(LackKind.Year, end.LackingYear));
    }

    private static (TermStanding Standing, int? Later) Compare(Deadline deadline, DateOnly? computed, DateAnnounced announced)
    {
        if (computed is not { } day || !Moment.TryParse(announced.From, out var moment) || moment.Precision < MomentPrecision.Day)
        {
            return (TermStanding.NotCompared, null);
        }

        var later = moment.Date!.Value.DayNumber - day.DayNumber;
        var otherTime = deadline.Time is { } time && moment.Instant is { } instant && TimeOnly.FromDateTime(instant.DateTime) != time;
        return (later, otherTime) switch
        {
            (0, false) => (TermStanding.Same, later),
            _ when deadline.MayBeSetByCall => (TermStanding.SetByCall, later),
            ( < 0, _) when deadline.Days > 0 || deadline.Months > 0 => (TermStanding.WithinTerm, later),
            _ => (TermStanding.Differs, later),
        };
    }
}
