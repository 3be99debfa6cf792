using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Work;

/// <summary>Lists of persons of a draft: typed, sent whole, sent in parts. Every person is made up.</summary>
public sealed class ListTests(WorkServer work) : IClassFixture<WorkServer>
{
    private const string Csv = "region,iin,фио,born,signed\r\nastana,791028302728,Пример Бір,1979-10-28,2024-01-01\r\nastana,791028302728,Primer Bir,28.10.1979,\r\nmars,061211600012,Мысал Екі,,\r\nalmaty,79102830272,Образец,,2024-01-01\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_sent_by_a_plain_form_checked_and_its_faults_are_taken_away()
    {
        var (draft, list) = await Begun();
        using var sent = await Upload(list, "жазба.csv", Encoding.UTF8.GetBytes(Csv));
        Assert.Equal((HttpStatusCode.SeeOther, list), (sent.StatusCode, sent.Headers.Location!.ToString()));
        using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(list, Stop));
        Assert.Equal(["astana", "200", "2", "1", "0", "199"], Row(page, "astana"));
        Assert.Equal(["In all", "5,000", "4", "1", "0", "4,999"], Row(page, "In all"));
        Assert.Contains("жазба.csv", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Пример", page.Body.TextContent, StringComparison.Ordinal);

        var faults = await work.Http.GetStringAsync($"{list}/faults.csv", Stop);
        Assert.Equal(["row", "2", "3", "3", "4"], faults.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')[0]));
        Assert.DoesNotContain("791028302728", faults, StringComparison.Ordinal);

        // The tool says of the folder what the page says of the draft.
        var told = JsonNode.Parse(await work.Http.GetStringAsync(draft + ".json", Stop))!;
        var folder = Path.Combine(work.Private, "drafts", draft.Split('/')[^1]);
        Assert.Equal(1, told["rules"]![0]!["found"]!.GetValue<int>());
        Assert.Equal(told.ToJsonString(), JsonNode.Parse(Tool("registration", "assess", Path.Combine(folder, "application.yaml"), "--law", WorkServer.Law, "--json"))!.ToJsonString());
        Assert.Equal(faults, Checked(folder));
    }

    [Fact]
    public async Task A_list_goes_on_where_it_ended_and_a_part_counts_whole_or_not_at_all()
    {
        var (draft, list) = await Begun();
        var bytes = Encoding.UTF8.GetBytes("region,iin\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"astana,{n:D12}\r\n")));
        var parts = $"{list}/parts?name=long.csv&size={bytes.Length}&modified=1";
        Assert.Equal(0, await Held(parts));
        Assert.Equal((HttpStatusCode.NoContent, 100_000), await Put(parts, bytes, 0, 100_000));

        // Again from the start, or with a gap: where it ended is said, and nothing is taken.
        Assert.Equal((HttpStatusCode.Conflict, 100_000), await Put(parts, bytes, 0, 100_000));
        Assert.Equal((HttpStatusCode.Conflict, 100_000), await Put(parts, bytes, 150_000, 200_000));
        Assert.Equal(100_000, await Held(parts));
        Assert.DoesNotContain("id=\"result\"", await work.Http.GetStringAsync(list, Stop), StringComparison.Ordinal);

        // Another file of that name is another file.
        Assert.Equal(0, await Held(parts.Replace("modified=1", "modified=2", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.NoContent, 200_000), await Put(parts, bytes, 100_000, 200_000));
        Assert.Equal((HttpStatusCode.Created, bytes.Length), await Put(parts, bytes, 200_000, bytes.Length));
        using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(list, Stop));
        Assert.Equal("20,000", Row(page, "astana")[2]);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(work.Private, "drafts", draft.Split('/')[^1], "members.csv"), Stop));
        Assert.Empty(Directory.GetFiles(Path.Combine(work.Private, "drafts", draft.Split('/')[^1]), "*.parts"));
    }

    [Theory]
    [InlineData("name=a.csv&size=0&modified=1", "bytes 0-9/0")]
    [InlineData("name=a.csv&size=3000000000&modified=1", "bytes 0-9/3000000000")]
    [InlineData("name=&size=10&modified=1", "bytes 0-9/10")]
    [InlineData("name=a.csv&size=10&modified=1", "bytes 0-9/11")]
    [InlineData("name=a.csv&size=10&modified=1", "bytes 0-4/10")]
    [InlineData("name=a.csv&size=10&modified=1", "rows 0-9/10")]
    [InlineData("name=a.csv&size=10&modified=1", null)]
    public async Task A_part_that_does_not_say_where_it_belongs_is_refused(string query, string? range)
    {
        var (draft, list) = await Begun();
        using var content = new ByteArrayContent(new byte[10]);
        if (range is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Range", range);
        }

        using var answer = await work.Http.PutAsync($"{list}/parts?{query}", content, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("C689", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(work.Private, "drafts", draft.Split('/')[^1]), "members*"));
    }

