using Dauys.Elections.Acts;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Tests.Constructed;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Story;

/// <summary>The way to the vote and what came after it: facts like all others, each an act, each gone with its act.</summary>
public class StoryTests
{
    private const string Told = """
        calendar:
          - { term: registration-closes, name: Registration ends, from: 2024-02-01T18:00+06:00, source: s }
        applicants:
          - id: x
            name: Party X
            alleged: { en: says that it was kept out }
            outcome: not-registered
            source: s
            steps:
              - { step: notice, from: 2022-05, nth: 1, source: s }
              - { step: returned, from: 2022-05, to: 2022-06, ground: { en: not in line with Art. 8 }, source: s }
        findings:
          - { id: stations, mission: osce, name: OSCE, text: Polling stations observed, value: "1201", base: polling stations, date: 2024-03-04, source: s }
        recommendations:
          - { id: r1, mission: osce, year: 2023, text: Drop undue limits, fate: { is: partial, text: numbers lowered, as_of: 2022-11, source: s }, source: s }
          - { id: r2, mission: osce, year: 2023, text: Publish results by station, source: s }
        statements:
          - { id: st1, capacity: { en: an official whom the source does not name }, text: Something, source: s }
        complaints:
          - { id: c1, about: district 3, claim: The result differs from the protocols, source: s }
        sources: [{ id: s, title: A source }]
        """;

    [Fact]
    public void Everything_that_is_told_is_in_the_state_and_nothing_more()
    {
        var state = Fold(_ => true);

        Assert.Equal("2024-02-01T18:00+06:00", Assert.Single(state.Calling.Announced).From);
        var applicant = Assert.Single(state.Applications.Applicants);
        Assert.Equal("says that it was kept out", applicant.Alleged!.ToString());
        Assert.Equal([ApplicationStep.Notice, ApplicationStep.Returned], state.Applications.StepsOf("x").Select(s => s.Step));
        Assert.Equal("not in line with Art. 8", state.Applications.StepsOf("x").Last().Ground!.ToString());
        Assert.Equal("1201", Assert.Single(state.Observation.Findings).Value);
        Assert.Equal(RecommendationFate.Partial, state.Observation.FateOf("r1")!.Fate);
        Assert.Null(state.Observation.FateOf("r2"));
        Assert.Null(Assert.Single(state.Observation.Statements).By);
        Assert.Null(Assert.Single(state.Complaints.Reported).Outcome);
    }

    [Theory]
    [InlineData("calendar/registration-closes")]
    [InlineData("observation/osce/stations")]
    [InlineData("recommendation/r1/fate")]
    [InlineData("statement/st1")]
    [InlineData("complaint/c1")]
    public void Without_its_act_the_state_loses_the_fact(string subject)
    {
        Assert.Contains(subject, Fold(_ => true).Facts.Keys);
        Assert.DoesNotContain(subject, Fold(act => act.Subject != subject).Facts.Keys);
    }

    [Fact]
    public void A_step_of_nobody_and_the_fate_of_no_recommendation_are_refused()
    {
        Assert.Equal("R407", Assert.Throws<RefusedException>(() => Fold(act => act.Subject != "applicant/x")).Refusals[0].Number);
        Assert.Equal("R407", Assert.Throws<RefusedException>(() => Fold(act => act.Subject != "recommendation/r1")).Refusals[0].Number);
    }

    [Fact]
    public void Acts_of_the_story_read_back_as_they_were_written()
    {
        foreach (var act in Read().Story)
        {
            var content = ActEncoder.Canonical(act.Content());
            using var document = System.Text.Json.JsonDocument.Parse(content);
            var read = ActCatalogue.Read(act.Name, document.RootElement)!;

            Assert.Equal(act.Subject, read.Subject);
            Assert.Equal(content, ActEncoder.Canonical(read.Content()));
        }
    }

    [Fact]
    public void A_wrong_word_is_refused_where_it_stands()
    {
        var refused = Assert.Throws<RefusedException>(() => Read(Told.Replace("is: partial", "is: partly", StringComparison.Ordinal)));

        Assert.Equal("E204", refused.Refusals[0].Number);
        Assert.NotNull(refused.Refusals[0].Where.Line);
    }

    private static ElectionFile Read(string? told = null) => ElectionFileReader.Read(Testland.Head + (told ?? Told), "testland.yaml", Testland.Read());

    private static ElectionState Fold(Func<IElectionAct, bool> keep)
    {
        var file = Read();
        var state = new ElectionState(file.Law);
        var load = new ElectionLoad(file with { Story = [.. file.Story.Where(keep)] }, state, new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false)));
        load.Begin();
        load.End([], "2024-03-04T00:00:00+00:00");
        return state;
    }
}
