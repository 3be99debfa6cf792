using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.ConfirmApplication;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Registration.WithdrawApplication;
using Dauys.Elections.Tests.Assessing;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Registering;

/// <summary>Applications step by step: what the law knows can be entered, what it does not know cannot.</summary>
public class ProcessTests
{
    private static readonly GivenGround TooFew = new("members", "the assessment of 2 April");
    private readonly CaseFold _fold = new();

    [Fact]
    public void An_application_is_sent_back_corrected_and_registered()
    {
        var known = _fold.Filed("a", 240);
        Assert.Null(_fold.Apply(new ApplicationReturned("a", 2, "2024-03-20", [TooFew])));
        Assert.Equal(CaseStanding.Returned, known.Standing);
        Assert.Null(_fold.Apply(new ApplicationCorrected("a", 3, "2024-04-01", CaseFold.Application("a", 260))));
        Assert.Equal((CaseStanding.Pending, AssessedDecision.Accept), (known.Standing, known.Assess().Decision));
        Assert.Null(_fold.Apply(new ApplicantRegistered("a", 4, "2024-04-10")));
        Assert.Equal((CaseStanding.Registered, 4), (known.Standing, known.Steps.Count));
    }

    [Fact]
    public void A_notice_can_be_confirmed_and_not_sent_back()
    {
        _fold.Filed("n", 50, stage: "notice");
        var refusal = _fold.Apply(new ApplicationReturned("n", 2, "2024-03-02", [new("documents", "the list")]))!;
        Assert.Equal(("R485", "Art. 6"), (refusal.Number, refusal.Article));
        Assert.Equal("R485", _fold.Apply(new ApplicationRefused("n", 2, "2024-03-02", [TooFew]))!.Number);
        Assert.Null(_fold.Apply(new ApplicationConfirmed("n", 2, "2024-03-01")));
    }

