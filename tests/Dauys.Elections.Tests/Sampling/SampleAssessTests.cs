using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Sampling;

/// <summary>An application that rests on a sample is judged as the law concludes from it: enough, not enough, or every row is to be checked. Figures are made up.</summary>
public class SampleAssessTests
{
    private static readonly PartyBook California = PartyBookReader.Read(SampleTests.California, "ca.yaml");

    private static readonly PartyBook Limits = PartyBookReader.Read(
        SampleTests.California.Replace("decides: projection, below_percent: 95, above_percent: 110", "decides: limits", StringComparison.Ordinal), "limits.yaml");

    [Theory]
    // § 20540 with its 15,028 projected lies between 95 and 110 percent of 15,000.
    [InlineData(516, 2, null, "check-all", 15028)]
    [InlineData(516, 0, true, "enough", 17178)]
    [InlineData(400, 0, false, "not-enough", 13315)]
    public void As_california_concludes_so_is_the_rule_met_not_met_or_open(long valid, long twice, bool? met, string outcome, long projected)
    {
        var finding = Assessment.Of(Read(24_034, 722, valid, 0, twice), California).Rules.Single();
        Assert.Equal((met, $"{valid}/722", "15000"), (finding.Met, finding.Found, finding.Required));

        using var json = JsonDocument.Parse(Json(Read(24_034, 722, valid, 0, twice), California));
        var told = json.RootElement.GetProperty("rules")[0];
        var sample = told.GetProperty("sample");
        Assert.Equal((outcome, projected), (sample.GetProperty("outcome").GetString(), sample.GetProperty("projected").GetInt64()));
        Assert.Equal((met is null ? "undetermined" : met.Value ? "accept" : "refuse", $"{valid}/722"), (json.RootElement.GetProperty("decision").GetString(), told.GetProperty("found").GetString()));
        var (lower, upper) = SampleLimits.Of(24_034, 722, valid, 95);
        Assert.Equal((lower, upper), (sample.GetProperty("lower").GetInt64(), sample.GetProperty("upper").GetInt64()));
    }

