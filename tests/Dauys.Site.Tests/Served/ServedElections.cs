using Dauys.Cli.CommandLine;
using Dauys.Law.Reading;
using Dauys.Server;
using Dauys.Server.Records;
using Dauys.Site.Records;
using Dauys.Stores;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Dauys.Site.Tests.Served.ServedElections))]

namespace Dauys.Site.Tests.Served;

/// <summary>The three elections, loaded by the tool into a store of their own and served on a free port: what a reader of the demo sees.</summary>
public sealed class ServedElections : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-site-").FullName;
    private readonly RecordShelf _shelf = new();
    private readonly LogShelf _logs = new();
    private WebApplication? _app;
    private string? _shared;

    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = null!;

    public ElectionRecord Kazakhstan => _shelf.Find("kz-mazhilis-2023")!;

    public ElectionRecord Israel => _shelf.Find("il-knesset-2021")!;

    public ElectionRecord Russia => _shelf.Find("ru-duma-2021")!;

    /// <summary>Six characters with which the hashes of several acts of Russia's register begin, not all of them digits.</summary>
    public string SharedBeginning => _shared ??= Enumerable.Range(0, 60_000).Select(p => Ledger.Merkle.Rfc6962.Leaf(Russia.Acts.Read(p)).ToString()[..6])
        .GroupBy(b => b).First(g => g.Count() > 1 && g.Key.Any(char.IsAsciiLetter)).Key;

    public async ValueTask InitializeAsync()
    {
        var store = Path.Combine(_folder, "elections.dauys");
        foreach (var id in (string[])["kz-mazhilis-2023", "il-knesset-2021", "ru-duma-2021"])
        {
            Assert.Equal(0, DauysCommand.Run(["load", Path.Combine(Root, "data", id, "election.yaml"), "--store", store, "--at", "2026-01-01T00:00:00Z"]));
        }

        var laws = Directory.GetFiles(Path.Combine(Root, "laws"), "*.yaml").Select(f => (Text: File.ReadAllText(f), Path: f))
            .Where(b => !PartyBookReader.IsPartyBook(b.Text)).Select(b => LawBookReader.Read(b.Text, b.Path)).ToList();
        StoredRecords.PutOn(_shelf, store, laws);
        _app = DauysServer.Build(_shelf, new ServerOptions(Port: 0, BrowserFolder: PublishedProgram.Folder)
        {
            Books = [.. Directory.GetFiles(Path.Combine(Root, "laws"), "*.yaml").Order(StringComparer.Ordinal).Select(f => new Site.Books.BookText(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))],
        }, _logs);
        using (var registers = ElectionStore.Open(store))
        {
            foreach (var register in registers.Registers())
            {
                _logs.Put(store, register);
            }
        }

        await _app.StartAsync();
        Address = DauysServer.AddressOf(_app);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _logs.Dispose();
        foreach (var record in _shelf.Records)
        {
            (record.Acts as IDisposable)?.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dauys.slnx is in no folder above the tests.");
    }
}
