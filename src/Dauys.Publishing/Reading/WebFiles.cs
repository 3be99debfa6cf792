using System.Net;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;

namespace Dauys.Publishing.Reading;

/// <summary>A bundle behind a web server, which gives no list of what lies there.</summary>
public sealed class WebFiles : BundleFiles, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly Uri _root;

    /// <summary>A bundle at an address.</summary>
    public WebFiles(Uri root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _root = root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
    }

    /// <inheritdoc/>
    public override string Place => _root.AbsoluteUri;

    /// <inheritdoc/>
    public override IEnumerable<string>? Paths => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Oddities => [];

    /// <inheritdoc/>
    public override byte[]? Read(string path, long most = MostBytes)
    {
        if (!BundlePath.IsSafe(path))
        {
            return null;
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, path));
            using var answer = _http.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return null;
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new IOException($"{path}: the server answers {(int)answer.StatusCode}");
            }

            using var body = answer.Content.ReadAsStream();
            using var copy = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (body.Read(buffer) is > 0 and var read)
            {
                if (copy.Length + read > most)
                {
                    throw new InvalidDataException($"{path} has more than {most} bytes");
                }

                copy.Write(buffer, 0, read);
            }

            return copy.ToArray();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            throw new IOException($"{path}: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
