using System.Text.RegularExpressions;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Docs;

/// <summary>Who copies an example of the guides gets what the guide says.</summary>
public partial class GuideTests
{
    private static IReadOnlyList<LawBook> Laws =>
        [.. Guide.Examples("law-books.md").Where(e => e.Kind == "complete law").Select(e => LawBookReader.Read(e.Text, e.Place))];

    private static List<Example> Elections => [.. Guide.Examples("elections.md").Where(e => e.Kind == "complete election")];

    [Fact]
    public void The_guides_have_their_examples()
    {
        Assert.Equal(2, Laws.Count);
        Assert.Equal(2, Elections.Count);
        Assert.True(Guide.Examples("law-books.md").Count(e => e.Kind == "contest") >= 8);
    }

    [Fact]
    public void Every_recipe_of_a_contest_reads_as_a_contest_of_a_book()
    {
        foreach (var recipe in Guide.Examples("law-books.md").Where(e => e.Kind == "contest"))
        {
            var contest = string.Join('\n', recipe.Text.TrimEnd().Split('\n').Select((line, i) => (i == 0 ? "  - " : "    ") + line));
            var seats = Seats().Match(recipe.Text).Groups[1].Value;
            var book = LawBookReader.Read(
                $$"""
                law: recipe
                format: draft-1
                name: A recipe
                country: XX
                as_of: 2024-01-01
                chamber: { name: Chamber, seats: {{seats}} }
                protocol: { fields: [ { id: roll, role: electorate }, { id: cast, role: cast }, { id: valid, role: valid } ] }
                turnout: { numerator: cast, denominator: roll }
                contests:
                {{contest}}
                """,
                recipe.Place);

            Assert.Single(book.Contests);
        }
    }

    [Fact]
    public void Every_election_of_the_guide_gives_the_seats_that_the_guide_states()
    {
        foreach (var example in Elections)
        {
            var result = Result(example);
            var seats = result.List!.Seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Select(s => $"{s.Key}:{s.Value}");

            Assert.Equal(example.Claims["seats"], string.Join(' ', seats));
            Assert.True(result.List.IsSettled);
        }
    }

    [Fact]
    public void Where_more_are_against_all_nobody_holds_the_mandate_and_a_declared_one_is_shown()
    {
        var example = Elections[1];
        var mandates = Result(example).Districts!.Mandates.Select(m => $"{m.District.Id}:{m.Winner?.Id ?? m.Holder?.ToString() ?? "-"}");

        Assert.Equal(example.Claims["districts"], string.Join(' ', mandates));
    }

    [Fact]
    public void The_threshold_that_the_guide_works_out_is_the_one_that_is_applied()
    {
        var outcome = Result(Elections[1]).List!.Allotment!.Outcome!;

        Assert.Equal((83, 116, 0), ((int)outcome.ThresholdVotes["1"], (int)outcome.ThresholdVotes["2"], (int)outcome.ThresholdVotes["3"]));
    }

    private static ElectionResult Result(Example example)
    {
        var law = Laws.Single(l => l.Id == ElectionFileReader.LawOf(example.Text, example.Place));
        var state = new ElectionState(law);
        var load = new ElectionLoad(ElectionFileReader.Read(example.Text, example.Place, law), state, new ElectionIntake(state, new IntakeMode(Entry: true, Correct: false)));
        load.Begin();
        load.End([], "2024-03-11T00:00:00+00:00");
        return ElectionResult.Of(state, new ResultRequest());
    }

    [GeneratedRegex(@"^seats: (\d+)", RegexOptions.Multiline)]
    private static partial Regex Seats();
}
