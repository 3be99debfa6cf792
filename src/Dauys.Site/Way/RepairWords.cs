using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>By when what is missing can be put right, or from when in a new application; where the book names no day, that. Derived from the terms of the book.</summary>
public static class RepairWords
{
    /// <summary>In words.</summary>
    /// <param name="known">The application.</param>
    /// <param name="step">The decision: sent back, or refused.</param>
    /// <param name="day">The day of the decision.</param>
    /// <param name="reader">For whom.</param>
    public static string Of(ApplicationCase known, ProcessStep step, DateOnly day, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(reader);
        var clocks = known.Stage.Process.Clocks.Where(c => !c.OnAuthority && c.From == step).ToList();
        var (returned, last) = step == ProcessStep.Returned
            ? ("returned", clocks.Where(c => c.Until.Contains(ProcessStep.Corrected)).Select(c => c.End(day, known.WorkingDays)?.Day).Min())
            : ("refused", clocks.Where(c => c.Until.Count == 0).Select(c => c.End(day, known.WorkingDays)?.Day).Max());
        var isStated = clocks.Any(c => c.End(day, known.WorkingDays) is { Day: null });
        return reader.Words["paper.repair-by", ("kind", returned), ("known", isStated ? "calendar" : last is null ? "no" : "yes"), ("day", last is { } end ? reader.Say.Day(end) : "")];
    }
}
