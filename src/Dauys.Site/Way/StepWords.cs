using Dauys.Elections.Registration.ReportStep;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>Steps and outcomes of applications in words.</summary>
public static class StepWords
{
    /// <summary>What happened, with the number of the attempt where it is known.</summary>
    public static string Of(StepReported step, Words words)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(words);
        var said = words["way.step", ("step", step.Step)];
        return step.Nth is { } nth ? words["way.attempt", ("step", said), ("n", nth)] : said;
    }

    /// <summary>The outcome of an application.</summary>
    public static string Outcome(string outcome, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["way.outcome", ("outcome", outcome)];
    }
}
