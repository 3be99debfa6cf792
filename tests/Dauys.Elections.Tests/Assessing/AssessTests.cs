using System.Text.Json;
using CsCheck;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>Applications on, one below and one above every limit, with regions missing, under the law before and after the reform.</summary>
public class AssessTests
{
    private static readonly PartyBook Before = Book("kz-parties-2020");
    private static readonly PartyBook After = Book("kz-parties-2022");

    [Theory]
    [InlineData(250, AssessedDecision.Accept)]
    [InlineData(249, AssessedDecision.Refuse)]
    [InlineData(251, AssessedDecision.Accept)]
    public void Five_thousand_in_all_after_the_reform(int inEach, AssessedDecision decision)
    {
        var assessment = Assess(After, Members(After, "kz-20", _ => inEach));

        Assert.Equal(decision, assessment.Decision);
        Assert.Equal(($"{20 * inEach}", (bool?)(20 * inEach >= 5000)), (Rule(assessment, "members-total").Found, Rule(assessment, "members-total").Met));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(199, false)]
    [InlineData(201, true)]
    public void Two_hundred_in_every_region_after_the_reform(int inOne, bool met)
    {
        var rule = Rule(Assess(After, Members(After, "kz-20", u => u == "ulytau" ? inOne : 300)), "members-by-region");

        Assert.Equal((met, "20/20", met ? "20/20" : "19/20"), (rule.Met, rule.Required, rule.Found));
        Assert.Equal((inOne, met), rule.Territories.Where(t => t.Territory == "ulytau").Select(t => ((int)t.Found!, t.Met!.Value)).Single());
    }

    [Theory]
    [InlineData(1177, 1176, AssessedDecision.Accept)] // 16 * 1176 + 1184 = 20,000
    [InlineData(600, 599, AssessedDecision.Refuse)]
    public void Twenty_thousand_and_six_hundred_before_it(int most, int inEach, AssessedDecision decision)
    {
        var assessment = Assess(Before, Members(Before, "kz-17", u => u == "astana" ? Math.Max(most, 20_000 - (16 * inEach)) : inEach), date: "2021-06-01");

        Assert.Equal((decision, "kz-17"), (assessment.Decision, assessment.Territories.Id));
    }

    [Fact]
    public void A_sum_that_is_reached_is_met_whatever_is_missing_and_one_that_is_not_is_unknown()
    {
        var reached = Assess(After, Members(After, "kz-20", u => u == "abai" ? null : 300));
        Assert.Equal((true, "5700"), (Rule(reached, "members-total").Met, Rule(reached, "members-total").Found));
        Assert.Equal((null, null), (Rule(reached, "members-by-region").Met, Rule(reached, "members-by-region").Found));
        Assert.Equal(AssessedDecision.Undetermined, reached.Decision);

        var open = Assess(After, Members(After, "kz-20", u => u == "abai" ? null : 250));
        Assert.Equal((null, null), (Rule(open, "members-total").Met, Rule(open, "members-total").Found));
    }

    [Fact]
    public void A_region_that_is_surely_short_refuses_whatever_is_missing() =>
        Assert.Equal(AssessedDecision.Refuse, Assess(After, Members(After, "kz-20", u => u == "abai" ? null : u == "astana" ? 199 : 900)).Decision);

    [Theory]
    [InlineData("kz-parties-2022", "kz-20", 13, false, "14/20")]
    [InlineData("kz-parties-2022", "kz-20", 14, true, "14/20")]
    [InlineData("kz-parties-2020", "kz-17", 11, false, "12/17")]
    [InlineData("kz-parties-2020", "kz-17", 12, true, "12/17")]
    public void Two_thirds_of_the_regions_are_rounded_up(string law, string set, int regions, bool met, string required)
    {
        var book = Book(law);
        var units = Units(book, set);
        var group = string.Join(", ", units.Select((u, i) => $"{u}: {(i < regions ? 100 : 0)}"));
        var rule = Rule(Assess(book, $"initiative_group: {{ {group} }}\norganising_committee: 10", stage: "notice", date: null), "initiative-spread");

        Assert.Equal((met, required, $"{regions}/{units.Count}"), (rule.Met, rule.Required, rule.Found));
    }

    [Theory]
    [InlineData(9, AssessedDecision.Refuse)]
    [InlineData(10, AssessedDecision.Accept)]
    [InlineData(null, AssessedDecision.Undetermined)]
    public void Ten_in_the_organising_committee(int? committee, AssessedDecision decision)
    {
        var group = string.Join(", ", Units(After, "kz-20").Select(u => $"{u}: 35"));
        var rest = committee is null ? "" : $"\norganising_committee: {committee}";

        Assert.Equal(decision, Assess(After, $"initiative_group: {{ {group} }}{rest}", stage: "notice").Decision);
    }

    [Fact]
    public void Figures_of_later_regions_count_in_those_from_which_they_were_carved()
    {
        var assessment = Assess(Before, Members(After, "kz-20", u => u is "abai" or "east_kazakhstan" ? 300 : 1300), date: "2021-06-01");

        Assert.Equal("kz-17", assessment.Territories.Id);
        Assert.Equal(600, Rule(assessment, "members-by-region").Territories.Single(t => t.Territory == "east_kazakhstan").Found);
        Assert.Equal(AssessedDecision.Accept, assessment.Decision);
    }

