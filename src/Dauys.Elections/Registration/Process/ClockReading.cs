using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Registration.Process;

/// <summary>How a term stands.</summary>
public enum ClockStanding
{
    /// <summary>The book does not know how long the term is, or no calendar knows its working days.</summary>
    Unknown,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>What it asks for happened in time; a waiting time is over.</summary>
    Kept,

    /// <summary>What it asks for happened after its last day.</summary>
    Late,

    /// <summary>Its last day has passed, and nothing has happened.</summary>
    Overdue,
}

/// <summary>A term of one application on a day. It is computed from the steps and the day of the question; no timer stores anything.</summary>
/// <param name="Clock">The term.</param>
/// <param name="Started">The day of the step from which it runs.</param>
/// <param name="Last">Its last day; for a waiting time the first day after it. Null where it is not known.</param>
/// <param name="Ended">The day of the step that ended it, or null.</param>
/// <param name="Standing">How it stands.</param>
public sealed record ClockReading(ProcessClock Clock, DateOnly Started, DateOnly? Last, DateOnly? Ended, ClockStanding Standing)
{
    /// <summary>The end with what is lacking to know it; null where the book does not know its length.</summary>
    public TermEnd? End { get; init; }

    /// <summary>True where the authority let its own term pass, by deciding late or by silence.</summary>
    public bool IsBreachOfAuthority => Clock.OnAuthority && Standing is (ClockStanding.Late or ClockStanding.Overdue);

    /// <summary>Every term that has run for an application, in the order in which they began.</summary>
    /// <param name="known">The application.</param>
    /// <param name="asOf">The day of the question; steps after it are not looked at.</param>
    public static IReadOnlyList<ClockReading> Of(ApplicationCase known, DateOnly asOf)
    {
        var steps = known.Steps.Where(s => s.Day <= asOf).ToList();
        var readings = new List<ClockReading>();
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var clock in known.Stage.Process.Clocks.Where(c => c.From == steps[i].Step))
            {
                var ended = steps.Skip(i + 1).FirstOrDefault(s => clock.Until.Contains(s.Step))?.Day;
                var end = clock.End(steps[i].Day, known.WorkingDays);
                var last = end?.Day;
                readings.Add(new ClockReading(clock, steps[i].Day, last, ended, StandingOf(clock, last, ended, asOf)) { End = end });
            }
        }

        return readings;
    }

    private static ClockStanding StandingOf(ProcessClock clock, DateOnly? last, DateOnly? ended, DateOnly asOf) =>
        last is not { } day ? ClockStanding.Unknown
        : clock.Until.Count == 0 ? (asOf >= day ? ClockStanding.Kept : ClockStanding.Running)
        : ended is { } end ? (end <= day ? ClockStanding.Kept : ClockStanding.Late)
        : asOf > day ? ClockStanding.Overdue
        : ClockStanding.Running;
}
