using Dauys.Elections.Acts;
using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Calling.Progress;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Tests.Calling.Progress;

/// <summary>Where an election is, acts after their day, and terms in working days, in a record that adopted Kazakhstan's calendar. Applications are made up.</summary>
public class ProgressTests
{
    private const string ClockBook = """
        law: clocks
        matter: party-registration
        format: draft-1
        name: A book with terms in working days (constructed)
        country: KZ
        as_of: 2023-01-01
        ends_on_rest_day: { value: next-working-day, article: Art. 9 }
        usual_territories: all
        territories: [{ id: all, units: [north] }]
        stages:
          - id: filing
            decisions: [registered, refused]
            clocks:
              - { id: decision, who: authority, starts: filed, ends: [registered, refused], days: 5, working_days: true, article: Art. 1 }
              - { id: month, who: authority, starts: filed, ends: [registered, refused], months: 1, article: Art. 2 }
            rules:
              - { id: in-time, kind: before, event: filed, before: vote, days: 3, working_days: true, article: Art. 3 }
              - { id: soon, kind: term, event: filed, after: call, days: 2, article: Art. 4 }
        """;

    private static readonly string Calendar = Canonical(File.ReadAllText(Path.Combine(ElectionData.Root, "laws/calendars/kz-working-days.yaml")));

    private static readonly LawBook Law = ElectionData.Law("kz-mazhilis-2023");

