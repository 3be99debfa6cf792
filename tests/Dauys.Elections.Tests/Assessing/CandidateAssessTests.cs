using Dauys.Elections.Registration.Assess;
using Dauys.Law.Refusals;
using static Dauys.Elections.Tests.Assessing.Nominations;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>A candidate in a district under Kazakhstan's rules of 2023: on, below and above each limit, and what is not known.</summary>
public class CandidateAssessTests
{
    [Theory]
    [InlineData("self")]
    [InlineData("party")]
    [InlineData("association")]
    public void A_candidate_who_meets_everything_is_accepted(string nominator) =>
        Assert.Equal(AssessedDecision.Accept, Assess(Candidate(Person(), nominator: nominator)).Decision);

    [Theory]
    [InlineData("1998-03-19", "25", true)] // the birthday is the day of the vote
    [InlineData("1998-03-20", "24", false)]
    [InlineData("1998-03-18", "25", true)]
    [InlineData("2024-01-01", null, null)] // born after the vote: no day of birth at all
    [InlineData("unknown", null, null)]
    public void Twenty_five_years_on_the_day_of_the_vote(string born, string? found, bool? met)
    {
        var rule = Rule(Candidate(Person(born: born)), "district-age");

        Assert.Equal(("25", found, met), (rule.Required, rule.Found, rule.Met));
    }

    [Theory]
    [InlineData("2013-03-19", "10", true)]
    [InlineData("2013-03-20", "9", false)]
    [InlineData("2013-03-18", "10", true)]
    [InlineData("2013-04-01", "9", false)]
    [InlineData("unknown", null, null)]
    public void Ten_years_of_residence(string since, string? found, bool? met)
    {
        var rule = Rule(Candidate(Person(resident: since)), "district-residence");

        Assert.Equal(("10", found, met), (rule.Required, rule.Found, rule.Met));
    }

    [Fact]
    public void A_nominator_of_digits_is_told_as_the_word_that_it_is()
    {
        var text = Candidate(Person(), nominator: "\"007\"");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            AssessmentJson.Write(json, ApplicationReader.Read(text, "a.yaml"), Assess(text), null);
        }

        Assert.Contains("\"found\":\"007\"", System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_day_of_the_vote_nobody_has_an_age() =>
        Assert.Null(Rule(Candidate(Person()).Replace("vote: 2023-03-19, ", "", StringComparison.Ordinal), "district-age").Met);

    [Theory]
    [InlineData("[KZ]", true)]
    [InlineData("[KZ, XX]", true)] // this book does not bar a second one
    [InlineData("[XX]", false)]
    [InlineData("[]", false)]
    [InlineData("unknown", null)]
    public void Citizenship(string held, bool? met) => Assert.Equal(met, Rule(Candidate(Person(citizenship: held)), "district-citizenship").Met);

    [Theory]
    [InlineData("[]", true, true)]
    [InlineData("[uncleared-conviction]", false, true)]
    [InlineData("[corruption-offence, list-candidate]", false, false)]
    [InlineData("unknown", null, null)]
    public void Marks_that_bar(string marks, bool? barred, bool? once)
    {
        var text = Candidate(Person(marks: marks));

        Assert.Equal((barred, once), (Rule(text, "district-barred").Met, Rule(text, "district-once").Met));
    }

    [Theory]
    [InlineData(1_049_999, false)]
    [InlineData(1_050_000, true)]
    [InlineData(1_050_001, true)]
    public void Fifteen_minimum_wages(long paid, bool met)
    {
        var rule = Rule(Candidate(Person(), paid), "district-deposit");

        Assert.Equal(("1050000", $"{paid}", (bool?)met), (rule.Required, rule.Found, rule.Met));
    }

    [Theory]
    [InlineData("date: 2023-02-01\n", "date: 2024-02-01\n")] // the book knows no wage of that year
    [InlineData("date: 2023-02-01\n", "")]
    [InlineData("figures: { deposit: 1050000 }", "figures: { deposit: null }")]
    public void What_is_not_known_of_a_deposit_leaves_it_open(string said, string instead) =>
        Assert.Equal((null, (bool?)null), (Rule(Changed(Candidate(Person()), said, instead), "district-deposit").Found, Rule(Changed(Candidate(Person()), said, instead), "district-deposit").Met));

    [Fact]
    public void Documents_of_self_nominees_are_asked_of_them_alone()
    {
        const string Three = "documents: [statement, biography, tax_certificate]\n";

        Assert.Equal(("4", "3", (bool?)false), Triple(Rule(Candidate(Person(), more: Three), "district-papers")));
        Assert.DoesNotContain(Assess(Candidate(Person(), nominator: "party", more: Three)).Rules, r => r.Rule.Id == "district-papers");
        Assert.Equal(("4", null, null), Triple(Rule(Candidate(Person(), nominator: "unknown", more: Three), "district-papers")));
        Assert.Equal(["district-papers"], Assess(Candidate(Person(), more: "")).NotJudged.Select(r => r.Id));
    }

    [Theory]
    [InlineData("2023-02-08", true, true)]
    [InlineData("2023-02-09", true, false)]
    [InlineData("2023-01-20", true, true)]
    [InlineData("2023-01-19", false, true)]
    public void Nomination_has_its_days(string filed, bool opened, bool open)
    {
        var text = Changed(Candidate(Person()), "filed: 2023-02-01", $"filed: {filed}");

        Assert.Equal(((bool?)opened, (bool?)open), (Rule(text, "district-opens").Met, Rule(text, "district-closes").Met));
    }

    [Theory]
    [InlineData("candidate: 5", "R454")]
    [InlineData("candidate: { born: 31.05.1990 }", "R454")]
    [InlineData("candidate: { brn: 1990-05-31 }", "R453")]
    [InlineData("candidates: [{ id: a }, { id: a }]", "R455")]
    [InlineData("candidates: -1", "R454")]
    [InlineData("candidates: [5]", "R454")]
    [InlineData("candidates: { rules: {} }", "R452")]
    [InlineData("candidates: { number: 2, rules: { list-age: { met: 2, unmet: 1 } } }", "R455")]
    [InlineData("candidate: {}\ncandidates: 1", "R455")]
    [InlineData("party: Made up", "R453")]
    public void A_wrong_file_is_refused_where_it_is_wrong(string line, string number)
    {
        var refusal = Assert.Throws<RefusedException>(() => Assess(Text("district", "self", line))).Refusals[0];

        Assert.Equal((number, "a.yaml", true), (refusal.Number, refusal.Where.File, refusal.Where.Line > 0));
    }

    private static (string, string?, bool?) Triple(RuleFinding finding) => (finding.Required, finding.Found, finding.Met);

    private static string Changed(string text, string said, string instead)
    {
        Assert.Contains(said, text, StringComparison.Ordinal);
        return text.Replace(said, instead, StringComparison.Ordinal);
    }
}
