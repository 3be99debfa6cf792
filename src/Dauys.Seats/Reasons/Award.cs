namespace Dauys.Seats;

/// <summary>Why a seat was won.</summary>
public enum ReasonKind
{
    /// <summary>The greatest quotient of votes and divisor.</summary>
    Quotient,

    /// <summary>The greatest quotient among the lists that do not pass their upper quota (Balinski and Young).</summary>
    QuotientWithinQuota,

    /// <summary>A divisor of 0: every list with votes has a first seat before any has a second.</summary>
    FirstSeat,

    /// <summary>A full quota of votes.</summary>
    FullQuota,

    /// <summary>A part of a quota that the law counts as a whole one.</summary>
    PartOfQuota,

    /// <summary>One of the greatest remainders.</summary>
    Remainder,

    /// <summary>One of the greatest numbers of votes, among seats that full quotas left.</summary>
    MostVotes,

    /// <summary>One more for a list that has more than half of the votes and would not have more than half of the seats; the figure is the votes of all.</summary>
    MajoritySeat,

    /// <summary>The least seats that the law gives every list (or this one).</summary>
    LeastSeats,

    /// <summary>The second list admitted because one alone passed.</summary>
    SecondAdmitted,

    /// <summary>The rest, to the one list that passed.</summary>
    RestToFirst,
}

/// <summary>The figures that won a seat.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Votes">Votes of the winner.</param>
/// <param name="Divisor">The divisor or the quota; null where there is none. For divisors that are roots, raised to <see cref="Power"/>.</param>
/// <param name="Figure">What was compared: quotient, remainder or votes (raised to <see cref="Power"/>); null where nothing was.</param>
/// <param name="Power">1, or the power to which irrational quotients were raised so that they can be compared exactly.</param>
public sealed record Reason(ReasonKind Kind, Int128 Votes, Fraction? Divisor, Fraction? Figure, int Power = 1)
{
    /// <summary>Who was next for this seat; null if nobody else could take one.</summary>
    public string? Next { get; init; }

    /// <summary>The next one's figure, to the same power.</summary>
    public Fraction? NextFigure { get; init; }

    /// <summary>How many votes more would have put the next one before the winner, the other lists' votes being equal (a quota grows with them); null if there is no next. At 1 with equal figures a tie rule or lot decided.</summary>
    public Int128? NextLacked { get; init; }
}

/// <summary>One seat won.</summary>
/// <param name="Order">From 1, within its level.</param>
/// <param name="Level"><c>seats</c>, or <c>alliance:ID</c> for a seat shared out inside an alliance.</param>
/// <param name="Winner">List, or alliance.</param>
/// <param name="Nth">Which of the winner's seats it is, from 1.</param>
/// <param name="Reason">The figures.</param>
public sealed record Award(int Order, string Level, string Winner, int Nth, Reason Reason);
