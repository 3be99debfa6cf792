using Dauys.Elections.Registration.Process;
using Dauys.Law.Books;

namespace Dauys.Site.Way;

/// <summary>What the page shows of applications that a record decides on. Terms are computed to the day of the record's last step: a page has no clock.</summary>
public static class CaseFacts
{
    /// <summary>The day of the last step in the record.</summary>
    public static DateOnly LastDay(ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Cases.SelectMany(c => c.Steps).Select(s => s.Day).DefaultIfEmpty(DateOnly.MinValue).Max();
    }

    /// <summary>The party's name in the languages that its application has.</summary>
    public static LocalText Party(ApplicationCase known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Stated.Title;
    }

    /// <summary>A ground in words; its id where the book does not know it.</summary>
    public static LocalText Ground(ApplicationCase known, GivenGround given)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(given);
        return known.Stage.Process.Ground(given.Ground)?.Name ?? LocalText.Of(given.Ground);
    }

    /// <summary>Each step, and how many days it lasted: to the next one, or to the day of the record's last step.</summary>
    public static IEnumerable<(CaseAct Step, int Days)> Steps(ApplicationCase known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Steps.Select((s, i) => (s, (i + 1 < known.Steps.Count ? known.Steps[i + 1].Day : day).DayNumber - s.Day.DayNumber));
    }
}
