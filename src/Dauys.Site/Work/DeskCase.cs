using Dauys.Elections.Registration.Process;

namespace Dauys.Site.Work;

/// <summary>An application on an officer's desk, with its terms on a day.</summary>
/// <param name="Known">The application.</param>
/// <param name="Clocks">Terms that nothing has ended yet.</param>
public sealed record DeskCase(ApplicationCase Known, IReadOnlyList<ClockReading> Clocks)
{
    /// <summary>Whether somebody still has to act.</summary>
    public bool IsOpen => Known.Standing is CaseStanding.Pending or CaseStanding.Returned or CaseStanding.Appealed;

    /// <summary>The day that comes first; null where none is known.</summary>
    public DateOnly? Next => Clocks.Select(c => c.Last).Min();

    /// <summary>All applications filed up to a day: the open ones first, whoever's day comes first at the top.</summary>
    /// <param name="state">The applications.</param>
    /// <param name="day">The day of the question.</param>
    public static IReadOnlyList<DeskCase> Of(ProcessState state, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Cases.Where(c => c.Filed.Day <= day).Select(c => Of(c, day)).OrderBy(c => c.IsOpen ? 0 : 1).ThenBy(c => c.Next ?? DateOnly.MaxValue).ThenBy(c => c.Known.Filed.Application, StringComparer.Ordinal)];
    }

    /// <summary>One application.</summary>
    public static DeskCase Of(ApplicationCase known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new DeskCase(known, [.. ClockReading.Of(known, day).Where(c => c.Ended is null && c.Standing is not ClockStanding.Kept)]);
    }
}
