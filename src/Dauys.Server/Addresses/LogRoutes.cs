using Dauys.Ledger.Tiles;
using Dauys.Server.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>Registers as transparency logs: <c>/log/ORIGIN/checkpoint</c> and <c>/log/ORIGIN/tile/…</c> (https://c2sp.org/tlog-tiles, APIs).</summary>
internal static class LogRoutes
{
    public static void Map(IEndpointRouteBuilder app, LogShelf logs) =>
        app.MapMethods("/log/{**path}", ["GET", "HEAD"], async (HttpContext http, string path) =>
        {
            if (await logs.Read(path, out var file, http.RequestAborted).ConfigureAwait(false) is not { } bytes)
            {
                return Results.NotFound();
            }

            // A head may be signed anew at any moment; a tile never changes.
            var isHead = file == TilePath.Checkpoint;
            http.Response.Headers.CacheControl = isHead ? "no-cache" : "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, isHead ? "text/plain; charset=utf-8" : "application/octet-stream");
        });
}