    [Fact]
    public void Figures_by_the_old_regions_leave_the_new_ones_unknown()
    {
        var assessment = Assess(After, Members(Before, "kz-17", _ => 400), date: "2022-12-01");

        Assert.Equal(["abai", "zhetysu", "ulytau"], Rule(assessment, "members-by-region").Territories.Where(t => t.Met is null).Select(t => t.Territory));
        Assert.Equal(AssessedDecision.Undetermined, assessment.Decision);
    }

    [Theory]
    [InlineData("2022-12-01", true)]
    [InlineData("2022-12-02", false)]
    public void The_last_day_of_a_term_counts(string congress, bool met) =>
        Assert.Equal(met, Rule(Assess(After, Members(After, "kz-20", _ => 300) + $"\ndates: {{ confirmation: 2022-09-01, congress: {congress}, congress_notice: 2022-09-02, filed: 2023-01-02 }}"), "congress-term").Met);

    [Fact]
    public void Terms_and_documents_are_judged_only_where_the_application_speaks_of_them()
    {
        var silent = Assess(After, Members(After, "kz-20", _ => 300));
        Assert.Equal(["congress-term", "congress-notice-term", "filing-term", "documents"], silent.NotJudged.Select(r => r.Id));

        var missing = Assess(After, Members(After, "kz-20", _ => 300) + "\ndocuments: [application, charter]");
        Assert.Equal((false, AssessedDecision.Refuse), (Rule(missing, "documents").Met, missing.Decision));
    }

    [Fact]
    public void More_members_in_any_region_never_turn_an_acceptance_into_a_refusal() =>
        Gen.Int[0, 600].Array[20].Select(Gen.Int[0, 19], Gen.Int[1, 500]).Sample((members, at, more) =>
        {
            var units = Units(After, "kz-20");
            var less = Assess(After, Members(After, "kz-20", u => members[units.IndexOf(u)])).Decision;
            var grown = Assess(After, Members(After, "kz-20", u => members[units.IndexOf(u)] + (units.IndexOf(u) == at ? more : 0))).Decision;

            return less != AssessedDecision.Accept || grown == AssessedDecision.Accept;
        }, iter: 300);

    [Fact]
    public void The_json_has_numbers_as_numbers_and_the_unknown_as_null()
    {
        var application = Read(Members(After, "kz-20", u => u == "abai" ? null : 250), "registration", "2022-12-01");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            AssessmentJson.Write(writer, application, Assessment.Of(application, After), Assessment.Of(application, Before));
        }

        var json = JsonDocument.Parse(buffer.WrittenMemory).RootElement;
        var total = json.GetProperty("rules")[0];
        Assert.Equal("undetermined 5000 null null", $"{json.GetProperty("decision").GetString()} {total.GetProperty("required").GetRawText()} {total.GetProperty("found").GetRawText()} {total.GetProperty("met").GetRawText()}");
        Assert.Equal("refuse", json.GetProperty("against").GetProperty("decision").GetString());
        Assert.Equal("null", json.GetProperty("rules")[1].GetProperty("regions").GetProperty("abai").GetProperty("found").GetRawText());
    }

    [Theory]
    [InlineData("members: { abai: -1 }", "R454")]
    [InlineData("members: { abai: 1.5 }", "R454")]
    [InlineData("membres: { abai: 1 }", "R453")]
    [InlineData("members: { abai: 1, abai: 2 }", "L101")]
    public void A_faulty_application_is_refused_where_it_stands(string line, string number)
    {
        var refusal = Assert.Throws<RefusedException>(() => Read(line, "registration", null)).Refusals[0];

        Assert.Equal((number, true), (refusal.Number, refusal.Where.Line > 0));
    }

    [Fact]
    public void A_stage_that_the_law_does_not_have_is_refused() =>
        Assert.Equal("R451", Assert.Throws<RefusedException>(() => Assess(After, "organising_committee: 10", stage: "appeal")).Refusals[0].Number);

    private static Assessment Assess(PartyBook book, string figures, string stage = "registration", string? date = "2022-12-01") =>
        Assessment.Of(Read(figures, stage, date), book);

    private static Application Read(string figures, string stage, string? date) => ApplicationReader.Read(
        $"application: test\nformat: draft-1\nparty: Constructed for a test\nstage: {stage}\n{(date is null ? "" : $"date: {date}\n")}{figures}\n", "application.yaml");

    private static string Members(PartyBook book, string set, Func<string, int?> of) =>
        $"members: {{ {string.Join(", ", Units(book, set).Select(u => $"{u}: {of(u)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}"))} }}";

    private static List<string> Units(PartyBook book, string set) => [.. book.Territories.Single(t => t.Id == set).Units];

    private static RuleFinding Rule(Assessment assessment, string id) => assessment.Rules.Single(r => r.Rule.Id == id);

    private static PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);
}
