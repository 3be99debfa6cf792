using Dauys.Elections.Acts;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.WithdrawNomination;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Calling.Progress;

/// <summary>An act that happened after the day that closes its matter.</summary>
/// <param name="Act">The act.</param>
/// <param name="Term">The term that it missed.</param>
/// <param name="Last">The last moment of the term.</param>
/// <param name="DaysLate">Days after the last day; 0 where it came on the day, behind the hour.</param>
public sealed record LateAct(IElectionAct Act, CalendarTerm Term, TermMoment Last, int DaysLate);

/// <summary>
/// Acts after their day. What becomes of them is the law book's: where a deadline refuses late acts, a record of an authority's own takes none; otherwise the act stands, and is marked.
/// A reconstruction takes every act, because it says what happened. Which day counts is <see cref="TermMoment"/>'s; an act or a term without a day is not judged.
/// </summary>
public static class LateActs
{
    /// <summary>R470 where the law book refuses an act after its day, or null.</summary>
    public static Refusal? Decide(ElectionState state, IElectionAct act)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Calling.Register?.Kind is null or RecordKind.Reconstruction || MatterOf(act) is not { } matter || !state.Law.Deadlines.Any(d => d.RefusesLate && d.Closes.Contains(matter)))
        {
            return null;
        }

        return Of(ElectionCalendar.Of(state).Where(t => t.Deadline?.RefusesLate == true), act).FirstOrDefault() is not { } late ? null
            : new Refusal("R470", $"{act.Name}: {WhenOf(act)} is after the last moment of \"{late.Term.Name}\", {late.Last}", new Place(Subject: act.Subject), "Give the moment at which it happened; what the law closes cannot be done later.")
            {
                Rule = late.Term.Term,
                Article = late.Term.Deadline!.Source.Article,
            };
    }

    /// <summary>Every act of a record that came after its day, in the order of the calendar.</summary>
    public static IReadOnlyList<LateAct> Of(ElectionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Law.Deadlines.Any(d => d.Closes.Count > 0))
        {
            return [];
        }

        var (calendar, acts) = (ElectionCalendar.Of(state), Acts(state).ToList());
        return [.. calendar.SelectMany(t => acts.SelectMany(a => Of([t], a)))];
    }

    private static IEnumerable<LateAct> Of(IEnumerable<CalendarTerm> terms, IElectionAct act)
    {
        if (MatterOf(act) is not { } matter || WhenOf(act) is not { } when || !Moment.TryParse(when, out var moment))
        {
            yield break;
        }

        foreach (var term in terms.Where(t => t.Deadline?.Closes.Contains(matter) == true))
        {
            if (TermMoment.Of(term) is { } last && last.IsBefore(moment))
            {
                yield return new LateAct(act, term, last, moment.Date!.Value.DayNumber - last.Day.DayNumber);
            }
        }
    }

    private static IEnumerable<IElectionAct> Acts(ElectionState state) =>
    [
        .. state.Process.Cases.SelectMany(c => c.Steps),
        .. state.Law.Contests.SelectMany(c => state.Registration.Lists(c.Id)),
        .. state.Law.Contests.SelectMany(c => state.Territory.Districts(c.Id).SelectMany(d => state.Registration.Candidates(c.Id, d.Id))),
        .. state.Registration.Withdrawn,
        .. state.Law.Contests.Select(c => state.Results.Established(c.Id)).OfType<ResultEstablished>(),
    ];

    private static ClosedMatter? MatterOf(IElectionAct act) => act switch
    {
        ApplicationFiled => ClosedMatter.Filing,
        ApplicantRegistered or ListAdmitted { IsAgainstAll: false } or CandidateAdmitted { AgainstAll: false } => ClosedMatter.Registration,
        NominationWithdrawn => ClosedMatter.Withdrawal,
        ResultEstablished => ClosedMatter.Result,
        _ => null,
    };

    private static string? WhenOf(IElectionAct act) => act switch
    {
        ListAdmitted list => list.Registered?.ToJson(),
        CandidateAdmitted candidate => candidate.Registered?.ToJson(),
        ResultEstablished result => result.Established?.ToJson(),
        _ => act.At,
    };
}
