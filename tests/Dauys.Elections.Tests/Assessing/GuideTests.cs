using System.Text.RegularExpressions;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>The applications of the guide are accepted under the law of 2022 and refused under that of 2020, as a reader would expect.</summary>
public partial class GuideTests
{
    [Fact]
    public void The_applications_of_the_guide_come_out_as_it_says()
    {
        var guide = File.ReadAllText(Path.Combine(ElectionData.Root, "docs/registration.md"));
        var examples = CompleteApplication().Matches(guide).Select(m => ApplicationReader.Read(m.Groups[1].Value, "registration.md")).ToList();

        Assert.Equal(["registration", "notice"], examples.Select(e => e.Stage));
        Assert.All(examples, e => Assert.Equal(AssessedDecision.Accept, Assessment.Of(e, Book("kz-parties-2022")).Decision));
        Assert.All(examples, e => Assert.Equal(AssessedDecision.Refuse, Assessment.Of(e, Book("kz-parties-2020")).Decision));
    }

    [Fact]
    public void The_nomination_of_the_guide_is_accepted()
    {
        var guide = File.ReadAllText(Path.Combine(ElectionData.Root, "docs/registration.md"));
        var example = ApplicationReader.Read(Assert.Single(CompleteNomination().Matches(guide)).Groups[1].Value, "registration.md");

        var assessment = Assessment.Of(example, Book("kz-lists-2023"));

        Assert.Equal((AssessedDecision.Accept, 13), (assessment.Decision, assessment.Rules.Count));
        Assert.Empty(assessment.NotJudged);
    }

    private static Law.Parties.PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);

    [GeneratedRegex("```yaml complete nomination\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CompleteNomination();

    [GeneratedRegex("```yaml complete application\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CompleteApplication();
}
