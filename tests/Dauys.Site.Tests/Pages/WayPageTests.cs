using Bunit;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Site.Addresses;
using Dauys.Site.Frame;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Pages;

public sealed class WayPageTests(ServedElections served) : BunitContext
{
    [Fact]
    public void Each_announced_day_stands_beside_the_computed_one_and_leads_to_its_act()
    {
        var page = Page(served.Kazakhstan);
        var row = page.Find($"tr#{At.Anchor("nomination-closes")}").Children;

        Assert.Equal("8 February 2023, 18:00 (UTC+6)", row[1].TextContent.Trim());
        Assert.StartsWith("7 February 2023, 18:00", row[2].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("40 days before the vote, at 18:00; Art. 87(5)", row[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("set by the call, 1 day later than the law's term", row[3].TextContent.Trim());
        Assert.Equal(At.English.Act("kz-mazhilis-2023", served.Kazakhstan.ActOf("calendar/nomination-closes")!.Value), row[1].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_applicant_and_every_step_of_it_leads_to_its_act()
    {
        var record = served.Kazakhstan;
        var page = Page(record);

        foreach (var applicant in record.State.Applications.Applicants)
        {
            var story = page.Find($"section#{At.Anchor(applicant.Id)}");
            var links = story.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToList();
            Assert.Contains(At.English.Act(record.Id, record.ActOf(applicant.Subject)!.Value), links);
            Assert.All(record.State.Applications.StepsOf(applicant.Id), step => Assert.Contains(At.English.Act(record.Id, record.ActOf(step.Subject)!.Value), links));
        }
    }

    [Fact]
    public void What_the_authority_gave_and_what_is_alleged_are_marked_each_as_what_it_is()
    {
        var record = served.Kazakhstan;
        var page = Page(record);
        var marked = page.FindAll("section.applicant .said").Select(s => (Mark: s.QuerySelector(".tag")!.TextContent, s.TextContent)).ToList();

        Assert.Equal(record.State.Applications.Applicants.Count(a => a.Alleged is not null), marked.Count(m => m.Mark == "claim, not established"));
        Assert.Equal(record.State.Applications.Applicants.SelectMany(a => record.State.Applications.StepsOf(a.Id)).Count(s => s.Ground is not null), marked.Count(m => m.Mark == "ground given by the authority"));
        Assert.All(marked.Where(m => m.TextContent.Contains("political motive", StringComparison.OrdinalIgnoreCase)), m => Assert.Equal("claim, not established", m.Mark));
    }

    [Fact]
    public void Unknown_outcomes_and_steps_are_said()
    {
        var page = Page(served.Kazakhstan);
        var unknown = served.Kazakhstan.State.Applications.Applicants.Count(a => a.Outcome == "unknown");

        Assert.True(unknown > 0);
        Assert.Equal(unknown, page.FindAll("section.applicant h3 .tag").Count(t => t.TextContent.Trim() == "outcome unknown"));
        Assert.All(served.Kazakhstan.State.Applications.Applicants, a => Assert.Equal(
            !served.Kazakhstan.State.Applications.StepsOf(a.Id).Any(),
            page.Find($"section#{At.Anchor(a.Id)}").TextContent.Contains("No step is known to us", StringComparison.Ordinal)));
        Assert.Contains("No ground of the authority is known", page.Find($"section#{At.Anchor("yntymaq")}").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Turnout_stands_by_hour_and_what_is_in_conflict_is_left_to_the_figures()
    {
        var hours = Page(served.Kazakhstan).FindAll("table.hours tbody tr");

        Assert.Equal(["12:10", "16:10", "18:10", "20:00", "22:10"], hours.Select(h => h.Children[0].TextContent.Trim()));
        Assert.Equal(["", "+21.33", "+1.13", "+0.98", "+0.10"], hours.Select(h => h.Children[3].TextContent.Trim()));
    }

    [Theory]
    [InlineData("calendar/campaign-ends", "18 March 2023, 00:00 (UTC+6)")]
    [InlineData("applicant/alga/step/6", "Zhylanbayev")]
    [InlineData("figure/list/turnout/18:10", "53.11")]
    public void Without_its_act_the_page_loses_the_fact(string subject, string fact)
    {
        Assert.Contains(fact, Page(served.Kazakhstan).Find("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(fact, Page(Refolded.Without(served.Kazakhstan, subject)).Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_names_the_page_only_where_there_is_something_to_show()
    {
        Assert.Contains("The way here", Menu(served.Kazakhstan), StringComparison.Ordinal);
        Assert.DoesNotContain("The way here", Menu(served.Russia), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_step_has_words_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<ApplicationStep>().Length,
            Enum.GetValues<ApplicationStep>().Select(s => StepWords.Of(new StepReported("x", 1, s, null, null, null, null, null, null, null), Reader.English.Words)).Distinct().Count());

    private string Menu(ElectionRecord record) => Render<ElectionMenu>(p => p.Add(m => m.Record, record)).Markup;

    private IRenderedComponent<WayPage> Page(ElectionRecord record) => Render<WayPage>(p => p.Add(w => w.Record, record));
}
