using Dauys.Elections.Registration.Assess;
using static Dauys.Elections.Tests.Assessing.Nominations;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>A party list under Kazakhstan's rules of 2023: on, below and above each limit, and what is not known.</summary>
public class ListAssessTests
{
    [Fact]
    public void A_list_that_meets_everything_is_accepted()
    {
        var assessment = Assess(List(90, 27));

        Assert.Equal(AssessedDecision.Accept, assessment.Decision);
        Assert.Equal(13, assessment.Rules.Count);
        Assert.Empty(assessment.NotJudged);
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, true)] // 69 and 30 percent of 69, rounded up
    [InlineData(91, false)]
    public void A_list_has_no_more_names_than_thirty_percent_above_the_seats(int names, bool met)
    {
        var rule = Rule(List(names, names), "list-length");

        Assert.Equal(("at most 90", $"{names}", (bool?)met), (rule.Required, rule.Found, rule.Met));
        Assert.Equal(met ? AssessedDecision.Accept : AssessedDecision.Refuse, Assess(List(names, names)).Decision);
    }

    [Theory]
    [InlineData(90, 26, "27", false)]
    [InlineData(90, 27, "27", true)]
    [InlineData(90, 28, "27", true)]
    [InlineData(11, 3, "4", false)] // 3.3 persons: three are not thirty percent of eleven
    [InlineData(10, 3, "3", true)]
    public void Groups_have_thirty_percent_of_the_list(int persons, int women, string required, bool met)
    {
        var rule = Rule(List(persons, women), "list-quota");

        Assert.Equal((required, $"{women}", (bool?)met), (rule.Required, rule.Found, rule.Met));
    }

    [Theory]
    [InlineData("1994-02-02", "[]", true)] // 28 on the day of filing, 1 February 2023
    [InlineData("1994-02-01", "[]", false)] // 29 on that day
    [InlineData("1994-02-01", "[youth]", false)] // the word does not make anybody younger
    [InlineData("1960-01-01", "[disability]", true)]
    [InlineData("1994-02-02", "[women, disability]", true)]
    public void Youth_goes_by_the_day_of_birth_and_nobody_counts_twice(string born, string groups, bool counts)
    {
        var three = string.Join(", ", Enumerable.Repeat(Person(), 2).Append(Person(born: born, groups: groups)));

        Assert.Equal((counts ? "1" : "0", counts), (Rule(Text("list", "party", $"candidates: [{three}]"), "list-quota").Found, Rule(Text("list", "party", $"candidates: [{three}]"), "list-quota").Met));
    }

    [Fact]
    public void A_birth_behind_the_day_is_not_known_to_be_young_or_old() =>
        Assert.Null(Rule(Text("list", "party", $"candidates: [{Person()}, {Person()}, {Person(born: "2024-01-01")}]"), "list-quota").Met);

    [Fact]
    public void Groups_that_are_not_known_leave_the_quota_open_until_enough_are_sure()
    {
        string Of(params string[] groups) => Text("list", "party", $"candidates: [{string.Join(", ", groups.Select(g => Person(groups: g)))}]");

        Assert.Null(Rule(Of("unknown", "[]", "[]"), "list-quota").Met);
        Assert.True(Rule(Of("unknown", "[women]", "[]"), "list-quota").Met);
        Assert.Null(Rule(Of("unknown", "[women]", "[]", "[]"), "list-quota").Met); // two are asked of four
        Assert.False(Rule(Of("unknown", "[]", "[]", "[]"), "list-quota").Met);
    }

    [Theory]
    [InlineData("party", true)]
    [InlineData("association", false)]
    [InlineData("unknown", null)]
    public void Only_parties_nominate_lists(string nominator, bool? met) =>
        Assert.Equal(met, Rule(List(10, 5).Replace("nominated_by: party", $"nominated_by: {nominator}", StringComparison.Ordinal), "list-nominator").Met);

    [Theory]
    [InlineData("[party-member]", true, true)]
    [InlineData("[]", false, true)]
    [InlineData("[party-member, district-candidate]", true, false)]
    [InlineData("unknown", null, null)]
    public void Candidates_are_members_of_the_party_and_stand_in_no_district(string marks, bool? member, bool? once)
    {
        var text = Text("list", "party", $"candidates: [{Person()}, {Person(marks: marks)}]");

        Assert.Equal((member, once), (Rule(text, "list-membership").Met, Rule(text, "list-once").Met));
    }

    [Fact]
    public void One_who_is_too_young_is_named_and_one_unknown_leaves_it_open()
    {
        var young = Rule(Text("list", "party", $"candidates: [{Person()}, {Person(born: "1998-03-20")}, {Person(born: "unknown")}]"), "list-age");
        var open = Rule(Text("list", "party", $"candidates: [{Person()}, {Person(born: "unknown")}]"), "list-age");

        Assert.Equal(("25", "24", (bool?)false), (young.Required, young.Found, young.Met));
        Assert.Equal([("2", "24", (bool?)false), ("3", null, null)], young.Persons.Select(p => (p.Candidate, p.Found, p.Met)));
        Assert.Equal((null, (bool?)null), (open.Found, open.Met));
    }

    [Fact]
    public void Absent_is_not_zero()
    {
        var assessment = Assess("application: a\nformat: draft-1\napplicant: A\nstage: list\n");

        Assert.Equal(AssessedDecision.Undetermined, assessment.Decision);
        Assert.All(assessment.Rules, r => Assert.Equal((null, (bool?)null), (r.Found, r.Met)));
    }

    [Fact]
    public void A_list_without_anybody_is_not_accepted() =>
        Assert.Equal(AssessedDecision.Undetermined, Assess(Text("list", "party", "candidates: []\nfigures: { deposit: 0, last_votes: 0 }")).Decision);

    /// <summary>The other order of a list, and the counts that a public record holds in its place, come to the same.</summary>
    [Fact]
    public void Order_does_not_matter_and_counts_say_what_persons_say()
    {
        string[] persons = [Person(groups: "[women]"), Person(born: "1998-03-20"), Person(citizenship: "unknown"), Person(offices: "[judge]"), Person(groups: "unknown")];
        var (forth, back) = (Text("list", "party", $"candidates: [{string.Join(", ", persons)}]"), Text("list", "party", $"candidates: [{string.Join(", ", persons.Reverse())}]"));
        var counts = NomineeCounts.Of(ApplicationReader.Read(forth, "a.yaml"), Kazakhstan)!;
        var counted = Text("list", "party", $"candidates: {{ number: 5, rules: {{ {string.Join(", ", counts.Select(c => $"{c.Key}: {{ met: {c.Value.Met}, unmet: {c.Value.Unmet}, least: {c.Value.Least?.ToString() ?? "null"} }}"))} }} }}");

        string Told(string text) => string.Join("\n", Assess(text).Rules.Select(r => $"{r.Rule.Id} {r.Required} {r.Found} {r.Met}"));
        Assert.Equal(Told(forth), Told(back));
        Assert.Equal(Told(forth), Told(counted));
    }

    /// <summary>More of a group never turns an acceptance into a refusal.</summary>
    [Fact]
    public void More_of_a_group_is_never_worse()
    {
        for (var persons = 1; persons <= 12; persons++)
        {
            var met = Enumerable.Range(0, persons + 1).Select(women => Rule(List(persons, women), "list-quota").Met == true).ToList();
            Assert.Equal(met.Order(), met);
            Assert.True(met[^1]);
        }
    }
}
