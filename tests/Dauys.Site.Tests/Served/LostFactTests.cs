using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Server;
using Dauys.Site.Acts;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Served;

/// <summary>No page knows a fact that no act holds: without the act the fact is gone from the page that shows it, whatever kind of act it is.</summary>
public sealed partial class LostFactTests(ServedElections served)
{
    /// <summary>Acts that others cannot be without: the register itself, the call, the ballot that the protocols were counted by.</summary>
    private static readonly string[] Roots = ["register.opened.v1", "election.called.v1", "registration.list-admitted.v1", "register.files-imported.v1"];

    /// <summary>Facts of one kind that are left out one by one; under --long all.</summary>
    private static readonly int OfAKind = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1" ? int.MaxValue : 4;

    [Fact]
    public async Task A_page_loses_what_its_act_said()
    {
        var stop = TestContext.Current.CancellationToken;
        var record = served.Kazakhstan;
        var shelf = new RecordShelf();
        shelf.Put(record);
        await using var app = DauysServer.Build(shelf, new ServerOptions(Port: 0));
        await app.StartAsync(stop);
        using var http = new HttpClient { BaseAddress = new Uri(DauysServer.AddressOf(app)) };
        var kinds = record.State.Facts.Where(f => !Roots.Contains(f.Value.Name)).GroupBy(f => f.Value.Name).ToList();
        var kept = new List<string>();
        foreach (var (subject, fact) in kinds.SelectMany(k => k.OrderBy(f => f.Key, StringComparer.Ordinal).Take(OfAKind)))
        {
            var page = PageOf(record, subject, fact.Name);
            Assert.True(page is not null, $"no page shows {subject}");
            shelf.Put(record);
            var before = await Acts(http, page!, stop);
            if (!before.Contains(fact.Position))
            {
                kept.Add($"{page} does not lead to act {fact.Position}, {subject}");
                continue;
            }

            shelf.Put(Refolded.Without(record, subject, s => s == subject || Rests(s, subject)));
            if ((await Acts(http, page!, stop)).Contains(fact.Position))
            {
                kept.Add($"{page} still shows {subject}");
            }
        }

        Assert.Empty(kept);
        Assert.True(kinds.Count >= 12, $"only {kinds.Count} kinds of act were left out");
    }

    /// <summary>What cannot stand without another fact: steps of an application, the fate of a recommendation, the outline of a region, the mandate of a district.</summary>
    private static bool Rests(string subject, string on) =>
        subject.StartsWith($"{on}/", StringComparison.Ordinal)
        || (on.StartsWith("region/", StringComparison.Ordinal) && subject == $"outline/{on["region/".Length..]}")
        || (on.StartsWith("district/", StringComparison.Ordinal) && subject == $"mandate/{on["district/".Length..]}");

    private static string? PageOf(ElectionRecord record, string subject, string name) =>
        name == ResultAnnounced.StoredName || name == OutlineDrawn.StoredName || !subject.StartsWith("source/", StringComparison.Ordinal)
            ? ActSubject.Page(record, subject, Reader.English)?.Split('#')[0]
            : Reader.English.At.Sources(record.Id);

    private static async Task<HashSet<long>> Acts(HttpClient http, string page, CancellationToken stop)
    {
        using var answer = await http.GetAsync(page, stop);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return [];
        }

        using var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(stop));
        return [.. document.QuerySelectorAll("main a[href]").Select(a => Act().Match(a.GetAttribute("href")!)).Where(m => m.Success).Select(m => long.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"/acts/(\d+)$")]
    private static partial Regex Act();
}
