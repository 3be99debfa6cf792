using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dauys.Site.Tests.Served;

/// <summary>
/// Every figure is a door. In tables and lists of figures a number is a link, or its row leads to the act; what a page itself works out from the figures of the same row (a difference) is
/// marked as such.
/// </summary>
public sealed class DoorTests(ServedElections served)
{
    [Theory]
    [InlineData("/elections/kz-mazhilis-2023")]
    [InlineData("/elections/ru-duma-2021")]
    [InlineData("/elections/il-knesset-2021")]
    [InlineData("/elections/kz-mazhilis-2023/map")]
    [InlineData("/elections/kz-mazhilis-2023/regions/turkistan")]
    [InlineData("/elections/kz-mazhilis-2023/districts/district")]
    [InlineData("/elections/kz-mazhilis-2023/lists/list/amanat")]
    [InlineData("/elections/ru-duma-2021/lists/list/5")]
    [InlineData("/elections/kz-mazhilis-2023/way")]
    [InlineData("/elections/kz-mazhilis-2023/figures")]
    [InlineData("/elections/ru-duma-2021/findings/RU5")]
    [InlineData("/elections/kz-mazhilis-2023/seats/list")]
    [InlineData("/elections/il-knesset-2021/seats/list")]
    [InlineData("/elections/ru-duma-2021/totals/list?sort=turnout&order=down")]
    [InlineData("/elections/ru-duma-2021/sums/list/votes.1")]
    [InlineData("/elections/il-knesset-2021/sums/list/turnout")]
    [InlineData("/elections/kz-mazhilis-2023/observed")]
    public async Task A_figure_leads_to_what_it_is_made_of(string path)
    {
        using var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path, TestContext.Current.CancellationToken));
        var figures = page.QuerySelectorAll("main td.num, main dl.figures dd, main dl.lines dd").Where(e => e.TextContent.Any(char.IsAsciiDigit)).ToList();

        Assert.NotEmpty(figures);
        Assert.Equal([], figures.Where(f => !IsDoor(f)).Select(f => $"{f.Closest("tr, div")?.TextContent.Trim()[..Math.Min(40, f.Closest("tr, div")!.TextContent.Trim().Length)]}: {f.TextContent.Trim()}"));
    }

    private static bool IsDoor(IElement figure) =>
        figure.QuerySelector("a[href]") is not null || figure.ClassList.Contains("calc") || figure.Closest("tr")?.QuerySelector("a[href*='/acts/']") is not null;
}
