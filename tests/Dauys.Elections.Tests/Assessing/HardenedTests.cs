using System.Text;
using CsCheck;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>Whatever the file holds, an answer of the contract comes out, or a numbered refusal with its line.</summary>
public class HardenedTests
{
    private const string Head = "application: test\nformat: draft-1\nparty: Constructed for a test\nstage: registration\n";
    private static readonly PartyBook After = Book("kz-parties-2022");
    private static readonly PartyBook Before = Book("kz-parties-2020");
    private static readonly IReadOnlyList<string> Twenty = After.Territories.Single(t => t.Id == "kz-20").Units;

    [Fact]
    public void A_thousand_changed_files_are_assessed_or_refused_with_a_line()
    {
        var whole = Encoding.UTF8.GetBytes($"{Head}date: 2022-12-01\nmembers: {{ {string.Join(", ", Twenty.Select(u => $"{u}: 250"))} }}\ndates: {{ confirmation: 2022-09-01, congress: 2022-10-15 }}\ndocuments: [application, charter]\n");
        byte[] odd = [0, 9, 10, 13, 32, (byte)'"', (byte)'\'', (byte)'{', (byte)'[', (byte)':', (byte)'-', (byte)'&', (byte)'*', (byte)'!', (byte)'%', (byte)'|', (byte)'>', (byte)'#', (byte)'9', 0xD3, 0xEF, 0xFF];
        var (assessed, refused) = (0, 0);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, odd.Length - 1], Gen.Int[0, 2]).Array[1, 4].Sample(
            changes =>
            {
                var bytes = whole.ToList();
                foreach (var (at, with, how) in changes)
                {
                    var place = Math.Min(at, bytes.Count - 1);
                    if (how == 0)
                    {
                        bytes[place] = odd[with];
                    }
                    else if (how == 1)
                    {
                        bytes.Insert(place, odd[with]);
                    }
                    else
                    {
                        bytes.RemoveRange(place, Math.Min(bytes.Count - 1 - place, with + 1));
                    }
                }

                try
                {
                    _ = Assessment.Of(ApplicationReader.Read(Encoding.UTF8.GetString([.. bytes]), "application.yaml"), After).Decision;
                    Interlocked.Increment(ref assessed);
                }
                catch (RefusedException refusal)
                {
                    Assert.All(refusal.Refusals, r => Assert.True(r.Where is { File: "application.yaml", Line: > 0 }, $"{r}"));
                    Interlocked.Increment(ref refused);
                }
            },
            iter: 1000);

        Assert.True(assessed > 50 && refused > 50, $"{assessed} assessed, {refused} refused");
    }

    [Fact]
    public void The_order_of_regions_never_matters() =>
        Gen.Select(Gen.Int[150, 400].Array[20], Gen.Shuffle(Twenty.ToArray())).Sample((members, order) =>
        {
            string Answer(IEnumerable<string> units) => Told(After, "members: { " + string.Join(", ", units.Select(u => $"{u}: {members[Twenty.ToList().IndexOf(u)]}")) + " }\ndate: 2022-12-01");
            return Answer(Twenty) == Answer(order);
        }, iter: 100);

    [Fact]
    public void What_becomes_known_never_turns_an_answer_round() =>
        Gen.Select(Gen.Int[150, 400].Array[20], Gen.Int[0, 19]).Sample((members, hidden) =>
        {
            AssessedDecision Decision(bool known) => Of(After, "members: { " + string.Join(", ", Twenty.Select((u, i) => $"{u}: {(known || i != hidden ? $"{members[i]}" : "unknown")}")) + " }").Decision;
            return Decision(false) is AssessedDecision.Undetermined || Decision(false) == Decision(true);
        }, iter: 200);

    [Fact]
    public void Members_of_a_region_that_the_law_does_not_know_count_nowhere_and_leave_the_total_open()
    {
        var figures = string.Join(", ", Twenty.Select(u => $"{u}: 249"));
        Assert.Equal((AssessedDecision.Undetermined, (bool?)null), (Of(After, $"members: {{ {figures}, atlantis: 500 }}").Decision, Rule(Of(After, $"members: {{ {figures}, atlantis: 500 }}"), "members-total").Met));
        Assert.Contains("atlantis", Rule(Of(After, $"members: {{ {figures}, atlantis: 500 }}"), "members-total").Note);
    }

    [Theory]
    [InlineData("2022-06-07", "kz-17")]
    [InlineData("2022-06-08", "kz-20")]
    [InlineData("0001-01-01", "kz-17")]
    [InlineData("9999-12-31", "kz-20")]
    public void The_day_of_the_application_decides_between_17_and_20(string day, string set)
    {
        Assert.Equal((set, set), (Of(After, $"date: {day}\nmembers: 5000").Territories.Id, Of(Before, $"date: {day}\nmembers: 5000").Territories.Id));
        Assert.Equal(("kz-20", "kz-17"), (Of(After, "members: 5000").Territories.Id, Of(Before, "members: 5000").Territories.Id));
    }

    [Fact]
    public void Terms_at_the_end_of_the_calendar_end_with_it() =>
        Assert.Equal(("9999-12-31", true), (Rule(Of(After, "members: 5000\ndates: { confirmation: 9999-12-30, congress: 9999-12-31 }"), "congress-term") is var rule ? rule.Required : "", rule.Met));

    [Theory]
    [InlineData("dates: { confirmation: unknown }")]
    [InlineData("dates: {}")]
    public void Dates_that_are_spoken_of_and_not_given_leave_the_terms_unknown(string dates)
    {
        var assessment = Of(After, $"members: {{ {string.Join(", ", Twenty.Select(u => $"{u}: 300"))} }}\n{dates}");
        Assert.Equal((AssessedDecision.Undetermined, (bool?)null), (assessment.Decision, Rule(assessment, "filing-term").Met));
    }

    [Fact]
    public void A_figure_that_is_stated_twice_is_refused_where_it_stands_again()
    {
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => ApplicationReader.Read($"{Head}members: 5000\nfigures: {{ deposit: 1, members: 6000 }}\n", "application.yaml")).Refusals);

        Assert.Equal(("R455", 6), (refusal.Number, refusal.Where.Line));
    }

    [Theory]
    [InlineData("deposit: 5\nfigures: { deposit: 4 }\n", "R453")]
    [InlineData("candidates: 5\nfigures: { candidates: 4 }\n", "R455")]
    public void A_figure_at_a_place_that_is_not_its_own_is_not_passed_over(string figures, string number) =>
        Assert.Equal(number, Assert.Single(Assert.Throws<RefusedException>(() => ApplicationReader.Read(Head + figures, "application.yaml")).Refusals).Number);

    [Theory]
    [InlineData("members: { abai: 9007199254740991, akmola: 1 }", "R455")]
    [InlineData("members: { abai: 9007199254740992 }", "R454")]
    [InlineData("members: 99999999999999999999999999", "R454")]
    [InlineData("members: { abai: '1 000' }", "R454")]
    [InlineData("members: { abai: two hundred }", "R454")]
    [InlineData("members: [200, 200]", "R454")]
    [InlineData("date: 2022-02-30", "R454")]
    [InlineData("documents: { application: yes }", "R454")]
    public void Figures_that_are_none_are_refused_at_their_line(string line, string number)
    {
        var refusal = Assert.Throws<RefusedException>(() => Of(After, line)).Refusals[0];
        Assert.Equal((number, 5L), (refusal.Number, refusal.Where.Line));
    }

    [Fact]
    public void A_stage_that_the_law_does_not_have_is_refused_at_its_line()
    {
        var refusal = Assert.Throws<RefusedException>(() => Assessment.Of(ApplicationReader.Read(Head.Replace("registration", "appeal", StringComparison.Ordinal), "a.yaml"), After)).Refusals[0];
        Assert.Equal(("R451", "a.yaml", 4L), (refusal.Number, refusal.Where.File, refusal.Where.Line));
    }

    [Fact]
    public void A_list_of_signatories_is_whole_and_a_region_without_a_row_has_nobody()
    {
        var named = Twenty.Where(u => u != "astana").ToDictionary(u => u, _ => (long?)300, StringComparer.Ordinal);
        Assert.Equal((false, 0L), (Listed(named, "astana").Met, Listed(named, "astana").Found));

        var old = named.Where(n => !After.IsCarved(n.Key)).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        Assert.Null(Listed(old, "abai").Met);
        Assert.Equal("4800", Rule(Assessment.Of(ApplicationReader.Read(Head + "members: { file: list.csv }", "a.yaml", (_, _) => new ApplicationFigure(null, old, IsList: true)), After), "members-total").Found);
    }

    private static TerritoryFinding Listed(Dictionary<string, long?> counts, string territory) => Rule(
        Assessment.Of(ApplicationReader.Read(Head + "members: { file: list.csv, territory: region }", "a.yaml", (_, _) => new ApplicationFigure(null, counts, IsList: true)), After), "members-by-region").Territories.Single(t => t.Territory == territory);

    private static string Told(PartyBook law, string figures) => string.Join("|", Of(law, figures).Rules.Select(r => $"{r.Rule.Id} {r.Found} {r.Met} {string.Join(",", r.Territories)}"));

    private static Assessment Of(PartyBook law, string figures) => Assessment.Of(ApplicationReader.Read(Head + figures + "\n", "application.yaml"), law);

    private static RuleFinding Rule(Assessment assessment, string id) => assessment.Rules.Single(r => r.Rule.Id == id);

    private static PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);
}
