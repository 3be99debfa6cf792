using System.Net;
using AngleSharp.Html.Parser;
using Dauys.Cli.CommandLine;
using Dauys.Law.Reading;
using Dauys.Server;
using Dauys.Server.Records;
using Dauys.Site.Books;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Stores.Keys;
using Microsoft.AspNetCore.Builder;

namespace Dauys.Site.Tests.Work;

/// <summary>
/// The desk as two officers use it on an authority's own, signed record: an act is prepared on the desk, taken away, signed by each with a key of their own in a folder of their own, and appended
/// by the tool. The election, the parties and the officers are made up.
/// </summary>
public sealed class SignedDeskTests : IAsyncLifetime
{
    private const string Election = "small-2024";
    private const string Origin = "council.example/small-2024";
    private const string Moment = "2024-03-04T00:00:00Z";

    private const string Law = """
        format: draft-1
        law: small
        name: Constructed for a test
        country: XX
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 10}
        protocol:
          fields:
            - {id: roll, role: electorate}
            - {id: valid, role: valid}
          checks:
            - {number: C1, left: [valid], relation: at-most, right: [roll], severity: error}
        turnout: {numerator: [valid], denominator: [roll]}
        contests:
          - {id: list, kind: list, seats: 10, allotment: {method: dhondt}}
        signatures:
          - {act: registration, officers: 2, article: Art. 7}
        """;