    [Fact]
    public void Deadlines_in_working_days_are_counted_by_the_calendar_that_the_record_adopted()
    {
        var term = Deadline(-5) with { WorkingDays = true };
        var state = State(RecordKind.Own, term);

        Assert.Equal(LackKind.Calendar, Assert.Single(ElectionCalendar.Of(state)).Lack?.Kind);
        Put(state, new WorkingDaysAdopted("kz-working-days", Calendar, "2023-01-20"));
        // 8 March 2023 is a holiday: 17, 16, 15, 14, 13 March are counted.
        Assert.Equal(new DateOnly(2023, 3, 13), Assert.Single(ElectionCalendar.Of(state)).Computed);

        var far = Assert.Single(ElectionCalendar.Of(State(RecordKind.Own, Deadline(300) with { WorkingDays = true }, new WorkingDaysAdopted("kz-working-days", Calendar, null))));
        Assert.Equal((null, new TermLack(LackKind.Year, 2024)), (far.Computed, far.Lack));
        Assert.Contains("2024", far.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_rest_moves_the_end_and_the_counted_day_is_told()
    {
        var state = State(RecordKind.Own, Deadline(2) with { OnRestDay = RestDayRule.NextWorkingDay }, new WorkingDaysAdopted("kz-working-days", Calendar, null));
        var term = Assert.Single(ElectionCalendar.Of(state));

        // 21 to 23 March are Nauryz.
        Assert.Equal((new DateOnly(2023, 3, 21), new DateOnly(2023, 3, 24)), (term.Counted, term.Computed));
    }

    [Theory]
    [InlineData(RecordKind.Own, true, "2023-02-18", "R470", 1)]
    [InlineData(RecordKind.Synthetic, true, "2023-02-18", "R470", 1)]
    [InlineData(RecordKind.Own, false, "2023-02-18", null, 1)]
    [InlineData(RecordKind.Reconstruction, true, "2023-02-18", null, 1)]
    [InlineData(RecordKind.Own, true, "2023-02-17", null, 0)]
    public void An_act_after_its_day_is_refused_or_marked_as_the_law_says(RecordKind kind, bool refuses, string registered, string? number, int late)
    {
        var term = Deadline(-30) with { Closes = [ClosedMatter.Registration], RefusesLate = refuses };
        var state = State(kind, term);
        var act = new ListAdmitted("list", "a", LocalText.Of("A"), null, null, DateOnly.ParseExact(registered, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, null, null, null);

        var refusal = FactRules.Decide(state, act);

        Assert.Equal(number, refusal?.Number);
        if (number is not null)
        {
            Assert.Equal(("term", "Art. 9"), (refusal!.Rule, refusal.Article));
            return;
        }

        FactRules.Evolve(state, act, 1);
        Assert.Equal(late, LateActs.Of(state).Count);
        Assert.All(LateActs.Of(state), l => Assert.Equal(("list/list/a", 1), (l.Act.Subject, l.DaysLate)));
    }

    [Theory]
    [InlineData("2023-02-08T18:00+06:00", "2023-02-08T18:00+06:00", false)]
    [InlineData("2023-02-08T18:00+06:00", "2023-02-08T18:01+06:00", true)]
    // The same instant in another zone.
    [InlineData("2023-02-08T18:00+06:00", "2023-02-08T12:01+00:00", true)]
    [InlineData("2023-02-08T18:00+06:00", "2023-02-08T12:00+00:00", false)]
    [InlineData("2023-02-08T18:00+06:00", "2023-02-08", false)]
    [InlineData("2023-02-08T18:00+06:00", "2023-02-09", true)]
    [InlineData(null, "2023-02-17T17:59+06:00", false)]
    [InlineData(null, "2023-02-17T18:01+06:00", true)]
    public void The_announced_moment_counts_where_the_call_may_set_it(string? announced, string filed, bool late)
    {
        var term = Deadline(-30) with { Time = new TimeOnly(18, 0), MayBeSetByCall = true, Closes = [ClosedMatter.Filing], RefusesLate = true };
        List<IElectionAct> acts = [new RulesAdopted("clocks", Canonical(ClockBook), "2023-01-20")];
        if (announced is not null)
        {
            acts.Add(new DateAnnounced("term", LocalText.Of("A term"), announced, null, null));
        }

        Assert.Equal(late ? "R470" : null, FactRules.Decide(State(RecordKind.Own, term, [.. acts]), Filed("one", filed))?.Number);
    }

    [Fact]
    public void Terms_of_registration_are_counted_by_the_same_calendar()
    {
        var state = State(RecordKind.Own, Deadline(-30), new RulesAdopted("clocks", Canonical(ClockBook), "2023-01-20"), Filed("one", "2023-03-17"));
        var known = state.Process.Case("one")!;

        Assert.All(ClockReading.Of(known, new DateOnly(2023, 5, 1)), c => Assert.Equal(ClockStanding.Unknown, c.Standing));
        Assert.Equal([null, null], known.Assess().Rules.Select(r => r.Met));

        Put(state, new WorkingDaysAdopted("kz-working-days", Calendar, "2023-03-20"));
        var clocks = ClockReading.Of(known, new DateOnly(2023, 5, 1));
        // 20 March, then 24, 27, 28, 29; and 17 April, a Monday.
        Assert.Equal([new DateOnly(2023, 3, 29), new DateOnly(2023, 4, 17)], clocks.Select(c => c.Last!.Value));
        Assert.All(clocks, c => Assert.Equal(ClockStanding.Overdue, c.Standing));
        // Three working days before 24 March are the 16th: 20, 17, 16. Two days after Friday 17 March are Sunday, so Monday the 20th.
        Assert.Equal([("2023-03-16", false), ("2023-03-20", true)], known.Assess().Rules.Select(r => (r.Required, r.Met!.Value)));
    }

    [Fact]
    public void What_lies_ahead_stands_in_the_order_of_its_days_with_whom_it_is_for()
    {
        var state = State(RecordKind.Own, Deadline(-30) with { For = [TermParty.Parties] }, new RulesAdopted("clocks", Canonical(ClockBook), "2023-01-20"), new WorkingDaysAdopted("kz-working-days", Calendar, null), Filed("one", "2023-02-13"));
        var before = ElectionProgress.Of(state, new DateOnly(2023, 2, 17));
        var after = ElectionProgress.Of(state, new DateOnly(2023, 2, 21));

        Assert.Equal([TermParty.Parties], Assert.Single(before.Ahead).Deadline!.For);
        Assert.Equal((0, 1, 0), (before.Behind.Count, before.Ahead.Count, before.Undated.Count));
        Assert.Equal((1, 0), (after.Behind.Count, after.Ahead.Count));
        Assert.Equal(["Running", "Running"], before.Running.Select(r => r.Clock.Standing.ToString()));
        Assert.Equal(["Overdue", "Running"], after.Running.Select(r => r.Clock.Standing.ToString()));
        Assert.Equal(new DateOnly(2023, 2, 13), ElectionProgress.LastDay(state));
    }

    [Fact]
    public void A_calendar_of_another_country_and_a_text_that_is_none_are_refused()
    {
        var state = State(RecordKind.Own, Deadline(1));

        Assert.Equal("R471", FactRules.Decide(state, new WorkingDaysAdopted("kz-working-days", Calendar.Replace("\"country\":\"KZ\"", "\"country\":\"XX\"", StringComparison.Ordinal), null))?.Number);
        Assert.Throws<ActContentException>(() => FactRules.Decide(state, new WorkingDaysAdopted("other", Calendar, null)));
        Assert.Throws<ActContentException>(() => FactRules.Decide(state, new WorkingDaysAdopted("kz-working-days", "{}", null)));
    }

    [Fact]
    public void An_election_file_names_its_calendar_and_it_becomes_a_fact()
    {
        var text = "working_days: kz-working-days\n" + ElectionData.TextOf("kz-mazhilis-2023");
        var file = Dauys.Elections.ElectionFiles.ElectionFileReader.Read(DocumentParser.Parse(text, "e.yaml"), "e.yaml", Law, name => (Calendar, name));

        Assert.Equal(Calendar, Assert.Single(file.Facts.OfType<WorkingDaysAdopted>()).Text);
        Assert.Equal("E205", Assert.Single(Assert.Throws<RefusedException>(() => ElectionData.Read(text, "e.yaml")).Refusals).Number);
        var foreign = Assert.Throws<RefusedException>(() => Dauys.Elections.ElectionFiles.ElectionFileReader.Read(
            DocumentParser.Parse(text, "e.yaml"), "e.yaml", Law, name => (Calendar.Replace("\"country\":\"KZ\"", "\"country\":\"XX\"", StringComparison.Ordinal), name)));
        Assert.Equal("E205", Assert.Single(foreign.Refusals).Number);
    }

    private static Deadline Deadline(int days) => new("term", LocalText.Of("A term"), CountedFrom.Vote, days, 0, false, null, false, new Provenance("Art. 9"));

    private static ApplicationFiled Filed(string id, string when) => new(
        id, when, "clocks",
        $$"""{"application":"{{id}}","date":"2023-03-17","dates":{"call":"2023-03-17","filed":"2023-03-17","vote":"2023-03-24"},"format":"draft-1","party":{"en":"Made up"},"stage":"filing"}""", null);

    private static ElectionState State(RecordKind kind, Deadline deadline, params IElectionAct[] acts)
    {
        var state = new ElectionState(Law with { Deadlines = [deadline] });
        FactRules.Evolve(state, new RegisterOpened(kind, LocalText.Of("x"), null), 0);
        FactRules.Evolve(state, new ElectionCalled("x", LocalText.Of("x"), new DateOnly(2023, 1, 19), new DateOnly(2023, 3, 19), new DateOnly(2023, 3, 19), "Asia/Almaty", [], null), 0);
        foreach (var act in acts)
        {
            Put(state, act);
        }

        return state;
    }

    /// <summary>Takes the act through its stored form, as a register does; then decides, then evolves.</summary>
    private static void Put(ElectionState state, IElectionAct act)
    {
        using var stored = System.Text.Json.JsonDocument.Parse(ActEncoder.Canonical(act.Content()));
        var read = ActCatalogue.Read(act.Name, stored.RootElement)!;
        Assert.Null(FactRules.Decide(state, read));
        FactRules.Evolve(state, read, 1);
    }

    private static string Canonical(string text) => System.Text.Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(text, "book")));
}
