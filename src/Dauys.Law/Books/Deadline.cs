namespace Dauys.Law.Books;

/// <summary>What a deadline is counted from.</summary>
public enum CountedFrom
{
    /// <summary>The day of voting (the first, where there are several).</summary>
    Vote,

    /// <summary>The last day of voting.</summary>
    VoteEnd,

    /// <summary>The day on which the election was called.</summary>
    Call,

    /// <summary>The day on which the result was established.</summary>
    Result,
}

/// <summary>A day or a term that the statute fixes.</summary>
/// <param name="Id">Unique in the book: <c>nomination-closes</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="From">What it is counted from.</param>
/// <param name="Days">Signed number of days: -40 is forty days before; 0 where the statute counts in months.</param>
/// <param name="Months">Signed number of calendar months; 0 where the statute counts in days.</param>
/// <param name="WorkingDays">Whether only working days count.</param>
/// <param name="Time">The time of day, local to the polling station, or null.</param>
/// <param name="MayBeSetByCall">Whether the act that calls the election may set another day (early elections).</param>
/// <param name="Source">The article.</param>
public sealed record Deadline(string Id, LocalText Name, CountedFrom From, int Days, int Months, bool WorkingDays, TimeOnly? Time, bool MayBeSetByCall, Provenance Source);
