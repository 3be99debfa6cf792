using System.Net;
using System.Text.Json;
using Dauys.Elections.Results.Telling;
using Dauys.Ledger.Merkle;

namespace Dauys.Site.Tests.Served;

public sealed class AnswerTests(ServedElections served)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_runs_no_script_and_asks_nobody_else()
    {
        using var answer = await served.Http.GetAsync("/elections/kz-mazhilis-2023", Stop);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", text, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/elections/ru-duma-2021")]
    [InlineData("/elections/il-knesset-2021/acts/7")]
    [InlineData("/api/elections/kz-mazhilis-2023/result")]
    public async Task A_reader_who_has_a_page_is_not_sent_it_again(string path)
    {
        using var first = await served.Http.GetAsync(path, Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await served.Http.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/elections/il-knesset-2021/totals/list")]
    [InlineData("/api/elections")]
    public async Task The_head_of_an_answer_can_be_asked_for_alone(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await served.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/elections/atlantis-1912")]
    [InlineData("/elections/kz-mazhilis-2023/acts/999999")]
    [InlineData("/elections/kz-mazhilis-2023/acts/-1")]
    [InlineData("/elections/kz-mazhilis-2023/acts/one")]
    [InlineData("/elections/kz-mazhilis-2023/seats/mayors")]
    [InlineData("/elections/kz-mazhilis-2023/totals/list/region/Atlantis")]
    [InlineData("/elections/kz-mazhilis-2023/sums/list/votes.nobody")]
    [InlineData("/elections/kz-mazhilis-2023/findings/KZ999")]
    [InlineData("/elections/kz-mazhilis-2023/under/no-such-law")]
    [InlineData("/elections/il-knesset-2021/districts/district")]
    [InlineData("/elections/ru-duma-2021/way")]
    [InlineData("/elections/ru-duma-2021/observed")]
    [InlineData("/elections/kz-mazhilis-2023/%00")]
    public async Task What_is_not_here_is_said_in_words_with_what_is(string path)
    {
        using var answer = await served.Http.GetAsync(path, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            Assert.Contains("<h1>Not here</h1>", text, StringComparison.Ordinal);
            Assert.Contains("/elections/kz-mazhilis-2023", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reading_that_answers_nothing_is_refused_with_its_number()
    {
        using var answer = await served.Http.GetAsync("/elections/kz-mazhilis-2023/under/kz-mazhilis-2021?reading=nonsense", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("R431", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_only_read()
    {
        using var answer = await served.Http.PostAsync("/elections/kz-mazhilis-2023", null, Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("Only to be read", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/elections/kz-mazhilis-2023/acts?from=99999999999999999999")]
    [InlineData("/elections/il-knesset-2021/totals/list?from=-5")]
    [InlineData("/elections/il-knesset-2021/totals/list?from=2147483647")]
    public async Task A_list_that_begins_nowhere_is_still_a_page(string path)
    {
        using var answer = await served.Http.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_result_for_programs_is_the_one_that_the_tool_prints()
    {
        Assert.Equal(ResultJson.Write(served.Russia.Result), await served.Http.GetByteArrayAsync("/api/elections/ru-duma-2021/result", Stop));
        using var list = JsonDocument.Parse(await served.Http.GetByteArrayAsync("/api/elections", Stop));
        Assert.Equal(["kz-mazhilis-2023", "il-knesset-2021", "ru-duma-2021"], list.RootElement.EnumerateArray().Select(e => e.GetProperty("election").GetString()));
    }

    [Fact]
    public async Task The_bytes_of_an_act_hash_to_what_its_page_says()
    {
        var bytes = await served.Http.GetByteArrayAsync("/elections/kz-mazhilis-2023/acts/20/bytes", Stop);

        Assert.Contains(Rfc6962.Leaf(bytes).ToString(), await served.Http.GetStringAsync("/elections/kz-mazhilis-2023/acts/20", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_site_may_be_kept_for_ever()
    {
        foreach (var file in Styles.SiteFile.All)
        {
            using var answer = await served.Http.GetAsync(file.Address, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }
}
