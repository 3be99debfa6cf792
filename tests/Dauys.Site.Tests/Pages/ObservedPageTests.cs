using Bunit;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Site.Addresses;
using Dauys.Site.Frame;
using Dauys.Site.Observed;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Pages;

public sealed class ObservedPageTests(ServedElections served) : BunitContext
{
    [Fact]
    public void The_bar_its_words_and_the_tables_count_the_same()
    {
        var record = served.Kazakhstan;
        var page = Page(record);
        var key = page.FindAll(".fate-key li").Select(l => int.Parse(l.QuerySelector("strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var widths = page.FindAll(".fates > svg > rect").Select(r => int.Parse(r.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var rows = FateCount.Order.Select(f => page.FindAll($"section#{At.Anchor($"fate-{FateCount.Key(f)}")} tbody tr").Count).ToList();
        var states = FateCount.Order.Select(f => record.State.Observation.Recommendations.Count(r => (record.State.Observation.FateOf(r.Id)?.Fate ?? RecommendationFate.Unknown) == f)).ToList();

        Assert.True(states.Sum() > 20);
        Assert.Equal(states, key);
        Assert.Equal(states, rows);
        Assert.Equal(states.Select(s => s * widths.Sum() / states.Sum()), widths);
    }

    [Fact]
    public void Every_fact_leads_to_its_act()
    {
        var record = served.Kazakhstan;
        var links = Page(record).FindAll("main a").Select(a => a.GetAttribute("href")).ToHashSet();
        var subjects = record.State.Observation.Findings.Select(f => f.Subject)
            .Concat(record.State.Observation.Recommendations.SelectMany(r => (string[])[r.Subject, .. record.State.Observation.FateOf(r.Id) is { } fate ? [fate.Subject] : Array.Empty<string>()]))
            .Concat(record.State.Observation.Statements.Select(s => s.Subject))
            .Concat(record.State.Complaints.Reported.Select(c => c.Subject)).ToList();

        Assert.True(subjects.Count > 90);
        Assert.All(subjects, s => Assert.Contains(At.English.Act(record.Id, record.ActOf(s)!.Value), links));
    }

    [Fact]
    public void A_speaker_who_is_not_named_is_said_to_be_not_named()
    {
        var statement = Page(served.Kazakhstan).Find($"li#{At.Anchor("statement/senior-official")}");

        Assert.Contains("A senior Kazakh official whom the source does not name", statement.TextContent, StringComparison.Ordinal);
        Assert.Equal("not named", statement.QuerySelector(".tag")!.TextContent);
    }

    [Fact]
    public void Complaints_are_claims_and_an_outcome_that_is_not_known_is_said()
    {
        var record = served.Kazakhstan;
        var page = Page(record);
        var complaints = record.State.Complaints.Reported.ToList();

        Assert.Contains(complaints, c => c.Outcome is null);
        Assert.All(complaints, c =>
        {
            var shown = page.Find($"li#{At.Anchor(c.Subject)}");
            Assert.Equal("claim, not established", shown.QuerySelector(".said .tag")!.TextContent);
            Assert.Contains(c.Outcome?.ToString() ?? "no outcome known", shown.TextContent, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("observation/osce/counts", "128")]
    [InlineData("recommendation/kz-2023-02/fate", "No. 305-VIII")]
    [InlineData("statement/foreign-ministry", "Ministry of Foreign Affairs")]
    [InlineData("complaint/almaty-5", "By the protocols of his observers he led.")]
    public void Without_its_act_the_page_loses_the_fact(string subject, string fact)
    {
        Assert.Contains(fact, Page(served.Kazakhstan).Find("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(fact, Page(Refolded.Without(served.Kazakhstan, subject)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recommendation_without_a_fate_is_counted_as_unknown()
    {
        var without = Refolded.Without(served.Kazakhstan, "recommendation/kz-2023-02/fate");
        int Unknown(ElectionRecord record) => FateCount.All(record, record.State.Observation.Recommendations).Single(c => c.Fate == RecommendationFate.Unknown).Count;

        Assert.Equal(Unknown(served.Kazakhstan) + 1, Unknown(without));
        Assert.Contains("No act says", Page(without).Find($"tr#{At.Anchor("kz-2023-02")}").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_names_the_page_only_where_there_is_something_to_show()
    {
        Assert.Contains("Observed", Menu(served.Kazakhstan), StringComparison.Ordinal);
        Assert.DoesNotContain("Observed", Menu(served.Israel), StringComparison.Ordinal);
    }

    private string Menu(ElectionRecord record) => Render<ElectionMenu>(p => p.Add(m => m.Record, record)).Markup;

    private IRenderedComponent<ObservedPage> Page(ElectionRecord record) => Render<ObservedPage>(p => p.Add(w => w.Record, record));
}