    [Fact]
    public void What_the_law_does_not_ask_of_this_applicant_is_no_ground()
    {
        var law = System.Text.Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(File.ReadAllText(Path.Combine(ElectionData.Root, "laws/kz-lists-2023.yaml")), "law")));
        Assert.Null(_fold.Apply(new RulesAdopted("kz-lists-2023", law, "2023-01-01")));
        var text = Nominations.Candidate(Nominations.Person(), nominator: "party", more: "");
        Assert.Null(_fold.Apply(new ApplicationFiled("made-up", "2023-02-01", "kz-lists-2023", text, null)));

        // Documents are asked of those who nominate themselves; a party's candidate cannot be refused for them.
        var refusal = _fold.Apply(new ApplicationRefused("made-up", 2, "2023-02-05", [new GivenGround("district-papers", "no biography")]))!;
        Assert.Equal(("R487", "district-papers"), (refusal.Number, refusal.Rule));
    }

    [Fact]
    public void A_ground_needs_the_book_evidence_and_figures_that_bear_it_out()
    {
        _fold.Filed("enough", 260);
        Assert.Equal("R486", Refuse("enough", new GivenGround("political-unwillingness", "none")));
        Assert.Equal("R486", Refuse("enough", new GivenGround("members", " ")));
        Assert.Equal("R486", _fold.Apply(new ApplicationRefused("enough", 2, "2024-04-02", []))!.Number);
        Assert.Equal("R487", Refuse("enough", TooFew));
        Assert.Null(Refuse("enough", new GivenGround("charter", "point 4 of the charter")));

        _fold.Filed("few", 199);
        Assert.Null(Refuse("few", TooFew));
    }

    [Fact]
    public void Who_does_not_meet_a_rule_is_not_registered()
    {
        _fold.Filed("few", 199);
        var refusal = _fold.Apply(new ApplicantRegistered("few", 2, "2024-04-02"))!;
        Assert.Equal(("R488", "members-total", "Art. 10(6)"), (refusal.Number, refusal.Rule, refusal.Article));
    }

    [Fact]
    public void An_appeal_that_succeeds_brings_the_application_back_to_the_authority()
    {
        var known = _fold.Filed("a", 199);
        Assert.Equal("R489", _fold.Apply(new DecisionAppealed("a", 2, "2024-03-02", "too slow"))!.Number);
        Assert.Null(Refuse("a", TooFew));
        Assert.Null(_fold.Apply(new DecisionAppealed("a", 3, "2024-04-10", "the rows were good")));
        Assert.Equal("R489", _fold.Apply(new ApplicantRegistered("a", 4, "2024-04-11"))!.Number);
        Assert.Null(_fold.Apply(new AppealDecided("a", 4, "2024-05-01", true, "the rows are good")));
        Assert.Equal(CaseStanding.Pending, known.Standing);
        Assert.Null(_fold.Apply(new ApplicationRefused("a", 5, "2024-05-10", [TooFew])));
        Assert.Null(_fold.Apply(new DecisionAppealed("a", 6, "2024-05-11", "again")));
        Assert.Null(_fold.Apply(new AppealDecided("a", 7, "2024-06-01", false, "as the authority says")));
        Assert.Equal((CaseStanding.Upheld, 2, 1), (known.Standing, ProcessStatistics.Of(_fold.State, new DateOnly(2024, 7, 1)).Stages[0].Appeals, ProcessStatistics.Of(_fold.State, new DateOnly(2024, 7, 1)).Stages[0].Overturned));
    }

    [Theory]
    [InlineData("2024-07-01", "R490")]
    [InlineData("2024-07-02", null)]
    public void After_a_refusal_three_months_pass_before_the_next_application(string when, string? number)
    {
        _fold.Filed("first", 199);
        Assert.Null(Refuse("first", TooFew));
        var refusal = _fold.Apply(new ApplicationFiled("second", when, "kz-parties-2022", CaseFold.Application("second", 260), "first"));
        Assert.Equal((number, number is null ? null : "Art. 11(2)"), (refusal?.Number, refusal?.Article));
    }

    [Fact]
    public void Silence_past_a_term_is_a_breach_and_a_term_of_unknown_length_is_unknown()
    {
        var known = _fold.Filed("n", 50, stage: "notice");
        ClockReading On(int day) => ClockReading.Of(known, new DateOnly(2024, 3, day)).Single();
        Assert.Equal((ClockStanding.Running, false), (On(1).Standing, On(1).IsBreachOfAuthority));
        Assert.Equal((ClockStanding.Overdue, true), (On(2).Standing, On(2).IsBreachOfAuthority));
        Assert.Null(_fold.Apply(new ApplicationConfirmed("n", 2, "2024-03-05")));
        Assert.Equal((ClockStanding.Late, true, new DateOnly(2024, 3, 5)), (On(9).Standing, On(9).IsBreachOfAuthority, On(9).Ended));
        // As it stood on a day before the confirmation.
        Assert.Equal(ClockStanding.Overdue, On(4).Standing);

        Assert.Equal(ClockStanding.Unknown, ClockReading.Of(_fold.Filed("r"), new DateOnly(2025, 1, 1)).Single().Standing);
    }

    [Fact]
    public void The_same_fault_decided_differently_is_listed_as_a_pair()
    {
        foreach (var id in new[] { "one", "two", "three" })
        {
            _fold.Filed(id, 199);
        }

        Assert.Null(Refuse("one", TooFew));
        Assert.Null(Refuse("three", TooFew));
        Assert.Null(_fold.Apply(new ApplicationReturned("two", 2, "2024-03-11", [TooFew])));
        var statistics = ProcessStatistics.Of(_fold.State, new DateOnly(2024, 12, 31));
        Assert.Equal(["one two", "two three"], statistics.Unequal.Select(p => $"{p.One.Filed.Application} {p.Other.Filed.Application}").Order(StringComparer.Ordinal));
        Assert.All(statistics.Unequal, p => Assert.Equal("members-by-region, members-total", p.Faults));
        Assert.Equal((3, 3, 32m), (statistics.Stages[0].Filed, statistics.Stages[0].Decided, statistics.Stages[0].MedianDays));
        Assert.Equal([2, 1], statistics.Grounds.Select(g => g.Count));
    }

    [Fact]
    public void Steps_out_of_order_twice_or_before_their_time_are_refused()
    {
        _fold.Filed("a");
        Assert.Equal("R489", _fold.Apply(new ApplicantRegistered("a", 3, "2024-04-01"))!.Number);
        Assert.Equal("R491", _fold.Apply(new ApplicantRegistered("a", 2, "2024-02-28"))!.Number);
        Assert.Equal("R491", _fold.Apply(new ApplicantRegistered("a", 2, "some day"))!.Number);
        Assert.Equal("R484", _fold.Apply(new ApplicantRegistered("b", 2, "2024-04-01"))!.Number);
        Assert.Equal("R489", _fold.Apply(new ApplicationFiled("a", "2024-04-01", "kz-parties-2022", CaseFold.Application("a", 260), null))!.Number);
        Assert.Equal("R484", _fold.Apply(new ApplicationFiled("b", "2024-04-01", "kz-parties-1995", CaseFold.Application("b", 260), null))!.Number);
        Assert.Equal("R489", _fold.Apply(new ApplicationFiled("b", "2024-04-01", "kz-parties-2022", CaseFold.Application("c", 260), null))!.Number);
        Assert.Equal("L101", _fold.Apply(new ApplicationFiled("b", "2024-04-01", "kz-parties-2022", "{", null))!.Number);
        Assert.Null(_fold.Apply(new ApplicationWithdrawn("a", 2, "2024-04-01")));
        Assert.Equal("R489", _fold.Apply(new ApplicantRegistered("a", 3, "2024-04-02"))!.Number);
    }

    [Fact]
    public void An_assessment_from_acts_is_the_same_as_from_a_file()
    {
        var known = _fold.Filed("a", 211);
        var file = Assessment.Of(ApplicationReader.Read(CaseFold.Application("a", 211), "a.yaml"), known.Law);
        Assert.Equal(Told(file), Told(known.Assess()));

        static string Told(Assessment assessment) => string.Join("|", assessment.Rules.Select(r => $"{r.Rule.Id} {r.Found} {r.Met} {string.Join(",", r.Territories)}"));
    }

    private string? Refuse(string id, GivenGround ground) => _fold.Apply(new ApplicationRefused(id, 2, "2024-04-02", [ground]))?.Number;
}
