using System.Net;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>
/// Who may open the work pages: whoever sits at this machine, and nobody through another page or another machine. There is no sign-in yet; its place is here.
/// </summary>
internal static class WorkGuard
{
    /// <summary>What the log of looks at rows says of whoever works here.</summary>
    public const string Who = "work-page@loopback";

    private const string Path = "/desk";

    /// <summary>Whether an address, with or without its language, is one of the work pages.</summary>
    public static bool IsWork(PathString path) =>
        path.StartsWithSegments(Path) || Language.All.Any(l => l.Prefix.Length > 0 && path.StartsWithSegments(l.Prefix, out var rest) && rest.StartsWithSegments(Path));

    /// <summary>
    /// Whether the request comes from this machine and was meant for it. The name that was asked for counts too: else a page of a stranger whose name was turned to 127.0.0.1
    /// (DNS rebinding) would be answered. A proxy would make everybody local, so what passed through one is not taken.
    /// </summary>
    public static bool IsLocal(HttpContext http)
    {
        var headers = http.Request.Headers;
        return http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && IsLoopback(http.Request.Host.Host)
            && !headers.ContainsKey("Forwarded") && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("X-Forwarded-Host") && !headers.ContainsKey("Via");
    }

    /// <summary>Whether something that changes anything was sent by a page of this server: browsers say so, and no page can make them say it of another.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        return (site.Length == 0 || site == "same-origin") && (origin.Length > 0 ? origin == $"{request.Scheme}://{request.Host}" : site == "same-origin");
    }

    /// <summary>Whether a host is this machine.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