    [Fact]
    public void By_limits_rows_of_which_it_is_open_leave_it_open()
    {
        Assert.True(Assessment.Of(Read(24_034, 722, 516, 0, 0), Limits).Rules[0].Met);
        Assert.Null(Assessment.Of(Read(24_034, 722, 516, 0, 1), Limits).Rules[0].Met);
        Assert.False(Assessment.Of(Read(24_034, 722, 300, 0, 0), Limits).Rules[0].Met);
        Assert.Null(Assessment.Of(Read(24_034, 722, 300, 300, 0), Limits).Rules[0].Met);
        Assert.DoesNotContain("projected", Json(Read(24_034, 722, 516, 0, 0), Limits), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_counts_and_not_what_was_submitted_and_of_territories_it_says_nothing()
    {
        var text = Text(24_034, 722, 300, 0, 0) + "signatures: 24034\n";
        Assert.False(Assessment.Of(ApplicationReader.Read(text, "a.yaml"), Limits).Rules[0].Met);

        var spread = PartyBookReader.Read(SampleTests.California.Replace("kind: total, figure: signatures, number: 15000", "kind: territories, figure: signatures, number: 1", StringComparison.Ordinal), "spread.yaml");
        var rule = Assessment.Of(Read(24_034, 722, 516, 0, 0), spread).Rules[0];
        Assert.Equal((null, null), (rule.Met, rule.Found));
        Assert.Contains("every row is", rule.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24_034, 721, 500, 0, 0, "R478")]
    [InlineData(500, 500, 500, 0, 0, "R473")]
    [InlineData(24_034, 722, 700, 23, 0, "R478")]
    [InlineData(24_034, 24_035, 1, 0, 0, "R478")]
    [InlineData(24_034, 722, 0, 0, 722, "R478")]
    [InlineData(24_034, 0, 0, 0, 0, "R454")]
    public void A_sample_that_cannot_be_or_that_the_law_does_not_take_is_refused_with_a_number(long rows, long drawn, long valid, long open, long twice, string number) =>
        Assert.Equal(number, Refused(() => Assessment.Of(Read(rows, drawn, valid, open, twice), California)));

    [Fact]
    public void Where_the_book_allows_no_sample_the_field_is_refused()
    {
        var none = PartyBookReader.Read(string.Join('\n', SampleTests.California.Split('\n').Where(l => !l.Contains("sampling:", StringComparison.Ordinal))), "none.yaml");
        Assert.Equal("R472", Refused(() => Assessment.Of(Read(24_034, 722, 516, 0, 2), none)));
    }

    [Fact]
    public void In_a_record_a_sample_is_the_one_that_was_drawn_from_its_seed()
    {
        var (state, known) = Filed(Limits, 24_034);
        Assert.Equal("R475", ProcessRules.Decide(state, new ApplicationFiled("other", "2024-03-01", Limits.Id, Canonical(Text(24_034, 722, 516, 0, 0).Replace("application: p", "application: other", StringComparison.Ordinal)), null))!.Number);
        var corrected = Laid(known, Text(24_034, 722, 516, 0, 0));
        Assert.Null(ProcessRules.Decide(state, corrected));
        Assert.Equal("R475", ProcessRules.Decide(state, Laid(known, Text(24_034, 722, 516, 0, 0).Replace("seven", "eight", StringComparison.Ordinal)))!.Number);
        Assert.Equal("R475", ProcessRules.Decide(state, Laid(known, Text(24_033, 722, 516, 0, 0)))!.Number);
        Assert.Equal("R478", ProcessRules.Decide(state, Laid(known, Text(24_034, 700, 516, 0, 0)))!.Number);
        Assert.Equal("R475", ProcessRules.Decide(Filed(Limits, 24_034, hasSeed: false).State, corrected)!.Number);
    }

    [Fact]
    public void It_is_the_same_from_a_file_and_from_the_acts_and_more_valid_rows_never_worsen_it() =>
        Gen.Select(Gen.Int[501, 30_000], Gen.Int[0, 200], Gen.Int[0, 20], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 1000]).Sample((rows, more, open, twice, byLimits, part) =>
        {
            var law = byLimits ? Limits : California;
            var drawn = (int)Math.Min(rows, law.Lists[0].Sampling!.Size(rows) + more);
            var valid = (drawn - open) * part / 1000;
            var text = Text(rows, drawn, valid, open, twice);
            var (state, known) = Filed(law, rows);
            var act = Laid(known, text);
            Assert.Null(ProcessRules.Decide(state, act));
            state.Evolve(act);
            Assert.Equal(Plain(Json(ApplicationReader.Read(text, "a.yaml"), law)), Plain(Json(known.Stated, law)));
            Assert.Equal(Plain(Json(known.Stated, law)), Plain(Json(ApplicationReader.Read(ApplicationWriter.Write(known.Stated), "w.yaml"), law)));

            var expected = SampleFinding.Of(law.Lists[0].Sampling!, rows, drawn, valid, open, twice, 15_000).Outcome;
            Assert.Equal(expected, known.Assess().Rules[0].Met switch { true => SampleOutcome.Enough, false => SampleOutcome.NotEnough, _ => SampleOutcome.CheckAll });
            if (valid + open < drawn)
            {
                var better = Assessment.Of(Read(rows, drawn, valid + 1, open, twice), law).Rules[0].Met;
                Assert.True(Rank(better) >= Rank(known.Assess().Rules[0].Met));
            }
        }, iter: 60);

    private static int Rank(bool? met) => met switch { false => 0, null => 1, _ => 2 };

    /// <summary>An application with its list committed and, usually, its seed drawn.</summary>
    private static (ProcessState State, ApplicationCase Known) Filed(PartyBook law, long rows, bool hasSeed = true)
    {
        var state = new ProcessState();
        state.Evolve(new RulesAdopted(law.Id, Canonical(law == Limits ? SampleTests.California.Replace("decides: projection, below_percent: 95, above_percent: 110", "decides: limits", StringComparison.Ordinal) : SampleTests.California), "2024-01-01"));
        state.Evolve(new ApplicationFiled("p", "2024-03-01", law.Id, Canonical(Text(rows, 1, 0, 0, 0).Split("samples")[0]), null));
        var list = new ListCommitted("p", "signatures", rows, new string('a', 64), "2024-03-02");
        Assert.Null(ProcessRules.Decide(state, list));
        state.Evolve(list);
        if (hasSeed)
        {
            var seed = new SampleSeedDrawn("p", "signatures", new string('a', 64), "seven 7", "dice", "2024-03-03");
            Assert.Null(ProcessRules.Decide(state, seed));
            state.Evolve(seed);
        }

        return (state, state.Case("p")!);
    }

    private static OfficerCorrected Laid(ApplicationCase known, string text) =>
        new("p", known.Steps.Count + 1, "2024-03-05", "A. Officer (made up)", "the sample was checked", "the rows drawn", null, known.Laid.Towards(Canonical(text)));

    private static string Text(long rows, long drawn, long valid, long open, long twice) =>
        $"application: p\nformat: draft-1\nparty: Made up\nstage: petition\nsamples: {{ signatures: {{ rows: {rows}, drawn: {drawn}, valid: {valid}, open: {open}, duplicates: {twice}, seed: \"seven 7\" }} }}\n";

    private static Application Read(long rows, long drawn, long valid, long open, long twice) => ApplicationReader.Read(Text(rows, drawn, valid, open, twice), "a.yaml");

    private static string Canonical(string text) => Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(text, "text")));

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusals[0].Number;

    private static string Json(Application application, PartyBook law)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            AssessmentJson.Write(json, application, Assessment.Of(application, law), null);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Without what only a record knows: whose a value is.</summary>
    private static string Plain(string json)
    {
        var read = JsonNode.Parse(json)!;
        foreach (var rule in read["rules"]!.AsArray())
        {
            rule!.AsObject().Remove("laid");
        }

        return read.ToJsonString();
    }
}
