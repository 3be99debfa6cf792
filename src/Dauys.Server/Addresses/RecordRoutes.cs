using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Results.Telling;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;
using Dauys.Server.Records;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>
/// What a verifier in the browser needs of a record that is shown, where a bundle has it: <c>/api/elections/ID/record/PATH</c> with head, law book, entries, result, and the
/// signed head if there is one. A running server publishes no list of files and no tiles of hashes; those steps say so.
/// </summary>
internal static class RecordRoutes
{
    private static readonly string Release = typeof(RecordRoutes).Assembly.GetName().Version?.ToString(3) ?? "";

    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf, LogShelf? logs) =>
        app.MapMethods("/api/elections/{election}/record/{**path}", ["GET", "HEAD"], async (HttpContext http, string election, string path) =>
        {
            if (shelf.Find(election) is not { } record)
            {
                return Results.NotFound();
            }

            // Read while the register grows: nothing of it may come from an older answer.
            http.Response.Headers.CacheControl = "no-store";
            var bytes = path == BundlePath.Checkpoint
                ? (logs is null ? null : await logs.Checkpoint(record.Register.Origin, http.RequestAborted).ConfigureAwait(false))?.ToArray()
                : Of(record, path);
            return bytes is null ? Results.NotFound() : Results.Bytes(bytes, "application/octet-stream");
        });

    private static byte[]? Of(ElectionRecord record, string path) => path switch
    {
        BundlePath.Head => Head(record).ToBytes(),
        BundlePath.LawCanonical => record.State.Law.Canonical.ToArray(),
        BundlePath.LawText => System.Text.Encoding.UTF8.GetBytes(record.State.Law.Text),
        BundlePath.Result => ResultJson.Write(record.Result),
        _ => Entries(record, path),
    };

    private static BundleHead Head(ElectionRecord record) => new(
        record.Id,
        record.State.Calling.Register!.Kind,
        record.Register.Origin,
        record.Register.Size,
        Hash(record.Register.Root),
        record.State.Law.Id,
        Hash(record.State.Law.Hash),
        Release);

    private static byte[]? Entries(ElectionRecord record, string path)
    {
        if (!TilePath.TryParse(path, out var level, out var index, out var width) || level >= 0
            || index > record.Register.Size / TilePath.FullWidth || width != Math.Min(TilePath.FullWidth, record.Register.Size - (index * TilePath.FullWidth)))
        {
            return null;
        }

        var bundle = new List<byte>();
        for (var i = 0; i < width; i++)
        {
            EntryBundle.Append(bundle, record.Acts.Read((index * TilePath.FullWidth) + i));
        }

        return [.. bundle];
    }

    private static MerkleHash Hash(string hex) => MerkleHash.TryParse(hex, out var hash) ? hash : throw new InvalidOperationException($"\"{hex}\" is no hash");
}
