using System.Globalization;
using System.Net;
using System.Text.Json;
using Dauys.Ledger.Merkle;
using Dauys.Site.Acts;
using Dauys.Site.Tests.Pages;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Acts;

/// <summary>From the first characters of a hash to its act.</summary>
public sealed class ActHashesTests(ServedElections served)
{
    private static readonly List<byte[]> Many = [.. Enumerable.Range(0, 20_000).Select(i => BitConverter.GetBytes(i))];

    [Fact]
    public void Every_act_is_found_by_any_beginning_and_by_no_other()
    {
        var hashes = new ActHashes(new KeptActs(Many));
        var all = Many.Select(e => Rfc6962.Leaf(e).ToString()).ToList();
        foreach (var at in (int[])[0, 1, 777, 19_999])
        {
            foreach (var length in (int[])[6, 7, 15, 16, 17, 40, 64])
            {
                var begin = all[at][..length];
                Assert.Equal(all.Select((h, i) => (Position: (long)i, Hash: h)).Where(a => a.Hash.StartsWith(begin, StringComparison.Ordinal)), hashes.Beginning(begin));
            }

            // The same sixteen characters, another end.
            var other = all[at][..20] + (all[at][20] == '0' ? '1' : '0');
            Assert.Empty(hashes.Beginning(other));
        }
    }

    [Fact]
    public void Where_several_begin_alike_all_of_them_are_found_in_their_order()
    {
        var hashes = new ActHashes(new KeptActs(Many));
        var twin = Many.Select((e, i) => (Begin: Rfc6962.Leaf(e).ToString()[..6], Position: (long)i)).GroupBy(a => a.Begin).First(g => g.Count() > 1);
        Assert.Equal(twin.Select(a => a.Position), hashes.Beginning(twin.Key).Select(a => a.Position));
    }

    [Theory]
    [InlineData("3FA9 01bc-77DE", "3fa901bc77de")]
    [InlineData("12345", null)]
    [InlineData("3fa90g", null)]
    [InlineData("", null)]
    public void What_is_typed_is_read_as_a_hash_is_written(string typed, string? read) => Assert.Equal(read, ActHashes.Read(typed));

    [Fact]
    public async Task The_site_leads_from_the_characters_on_a_paper_to_the_act()
    {
        var stop = TestContext.Current.CancellationToken;
        var hash = Rfc6962.Leaf(served.Kazakhstan.Acts.Read(71)).ToString();
        foreach (var path in (string[])[$"acts/{hash[..12]}", $"acts/{hash}", $"acts/{ActHashes.Grouped(hash[..12]).ToUpperInvariant()}"])
        {
            var answer = await served.Http.GetAsync(new Uri($"/ru/elections/kz-mazhilis-2023/{path}", UriKind.Relative), stop);
            Assert.Equal((HttpStatusCode.Redirect, "/ru/elections/kz-mazhilis-2023/acts/71"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }

        var searched = await served.Http.GetAsync(new Uri($"/kk/elections/kz-mazhilis-2023/acts?q={Uri.EscapeDataString(ActHashes.Grouped(hash[..12]))}", UriKind.Relative), stop);
        Assert.Equal($"/kk/elections/kz-mazhilis-2023/acts/{hash[..12]}", searched.Headers.Location!.OriginalString);
        var json = await served.Http.GetAsync(new Uri($"/elections/kz-mazhilis-2023/acts/{hash[..12]}.json", UriKind.Relative), stop);
        Assert.Equal("/elections/kz-mazhilis-2023/acts/71.json", json.Headers.Location!.OriginalString);
        var none = await served.Http.GetAsync(new Uri("/elections/kz-mazhilis-2023/acts/000000000000", UriKind.Relative), stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("no act whose hash begins with 000000000000", await none.Content.ReadAsStringAsync(stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync(new Uri("/elections/kz-mazhilis-2023/acts/12345", UriKind.Relative), stop)).StatusCode);
    }

    [Fact]
    public async Task Where_several_acts_begin_so_the_page_lists_them()
    {
        var stop = TestContext.Current.CancellationToken;
        var begin = served.SharedBeginning;
        using var told = JsonDocument.Parse(await served.Http.GetStringAsync(new Uri($"/elections/ru-duma-2021/acts/{begin}.json", UriKind.Relative), stop));
        var positions = told.RootElement.GetProperty("acts").EnumerateArray().Select(a => a.GetProperty("position").GetInt64()).ToList();
        var page = await served.Http.GetStringAsync(new Uri($"/elections/ru-duma-2021/acts/{begin}", UriKind.Relative), stop);

        Assert.True(positions.Count > 1);
        Assert.All(positions, p => Assert.StartsWith(begin, Rfc6962.Leaf(served.Russia.Acts.Read(p)).ToString(), StringComparison.Ordinal));
        Assert.All(positions, p => Assert.Contains($"/elections/ru-duma-2021/acts/{p.ToString(CultureInfo.InvariantCulture)}\"", page, StringComparison.Ordinal));
    }
}
