using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Books;

namespace Dauys.Elections.Publication.Standing;

/// <summary>One duty of publication: what the law book says, what is known, and how the two stand to each other.</summary>
/// <param name="Duty">The law book's duty.</param>
/// <param name="Due">The last day, as the calendar computes it; null where the book names none, or it cannot be computed.</param>
/// <param name="WhyNoDay">Why a day that the book names is not computed; or null.</param>
/// <param name="Reports">What the acts say of it, in their order.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Published">The earliest day of a publication for all units, or null.</param>
public sealed record DutyReport(PublicationDuty Duty, DateOnly? Due, string? WhyNoDay, IReadOnlyList<PublicationReported> Reports, DutyStanding Standing, DateOnly? Published)
{
    /// <summary>The duties of a folded election, in the law book's order.</summary>
    public static IReadOnlyList<DutyReport> Of(ElectionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state.Law, ElectionCalendar.Of(state), state.Publication.Reported);
    }

    /// <summary>The duties of an election file, which need not be counted for it.</summary>
    public static IReadOnlyList<DutyReport> Of(ElectionFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Of(file.Law, ElectionCalendar.Of(file), file.Story.OfType<PublicationReported>());
    }

    private static IReadOnlyList<DutyReport> Of(LawBook law, IReadOnlyList<CalendarTerm> calendar, IEnumerable<PublicationReported> reports)
    {
        var known = reports.ToLookup(r => r.Duty, StringComparer.Ordinal);
        return [.. law.Publication.Select(d => Of(d, calendar.FirstOrDefault(t => d.Deadline is not null && t.Term == d.Deadline), [.. known[d.Id]]))];
    }

    private static DutyReport Of(PublicationDuty duty, CalendarTerm? term, IReadOnlyList<PublicationReported> reports)
    {
        // What was found stands before what was not: another's search that found nothing takes nothing away.
        var whole = reports.Where(r => r.Found == PublicationFound.Published).ToList();
        var published = whole.Select(r => DayOf(r.Published)).Where(d => d is not null).Min();
        var standing = !duty.Required ? DutyStanding.NotRequired
            : whole.Count > 0 ? published is not { } day || term?.Computed is not { } due ? duty.Deadline is null && published is not null ? DutyStanding.Met : DutyStanding.MetUndated
                : day <= due ? DutyStanding.Met
                // One without a day may have been in time.
                : whole.Any(r => DayOf(r.Published) is null) ? DutyStanding.MetUndated : DutyStanding.MetLate
            : reports.Any(r => r.Found == PublicationFound.InPart) ? DutyStanding.InPart
            : reports.Count > 0 ? DutyStanding.NotFound
            : DutyStanding.Unknown;
        return new DutyReport(duty, term?.Computed, duty.Deadline is null ? null : term?.WhyNot, reports, standing, published);
    }

    private static DateOnly? DayOf(string? moment) =>
        moment is null ? null : CaseAct.DayOf(moment);
}
