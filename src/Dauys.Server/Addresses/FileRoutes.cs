using Dauys.Server.Answers;
using Dauys.Site.Styles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>The files that every page needs; their address holds their hash, so readers keep them for ever.</summary>
internal static class FileRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var file in SiteFile.All.Append(SiteFile.Upload))
        {
            app.MapMethods(file.Address, ["GET", "HEAD"], (HttpContext http) =>
            {
                if (file == SiteFile.VerifyWorker)
                {
                    // A worker has the policy of its own answer, not of the page that begins it.
                    http.Response.Headers.ContentSecurityPolicy = Headers.ProgramPolicy;
                }

                http.Response.Headers.ETag = $"\"{file.Hash}\"";
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(file.Bytes, file.Type);
            });
        }
    }
}
