using CsCheck;
using Dauys.Law.WorkingDays;

namespace Dauys.Law.Tests.WorkingDays;

/// <summary>Counting working days, against a walk day by day and against days that authorities published.</summary>
public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Kazakh = WorkingCalendarReader.Read(Repository.Read("laws/calendars/kz-working-days.yaml"), "kz");

    /// <summary>The United Kingdom for its parliamentary timetable: a holiday of any part counts. Days of 2019 and 2024 around the two elections, as published by gov.uk.</summary>
    private static readonly WorkingCalendar British = Calendar(
        (2019, ["2019-08-05", "2019-08-26", "2019-12-02", "2019-12-25", "2019-12-26"]),
        (2024, ["2024-01-01", "2024-01-02", "2024-03-18", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-07-12", "2024-08-05", "2024-08-26", "2024-12-02", "2024-12-25", "2024-12-26"]));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 729].Select(n => new DateOnly(2022, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2024-07-04", -25, "2024-05-30")]
    [InlineData("2024-07-04", -22, "2024-06-04")]
    [InlineData("2024-07-04", -19, "2024-06-07")]
    [InlineData("2024-07-04", -12, "2024-06-18")]
    [InlineData("2024-07-04", -11, "2024-06-19")]
    [InlineData("2024-07-04", -6, "2024-06-26")]
    [InlineData("2024-05-30", 25, "2024-07-04")]
    // St Andrew's Day, a holiday of Scotland alone, is left out of the whole timetable of 2019.
    [InlineData("2019-12-12", -19, "2019-11-14")]
    public void The_timetables_of_the_United_Kingdom_come_out_as_published(string from, int days, string expected) =>
        Assert.Equal(Day(expected), British.Count(Day(from), days).Day);

    [Theory]
    [InlineData(2022, "13 8 12 9 12 8 11 9 8 11 8 10")]
    [InlineData(2023, "11 8 12 10 11 9 11 9 9 10 8 11")]
    public void Days_of_rest_by_month(int year, string expected) => Assert.Equal(
        expected.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)),
        Enumerable.Range(1, 12).Select(m => Enumerable.Range(1, DateTime.DaysInMonth(year, m)).Count(d => Kazakh.IsWorking(new DateOnly(year, m, d)) == false)));

    [Theory]
    [InlineData("2022-10-22", true)]
    [InlineData("2022-10-24", false)]
    [InlineData("2022-10-25", false)]
    [InlineData("2023-07-01", true)]
    [InlineData("2023-07-07", false)]
    [InlineData("2022-12-01", true)]
    [InlineData("2021-12-31", null)]
    [InlineData("2024-01-01", null)]
    public void Moved_days_and_years_beyond(string day, bool? working) => Assert.Equal(working, Kazakh.IsWorking(Day(day)));

    [Theory]
    // Of 2022 only 16 December is unverified, of 2023 the whole year.
    [InlineData("2022-12-01", 5, false)]
    [InlineData("2022-12-14", 1, false)]
    [InlineData("2022-12-14", 2, true)]
    [InlineData("2022-12-16", 1, false)]
    [InlineData("2022-12-19", -1, true)]
    [InlineData("2022-12-30", 1, true)]
    [InlineData("2022-12-16", 0, false)]
    public void A_term_that_is_counted_over_a_day_that_no_source_settles_says_so(string from, int days, bool unverified)
    {
        Assert.Equal(unverified, Kazakh.Count(Day(from), days).IsUnverified);
        Assert.Equal(unverified, new TermLength(0, days, WorkingDays: true).From(Day(from), Kazakh).IsUnverified);
    }

    [Fact]
    public void A_last_day_that_is_moved_over_a_day_that_no_source_settles_says_so()
    {
        Assert.True(new TermLength(0, 1, OnRestDay: RestDayRule.NextWorkingDay).From(Day("2022-12-15"), Kazakh).IsUnverified);
        Assert.False(new TermLength(0, 1, OnRestDay: RestDayRule.NextWorkingDay).From(Day("2022-12-13"), Kazakh).IsUnverified);
        Assert.False(new TermLength(0, 1).From(Day("2022-12-15"), Kazakh).IsUnverified);
    }

    [Fact]
    public void A_span_into_a_year_without_calendar_is_unknown_and_names_the_year()
    {
        Assert.Equal(TermEnd.Lacks(2024), Kazakh.Count(new DateOnly(2023, 12, 27), 5));
        Assert.Equal(new DateOnly(2023, 12, 29), Kazakh.Count(new DateOnly(2023, 12, 27), 2).Day);
        Assert.Equal(TermEnd.Lacks(2021), Kazakh.Count(new DateOnly(2022, 1, 5), -1));
        Assert.Equal(TermEnd.Lacks(2024), Kazakh.Nearest(new DateOnly(2023, 12, 30), 1));
        Assert.Contains("2024", Kazakh.Count(new DateOnly(2023, 12, 27), 5).WhyNot, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 1, 4), Kazakh.Count(new DateOnly(2022, 12, 30), 1).Day);
    }

    [Fact]
    public void Counting_agrees_with_a_walk_day_by_day() => Gen.Select(Days, Gen.Int[-60, 60]).Sample((start, days) =>
    {
        var (day, left, step) = (start, Math.Abs(days), Math.Sign(days));
        while (left > 0)
        {
            day = day.AddDays(step);
            if (day.Year is < 2022 or > 2023)
            {
                Assert.Equal(TermEnd.Lacks(day.Year), Kazakh.Count(start, days));
                return;
            }

            var resting = Kazakh.Years.Single(y => y.Year == day.Year) is var year
                && (year.Rest.Any(r => r.Day == day) || (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && year.Work.All(w => w.Day != day)));
            left -= resting ? 0 : 1;
        }

        Assert.Equal(day, Kazakh.Count(start, days).Day);
    });

    [Fact]
    public void Counting_there_and_back_ends_where_it_began() => Gen.Select(Days, Gen.Int[1, 60]).Sample((start, days) =>
    {
        if (Kazakh.IsWorking(start) == true && Kazakh.Count(start, days).Day is { } there)
        {
            Assert.True(Kazakh.IsWorking(there));
            Assert.Equal(start, Kazakh.Count(there, -days).Day);
            Assert.Equal(there, Kazakh.Count(Kazakh.Count(start, days - 1).Day!.Value, 1).Day);
        }
    });

    [Fact]
    public void Later_starts_and_longer_terms_never_end_earlier() => Gen.Select(Days, Gen.Int[0, 20], Gen.Int[0, 40], Gen.Int[0, 5]).Sample((start, later, days, more) =>
    {
        if (Kazakh.Count(start, days).Day is { } end && Kazakh.Count(start.AddDays(later), days + more).Day is { } other)
        {
            Assert.True(end <= other);
        }
    });

    [Theory]
    [InlineData(RestDayRule.Unsaid, "2022-05-07")]
    [InlineData(RestDayRule.AsItIs, "2022-05-07")]
    [InlineData(RestDayRule.NextWorkingDay, "2022-05-11")]
    [InlineData(RestDayRule.PreviousWorkingDay, "2022-05-06")]
    public void A_term_that_ends_on_a_holiday(RestDayRule rule, string expected)
    {
        var end = new TermLength(0, 7, false, rule).From(new DateOnly(2022, 4, 30), Kazakh);

        Assert.Equal(Day(expected), end.Day);
        Assert.Equal(rule is RestDayRule.NextWorkingDay or RestDayRule.PreviousWorkingDay, end.IsMoved);
    }

    [Fact]
    public void Without_a_calendar_only_what_hangs_on_it_is_unknown()
    {
        Assert.Equal(TermEnd.NoCalendar, new TermLength(0, 5, true).From(new DateOnly(2023, 1, 1), null));
        Assert.Equal(TermEnd.NoCalendar, new TermLength(1, 0, false, RestDayRule.NextWorkingDay).From(new DateOnly(2023, 1, 1), null));
        Assert.Equal(new DateOnly(2023, 1, 6), new TermLength(0, 5).From(new DateOnly(2023, 1, 1), null).Day);
        Assert.Equal(new DateOnly(2023, 1, 1), new TermLength(0, 0, true).From(new DateOnly(2023, 1, 1), null).Day);
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (new TermLength(-120, 0).From(new DateOnly(3, 1, 1), null).Day, new TermLength(0, 36_500).From(new DateOnly(9999, 1, 1), null).Day));
    }

    [Theory]
    [InlineData("day: 2022-03-08", "day: 2023-03-08", "does not lie in 2022")]
    [InlineData("day: 2022-03-08", "day: 2022-03-07", "stands twice")]
    [InlineData("day: 2022-03-05", "day: 2022-03-04", "is a working day by its weekday")]
    [InlineData("year: 2023", "year: 2022", "stands twice, or before an earlier one")]
    [InlineData("weekend: [saturday, sunday]", "weekend: [saturday, sun]", "sun")]
    [InlineData("matter: working-days", "matter: party-registration", "no calendar of working days")]
    public void What_cannot_be_is_refused_at_its_line(string good, string bad, string what)
    {
        var text = Repository.Read("laws/calendars/kz-working-days.yaml");
        var refused = Assert.Throws<RefusedException>(() => WorkingCalendarReader.Read(text.Replace(good, bad, StringComparison.Ordinal), "bad.yaml"));

        Assert.Contains(refused.Refusals, r => r.What.Contains(what, StringComparison.Ordinal) && r.Where.Line > 0);
    }

    [Fact]
    public void Every_day_has_its_article_and_doubts_are_told()
    {
        Assert.All(Kazakh.Years.SelectMany(y => y.Rest.Concat(y.Work)), d => Assert.False(string.IsNullOrEmpty(d.Source.Article)));
        Assert.Contains(Kazakh.Unverified, u => u.Key == "years.2022.2022-12-16");
        Assert.Equal(64, Kazakh.Hash.Length);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static WorkingCalendar Calendar(params (int Year, string[] Days)[] years) => WorkingCalendarReader.Read(
        $$"""
        law: test
        matter: working-days
        format: draft-1
        name: Test
        country: GB
        as_of: 2024-01-01
        years: [{{string.Join(", ", years.Select(y => $"{{year: {y.Year}, weekend: [saturday, sunday], rest: [{string.Join(", ", y.Days.Select(d => $"{{day: {d}, name: x}}"))}]}}"))}}]
        """,
        "test.yaml");
}
