using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dauys.Site.Pictures;
using Dauys.Site.Tests.Browser;

namespace Dauys.Site.Tests.Served;

/// <summary>One address, three forms: the page, its facts as JSON, its small picture.</summary>
public sealed partial class FormTests(ServedElections served)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Kinds => [.. OpenedPages.Kinds.Where(k => k.Name is not ("not-here" or "bad-parameter")).Select(k => (k.Name, k.Path))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_is_told_as_JSON_with_the_figures_that_it_shows(string name, string path)
    {
        var address = new OpenedPages(served).AddressOf(path);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var answer = await served.Http.SendAsync(asked, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(bytes, await served.Http.GetByteArrayAsync(Appended(address, address == served.Address + "/" ? "index.json" : ".json"), Stop));
        using var told = JsonDocument.Parse(bytes);
        Assert.False(string.IsNullOrEmpty(told.RootElement.GetProperty("page").GetString()));

        var shown = FiguresOf(await served.Http.GetStringAsync(address, Stop));
        var known = new HashSet<string>(StringComparer.Ordinal);
        Collect(told.RootElement, known);
        var missing = shown.Except(known).ToList();
        Assert.True(missing.Count == 0, $"{name} shows figures that its JSON has not: {string.Join(", ", missing.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_has_a_small_picture_that_it_names(string name, string path)
    {
        var address = new OpenedPages(served).AddressOf(path);
        using var page = new HtmlParser().ParseDocument(await served.Http.GetStringAsync(address, Stop));
        var image = Meta(page, "og:image");
        var bytes = await served.Http.GetByteArrayAsync(image, Stop);

        Assert.StartsWith(served.Address, image, StringComparison.Ordinal);
        Assert.NotEmpty(Meta(page, "og:title"));
        Assert.NotEmpty(Meta(page, "og:description"));
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], bytes[..4]);
        Assert.Equal((PageCard.Width, PageCard.Height), (Whole(bytes, 16), Whole(bytes, 20)));
        if (Environment.GetEnvironmentVariable("DAUYS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"card-{name}.png"), bytes, Stop);
        }
    }

    [Theory]
    [InlineData("/elections/kz-mazhilis-2023.json")]
    [InlineData("/ru/elections/kz-mazhilis-2023/way.json")]
    [InlineData("/elections/kz-mazhilis-2023/og.png")]
    [InlineData("/kk/elections/kz-mazhilis-2023/feed.atom")]
    public async Task A_form_that_the_reader_has_is_not_sent_again(string path)
    {
        using var first = await served.Http.GetAsync(path, Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await served.Http.SendAsync(again, Stop);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Page_and_JSON_of_one_address_have_tags_of_their_own()
    {
        using var page = await served.Http.GetAsync("/elections/kz-mazhilis-2023", Stop);
        using var json = await served.Http.GetAsync("/elections/kz-mazhilis-2023.json", Stop);

        Assert.NotEqual(page.Headers.ETag, json.Headers.ETag);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("application/json;q=0.5, text/html", "text/html")]
    [InlineData("application/json, text/html;q=0.5", "application/json")]
    [InlineData("application/json, */*;q=0.1", "application/json")]
    [InlineData("nonsense;;", "text/html")]
    public async Task What_a_reader_accepts_decides_the_form(string accepts, string type)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/elections/kz-mazhilis-2023/sources");
        asked.Headers.TryAddWithoutValidation("Accept", accepts);
        using var answer = await served.Http.SendAsync(asked, Stop);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/elections/atlantis-1912.json", 404, "C650")]
    [InlineData("/elections/kz-mazhilis-2023/acts/999999.json", 404, "C651")]
    [InlineData("/elections/kz-mazhilis-2023/under/kz-mazhilis-2021.json?reading=nonsense", 400, "R431")]
    [InlineData("/api/elections/atlantis-1912/result", 404, "C650")]
    [InlineData("/nowhere/og.png", 404, "C651")]
    public async Task Errors_for_programs_are_the_tools_one_object(string path, int status, string number)
    {
        using var answer = await served.Http.GetAsync(path, Stop);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Stop));
        var refused = Assert.Single(told.RootElement.GetProperty("refused").EnumerateArray());

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(number, refused.GetProperty("number").GetString());
        Assert.NotEmpty(refused.GetProperty("what").GetString()!);
        Assert.NotEmpty(refused.GetProperty("do").GetString()!);
    }

    private static string Appended(string address, string form)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? address + form : address[..query] + form + address[query..];
    }

    private static string Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;

    private static int Whole(byte[] bytes, int at) => (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];

    /// <summary>Figures that are doors: whole numbers and shares, without their grouping.</summary>
    private static HashSet<string> FiguresOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("main a.door").Select(a => Figure().Match(a.TextContent.Trim())).Where(m => m.Success).Select(m => Plain(m.Groups[1].Value))];
    }

    private static string Plain(string figure) => figure.Replace(",", "", StringComparison.Ordinal);

    private static void Collect(JsonElement told, HashSet<string> known)
    {
        switch (told.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in told.EnumerateObject())
                {
                    Collect(property.Value, known);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in told.EnumerateArray())
                {
                    Collect(item, known);
                }

                break;
            case JsonValueKind.Number:
                known.Add(told.GetRawText().TrimStart('-'));
                break;
            case JsonValueKind.String when decimal.TryParse(told.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _):
                known.Add(told.GetString()!);
                break;
        }
    }

    [GeneratedRegex(@"^[+−]?([\d,]+(?:\.\d+)?)(?: %|\+)?$")]
    private static partial Regex Figure();
}
