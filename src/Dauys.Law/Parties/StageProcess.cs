using Dauys.Law.Books;
using Dauys.Law.WorkingDays;

namespace Dauys.Law.Parties;

/// <summary>How an application goes through a stage: what the authority may decide, on which grounds, in which time, and who hears an appeal.</summary>
/// <param name="Decisions">What the law lets the authority do. What is not named it may not.</param>
/// <param name="Grounds">The grounds that the law knows for sending back or refusing.</param>
/// <param name="Clocks">Terms for the authority and for the applicant.</param>
/// <param name="Appeal">Who hears an appeal, or null where the book knows none.</param>
public sealed record StageProcess(IReadOnlyList<ProcessStep> Decisions, IReadOnlyList<RefusalGround> Grounds, IReadOnlyList<ProcessClock> Clocks, AppealRule? Appeal)
{
    /// <summary>A book that says nothing of the process.</summary>
    public static StageProcess Unsaid { get; } = new([], [], [], null);

    /// <summary>The ground of an id, or null.</summary>
    public RefusalGround? Ground(string id) => Grounds.FirstOrDefault(g => g.Id == id);
}

/// <summary>What can happen to an application.</summary>
public enum ProcessStep
{
    /// <summary>It was handed in.</summary>
    Filed,

    /// <summary>The applicant corrected it.</summary>
    Corrected,

    /// <summary>An officer corrected values of it; the applicant's stay beneath.</summary>
    OfficerCorrected,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>The authority confirmed that it has it.</summary>
    Confirmed,

    /// <summary>The authority sent it back for correction.</summary>
    Returned,

    /// <summary>The authority registered.</summary>
    Registered,

    /// <summary>The authority refused.</summary>
    Refused,

    /// <summary>The applicant appealed.</summary>
    Appealed,

    /// <summary>The appeal was decided.</summary>
    AppealDecided,
}

/// <summary>The stored words of <see cref="ProcessStep"/>.</summary>
public static class ProcessSteps
{
    /// <summary>Words in books, acts and on the command line.</summary>
    public static IReadOnlyDictionary<string, ProcessStep> Words { get; } = new Dictionary<string, ProcessStep>(StringComparer.Ordinal)
    {
        ["filed"] = ProcessStep.Filed,
        ["corrected"] = ProcessStep.Corrected,
        ["officer-corrected"] = ProcessStep.OfficerCorrected,
        ["withdrawn"] = ProcessStep.Withdrawn,
        ["confirmed"] = ProcessStep.Confirmed,
        ["returned"] = ProcessStep.Returned,
        ["registered"] = ProcessStep.Registered,
        ["refused"] = ProcessStep.Refused,
        ["appealed"] = ProcessStep.Appealed,
        ["appeal-decided"] = ProcessStep.AppealDecided,
    };

    /// <summary>The word of a step.</summary>
    public static string Word(ProcessStep step) => Words.First(w => w.Value == step).Key;
}

/// <summary>A ground that the law knows.</summary>
/// <param name="Id">As <c>members</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Rules">
/// Rules of the stage of which at least one must not be met for the ground to be chosen; empty where the ground is about something that no rule judges, and evidence alone carries it.
/// </param>
/// <param name="Decisions">For which decisions.</param>
/// <param name="Source">The article.</param>
public sealed record RefusalGround(string Id, LocalText Name, IReadOnlyList<string> Rules, IReadOnlyList<ProcessStep> Decisions, Provenance Source);

/// <summary>A term that runs from one step.</summary>
/// <param name="Id">As <c>confirmation</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="OnAuthority">True where it runs against the authority, false against the applicant.</param>
/// <param name="From">The step, each time that it happens.</param>
/// <param name="Until">Steps of which one ends it; empty for a time before which nothing may be done.</param>
/// <param name="Months">Months, or null; with <paramref name="Days"/> null too its length is unknown.</param>
/// <param name="Days">Days; 0 is the same day.</param>
/// <param name="Source">The article.</param>
public sealed record ProcessClock(string Id, LocalText Name, bool OnAuthority, ProcessStep From, IReadOnlyList<ProcessStep> Until, int? Months, int? Days, Provenance Source)
{
    /// <summary>Whether only working days are counted.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>What holds where it ends on a day that is not a working day.</summary>
    public RestDayRule OnRestDay { get; init; }

    /// <summary>The last day, or what is lacking to know it; null where the book does not know the length.</summary>
    /// <param name="start">The day of the step from which it runs.</param>
    /// <param name="calendar">The calendar of working days, or null where none is known.</param>
    public TermEnd? End(DateOnly start, WorkingCalendar? calendar) =>
        Months is null && Days is null ? null : new TermLength(Months ?? 0, Days ?? 0, WorkingDays, OnRestDay).From(start, calendar);
}

/// <summary>Who hears an appeal.</summary>
/// <param name="To">In words.</param>
/// <param name="Source">The article.</param>
public sealed record AppealRule(LocalText To, Provenance Source);
