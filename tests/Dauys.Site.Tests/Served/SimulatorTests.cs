using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Dauys.Site.Tests.Served;

/// <summary>Trying out an application: the page answers as the tool does, from what the address says and nothing else.</summary>
public sealed class SimulatorTests(ServedElections served)
{
    private const string Page = "/laws/kz-parties-2022/simulator";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("members.each=250", "accept", 0)]
    [InlineData("members.each=249", "refuse", 20)]
    [InlineData("members.each=260&members.abai=199", "refuse", 1)]
    [InlineData("members.each=260&members.abai=200", "accept", 0)]
    [InlineData("members.abai=5000", "undetermined", 3800)]
    [InlineData("", "undetermined", 5000)]
    public async Task Figures_are_judged_and_the_way_there_is_told(string query, string decision, long more)
    {
        using var told = JsonDocument.Parse(await served.Http.GetStringAsync($"{Page}.json?{query}", Stop));

        Assert.Equal(decision, told.RootElement.GetProperty("decision").GetString());
        Assert.Equal(more, told.RootElement.GetProperty("ways").EnumerateArray().Single(w => w.GetProperty("figure").GetString() == "members").GetProperty("more").GetInt64());
    }

    [Fact]
    public async Task The_law_before_the_reform_asks_for_more_of_the_same_application()
    {
        using var told = JsonDocument.Parse(await served.Http.GetStringAsync($"{Page}.json?members.each=260&against=kz-parties-2020&date=2021-06-01", Stop));
        var (now, before) = (told.RootElement, told.RootElement.GetProperty("against"));

        Assert.Equal(("kz-parties-2020", "refuse"), (before.GetProperty("law").GetString(), before.GetProperty("decision").GetString()));
        Assert.Equal("20000", before.GetProperty("rules").EnumerateArray().First(r => r.GetProperty("id").GetString() == "members-total").GetProperty("required").GetString());
        Assert.Equal("5000", now.GetProperty("rules").EnumerateArray().First(r => r.GetProperty("id").GetString() == "members-total").GetProperty("required").GetString());
    }

    [Fact]
    public async Task The_form_keeps_what_was_entered_and_says_what_is_missing_where()
    {
        using var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync($"{Page}?members.each=260&members.abai=150", Stop));

        Assert.Equal("150", page.QuerySelector("input[name='members.abai']")!.GetAttribute("value"));
        Assert.Equal("260", page.QuerySelector("input[name='members.each']")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll("li"), li => li.TextContent.Contains("Abai", StringComparison.Ordinal) && li.TextContent.Contains("50", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), i => Assert.NotNull(page.QuerySelector($"label[for='{i.Id}']")));
    }

    [Theory]
    [InlineData("members.abai=-1", "members.abai")]
    [InlineData("members.abai=12x", "members.abai")]
    [InlineData("members.each=99999999999999999999", "members.each")]
    [InlineData("stage=nowhere", "stage")]
    [InlineData("against=de-bundestag-lists-2017", "against")]
    [InlineData("date=2022-02-30", "date")]
    public async Task What_cannot_be_answered_is_said(string query, string name)
    {
        using var answer = await served.Http.GetAsync($"{Page}?{query}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(name, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_list_that_can_be_stated_has_an_answer() => Assert.Equal(
        HttpStatusCode.OK, (await served.Http.GetAsync("/laws/kz-lists-2023/simulator?stage=list&date=2023-02-01&last_votes=0&candidates=9007199254740991", Stop)).StatusCode);

    [Fact]
    public async Task A_question_for_a_station_of_many_words_is_not_walked_through()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Http.GetAsync("/elections/ru-duma-2021/verify?q=a+b+c+d+e+f+g+h+i", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync("/elections/ru-duma-2021/verify?q=a+b+c+d+e+f+g+h", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/laws/kz-mazhilis-2023/simulator")]
    [InlineData("/laws/nowhere/simulator")]
    public async Task A_book_about_something_else_has_none(string path) => Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync(path, Stop)).StatusCode);
}
