using Dauys.Law.Books;

namespace Dauys.Law.WorkingDays;

/// <summary>One year of a calendar of working days: its weekly days of rest, and the days that are otherwise than the week says.</summary>
public sealed class WorkingYear
{
    private readonly HashSet<DateOnly> _rest;
    private readonly HashSet<DateOnly> _work;
    private readonly HashSet<DateOnly> _unverified;

    /// <summary>A year. Every day lies in it, and none is both of rest and of work.</summary>
    /// <param name="year">The year of the Gregorian calendar.</param>
    /// <param name="weekend">Weekly days of rest.</param>
    /// <param name="rest">Holidays, and working days that were made days of rest.</param>
    /// <param name="work">Days of the weekend that were made working days.</param>
    /// <param name="source">Where the year as a whole comes from.</param>
    public WorkingYear(int year, IReadOnlyList<DayOfWeek> weekend, IReadOnlyList<NamedDay> rest, IReadOnlyList<NamedDay> work, Provenance source)
    {
        (Year, Weekend, Rest, Work, Source) = (year, weekend, rest, work, source);
        (_rest, _work) = ([.. rest.Select(d => d.Day)], [.. work.Select(d => d.Day)]);
        _unverified = [.. rest.Concat(work).Where(d => d.Source.Unverified).Select(d => d.Day)];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Weekly days of rest.</summary>
    public IReadOnlyList<DayOfWeek> Weekend { get; }

    /// <summary>Days of rest besides the weekend; a holiday that falls on a weekend may stand among them.</summary>
    public IReadOnlyList<NamedDay> Rest { get; }

    /// <summary>Days of the weekend on which people work.</summary>
    public IReadOnlyList<NamedDay> Work { get; }

    /// <summary>Where the year comes from, and how sure it is.</summary>
    public Provenance Source { get; }

    /// <summary>Whether no source settles if a day is one of work or of rest: the day itself is marked so, or the whole year.</summary>
    public bool IsUnverified(DateOnly day) => Source.Unverified || _unverified.Contains(day);

    /// <summary>Whether a day of this year is a working day.</summary>
    public bool IsWorking(DateOnly day) => _work.Contains(day) || (!Weekend.Contains(day.DayOfWeek) && !_rest.Contains(day));
}

/// <summary>A day that is otherwise than its weekday says.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">Why: the holiday, or what it was moved for.</param>
/// <param name="Source">The article or decree, and how sure it is.</param>
public sealed record NamedDay(DateOnly Day, LocalText Name, Provenance Source);
