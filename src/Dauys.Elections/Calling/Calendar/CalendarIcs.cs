using System.Globalization;
using System.Text;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Calling.Calendar;

/// <summary>
/// A calendar as iCalendar (RFC 5545), for the calendar programs of those who must keep the terms. An announced moment stands as it was announced, otherwise the day that the law
/// book computes; the description has both, with the article. A term without a day is left out: a calendar program cannot say <i>unknown</i>.
/// </summary>
public static class CalendarIcs
{
    /// <summary>Octets of a line before it is folded (RFC 5545, 3.1).</summary>
    private const int LineLength = 75;

    /// <summary>The text, lines ended by CR LF.</summary>
    /// <param name="election">The election's id.</param>
    /// <param name="terms">Its terms.</param>
    public static string Write(string election, IReadOnlyList<CalendarTerm> terms)
    {
        var ics = new StringBuilder();
        Line(ics, "BEGIN:VCALENDAR");
        Line(ics, "VERSION:2.0");
        Line(ics, "PRODID:-//Dauys//calendar//EN");
        Line(ics, "CALSCALE:GREGORIAN");
        foreach (var term in terms.Where(HasDay))
        {
            Event(ics, election, term);
        }

        Line(ics, "END:VCALENDAR");
        return ics.ToString();
    }

    /// <summary>Whether a term has a day: announced, or computed.</summary>
    public static bool HasDay(CalendarTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Computed is not null || AnnouncedOf(term).Date is not null;
    }

    private static void Event(StringBuilder ics, string election, CalendarTerm term)
    {
        var announced = AnnouncedOf(term);
        var day = announced.Date ?? term.Computed!.Value;
        Line(ics, "BEGIN:VEVENT");
        Line(ics, $"UID:{Escaped(term.Term)}@{Escaped(election)}.dauys");
        // The same calendar is the same bytes: the stamp is the day itself and no clock.
        Line(ics, $"DTSTAMP:{Compact(day)}T000000Z");
        Line(ics, announced.Instant is { } instant
            ? $"DTSTART:{instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}"
            : $"DTSTART;VALUE=DATE:{Compact(day)}");
        if (announced.Instant is null && Ends(term) is { } until && until > day)
        {
            // The end of an event of whole days is the day after its last one.
            Line(ics, $"DTEND;VALUE=DATE:{Compact(until.AddDays(1))}");
        }

        Line(ics, $"SUMMARY:{Escaped(term.Name.ToString())}");
        Line(ics, $"DESCRIPTION:{Escaped(Description(term))}");
        Line(ics, "TRANSP:TRANSPARENT");
        Line(ics, "END:VEVENT");
    }

    private static string Description(CalendarTerm term) => string.Join("\n", new[]
    {
        term.Deadline?.Source.Article,
        term.Announced is { } act ? $"announced: {act.From}{(act.To is null ? "" : $" to {act.To}")}" : "not announced",
        term.Computed is { } computed ? $"by the law book: {computed:yyyy-MM-dd}{(term.Deadline?.Time is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")}{(term.Counted is { } counted ? $"; {counted:yyyy-MM-dd} is no working day" : "")}{(term.IsUnverified ? "; counted over a day that is unverified in the calendar of working days" : "")}" : term.WhyNot is { } why ? $"by the law book: not computed, {why}" : "no such term in the law book",
        $"standing: {TermStandings.Word(term.Standing)}",
    }.OfType<string>());

    private static Moment AnnouncedOf(CalendarTerm term) => term.Announced?.From is { } from && Moment.TryParse(from, out var moment) ? moment : default;

    private static DateOnly? Ends(CalendarTerm term) => term.Announced?.To is { } to && Moment.TryParse(to, out var moment) ? moment.Date : null;

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A text as RFC 5545, 3.3.11 writes it.</summary>
    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Writes a line, folded between characters where it has more than 75 octets.</summary>
    private static void Line(StringBuilder ics, string text)
    {
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LineLength)
            {
                ics.Append("\r\n ");
                used = 1;
            }

            ics.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        ics.Append("\r\n");
    }
}
