namespace Dauys.Elections.Verifying;

/// <summary>What came of a step of a verification; the whole is as good as its worst step.</summary>
public enum StepVerdict
{
    /// <summary>It was checked and holds.</summary>
    Holds,

    /// <summary>It could not be checked; why stands beside it. That is not a fault.</summary>
    NotChecked,

    /// <summary>It was checked and does not hold.</summary>
    Broken,
}

/// <summary>The words of <see cref="StepVerdict"/>.</summary>
public static class StepVerdicts
{
    /// <summary>The word in answers: <c>holds</c>, <c>not-checked</c>, <c>broken</c>.</summary>
    public static string Word(StepVerdict verdict) => verdict switch
    {
        StepVerdict.Holds => "holds",
        StepVerdict.NotChecked => "not-checked",
        _ => "broken",
    };
}
