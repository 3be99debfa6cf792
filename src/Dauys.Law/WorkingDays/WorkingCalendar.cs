using Dauys.Law.Books;

namespace Dauys.Law.WorkingDays;

/// <summary>
/// Which days are working days, year by year: a book of law like the others, because holidays are fixed by statute and moved by decree. What it does not cover is unknown, never
/// taken for an ordinary week. The guide is <c>docs/law-books.md</c>.
/// </summary>
public sealed record WorkingCalendar
{
    /// <summary>The word under <c>matter</c> that tells this kind of book from others.</summary>
    public const string Matter = "working-days";

    /// <summary>The book's name: <c>kz-working-days</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title for readers.</summary>
    public required LocalText Name { get; init; }

    /// <summary>ISO 3166-1 code of the country, or a word for another place.</summary>
    public required string Country { get; init; }

    /// <summary>The statutes and decrees that the articles refer to.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>The years that the book covers, in their order, each once.</summary>
    public required IReadOnlyList<WorkingYear> Years { get; init; }

    /// <summary>Days and years whose rest or work no source settles.</summary>
    public required IReadOnlyList<UnverifiedValue> Unverified { get; init; }

    /// <summary>Lower-case hex SHA-256 of the book's canonical JSON.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether a day is a working day; null where the book does not cover its year.</summary>
    public bool? IsWorking(DateOnly day) => Years.FirstOrDefault(y => y.Year == day.Year)?.IsWorking(day);

    /// <summary>
    /// The working day that lies so many working days after a day, or before it. The day itself is not counted; 0 is the day itself, whether it is a working day or not.
    /// </summary>
    /// <param name="start">The day from which is counted.</param>
    /// <param name="days">Signed number of working days.</param>
    public TermEnd Count(DateOnly start, int days)
    {
        var (day, left, step, unverified) = (start, Math.Abs(days), Math.Sign(days), false);
        while (left > 0)
        {
            if (!TryStep(ref day, step) || IsWorking(day) is not { } working)
            {
                return TermEnd.Lacks(day.Year);
            }

            left -= working ? 1 : 0;
            unverified |= IsUnverified(day);
        }

        return TermEnd.On(day) with { IsUnverified = unverified };
    }

    /// <summary>The day itself if it is a working day, otherwise the next one in a direction: 1 or -1.</summary>
    public TermEnd Nearest(DateOnly start, int direction)
    {
        var (day, unverified) = (start, false);
        while (true)
        {
            unverified |= IsUnverified(day);
            switch (IsWorking(day))
            {
                case true:
                    return TermEnd.On(day) with { IsUnverified = unverified };
                case null:
                    return TermEnd.Lacks(day.Year);
                default:
                    if (!TryStep(ref day, direction))
                    {
                        return TermEnd.Lacks(day.Year);
                    }

                    break;
            }
        }
    }

    private bool IsUnverified(DateOnly day) => Years.FirstOrDefault(y => y.Year == day.Year)?.IsUnverified(day) == true;

    private static bool TryStep(ref DateOnly day, int step)
    {
        if (day == (step > 0 ? DateOnly.MaxValue : DateOnly.MinValue))
        {
            return false;
        }

        day = day.AddDays(step);
        return true;
    }
}
