using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Law.Books;

namespace Dauys.Elections.Calling.Calendar;

/// <summary>One term of an election: what the law book computes, what was announced, and how the two stand to each other.</summary>
/// <param name="Term">The deadline's id, or the announced word where the law book has none.</param>
/// <param name="Name">In words.</param>
/// <param name="Deadline">The law book's deadline, or null.</param>
/// <param name="Computed">The computed day, or null.</param>
/// <param name="WhyNot">Why no day is computed, in words; null where one is, or where the law book has no such term.</param>
/// <param name="Announced">The act that announces it, or null.</param>
/// <param name="Standing">How the two stand to each other.</param>
/// <param name="DaysLater">Days from the computed to the announced day; negative if it was announced earlier; null where they cannot be compared.</param>
public sealed record CalendarTerm(
    string Term,
    LocalText Name,
    Deadline? Deadline,
    DateOnly? Computed,
    string? WhyNot,
    DateAnnounced? Announced,
    TermStanding Standing,
    int? DaysLater)
{
    /// <summary>What is lacking to compute the day; null where nothing is.</summary>
    public TermLack? Lack { get; init; }

    /// <summary>The day as it was counted, where it is no working day and the law therefore takes another one; otherwise null.</summary>
    public DateOnly? Counted { get; init; }

    /// <summary>Whether it was counted over a day of which no source settles whether it is one of work.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Whether somebody should look: announced otherwise than the law book says, and it does not say that it may be.</summary>
    public bool IsFinding => Standing == TermStanding.Differs;
}
