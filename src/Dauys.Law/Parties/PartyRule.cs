using Dauys.Law.Books;
using Dauys.Law.WorkingDays;
using Dauys.Seats;

namespace Dauys.Law.Parties;

/// <summary>One thing that the law asks of an application. Each kind is carried out in C#; a book gives its numbers.</summary>
/// <param name="Id">Unique in the book: <c>members-total</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Source">The article.</param>
public abstract record PartyRule(string Id, LocalText Name, Provenance Source)
{
    /// <summary>Of whose nominations it is asked: <c>self</c>, <c>party</c>; empty for all.</summary>
    public IReadOnlyList<string> Nominated { get; init; } = [];
}

/// <summary>At least so many, in all.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Figure">What is counted: <c>members</c>, <c>initiative_group</c> …</param>
/// <param name="Number">The least number.</param>
/// <param name="Source">The article.</param>
public sealed record TotalRule(string Id, LocalText Name, string Figure, long Number, Provenance Source) : PartyRule(Id, Name, Source);

/// <summary>At least so many in each territory, or in so large a share of the territories.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Number">The least number in a territory, 1 or more.</param>
/// <param name="Share">The share of territories in which it is asked: 1 for each of them, 2/3 …; rounded up to whole territories.</param>
/// <param name="Source">The article.</param>
public sealed record TerritoriesRule(string Id, LocalText Name, string Figure, long Number, Fraction Share, Provenance Source) : PartyRule(Id, Name, Source)
{
    /// <summary>In how many of so many territories it is asked: two thirds of 20 are 14, because 13 1/3 cannot be reached by 13.</summary>
    public int TerritoriesNeeded(int territories) => (int)(Share * territories).Ceiling();
}

/// <summary>One event within so many months or days of another; the last day counts.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Event">The event that must have happened by then: <c>congress</c>.</param>
/// <param name="After">The event from which the term runs: <c>confirmation</c>.</param>
/// <param name="Months">Months, or 0.</param>
/// <param name="Days">Days, or 0.</param>
/// <param name="Source">The article.</param>
public sealed record TermRule(string Id, LocalText Name, string Event, string After, int Months, int Days, Provenance Source) : PartyRule(Id, Name, Source)
{
    /// <summary>Whether only working days are counted.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>What holds where it ends on a day that is not a working day.</summary>
    public RestDayRule OnRestDay { get; init; }

    /// <summary>The last day of the term (31 December 9999 where it lies beyond), or what is lacking to know it.</summary>
    public TermEnd End(DateOnly start, WorkingCalendar? calendar) => new TermLength(Months, Days, WorkingDays, OnRestDay).From(start, calendar);
}

/// <summary>Documents that must lie with the application.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Documents">Their words.</param>
/// <param name="Source">The article.</param>
public sealed record DocumentsRule(string Id, LocalText Name, IReadOnlyList<string> Documents, Provenance Source) : PartyRule(Id, Name, Source);

/// <summary>One event so many days before another, or earlier.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Event">The event that must have happened by then: <c>filed</c>.</param>
/// <param name="Before">The event that lies ahead: <c>vote</c>.</param>
/// <param name="Days">Days; 0 is the same day.</param>
/// <param name="Source">The article.</param>
public sealed record BeforeRule(string Id, LocalText Name, string Event, string Before, int Days, Provenance Source) : PartyRule(Id, Name, Source)
{
    /// <summary>Whether only working days are counted.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>What holds where it ends on a day that is not a working day.</summary>
    public RestDayRule OnRestDay { get; init; }

    /// <summary>The last day (1 January of year 1 where it lies before), or what is lacking to know it.</summary>
    public TermEnd End(DateOnly ahead, WorkingCalendar? calendar) => new TermLength(0, -Days, WorkingDays, OnRestDay).From(ahead, calendar);
}

/// <summary>At least such a share of another figure, within limits: one elector in a thousand, 2,000 at the most.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Figure">What is counted: <c>signatures</c>.</param>
/// <param name="Of">The figure of which the share is taken: <c>electors</c>.</param>
/// <param name="Share">Above 0, up to 1; what comes out is rounded up.</param>
/// <param name="AtLeast">Never fewer than this, or null.</param>
/// <param name="AtMost">Never more than this, or null.</param>
/// <param name="Source">The article.</param>
public sealed record ShareRule(string Id, LocalText Name, string Figure, string Of, Fraction Share, long? AtLeast, long? AtMost, Provenance Source) : PartyRule(Id, Name, Source)
{
    /// <summary>The number that is asked for where the other figure is this.</summary>
    public long Needed(long of) => Math.Min(Math.Max((long)(Share * (Int128)of).Ceiling(), AtLeast ?? 0), AtMost ?? long.MaxValue);
}
