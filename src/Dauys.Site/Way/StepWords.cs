using System.Globalization;
using Dauys.Elections.Registration.ReportStep;

namespace Dauys.Site.Way;

/// <summary>Steps and outcomes of applications in words.</summary>
public static class StepWords
{
    /// <summary>What happened, with the number of the attempt where it is known.</summary>
    public static string Of(StepReported step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var words = step.Step switch
        {
            ApplicationStep.Announced => "Intention made public",
            ApplicationStep.Notice => "Notice given to the authority",
            ApplicationStep.Returned => "Papers sent back by the authority",
            ApplicationStep.Confirmed => "Papers confirmed by the authority",
            ApplicationStep.Congress => "Founding congress held",
            ApplicationStep.Filed => "Application filed",
            ApplicationStep.Registered => "Registered by the authority",
            ApplicationStep.Refused => "Refused by the authority",
            ApplicationStep.Court => "In court",
            _ => "Somebody of the group prosecuted",
        };
        return step.Nth is { } nth ? $"{words}, attempt {nth.ToString(CultureInfo.InvariantCulture)}" : words;
    }

    /// <summary>The outcome of an application.</summary>
    public static string Outcome(string outcome) => outcome switch
    {
        "registered" => "registered",
        "not-registered" => "not registered",
        _ => "outcome unknown",
    };
}
