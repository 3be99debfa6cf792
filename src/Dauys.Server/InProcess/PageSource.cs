using Dauys.Site.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dauys.Server.InProcess;

/// <summary>What the server answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The content type without parameters; empty if there is none.</param>
/// <param name="Bytes">The body.</param>
public sealed record PageBytes(int Status, string Type, byte[] Bytes);

/// <summary>
/// The server's pages without a network, for whoever writes or checks a static publication: the same routes, the same components, the same bytes.
/// Safe for several threads at once.
/// </summary>
public sealed class PageSource : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly MemoryServer _server;

    private PageSource(WebApplication app, MemoryServer server) => (_app, _server) = (app, server);

    /// <summary>The pages of what is on a shelf.</summary>
    /// <param name="shelf">The elections.</param>
    /// <param name="program">Where the program begins that the page of verification loads, for a publication that carries it; or null.</param>
    public static async Task<PageSource> Of(RecordShelf shelf, string? program = null)
    {
        var server = new MemoryServer();
        var app = DauysServer.Build(shelf, new ServerOptions { VerifierProgram = program }, null, services => services.AddSingleton<IServer>(server));
        await app.StartAsync().ConfigureAwait(false);
        return new PageSource(app, server);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">From the root, percent-encoded, with its query if it has one.</param>
    public async Task<PageBytes> Get(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = cut < 0 ? (address, "") : (address[..cut], address[cut..]);
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        var answer = new HttpResponseFeature();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = "GET",
            Protocol = "HTTP/1.1",
            Scheme = "http",
            Path = Uri.UnescapeDataString(path),
            QueryString = query,
            RawTarget = address,
            Headers = new HeaderDictionary { ["Host"] = "localhost" },
        });
        features.Set<IHttpResponseFeature>(answer);
        var written = new StreamResponseBodyFeature(body);
        features.Set<IHttpResponseBodyFeature>(written);
        await _server.Process(features).ConfigureAwait(false);
        await written.CompleteAsync().ConfigureAwait(false);
        var type = answer.Headers.ContentType.ToString();
        var end = type.IndexOf(';', StringComparison.Ordinal);
        return new PageBytes(answer.StatusCode, end < 0 ? type : type[..end], body.ToArray());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
