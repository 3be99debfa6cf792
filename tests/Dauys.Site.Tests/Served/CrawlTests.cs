using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Served;

public sealed partial class CrawlTests(ServedElections served)
{
    /// <summary>Pages of one kind that are opened; under --long many more.</summary>
    private static readonly int OfAKind = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1" ? 200 : 8;

    [Fact]
    public async Task Every_link_leads_to_a_page_that_has_the_place_it_names()
    {
        var stop = TestContext.Current.CancellationToken;
        var parser = new HtmlParser();
        var waiting = new Queue<(string Path, string From)>([("/", "")]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var named = new List<(string Path, string Place, string From)>();
        var broken = new List<string>();
        while (waiting.TryDequeue(out var next))
        {
            var kind = Kind(next.Path);
            opened[kind] = opened.GetValueOrDefault(kind) + 1;
            if (opened[kind] > (Prefix(next.Path).Length == 0 ? OfAKind : OfAKind / 4))
            {
                continue;
            }

            using var answer = await served.Http.GetAsync(next.Path, stop);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{next.Path} answers {(int)answer.StatusCode}, linked from {next.From}");
                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            using var page = parser.ParseDocument(await answer.Content.ReadAsStringAsync(stop));
            places[next.Path] = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            foreach (var link in page.QuerySelectorAll("a[href], link[href]").Select(a => Own(a.GetAttribute("href")!)))
            {
                Assert.False(link.StartsWith("http", StringComparison.Ordinal), $"{next.Path} links to {link}");
                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? next.Path : parts[0];
                if (parts.Length > 1)
                {
                    named.Add((target, parts[1], next.Path));
                }

                if (seen.Add(target))
                {
                    waiting.Enqueue((target, next.Path));
                }
            }
        }

        broken.AddRange(named.Where(n => places.TryGetValue(n.Path, out var there) && !there.Contains(n.Place)).Select(n => $"{n.Path} has no place #{n.Place}, named on {n.From}").Distinct());
        Assert.True(broken.Count == 0, string.Join("\n", broken.Take(20)));
        Assert.True(opened.Count > 40, $"only {opened.Count} kinds of page were found");
    }

    /// <summary>The page's own address is whole where it names itself (canonical); it is of this server.</summary>
    private string Own(string link) => link.StartsWith(served.Address + "/", StringComparison.Ordinal) ? link[served.Address.Length..] : link;

    /// <summary>Two addresses are of one kind if they differ only in numbers and in the names of units.</summary>
    private static string Kind(string path)
    {
        var prefix = Prefix(path);
        var cut = path[prefix.Length..].Split('?')[0].Split('/');
        var kept = cut.Length > 3 && cut[3] is "totals" ? 6 : cut.Length > 3 && cut[3] is "sums" ? 7 : cut.Length;
        return prefix + Digits().Replace(string.Join('/', cut.Take(kept)), "0") + (path.Contains('?', StringComparison.Ordinal) ? "?" : "");
    }

    /// <summary>The language that an address begins with; nothing for English.</summary>
    private static string Prefix(string path) =>
        Language.All.Select(l => l.Prefix).FirstOrDefault(p => p.Length > 0 && path.StartsWith(p + "/", StringComparison.Ordinal)) ?? "";

    [GeneratedRegex(@"(?<=/)\d+(?=/|$)")]
    private static partial Regex Digits();
}
