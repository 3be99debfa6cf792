using System.Globalization;
using Dauys.Elections.Calling.Calendar;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Calling.Progress;

/// <summary>
/// The last moment of a term. The announced one counts where the law lets the call set it (early elections), otherwise the computed one; a day without an hour ends with the day.
/// </summary>
/// <param name="Day">The last day.</param>
/// <param name="Time">The hour at the place, or null for the whole day.</param>
/// <param name="Instant">The instant, where it was announced with its offset.</param>
public readonly record struct TermMoment(DateOnly Day, TimeOnly? Time, DateTimeOffset? Instant)
{
    /// <summary>The last moment of a term, or null where no day counts.</summary>
    public static TermMoment? Of(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if ((term.Deadline is null || term.Deadline.MayBeSetByCall)
            && term.Announced?.From is { } from && Moment.TryParse(from, out var announced) && announced.Precision >= MomentPrecision.Day)
        {
            return new TermMoment(announced.Date!.Value, announced.Instant is { } at ? TimeOnly.FromDateTime(at.DateTime) : term.Deadline?.Time, announced.Instant);
        }

        return term.Computed is { } day ? new TermMoment(day, term.Deadline?.Time, null) : null;
    }

    /// <summary>Whether a moment lies surely after the last one; one known less exactly than to the day never does.</summary>
    public bool IsBefore(Moment moment)
    {
        if (moment.Precision < MomentPrecision.Day)
        {
            return false;
        }

        if (moment.Instant is { } happened && Time is { } time)
        {
            return Instant is { } instant ? happened > instant : moment.Date > Day || (moment.Date == Day && TimeOnly.FromDateTime(happened.DateTime) > time);
        }

        return moment.Date > Day;
    }

    /// <summary>As <c>2023-02-17 18:00</c>.</summary>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (Time is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "");
}
