using System.Net;

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
}
