using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Books;

namespace Dauys.Elections.Tests.Calling.Calendar;

/// <summary>Announced days beside those that the law book computes.</summary>
public class ElectionCalendarTests
{
    private static readonly IReadOnlyList<CalendarTerm> Kazakh = ElectionCalendar.Of(ElectionData.Read("kz-mazhilis-2023"));

    [Theory]
    [InlineData("nomination-opens", "2023-01-18", TermStanding.SetByCall, 2)]
    [InlineData("nomination-closes", "2023-02-07", TermStanding.SetByCall, 1)]
    [InlineData("registration-opens", "2023-01-18", TermStanding.SetByCall, 2)]
    [InlineData("registration-closes", "2023-02-17", TermStanding.SetByCall, 1)]
    [InlineData("campaign-ends", "2023-03-18", TermStanding.Same, 0)]
    [InlineData("protocols-at-centre", "2023-03-21", TermStanding.NotAnnounced, null)]
    [InlineData("result-established", "2023-03-29", TermStanding.Same, 0)]
    [InlineData("order-of-deputies", "2023-04-06", TermStanding.NotAnnounced, null)]
    public void The_terms_of_2023(string term, string computed, TermStanding standing, int? later)
    {
        var found = Kazakh.Single(t => t.Term == term);

        Assert.Equal(DateOnly.ParseExact(computed, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), found.Computed);
        Assert.Equal((standing, later), (found.Standing, found.DaysLater));
        Assert.NotNull(found.Deadline!.Source.Article);
    }

    [Fact]
    public void In_2023_no_announced_day_is_a_finding_because_an_early_election_may_set_them() => Assert.DoesNotContain(Kazakh, t => t.IsFinding);

    [Fact]
    public void Announced_days_that_the_law_does_not_know_stand_behind_those_of_the_law()
    {
        var others = Kazakh.Where(t => t.Standing == TermStanding.NotInLaw).ToList();

        Assert.Equal(["call", "campaign-begins", "quiet-day", "vote", "preliminary-results", "deputies-registered", "first-session"], others.Select(t => t.Term));
        Assert.All(others, t => Assert.Null(t.Computed));
        Assert.Equal(others, Kazakh.TakeLast(others.Count));
    }

    [Theory]
    [InlineData(-40, 0, false, "2024-01-24", TermStanding.Differs, 1)]
    [InlineData(-40, 0, false, "2024-01-23T18:00+06:00", TermStanding.Same, 0)]
    [InlineData(-40, 0, false, "2024-01-23T17:00+06:00", TermStanding.Differs, 0)]
    [InlineData(-40, 0, true, "2024-01-23T17:00+06:00", TermStanding.SetByCall, 0)]
    [InlineData(10, 0, false, "2024-03-10", TermStanding.WithinTerm, -3)]
    [InlineData(10, 0, false, "2024-03-14", TermStanding.Differs, 1)]
    [InlineData(0, 1, false, "2024-04-03", TermStanding.Same, 0)]
    [InlineData(0, -1, false, "2024-02-03", TermStanding.Same, 0)]
    [InlineData(10, 0, false, "2024-03", TermStanding.NotCompared, null)]
    public void A_difference_is_a_finding_unless_the_law_lets_it_be(int days, int months, bool mayBeSet, string announced, TermStanding standing, int? later)
    {
        var term = Assert.Single(Of(Deadline(CountedFrom.Vote, days, months, mayBeSet), announced));

        Assert.Equal((standing, later), (term.Standing, term.DaysLater));
        Assert.Equal(standing == TermStanding.Differs, term.IsFinding);
    }

    [Theory]
    [InlineData(CountedFrom.VoteEnd, "2024-03-05")]
    [InlineData(CountedFrom.Call, "2023-12-02")]
    public void Terms_are_counted_from_what_the_law_names(CountedFrom from, string computed) =>
        Assert.Equal(computed, Assert.Single(Of(Deadline(from, 1, 0, false), null)).Computed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_cannot_be_computed_says_why()
    {
        Assert.Contains("result", Assert.Single(Of(Deadline(CountedFrom.Result, 1, 0, false), null)).WhyNot, StringComparison.Ordinal);
        Assert.Contains("working days", Assert.Single(Of(Deadline(CountedFrom.Vote, -5, 0, false) with { WorkingDays = true }, "2024-02-25")).WhyNot, StringComparison.Ordinal);
        Assert.Equal(TermStanding.NotCompared, Assert.Single(Of(Deadline(CountedFrom.Vote, -5, 0, false) with { WorkingDays = true }, "2024-02-25")).Standing);
    }

    private static Deadline Deadline(CountedFrom from, int days, int months, bool mayBeSet) =>
        new("term", LocalText.Of("A term"), from, days, months, false, new TimeOnly(18, 0), mayBeSet, Provenance.None);

    private static IReadOnlyList<CalendarTerm> Of(Deadline deadline, string? announced)
    {
        var law = ElectionData.Read("kz-mazhilis-2023").Law with { Deadlines = [deadline] };
        var call = new ElectionCalled("x", LocalText.Of("x"), new DateOnly(2023, 12, 1), new DateOnly(2024, 3, 3), new DateOnly(2024, 3, 4), null, [], null);
        return ElectionCalendar.Of(law, call, null, announced is null ? [] : [new DateAnnounced("term", LocalText.Of("A term"), announced, null, null)]);
    }
}
