using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Dauys.Site.Feeds;

namespace Dauys.Site.Tests.Served;

public sealed class FeedTests(ServedElections served)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "kz-mazhilis-2023")]
    [InlineData("/ru", "kz-mazhilis-2023")]
    [InlineData("/kk", "kz-mazhilis-2023")]
    [InlineData("", "il-knesset-2021")]
    [InlineData("", "ru-duma-2021")]
    public async Task A_feed_has_what_RFC_4287_asks_for(string language, string election)
    {
        using var answer = await served.Http.GetAsync($"{language}/elections/{election}/feed.atom", Stop);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "title"));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal($"{served.Address}{language}/elections/{election}/feed.atom", Link(feed, "self"));
        Assert.NotEmpty(entries);
        Assert.All(entries.Append(feed), e =>
        {
            Assert.StartsWith("tag:", Assert.Single(e.Elements(Atom + "id")).Value, StringComparison.Ordinal);
            Assert.True(Uri.TryCreate(e.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(e.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
            Assert.NotEmpty(Assert.Single(e.Elements(Atom + "title")).Value);
        });
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries.Max(e => e.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public async Task Entries_are_acts_that_can_be_opened()
    {
        var feed = XDocument.Parse(await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/feed.atom", Stop)).Root!;
        var positions = FeedActs.Of(served.Kazakhstan);

        Assert.Equal(positions.Select(p => $"{served.Address}/elections/kz-mazhilis-2023/acts/{p}"), feed.Elements(Atom + "entry").Select(e => Link(e, "alternate")));
        Assert.Equal(ActFeed.TagOf(served.Kazakhstan, $"acts/{positions[0]}"), feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
        Assert.Equal("tag:dauys.invalid,2023:reconstruction/kz-mazhilis-2023/feed", feed.Element(Atom + "id")!.Value);
        using var first = await served.Http.GetAsync(Link(feed.Element(Atom + "entry")!, "alternate"), Stop);
        Assert.True(first.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Pages_of_an_election_name_its_feed()
    {
        using var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync("/kk/elections/kz-mazhilis-2023/way", Stop));

        Assert.Equal("/kk/elections/kz-mazhilis-2023/feed.atom", page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
    }

    private static string Link(XElement element, string relation) => element.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == relation).Attribute("href")!.Value;
}
