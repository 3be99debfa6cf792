using System.Net;
using System.Net.Http.Headers;
using Dauys.Law.Refusals;
using Dauys.Server;
using Dauys.Site.Records;

namespace Dauys.Site.Tests.Work;

/// <summary>Work pages answer whoever sits at the machine, and nobody through another page, another name or another machine.</summary>
public sealed class WorkGuardTests(WorkServer work) : IClassFixture<WorkServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Foreign => new()
    {
        { "Host", "elections.example.org" }, { "Host", "127.0.0.1.example.org" }, { "Host", "10.0.0.1" },
        { "X-Forwarded-For", "192.0.2.7" }, { "Forwarded", "for=192.0.2.7" }, { "X-Forwarded-Host", "example.org" }, { "Via", "1.1 proxy" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_was_not_meant_for_this_machine_is_refused_in_every_language_and_form(string header, string value)
    {
        var draft = await work.Begin();
        foreach (var path in (string[])["/desk", "/DESK", "/kk/desk", draft, "/ru" + draft, draft + ".json", draft + "/application.yaml"])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.TryAddWithoutValidation(header, value);
            using var answer = await work.Http.SendAsync(asked, Stop);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, answer.StatusCode));
            Assert.Contains("C686", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("127.0.0.1:5080")]
    public async Task Names_of_this_machine_are_answered(string host)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/desk");
        asked.Headers.Host = host;
        using var answer = await work.Http.SendAsync(asked, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://elsewhere.example", null)]
    [InlineData("null", null)]
    [InlineData("OWN", "cross-site")]
    [InlineData("OWN", "same-site")]
    [InlineData(null, "none")]
    public async Task A_form_of_another_page_changes_nothing(string? origin, string? site)
    {
        var draft = await work.Begin();
        var folder = Path.Combine(work.Private, "drafts");
        var before = Directory.GetFileSystemEntries(folder).Length;
        foreach (var path in (string[])["/desk/applications", draft, draft + "/remove"])
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(work.Address) };
            using var sent = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("stage", $"{WorkServer.Law} registration"), new("application", "theirs")]) };
            if (origin is not null)
            {
                sent.Headers.Add("Origin", origin == "OWN" ? work.Address : origin);
            }

            if (site is not null)
            {
                sent.Headers.Add("Sec-Fetch-Site", site);
            }

            using var answer = await http.SendAsync(sent, Stop);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("C687", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(folder).Length);
        Assert.DoesNotContain("theirs", await work.Http.GetStringAsync(draft, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_or_too_large_is_refused()
    {
        var draft = await work.Begin();
        using var json = new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        using var wrong = await work.Http.PostAsync(draft, json, Stop);
        Assert.Contains("C689", await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var much = await work.Post(draft, [.. Enumerable.Range(0, 40).Select(n => ($"x{n}", new string('a', 60_000)))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, much.StatusCode);
        using var unknown = await work.Post("/desk/applications", ("stage", "kz-parties-2022 coronation"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Theory]
    [InlineData("0.0.0.0", null, "C684")]
    [InlineData("192.0.2.1", null, "C684")]
    [InlineData("127.0.0.1", "https://example.org", "C684")]
    public void Where_others_are_let_in_there_are_no_work_pages(string address, string? site, string number)
    {
        var refused = Assert.Throws<RefusedException>(() => DauysServer.Build(new RecordShelf(), new ServerOptions(address, 0, site) { Work = Path.Combine(work.Folder, "other") }));
        Assert.Equal(number, refused.Refusals[0].Number);
        Assert.False(Directory.Exists(Path.Combine(work.Folder, "other")));
    }

    [Fact]
    public void A_folder_that_others_may_look_into_is_refused()
    {
        Assert.Equal("S520", Assert.Throws<RefusedException>(() => new Stores.Work.DraftFolder("/dev/null/nowhere")).Refusals[0].Number);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var open = Path.Combine(work.Folder, "open");
        Directory.CreateDirectory(open);
        File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Assert.Equal("S520", Assert.Throws<RefusedException>(() => new Stores.Work.DraftFolder(open)).Refusals[0].Number);
    }

    [Fact]
    public async Task Without_the_option_there_are_no_work_pages()
    {
        await using var app = DauysServer.Build(new RecordShelf(), new ServerOptions(Port: 0));
        await app.StartAsync(Stop);
        using var http = new HttpClient { BaseAddress = new Uri(DauysServer.AddressOf(app)) };
        using var answer = await http.GetAsync("/desk", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
