namespace Dauys.Law.WorkingDays;

/// <summary>What a statute says of a term that ends on a day that is not a working day.</summary>
public enum RestDayRule
{
    /// <summary>The book says nothing: the day stays as it was counted.</summary>
    Unsaid,

    /// <summary>The day stays as it was counted.</summary>
    AsItIs,

    /// <summary>The term ends on the next working day.</summary>
    NextWorkingDay,

    /// <summary>The term ends on the working day before.</summary>
    PreviousWorkingDay,
}

/// <summary>How long a term is, and what becomes of its last day. Signed: a negative term is counted back from a day that lies ahead.</summary>
/// <param name="Months">Calendar months; the day of the month is kept, or is the month's last.</param>
/// <param name="Days">Days, counted after the months.</param>
/// <param name="WorkingDays">Whether only working days are counted. The day from which is counted is none of them.</param>
/// <param name="OnRestDay">What holds where the last day is not a working day.</param>
public sealed record TermLength(int Months, int Days, bool WorkingDays = false, RestDayRule OnRestDay = RestDayRule.Unsaid)
{
    /// <summary>
    /// The last day. Unknown where it hangs on working days and there is no calendar of them, or none of a year into which it reaches.
    /// What lies beyond the calendar's first or last day (31 December 9999) is that day.
    /// </summary>
    public TermEnd From(DateOnly start, WorkingCalendar? calendar)
    {
        var months = Moved(start);
        if (WorkingDays && Days != 0)
        {
            return calendar is null ? TermEnd.NoCalendar : calendar.Count(months, Days);
        }

        var day = Shifted(months);
        if (OnRestDay is not (RestDayRule.NextWorkingDay or RestDayRule.PreviousWorkingDay))
        {
            return TermEnd.On(day);
        }

        return calendar is null ? TermEnd.NoCalendar : calendar.Nearest(day, OnRestDay == RestDayRule.NextWorkingDay ? 1 : -1) with { Counted = day };
    }

    private DateOnly Moved(DateOnly start)
    {
        var month = (start.Year * 12L) + start.Month - 1 + Months;
        return month < 12 ? DateOnly.MinValue : month >= 10_000L * 12 ? DateOnly.MaxValue : start.AddMonths(Months);
    }

    private DateOnly Shifted(DateOnly day)
    {
        if (WorkingDays)
        {
            return day;
        }

        var number = (long)day.DayNumber + Days;
        return number < DateOnly.MinValue.DayNumber ? DateOnly.MinValue : number > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : DateOnly.FromDayNumber((int)number);
    }
}

/// <summary>The end of a term, or what is lacking to know it.</summary>
/// <param name="Day">The last day, or null.</param>
/// <param name="LackingYear">The year whose working days are not known, or null.</param>
/// <param name="WithoutCalendar">True where no calendar of working days is known at all.</param>
/// <param name="Counted">The day as it was counted, before a rule on days of rest was applied; null where none was.</param>
public readonly record struct TermEnd(DateOnly? Day, int? LackingYear = null, bool WithoutCalendar = false, DateOnly? Counted = null)
{
    /// <summary>No calendar of working days is known.</summary>
    public static TermEnd NoCalendar { get; } = new(null, null, true);

    /// <summary>Whether a day was counted over of which the calendar says that no source settles whether it is one of work or of rest.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Whether a day of rest moved the end.</summary>
    public bool IsMoved => Counted is { } counted && Day is { } day && counted != day;

    /// <summary>A known end.</summary>
    public static TermEnd On(DateOnly day) => new(day);

    /// <summary>The calendar does not cover a year.</summary>
    public static TermEnd Lacks(int year) => new(null, year);

    /// <summary>Why there is no day, in words; null where there is one.</summary>
    public string? WhyNot => Day is not null ? null
        : WithoutCalendar ? "the law counts working days, and no calendar of working days is known"
        : $"the law counts working days, and the calendar of working days lacks the year {LackingYear}";
}
