using System.Text.Json.Nodes;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Tests.Story;

/// <summary>What is told of the election of 19 March 2023: the parts, each with its source, claims as claims.</summary>
public class KazakhStoryTests
{
    private static readonly Elections.ElectionFiles.ElectionFile File = ElectionData.Read("kz-mazhilis-2023");

    [Fact]
    public void Every_part_of_the_way_is_in_the_record()
    {
        Assert.Equal(13, File.Story.OfType<DateAnnounced>().Count());
        Assert.Equal(10, File.Story.OfType<ApplicantNamed>().Count());
        Assert.Equal(24, File.Story.OfType<StepReported>().Count());
        Assert.Equal(29, File.Story.OfType<FindingReported>().Count());
        Assert.Equal(29, File.Story.OfType<RecommendationMade>().Count());
        Assert.Equal(7, File.Story.OfType<StatementMade>().Count());
        Assert.Equal(6, File.Story.OfType<ComplaintReported>().Count());
    }

    [Theory]
    [InlineData(RecommendationFate.None, 7)]
    [InlineData(RecommendationFate.Partial, 7)]
    [InlineData(RecommendationFate.Mostly, 0)]
    [InlineData(RecommendationFate.Full, 1)]
    [InlineData(RecommendationFate.Unknown, 14)]
    public void Fates_are_those_that_sources_give(RecommendationFate fate, int count) =>
        Assert.Equal(count, File.Story.OfType<RecommendationFollowedUp>().Count(f => f.Fate == fate));

    [Fact]
    public void A_recommendation_that_was_only_repeated_has_an_unknown_fate() =>
        Assert.All(
            File.Story.OfType<RecommendationFollowedUp>().Where(f => f.Text!.ToString().StartsWith("repeated", StringComparison.Ordinal)),
            f => Assert.Equal(RecommendationFate.Unknown, f.Fate));

    [Fact]
    public void Every_fact_has_a_source_that_the_file_names()
    {
        var named = File.Facts.OfType<SourceNamed>().Select(s => s.Id).ToHashSet();

        Assert.All(File.Story.Concat(File.Outcomes.OfType<FigureReported>()), act =>
        {
            var source = act.Content()["source"];
            Assert.True(source is JsonValue && named.Contains(source.GetValue<string>()), act.Subject);
        });
    }

    [Fact]
    public void Every_fact_but_an_announced_day_says_how_sure_it_is() =>
        Assert.All(
            File.Story.Where(a => a is not DateAnnounced).Concat(File.Outcomes.OfType<FigureReported>()),
            act => Assert.True(act.Content()["confidence"]?.GetValue<string>() is "A" or "B" or "C" or "D" or "X", act.Subject));

    [Fact]
    public void A_ground_is_the_authoritys_and_never_what_an_applicant_alleges()
    {
        var alleged = File.Story.OfType<ApplicantNamed>().Select(a => a.Alleged?.ToString()).OfType<string>().ToList();
        var grounds = File.Story.OfType<StepReported>().Where(s => s.Ground is not null).ToList();

        Assert.Equal(4, alleged.Count);
        Assert.Equal(3, grounds.Count);
        Assert.All(grounds, step =>
        {
            Assert.Equal(ApplicationStep.Returned, step.Step);
            Assert.DoesNotContain(step.Ground!.ToString(), alleged);
            Assert.DoesNotContain("motive", step.Ground.ToString(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Two_parties_were_registered_before_the_vote_and_no_other_applicant_was()
    {
        Assert.Equal(["baytaq", "respublica"], File.Story.OfType<ApplicantNamed>().Where(a => a.Outcome == "registered").Select(a => a.Id).Order());
        Assert.Equal(["baytaq", "respublica"], File.Story.OfType<StepReported>().Where(s => s.Step == ApplicationStep.Registered).Select(a => a.Applicant).Order());
    }

    [Fact]
    public void One_statement_is_by_an_official_who_is_not_named()
    {
        var statement = File.Story.OfType<StatementMade>().Single(s => s.Id == "senior-official");

        Assert.Null(statement.By);
        Assert.Contains("not name", statement.Capacity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_counts_the_mission_judged_badly_was_not_found_and_is_not_filled_in() =>
        Assert.DoesNotContain(File.Story.OfType<FindingReported>(), f => f.Value is not null && (f.Text.ToString().Contains("negativ", StringComparison.Ordinal) || f.Text.ToString().Contains("bad", StringComparison.Ordinal)));

    [Fact]
    public void Parts_that_are_counted_apart_add_up()
    {
        Assert.Equal(Value("list/candidates/registered"), Value("list/candidates/women") + Value("list/candidates/men"));
        Assert.Equal(Value("list/candidates/registered"), Values("list/candidates/registered/").Sum());
        Assert.Equal(Value("district/candidates/nominated"), Value("district/candidates/nominated/self") + Value("district/candidates/nominated/parties") + Value("district/candidates/nominated/associations"));
        Assert.Equal(Value("district/candidates/almaty/registered"), Value("district/candidates/almaty/women") + Value("district/candidates/almaty/men"));
    }

    [Fact]
    public void Shares_of_each_exit_poll_add_up_to_the_whole()
    {
        var polls = File.Outcomes.OfType<FigureReported>().Where(f => f.About.StartsWith("list/exit-poll/", StringComparison.Ordinal)).GroupBy(f => f.Key).ToList();

        Assert.Equal(3, polls.Count);
        Assert.All(polls, poll => Assert.Equal(100m, poll.Sum(f => decimal.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Every_moment_is_spelled_as_the_register_spells_it() =>
        Assert.All(File.Story.Where(a => a.At is not null), act => Assert.True(Moment.TryParse(act.At!, out _), $"{act.Subject}: {act.At}"));

    private static int Value(string about) => int.Parse(File.Outcomes.OfType<FigureReported>().Single(f => f.About == about).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Values(string under) =>
        File.Outcomes.OfType<FigureReported>().Where(f => f.About.StartsWith(under, StringComparison.Ordinal)).Select(f => int.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture));
}