    [Fact]
    public async Task Rows_are_typed_changed_and_taken_away_and_whoever_looks_is_logged()
    {
        var (draft, list) = await Begun();
        foreach (var (territory, number, name) in ((string, string, string)[])[("astana", "791028302728", "Пример, \"Бір\"\r\nЕкі"), ("almaty", "061211600012", "=cmd"), ("", "", "Nobody")])
        {
            using var added = await work.Post($"{list}/row", ("territory", territory), ("id_number", number), ("name", name), ("born", ""), ("signed", "2024-01-01"));
            Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        }

        using (var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(list, Stop)))
        {
            Assert.Equal(["astana", "200", "1", "1", "0", "199"], Row(page, "astana"));
            Assert.Equal(3, page.QuerySelectorAll("a[href*='row=']").Length);
            Assert.Contains("Пример, \"Бір\"  Екі", page.Body!.TextContent, StringComparison.Ordinal);
        }

        using (await work.Post($"{list}/row", ("row", "2"), ("territory", "shymkent"), ("id_number", "061211600012"), ("name", "Образец"), ("born", ""), ("signed", "")))
        using (await work.Post($"{list}/row", ("row", "3"), ("do", "drop")))
        using (var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{list}?row=2", Stop)))
        {
            Assert.Equal(["shymkent", "200", "1", "0", "0", "200"], Row(page, "shymkent"));
            Assert.Equal("Образец", page.QuerySelector("#row-name")!.GetAttribute("value"));
        }

        Assert.Contains("\tmembers\t1-2\twork-page@loopback", await File.ReadAllTextAsync(Path.Combine(work.Private, "access.log"), Stop), StringComparison.Ordinal);
        Assert.Contains("members: { file: \"members.csv\", territory: \"territory\"", await work.Http.GetStringAsync(draft + "/application.yaml", Stop), StringComparison.Ordinal);
        using (await work.Post($"{list}/remove", ("sure", "yes")))
        {
            Assert.Contains("name=\"figure.members.astana\"", await work.Http.GetStringAsync(draft, Stop), StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(work.Private, "drafts", draft.Split('/')[^1]), "members*"));
        }
    }

    [Fact]
    public async Task A_file_whose_columns_are_not_found_says_so_and_they_can_be_named()
    {
        var (_, list) = await Begun();
        using (await Upload(list, "odd.csv", "Wo;Nummer\r\nastana;791028302728\r\n"u8.ToArray()))
        {
            var text = await work.Http.GetStringAsync(list, Stop);
            Assert.Contains("R481", text, StringComparison.Ordinal);
            Assert.DoesNotContain(work.Private + "/drafts", text.Split("<pre")[0], StringComparison.Ordinal);
        }

        using (await work.Post($"{list}/columns", ("territory", "Wo"), ("id_number", "Nummer")))
        using (var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(list, Stop)))
        {
            Assert.Equal(["astana", "200", "1", "1", "0", "199"], Row(page, "astana"));
        }
    }

    [Fact]
    public async Task A_list_is_taken_from_pages_of_this_server_alone_and_stays_out_of_what_is_published()
    {
        var (_, list) = await Begun();
        using var http = new HttpClient { BaseAddress = new Uri(work.Address) };
        using var content = new ByteArrayContent(new byte[10]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, 9, 10);
        using var foreign = await http.PutAsync($"{list}/parts?name=a.csv&size=10&modified=1", content, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using (await Upload(list, "a.csv", Encoding.UTF8.GetBytes(Csv)))
        {
            var bundle = Path.Combine(work.Folder, "bundle");
            Assert.Equal(0, WorkServer.Run("publish", "--store", work.Store, "--out", bundle, "--no-program"));
            Assert.DoesNotContain(Directory.GetFiles(bundle, "*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("791028302728", StringComparison.Ordinal));
            Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*"), f => File.GetLastWriteTimeUtc(f) > DateTime.UtcNow.AddMinutes(-1));
        }
    }

    private async Task<(string Draft, string List)> Begun()
    {
        var draft = await work.Begin();
        using var saved = await work.Post(draft, ("application", "with-a-list"), ("party.en", "Made up"), ("date", "2024-03-01"), ("event.filed", "2024-03-01"));
        return (draft, $"{draft}/lists/members");
    }

    private Task<HttpResponseMessage> Upload(string list, string name, byte[] bytes)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "list", name } };
        return work.Http.PostAsync($"{list}/upload", content, Stop);
    }

    private async Task<long> Held(string parts)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Head, parts);
        using var answer = await work.Http.SendAsync(asked, Stop);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    private async Task<(HttpStatusCode Status, int Held)> Put(string parts, byte[] bytes, int from, int end)
    {
        using var content = new ByteArrayContent(bytes, from, end - from);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, end - 1, bytes.Length);
        using var answer = await work.Http.PutAsync(parts, content, Stop);
        return (answer.StatusCode, int.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture));
    }

    private static List<string> Row(IDocument page, string first) =>
        [.. page.QuerySelectorAll("#result ~ .scroll tr").Single(r => r.Children[0].TextContent == first).Children.Select(c => c.TextContent)];

    private static string Checked(string folder)
    {
        var faults = Path.Combine(folder, "tool.csv");
        Tool("registration", "check", Path.Combine(folder, "members.csv"), "--application", Path.Combine(folder, "application.yaml"), "--law", WorkServer.Law, "--faults", faults);
        return File.ReadAllText(faults);
    }

    /// <summary>What the tool prints, as a process of its own.</summary>
    private static string Tool(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "dauys"), args) { RedirectStandardOutput = true };
        start.Environment["DAUYS_HOME"] = ServedElections.Root;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
