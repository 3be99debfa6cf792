using System.Net;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Server;
using Dauys.Server.Records;
using Dauys.Site.Books;
using Dauys.Site.Records;
using Dauys.Stores;
using Dauys.Stores.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Dauys.Cli.Serve;

/// <summary>A store that is shown as pages until it is stopped.</summary>
internal static class ServedStore
{
    public const int UsualPort = 5080;

    public const string Loopback = "127.0.0.1";

    /// <summary>Serves.</summary>
    /// <param name="path">The store.</param>
    /// <param name="port">The port, or null for the usual or any free one.</param>
    /// <param name="address">The address.</param>
    /// <param name="json">Whether a program reads where.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="loading">Elections in their order and what loads each into the store before it is shown; null to show what the store holds.</param>
    /// <param name="site">Where readers find the site, or null for the server's own address.</param>
    /// <param name="work">The private folder of the work pages, or null for none.</param>
    public static async Task<int> Run(
        string path, int? port, string address, bool json, CancellationToken stop, (IReadOnlyList<string> Ids, Action<string> Load)? loading = null, string? site = null, string? work = null)
    {
        if (!IPAddress.TryParse(address, out _) || port is < 0 or > 65_535)
        {
            throw new RefusedException(new Refusal("C615", $"{address}:{port} is no address", new Place(Subject: "--address, --port"), "Write an IP address, and a port from 0 (any) to 65535."));
        }

        if (site is not null && (!Uri.TryCreate(site, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https") || whole.PathAndQuery != "/"))
        {
            throw new RefusedException(new Refusal("C677", $"\"{site}\" is no address of a site", new Place(Subject: "--base"), "Write https:// and the name of the server, without a path."));
        }

        // What cannot be read is refused before anybody is told an address.
        if (loading is null)
        {
            ElectionStore.Open(path).Dispose();
        }

        var shelf = new RecordShelf();
        using var logs = new LogShelf();
        await using var app = await Started(shelf, logs, path, port, address, site, work, stop).ConfigureAwait(false);
        var progress = new ProgressLine();
        var laws = LawBooks.All();
        if (loading is { } elections)
        {
            shelf.Expect(elections.Ids);
            foreach (var id in elections.Ids)
            {
                elections.Load(id);
                PutLogs(id);
                StoredRecords.PutOn(shelf, path, laws, Show, id);
            }
        }
        else
        {
            PutLogs(null);
            StoredRecords.PutOn(shelf, path, laws, Show);
        }

        progress.Clear();
        Tell(DauysServer.AddressOf(app), shelf, work is not null, json);
        await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return ExitCode.Done;

        // Before its record is shown: a page of a proof says where an act stands in its register.
        void PutLogs(string? matter)
        {
            using var store = ElectionStore.Open(path);
            foreach (var register in store.Registers().Where(r => matter is null || r.Matter == matter))
            {
                logs.Put(path, register);
            }
        }

        void Show(StoredRegister register, long done)
        {
            progress.Show($"folding {register.Matter}: {done:#,0} of {register.Size:#,0} acts");
            shelf.Tell(FormattableString.Invariant($"{done:#,0} / {register.Size:#,0}"));
        }
    }

    private static async Task<WebApplication> Started(RecordShelf shelf, LogShelf logs, string path, int? port, string address, string? site, string? work, CancellationToken stop)
    {
        int[] ports = port is { } wanted ? [wanted] : [UsualPort, 0];
        foreach (var candidate in ports)
        {
            var app = DauysServer.Build(shelf, new ServerOptions(address, candidate, site, Home.Browser) { Books = [.. LawBooks.Texts().Select(b => new BookText(b.Id, b.Text))], Work = work, Store = path }, logs);
            try
            {
                await app.StartAsync(stop).ConfigureAwait(false);
                return app;
            }
            catch (IOException) when (candidate != ports[^1])
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
            {
                await app.DisposeAsync().ConfigureAwait(false);
                throw new RefusedException(new Refusal("C614", $"nothing can listen on {address}:{candidate}: {fault.Message}", new Place(Subject: "--port"), "Stop the program that uses it, or choose another port; without --port a free one is found."));
            }
        }

        throw new InvalidOperationException("no port was tried");
    }

    private static void Tell(string where, RecordShelf shelf, bool works, bool json)
    {
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("address", where);
                writer.WriteStartArray("elections");
                foreach (var record in shelf.Records)
                {
                    writer.WriteStringValue(record.Id);
                }

                writer.WriteEndArray();
                if (works)
                {
                    writer.WriteString("work", where + "/desk");
                }

                writer.WriteEndObject();
            });
            return;
        }

        Console.WriteLine($"serving {string.Join(", ", shelf.Records.Select(r => r.Id))}");
        Console.WriteLine(where);
        if (works)
        {
            Console.WriteLine($"work pages, for this machine alone: {where}/desk");
        }

        Console.WriteLine("Ctrl-C stops it.");
    }
}
