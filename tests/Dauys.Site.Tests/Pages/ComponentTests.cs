using AngleSharp.Dom;
using Bunit;
using Dauys.Site.Addresses;
using Dauys.Site.Doubts;
using Dauys.Site.Outcome;
using Dauys.Site.Pages;
using Dauys.Site.Parts;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Pages;

public sealed class ComponentTests(ServedElections served) : BunitContext
{
    [Fact]
    public void Every_figure_of_the_result_table_is_inside_a_link()
    {
        foreach (var record in new[] { served.Kazakhstan, served.Israel, served.Russia })
        {
            var table = Render<ResultTable>(p => p.Add(t => t.Record, record).Add(t => t.Result, record.Result).Add(t => t.Rows, ResultRows.Of(record.Result, Reader.English)));
            var figures = table.FindAll("tbody td.num, tfoot td.num").Where(c => c.TextContent.Any(char.IsDigit)).ToList();

            Assert.True(figures.Count > 30);
            Assert.All(figures, c => Assert.StartsWith("/elections/", c.QuerySelector("a")?.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_table_of_Kazakhstan_shows_the_published_shares()
    {
        var record = served.Kazakhstan;
        var table = Render<ResultTable>(p => p.Add(t => t.Record, record).Add(t => t.Result, record.Result).Add(t => t.Rows, ResultRows.Of(record.Result, Reader.English)));

        Assert.Equal(
            ["53.90", "10.90", "8.59", "8.41", "6.80", "5.20", "3.90", "2.30"],
            table.FindAll("tbody tr:not(.below) td:nth-child(3)").Select(c => c.TextContent.Trim().Replace("\u00a0%", "", StringComparison.Ordinal)).Where(t => t.Length > 0));
        Assert.Contains("6,366,441", table.Find(".caption").TextContent, StringComparison.Ordinal);
        Assert.Contains("Below the threshold of 5\u00a0%", table.Find("tr.below").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_threshold_is_drawn_where_it_stands()
    {
        var bar = Render<ShareBar>(p => p.Add(b => b.Percent, 12).Add(b => b.Whole, 60).Add(b => b.Threshold, 5));

        Assert.Equal("20", bar.FindAll("rect")[1].GetAttribute("width"));
        Assert.Equal("8.33", bar.Find("line").GetAttribute("x1"));
    }

    [Fact]
    public void A_figure_without_acts_is_no_link_and_a_missing_one_is_said()
    {
        var door = Render<Door>(p => p.Add(d => d.Text, "no figure").Add(d => d.Href, null));

        Assert.Empty(door.FindAll("a"));
        Assert.Equal("no figure", door.Markup.Trim());
    }

    [Fact]
    public void The_page_of_Kazakhstan_says_plainly_that_no_station_was_published()
    {
        var doubts = DoubtsOf.Record(served.Kazakhstan, Reader.English);

        Assert.Contains(doubts, d => d.Named is not null && d.Named.ToString().Contains("Results by polling station were never published", StringComparison.Ordinal));
        Assert.Contains(doubts, d => d.Text.Contains("21 with holder and list unknown to us", StringComparison.Ordinal));
        Assert.Contains(doubts, d => d.Title == "Sources conflict");
    }

    [Fact]
    public void The_page_of_Russia_counts_its_findings_and_the_page_of_Israel_has_none()
    {
        Assert.Contains(DoubtsOf.Record(served.Russia, Reader.English), d => d.Text.Contains("broken in 7 protocols", StringComparison.Ordinal));
        Assert.Contains(DoubtsOf.Record(served.Israel, Reader.English), d => d.IsFine && d.Title == "Checks");
        Assert.Contains(DoubtsOf.Record(served.Israel, Reader.English), d => d.Text.Contains("799", StringComparison.Ordinal) && d.Title == "Stations in");
    }

    [Fact]
    public void Each_remainder_names_who_was_next_and_by_how_many_votes()
    {
        var record = served.Kazakhstan;
        var page = Render<SeatsPage>(p => p.Add(s => s.Record, record).Add(s => s.List, record.Result.List!));
        var seats = page.FindAll("section:nth-last-of-type(2) tbody tr");

        Assert.Equal(69, seats.Sum(Seats));
        Assert.All(seats.Where(s => s.TextContent.Contains("remainders", StringComparison.Ordinal)), s =>
            Assert.Contains("vote", s.Children[^1].TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_districts_page_names_eight_holders_and_leaves_the_others_unknown()
    {
        var record = served.Kazakhstan;
        var page = Render<DistrictsPage>(p => p.Add(d => d.Record, record).Add(d => d.Districts, record.Result.Districts!));
        var rows = page.FindAll("tbody tr");

        Assert.Equal(29, rows.Count);
        Assert.Equal(21, rows.Count(r => r.Children[1].TextContent.Trim() == "unknown"));
        Assert.Equal(21, rows.Count(r => r.Children[2].TextContent.Trim() == "unknown"));
        Assert.All(rows, r => Assert.NotNull(r.QuerySelector($"a[href^='{At.English.Election(record.Id)}/acts/']")));
    }

    [Fact]
    public void A_station_page_is_its_protocol_line_by_line_with_its_act()
    {
        var record = served.Russia;
        var tree = record.Tree(new("list", null))!;
        var page = Render<UnitPage>(p => p.Add(u => u.Record, record).Add(u => u.Tree, tree).Add(u => u.Unit, tree.OfRow(1234)));
        var lines = page.FindAll(".paper tbody tr");

        Assert.Equal(record.State.Law.Protocol.Fields.Count + 14, lines.Count);
        Assert.All(lines, l => Assert.Equal(At.English.Act(record.Id, tree.Count.Position(1234)), l.QuerySelector("td.num a")!.GetAttribute("href")));
    }

    private static int Seats(IElement row)
    {
        var range = row.Children[0].TextContent.Trim().Split('–');
        return range.Length == 1 ? 1 : int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) + 1;
    }
}
