using System.Net;
using Dauys.Cli.CommandLine;
using Dauys.Law.Reading;
using Dauys.Server;
using Dauys.Server.Records;
using Dauys.Site.Books;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Microsoft.AspNetCore.Builder;

namespace Dauys.Site.Tests.Work;

/// <summary>The work pages on a free port, over a store of their own; every application in it is made up.</summary>
public sealed class WorkServer : IAsyncLifetime
{
    public const string Law = "kz-parties-2022";
    public const string Election = "kz-mazhilis-2016";

    public const string Sampled = "sampled-petition";

    /// <summary>A book that lets a sample be checked.</summary>
    public const string SampledBook = """
        law: sampled-petition
        matter: party-registration
        format: draft-1
        name: Petition (constructed)
        country: XX
        as_of: 2024-01-01
        usual_territories: all
        territories: [{ id: all, units: [all] }]
        lists:
          - figure: signatures
            checks: [{ check: once, article: § 1 }]
            sampling: { above: 500, least: 500, share: 3/100, decides: limits, confidence: 95, article: § 2 }
        stages:
          - id: petition
            name: Petition
            rules: [{ id: signatures, kind: total, figure: signatures, number: 15000, article: § 3 }]
        """;

    private readonly RecordShelf _shelf = new();
    private WebApplication? _app;

    public string Folder { get; } = Directory.CreateTempSubdirectory("dauys-work-").FullName;

    public string Store => Path.Combine(Folder, "elections.dauys");

    public string Private => Path.Combine(Folder, "private");

    public string Address { get; private set; } = "";

    /// <summary>Sends as a page of the server does.</summary>
    public HttpClient Http { get; private set; } = null!;

    public static IReadOnlyList<string> Units { get; } =
        "abai akmola aktobe almaty_region atyrau west_kazakhstan zhambyl zhetysu karaganda kostanay kyzylorda mangystau pavlodar north_kazakhstan turkistan ulytau east_kazakhstan astana almaty shymkent".Split(' ');

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, Run("load", Path.Combine(ServedElections.Root, "data", Election, "election.yaml"), "--store", Store, "--at", "2026-01-01T00:00:00Z"));
        Assert.Equal(0, Run("registration", "adopt", Law, "--store", Store, "--at", "2024-01-01"));
        var texts = Directory.GetFiles(Path.Combine(ServedElections.Root, "laws"), "*.yaml").Order(StringComparer.Ordinal).Select(f => new BookText(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).ToList();
        texts.Add(new BookText(Sampled, SampledBook));
        StoredRecords.PutOn(_shelf, Store, [.. texts.Where(t => !PartyBookReader.IsPartyBook(t.Text)).Select(t => LawBookReader.Read(t.Text, t.Id))]);
        _app = DauysServer.Build(_shelf, Options(texts));
        await _app.StartAsync();
        Address = DauysServer.AddressOf(_app);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        Http.DefaultRequestHeaders.Add("Origin", Address);
    }

    public ServerOptions Options(IReadOnlyList<BookText> books) => new(Port: 0) { Books = books, Work = Private, Store = Store };

    /// <summary>Runs the tool in this process.</summary>
    public static int Run(params string[] args) => DauysCommand.Run(args);

    /// <summary>Begins a draft and gives its address.</summary>
    public async Task<string> Begin(string law = Law, string stage = "registration")
    {
        using var begun = await Post("/desk/applications", ("stage", $"{law} {stage}"));
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        return begun.Headers.Location!.ToString();
    }

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Http.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        foreach (var record in _shelf.Records)
        {
            (record.Acts as IDisposable)?.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