    private readonly RecordShelf _shelf = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-signed-desk-").FullName;
    private WebApplication? _app;
    private HttpClient _http = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => At("council.dauys");

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, role) in new[] { ("ada", KeyRole.Administrator), ("bob", KeyRole.Administrator), ("olga", KeyRole.Officer), ("omar", KeyRole.Officer) })
        {
            // Each key lies on its holder's machine, which is a folder here.
            Directory.CreateDirectory(At(name));
            using var key = HeldKey.Draw($"council.example/{KeyRoles.Word(role)}s/{name}", role);
            KeyFile.Write(At($"{name}/{name}.key"), key, "a passphrase of the tests");
        }

        File.WriteAllText(At("passphrase"), "a passphrase of the tests\n");
        File.WriteAllText(At("small.yaml"), Law);
        File.WriteAllText(At("election.yaml"), $$"""
            format: draft-1
            election: small-2024
            law: small.yaml
            name: Constructed for a test
            origin: {{Origin}}
            record:
              kind: own
              publisher: the tests
              administrators:
                - {holder: Ada, key: "{{Vkey("ada")}}"}
                - {holder: Bob, key: "{{Vkey("bob")}}"}
            dates: {vote: 2024-09-01}
            levels: [{id: region}, {id: station}]
            contests:
              list:
                lists: [{id: a, name: A}, {id: b, name: B}]
            """);
        Done("load", At("election.yaml"), "--store", Store, "--propose", At("first.acts"), "--at", Moment);
        Sign(At("first.acts"), "ada", "bob");
        Done("append", At("first.acts"), "--store", Store, "--law", At("small.yaml"));
        foreach (var (name, holder) in new[] { ("olga", "Olga"), ("omar", "Omar") })
        {
            Done("keys", "enrol", At($"{name}/{name}.key") + KeyFile.PublicEnding, "--holder", holder, "--store", Store, "--key", At("ada/ada.key"), "--key", At("bob/bob.key"), "--passphrase-file", At("passphrase"), "--at", Moment);
        }

        Done("load", At("election.yaml"), "--store", Store, "--propose", At("all.acts"), "--at", Moment);
        await Appended(At("all.acts"));
        Done("registration", "adopt", WorkServer.Law, "--store", Store, "--at", "2024-03-04", "--out", At("adopt.acts"));
        await Appended(At("adopt.acts"));

        var texts = Directory.GetFiles(Path.Combine(ServedElections.Root, "laws"), "*.yaml").Order(StringComparer.Ordinal).Select(f => new BookText(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).ToList();
        StoredRecords.PutOn(_shelf, Store, [LawBookReader.Read(Law, "small")]);
        _app = DauysServer.Build(_shelf, new ServerOptions(Port: 0) { Books = texts, Work = At("private"), Store = Store });
        await _app.StartAsync(Stop);
        var address = DauysServer.AddressOf(_app);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        _http.DefaultRequestHeaders.Add("Origin", address);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        foreach (var record in _shelf.Records)
        {
            (record.Acts as IDisposable)?.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_officers_decide_from_their_own_machines_and_one_alone_cannot()
    {
        // The application is entered from its file.
        using var content = new MultipartFormDataContent
        {
            { new StringContent("2024-03-05"), "day" },
            { new StringContent(WorkServer.Law), "law" },
            { new StringContent(""), "follows" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"application: made-up\nformat: draft-1\nparty: {{ en: Made up, kk: Ойдан шығарылған, ru: Выдуманная }}\nstage: registration\ndate: 2024-03-01\nmembers: {{ {string.Join(", ", WorkServer.Units.Select(u => $"{u}: 250"))} }}\n")), "file", "a.yaml" },
        };
        using (var filed = await _http.PostAsync($"/desk/elections/{Election}/file", content, Stop))
        {
            await Signed(filed, "olga", "omar");
        }

        // What counts is corrected by an officer, with the rows that show it; the law book asks for two signatures, and the page says so.
        var correct = $"/desk/elections/{Election}/applications/made-up/officer-correct";
        Assert.Contains("2 officers sign it", await _http.GetStringAsync(correct, Stop), StringComparison.Ordinal);
        using (var corrected = await Post(correct, ("day", "2024-03-06"), ("by", "Olga"), ("reason", "they stand there twice"), ("rows", "12 to 40"), ("value.members/abai", "199")))
        {
            // One officer's signature is not enough, and two of hers are one.
            var taken = await Taken(corrected, "olga");
            Sign(taken, "olga");
            Assert.Equal(1, DauysCommand.Run(["append", taken, "--store", Store]));
            Sign(taken, "omar");
            Assert.Equal(0, DauysCommand.Run(["append", taken, "--store", Store]));
        }

        // The decision: its ground is borne out by the value on top.
        using (var refused = await Post($"/desk/elections/{Election}/applications/made-up/refuse", ("day", "2024-03-08"), ("ground.members", "on"), ("evidence.members", "rows 12 to 40")))
        {
            await Signed(refused, "olga", "omar");
        }

        using var desk = new HtmlParser().ParseDocument(await _http.GetStringAsync($"/desk/elections/{Election}/applications/made-up?as-of=2024-03-09", Stop));
        var main = desk.QuerySelector("main")!.TextContent;
        Assert.All((string[])["199 counts, corrected by officer Olga", "the applicant stated 250", "Refused", "rows 12 to 40"], t => Assert.Contains(t, main, StringComparison.Ordinal));

        // The page that everybody sees says the same.
        var page = await _http.GetStringAsync($"/elections/{Election}/way", Stop);
        Assert.All((string[])["corrected by officer Olga", "stated by the applicant", "rows 12 to 40"], t => Assert.Contains(t, page, StringComparison.Ordinal));

        var paper = At("paper.html");
        Done("registration", "paper", Step(desk, 3), "--store", Store, "--language", "en,kk,ru", "--out", paper);
        var printed = File.ReadAllText(paper);
        Assert.All((string[])["Olga", "Omar", "199 counts, corrected by officer Olga", "officer, key council.example/officers/olga"], t => Assert.Contains(t, printed, StringComparison.Ordinal));
        using var sheet = new HtmlParser().ParseDocument(printed);
        Assert.Null(sheet.QuerySelector(".specimen"));

        // Nothing is broken; without keys from elsewhere not everything can be checked.
        Assert.Equal(4, DauysCommand.Run(["verify", "--store", Store]));
    }

    [Fact]
    public async Task What_was_prepared_shows_who_signed_it_by_now_and_is_not_lost_when_another_act_came_first()
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent("2024-03-05"), "day" },
            { new StringContent(WorkServer.Law), "law" },
            { new ByteArrayContent("application: other\nformat: draft-1\nparty: Made up\nstage: registration\nmembers: 4000\n"u8.ToArray()), "file", "a.yaml" },
        };
        using var filed = await _http.PostAsync($"/desk/elections/{Election}/file", content, Stop);
        var shown = filed.Headers.Location!.ToString();
        Assert.Contains("Nobody has signed this file yet.", await _http.GetStringAsync(shown, Stop), StringComparison.Ordinal);
        var file = Directory.GetFiles(At("private"), "other-1-filed.acts", SearchOption.AllDirectories).Single();
        Sign(file, "olga");
        Assert.Contains("Signed in this file by: council.example/officers/olga.", await _http.GetStringAsync(shown, Stop), StringComparison.Ordinal);
        Sign(file, "omar");
        Assert.Equal(0, DauysCommand.Run(["append", file, "--store", Store]));
        Assert.Equal(1, DauysCommand.Run(["append", file, "--store", Store]));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Vkey(string name) => File.ReadAllText(At($"{name}/{name}.key") + KeyFile.PublicEnding).TrimEnd('\n');

    private Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), Stop);

    /// <summary>The file that a page prepared, as an officer takes it away.</summary>
    private async Task<string> Taken(HttpResponseMessage prepared, string officer)
    {
        Assert.Equal((HttpStatusCode.SeeOther, ""), (prepared.StatusCode, prepared.StatusCode == HttpStatusCode.SeeOther ? "" : await prepared.Content.ReadAsStringAsync(Stop)));
        var file = At($"{officer}/{Guid.NewGuid():N}.acts");
        await File.WriteAllBytesAsync(file, await _http.GetByteArrayAsync($"{prepared.Headers.Location}/prepared.acts", Stop), Stop);
        return file;
    }

    /// <summary>The first officer takes the file away and signs it, the others sign what they get from the one before, and it is appended.</summary>
    private async Task Signed(HttpResponseMessage prepared, params string[] officers)
    {
        var file = await Taken(prepared, officers[0]);
        foreach (var officer in officers)
        {
            var own = At($"{officer}/signing.acts");
            File.Copy(file, own, overwrite: true);
            Sign(own, officer);
            file = own;
        }

        Assert.Equal(0, DauysCommand.Run(["append", file, "--store", Store]));
    }

    private Task Appended(string file)
    {
        Sign(file, "olga", "omar");
        Done("append", file, "--store", Store);
        return Task.CompletedTask;
    }

    private void Sign(string file, params string[] names)
    {
        foreach (var name in names)
        {
            Done("sign", file, "--key", At($"{name}/{name}.key"), "--passphrase-file", At("passphrase"), "--yes");
        }
    }

    /// <summary>The act of a step, as the desk's line for its paper names it.</summary>
    private static string Step(AngleSharp.Html.Dom.IHtmlDocument desk, int number) =>
        desk.QuerySelectorAll("ol.steps > li")[number - 1].QuerySelector("code")!.TextContent.Split(' ')[3];

    private static void Done(params string[] args) => Assert.Equal((0, string.Join(' ', args)), (DauysCommand.Run(args), string.Join(' ', args)));
}
