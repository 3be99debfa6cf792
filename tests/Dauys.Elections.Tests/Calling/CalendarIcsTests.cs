using System.Text;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.Calendar;
using Dauys.Law.Books;

namespace Dauys.Elections.Tests.Calling;

/// <summary>Calendars as RFC 5545 has them.</summary>
public class CalendarIcsTests
{
    [Fact]
    public void An_announced_moment_is_in_universal_time_and_a_computed_day_is_a_day()
    {
        var lines = Unfolded(CalendarIcs.Write("e", [Term("closes", "2023-02-08T18:00+06:00", null, new DateOnly(2023, 2, 7)), Term("vote", null, null, new DateOnly(2023, 3, 19))]));

        Assert.Contains("DTSTART:20230208T120000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20230319", lines);
        Assert.Contains("UID:closes@e.dauys", lines);
        Assert.Contains("""DESCRIPTION:announced: 2023-02-08T18:00+06:00\nby the law book: 2023-02-07\nstanding: set-by-call""", lines);
        Assert.Equal(lines.Count(l => l == "BEGIN:VEVENT"), lines.Count(l => l == "END:VEVENT"));
    }

    [Fact]
    public void A_span_ends_on_the_day_after_its_last_and_a_term_without_a_day_is_left_out()
    {
        Assert.Contains("DTEND;VALUE=DATE:20230211", Unfolded(CalendarIcs.Write("e", [Term("span", "2023-02-08", "2023-02-10", null)])));
        Assert.DoesNotContain("BEGIN:VEVENT", Unfolded(CalendarIcs.Write("e", [Term("unknown", null, null, null)])));
    }

    [Fact]
    public void Lines_are_folded_between_characters_and_signs_are_escaped()
    {
        var name = string.Concat(Enumerable.Repeat("Дауыс беру; санау, \\", 20));
        var ics = CalendarIcs.Write("e", [Term("vote", null, null, new DateOnly(2023, 3, 19), name)]);

        Assert.All(ics.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75));
        Assert.Contains("SUMMARY:" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal), Unfolded(ics));
        Assert.DoesNotContain('\n', ics.Replace("\r\n", "", StringComparison.Ordinal));
    }

    private static string[] Unfolded(string ics) => ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static CalendarTerm Term(string id, string? from, string? to, DateOnly? computed, string? name = null) => new(
        id, LocalText.Of(name ?? id), null, computed, null,
        from is null ? null : Announced(id, from, to), from is not null && computed is not null ? TermStanding.SetByCall : TermStanding.NotCompared, null);

    private static DateAnnounced Announced(string id, string from, string? to) => new(id, LocalText.Of(id), from, to, null);
}
