using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Dauys.Site.Tests.Served;

/// <summary>What is asked by the address: orders, filters, and what is asked wrongly.</summary>
public sealed class AskedTests(ServedElections served)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/elections/kz-mazhilis-2023/map?show=nothing", "turnout, districts")]
    [InlineData("/elections/kz-mazhilis-2023/map?as=globe", "tiles, geography")]
    [InlineData("/elections/kz-mazhilis-2023/districts/district?sort=colour", "district, holder")]
    [InlineData("/elections/kz-mazhilis-2023/districts/district?sort=voters&order=sideways", "up, down")]
    [InlineData("/ru/elections/kz-mazhilis-2023/districts/district?from=one", "C653")]
    public async Task A_parameter_that_cannot_be_answered_is_told_with_those_that_can(string path, string told)
    {
        using var answer = await served.Http.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_ordered_and_filtered_by_its_address_alone()
    {
        var text = await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/districts/district?sort=voters&order=down", Stop);
        var largest = text.IndexOf("493,732", StringComparison.Ordinal);

        Assert.True(largest > 0 && largest < text.IndexOf("472,572", StringComparison.Ordinal));
        Assert.True(text.IndexOf("472,572", StringComparison.Ordinal) < text.IndexOf("379,656", StringComparison.Ordinal));
        var filtered = await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/districts/district?q=shymkent", Stop);
        Assert.Contains("No. 6, Shymkent", filtered, StringComparison.Ordinal);
        Assert.DoesNotContain("No. 9, Akmola", filtered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/elections/kz-mazhilis-2023/", "/elections/kz-mazhilis-2023")]
    [InlineData("/kk/elections/kz-mazhilis-2023/map/?show=turnout", "/kk/elections/kz-mazhilis-2023/map?show=turnout")]
    public async Task A_page_has_one_spelling(string path, string canonical)
    {
        using var answer = await served.Http.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/%5Cevil.example/")]
    public async Task No_address_leads_to_another_host(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address + path));
        using var answer = await served.Http.SendAsync(request, Stop);

        Assert.True(answer.Headers.Location is null || !answer.Headers.Location.ToString().Contains("//", StringComparison.Ordinal), answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_told_so()
    {
        using var answer = await served.Http.GetAsync($"/elections/kz-mazhilis-2023?q={new string('a', 5_000)}", Stop);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains("5,0", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_page_is_the_same_in_every_encoding_and_the_second_time(string encoding)
    {
        var plain = await served.Http.GetStringAsync("/elections/il-knesset-2021/seats/list", Stop);
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/elections/il-knesset-2021/seats/list");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await served.Http.SendAsync(request, Stop);
            var body = await answer.Content.ReadAsStreamAsync(Stop);
            await using Stream read = encoding switch
            {
                "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
                "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
                _ => body,
            };
            using var text = new StreamReader(read);

            Assert.Equal(plain, await text.ReadToEndAsync(Stop));
            Assert.Equal(encoding == "identity" ? null : encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Theory]
    [InlineData("il-knesset-2021/totals/list", "turnout", "turnout")]
    [InlineData("ru-duma-2021/totals/list", "roll", "electorate")]
    [InlineData("ru-duma-2021/sums/list/turnout", "turnout", "turnout")]
    public async Task Units_are_ordered_by_a_figure_on_the_page_and_for_programs(string page, string column, string key)
    {
        foreach (var (order, sign) in new[] { ("down", -1), ("up", 1) })
        {
            using var json = JsonDocument.Parse(await served.Http.GetStringAsync($"/elections/{page}.json?sort={column}&order={order}", Stop));
            var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();
            var figures = units.Select(u => u.GetProperty(key)).Where(f => f.ValueKind != JsonValueKind.Null).Select(f => decimal.Parse(f.ToString().TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();

            Assert.True(figures.Count > 20, $"{figures.Count} figures");
            Assert.All(figures.Zip(figures.Skip(1)), pair => Assert.True(pair.First.CompareTo(pair.Second) * sign <= 0, $"{pair}"));
            var table = await served.Http.GetStringAsync($"/elections/{page}?sort={column}&order={order}", Stop);
            table = WebUtility.HtmlDecode(table[table.LastIndexOf("<tbody>", StringComparison.Ordinal)..]);
            var places = units.Take(5).Select(u => table.IndexOf(u.GetProperty("names").EnumerateArray().Last().GetString()!, StringComparison.Ordinal)).ToList();
            Assert.Equal(places.Order(), places);
            Assert.DoesNotContain(-1, places);
        }
    }

    [Fact]
    public async Task Findings_are_ordered_by_their_difference_and_found_by_their_place()
    {
        var numbers = served.Russia.State.Law.Protocol.Checks.Select(c => c.Number).ToList();
        var seen = 0;
        foreach (var number in numbers)
        {
            using var json = JsonDocument.Parse(await served.Http.GetStringAsync($"/elections/ru-duma-2021/findings/{number}.json?sort=difference&order=down", Stop));
            var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
            var differences = findings.Select(f => f.GetProperty("difference").GetInt64()).ToList();
            Assert.Equal(differences.OrderDescending(), differences);
            if (findings.Count > 1 && findings[0].GetProperty("unit").EnumerateArray().First().GetString() is { Length: > 0 } region)
            {
                seen++;
                using var some = JsonDocument.Parse(await served.Http.GetStringAsync($"/elections/ru-duma-2021/findings/{number}.json?q={Uri.EscapeDataString(region)}", Stop));
                Assert.Equal(json.RootElement.GetProperty("broken").GetInt32(), some.RootElement.GetProperty("broken").GetInt32());
                Assert.All(some.RootElement.GetProperty("findings").EnumerateArray(), f => Assert.Contains(f.GetProperty("unit").EnumerateArray(), u => u.GetString()!.Contains(region, StringComparison.OrdinalIgnoreCase)));
            }
        }

        Assert.True(seen > 0, "no check of Russia 2021 is broken twice");
    }

    [Fact]
    public async Task Acts_are_read_from_the_newest_and_found_by_their_words()
    {
        var size = served.Kazakhstan.Acts.Size;
        using var newest = JsonDocument.Parse(await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/acts.json?sort=act&order=down", Stop));
        Assert.Equal(size - 1, newest.RootElement.GetProperty("acts")[0].GetProperty("position").GetInt64());
        using var found = JsonDocument.Parse(await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/acts.json?q=recommendation", Stop));
        var acts = found.RootElement.GetProperty("acts").EnumerateArray().ToList();
        Assert.NotEmpty(acts);
        Assert.All(acts, a => Assert.Contains("recommendation", a.GetProperty("subject").GetString()! + a.GetProperty("kind").GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.True(found.RootElement.GetProperty("of").GetInt64() < size);

        using var large = await served.Http.GetAsync("/elections/ru-duma-2021/acts?q=protocol", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
    }

    [Fact]
    public async Task Recommendations_and_findings_are_found_by_year_and_word()
    {
        var all = await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/observed", Stop);
        var year = await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/observed?q=2021", Stop);
        Assert.True(year.Length < all.Length);
        using var json = JsonDocument.Parse(await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/observed.json?sort=year&order=up", Stop));
        var years = json.RootElement.GetProperty("recommendations").EnumerateArray().Select(r => r.GetProperty("moment").GetString()).ToList();
        Assert.True(years.Count > 10);
        Assert.Equal(years.Order(StringComparer.Ordinal), years);
    }

    [Fact]
    public async Task A_page_names_its_one_address_and_its_neighbours()
    {
        var tree = served.Russia.Tree(served.Russia.Papers.First())!;
        var station = tree.OfRow(4_321);
        var page = await served.Http.GetStringAsync(Site.Addresses.At.English.Unit("ru-duma-2021", served.Russia.Papers.First(), station), Stop);
        Assert.Contains($"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(served.Address + Site.Addresses.At.English.Unit("ru-duma-2021", served.Russia.Papers.First(), station))}\"", page, StringComparison.Ordinal);
        Assert.Contains("neighbours-title", page, StringComparison.Ordinal);
        var siblings = station.Parent!.Children;
        var next = siblings[siblings.ToList().IndexOf(station) is var place && place + 1 < siblings.Count ? place + 1 : place - 1];
        Assert.Contains(WebUtility.HtmlEncode(Site.Addresses.At.English.Unit("ru-duma-2021", served.Russia.Papers.First(), next)), page, StringComparison.Ordinal);
    }
}
