using Dauys.Cli.CommandLine;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Law.Reading;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Tests.Samples;
using Dauys.Publishing.Verifying;
using Dauys.Publishing.Writing;
using Dauys.Server;
using Dauys.Server.Records;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Stores;
using Dauys.Stores.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Dauys.Site.Tests.Verifying;

/// <summary>
/// An invented election of fifty stations, published with the program for the browser and lying behind a plain server of static files, as it is and changed; and the same
/// record behind the live server.
/// </summary>
public sealed class VerifiedRecords : IAsyncLifetime
{
    /// <summary>What a careful keeper of a bundle lets its pages do: no more than the live server does.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-verify-").FullName;
    private readonly RecordShelf _shelf = new();
    private readonly LogShelf _logs = new();
    private readonly HeldKey _key = HeldKey.Draw($"synthetic/{MadeUpElection.Id}", KeyRole.Register);
    private readonly HeldKey _foreign = HeldKey.Draw($"synthetic/{MadeUpElection.Id}", KeyRole.Register);
    private WebApplication? _static;
    private WebApplication? _live;

    /// <summary>The page of verification below a bundle.</summary>
    public const string Page = $"elections/{MadeUpElection.Id}/verify";

    /// <summary>The register's key.</summary>
    public string Key => _key.Key.Text;

    /// <summary>A key of the same name that somebody else made.</summary>
    public string ForeignKey => _foreign.Key.Text;

    /// <summary>The folder of the bundle as it was published.</summary>
    public string Bundle => Path.Combine(_folder, "served", "whole");

    /// <summary>The address of the live server.</summary>
    public string Live => DauysServer.AddressOf(_live!);

    /// <summary>What the tool says of the bundle.</summary>
    public BundleReport ByTool => BundleVerifier.Run(new FolderFiles(Bundle), BundleTrust.None, NativeEd25519.Instance, _ => { }, PublishedProgram.Folder);

    public async ValueTask InitializeAsync()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder, "source")).FullName;
        var (election, path) = (MadeUpElection.Write(source, 50), Path.Combine(_folder, "madeup.dauys"));
        Assert.Equal(0, DauysCommand.Run(["load", election, "--store", path, "--at", "2026-01-01T00:00:00Z", "--json"]));
        using (var store = ElectionStore.Open(path))
        {
            var register = store.Registers().Single();
            Directory.CreateDirectory(Path.GetDirectoryName(Bundle)!);
            Publisher.Run(new PublishPlan(store, register, Bundle, _key, [], [source], _ => { }) { Browser = PublishedProgram.Folder });
            _logs.Put(path, register);
        }

        StoredRecords.PutOn(_shelf, path, [LawBookReader.Read(await File.ReadAllTextAsync(Path.Combine(source, "madeup.yaml")), "madeup.yaml")]);
        _live = DauysServer.Build(_shelf, new ServerOptions(Port: 0, BrowserFolder: PublishedProgram.Folder), _logs);
        await _live.StartAsync();
        _static = Files(Path.Combine(_folder, "served"));
        await _static.StartAsync();
    }

    /// <summary>The address of a bundle behind the plain server.</summary>
    public string Published(string name) => $"{_static!.Urls.First()}/{name}";

    /// <summary>Puts a changed copy of the bundle behind the plain server.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">The file to change.</param>
    /// <param name="change">What is written in its place; null takes it away.</param>
    public string Changed(string name, string path, Func<byte[], byte[]?> change)
    {
        var to = Path.Combine(_folder, "served", name);
        foreach (var file in Directory.EnumerateFiles(Bundle, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(Bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var changed = Path.Combine(to, path);
        if (change(File.ReadAllBytes(changed)) is { } bytes)
        {
            File.WriteAllBytes(changed, bytes);
        }
        else
        {
            File.Delete(changed);
        }

        return Published(name);
    }

    /// <summary>How many files the bundle's list names.</summary>
    public int Listed => File.ReadLines(Path.Combine(Bundle, BundlePath.List)).Count();

    /// <summary>The bundle's head.</summary>
    public BundleHead Head => BundleHead.TryParse(File.ReadAllBytes(Path.Combine(Bundle, BundlePath.Head)), out var head, out var why) ? head : throw new InvalidDataException(why);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in (WebApplication?[])[_static, _live])
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }

        _logs.Dispose();
        foreach (var record in _shelf.Records)
        {
            (record.Acts as IDisposable)?.Dispose();
        }

        _key.Dispose();
        _foreign.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Files(string root)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(root),
            ServeUnknownFileTypes = true,
            OnPrepareResponse = answer => answer.Context.Response.Headers.ContentSecurityPolicy = Policy,
        });
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return app;
    }
}
