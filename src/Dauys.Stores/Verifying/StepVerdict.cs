namespace Dauys.Stores.Verifying;

/// <summary>What came of a step of a verification.</summary>
public enum StepVerdict
{
    /// <summary>It was checked and holds.</summary>
    Ok,

    /// <summary>It could not be checked; why stands beside it. That is not a fault.</summary>
    NotChecked,

    /// <summary>It was checked and does not hold.</summary>
    Broken,
}
