using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Calling.Calendar;

/// <summary>What is lacking to compute the day of a term.</summary>
public enum LackKind
{
    /// <summary>The day of the call.</summary>
    Call,

    /// <summary>The day on which the result was established.</summary>
    Result,

    /// <summary>A calendar of working days.</summary>
    Calendar,

    /// <summary>A year of the calendar of working days.</summary>
    Year,
}

/// <summary>What is lacking to compute the day of a term.</summary>
/// <param name="Kind">What.</param>
/// <param name="Year">The year that the calendar of working days lacks; null for all else.</param>
public sealed record TermLack(LackKind Kind, int? Year = null)
{
    /// <summary>In English words, as <c>why_not</c> has them.</summary>
    public override string ToString() => Kind switch
    {
        LackKind.Call => "the day of the call is not known",
        LackKind.Result => "the day on which the result was established is not known",
        LackKind.Calendar => TermEnd.NoCalendar.WhyNot!,
        _ => TermEnd.Lacks(Year!.Value).WhyNot!,
    };
}
