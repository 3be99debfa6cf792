namespace Dauys.Elections.Registration.ReportStep;

/// <summary>A step on the way to registration, in the words that laws of different countries share.</summary>
public enum ApplicationStep
{
    /// <summary>The intention was made public.</summary>
    Announced,

    /// <summary>Notice of intent was given to the authority.</summary>
    Notice,

    /// <summary>The papers were sent back without a decision on them.</summary>
    Returned,

    /// <summary>The authority confirmed that it has the papers.</summary>
    Confirmed,

    /// <summary>The founding congress was held.</summary>
    Congress,

    /// <summary>The application was filed.</summary>
    Filed,

    /// <summary>The authority registered.</summary>
    Registered,

    /// <summary>The authority refused.</summary>
    Refused,

    /// <summary>A court was called upon, or decided.</summary>
    Court,

    /// <summary>Somebody of the group was prosecuted. That it has to do with the application is not said.</summary>
    Prosecution,
}

/// <summary>The stored words of <see cref="ApplicationStep"/>.</summary>
public static class ApplicationSteps
{
    /// <summary>The words in files and acts.</summary>
    public static IReadOnlyDictionary<string, ApplicationStep> Words { get; } =
        Enum.GetValues<ApplicationStep>().ToDictionary(s => s.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The word of a step.</summary>
    public static string Word(ApplicationStep step) => Words.First(w => w.Value == step).Key;

    /// <summary>The step of a word, or null.</summary>
    public static ApplicationStep? Parse(string word) => Words.TryGetValue(word, out var step) ? step : null;
}
