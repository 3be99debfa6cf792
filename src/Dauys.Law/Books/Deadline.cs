using Dauys.Law.WorkingDays;

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
public sealed record Deadline(string Id, LocalText Name, CountedFrom From, int Days, int Months, bool WorkingDays, TimeOnly? Time, bool MayBeSetByCall, Provenance Source)
{
    /// <summary>What holds where it ends on a day that is not a working day.</summary>
    public RestDayRule OnRestDay { get; init; }

    /// <summary>Who has to do something by it; empty where the book does not say.</summary>
    public IReadOnlyList<TermParty> For { get; init; } = [];

    /// <summary>Acts that must have happened by it; empty where the book does not say.</summary>
    public IReadOnlyList<ClosedMatter> Closes { get; init; } = [];

    /// <summary>Whether an act that it closes is refused after it; otherwise it stands, and is marked.</summary>
    public bool RefusesLate { get; init; }

    /// <summary>Its length.</summary>
    public TermLength Length => new(Months, Days, WorkingDays, OnRestDay);
}

/// <summary>Who has to do something by a day.</summary>
public enum TermParty
{
    /// <summary>Commissions and other authorities.</summary>
    Authority,

    /// <summary>Parties and their lists.</summary>
    Parties,

    /// <summary>Candidates.</summary>
    Candidates,

    /// <summary>Voters.</summary>
    Voters,

    /// <summary>Observers.</summary>
    Observers,

    /// <summary>Press and broadcasters.</summary>
    Media,
}

/// <summary>Acts that a day closes.</summary>
public enum ClosedMatter
{
    /// <summary>Handing an application in.</summary>
    Filing,

    /// <summary>Registering a list, a candidate or an applicant.</summary>
    Registration,

    /// <summary>Leaving the ballot.</summary>
    Withdrawal,

    /// <summary>Establishing the result.</summary>
    Result,
}
