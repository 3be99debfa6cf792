namespace Dauys.Ledger.Acts;

/// <summary>How exactly an official moment is known.</summary>
public enum MomentPrecision
{
    /// <summary>Not known at all; <c>null</c> in an act.</summary>
    Unknown = 0,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The calendar day, where the authority is.</summary>
    Day,

    /// <summary>The minute, with its offset from UTC.</summary>
    Minute,

    /// <summary>The second, with its offset from UTC.</summary>
    Second,
}
