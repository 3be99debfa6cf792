using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Results.Telling;
using Dauys.Ledger.Merkle;
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
            var origin = record.Register.Origin;
            if (Of(record, path) is { } made)
            {
                return Given(made);
            }

            var kept = logs is null ? null
                : path == BundlePath.Checkpoint ? await logs.Checkpoint(origin, http.RequestAborted).ConfigureAwait(false)
                : await logs.Entries(origin, path, http.RequestAborted).ConfigureAwait(false);
            return kept is { } bytes ? Given(bytes) : Results.NotFound();
        });

    private static IResult Given(ReadOnlyMemory<byte> bytes) => Results.Bytes(bytes, "application/octet-stream");

    // An array and no memory: null is also an array, and an array that is null also a memory, an empty one.
    private static byte[]? Of(ElectionRecord record, string path) => path switch
    {
        BundlePath.Head => Head(record).ToBytes(),
        BundlePath.LawCanonical => record.State.Law.Canonical.ToArray(),
        BundlePath.LawText => System.Text.Encoding.UTF8.GetBytes(record.State.Law.Text),
        BundlePath.Result => ResultJson.Write(record.Result),
        _ => null,
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

    private static MerkleHash Hash(string hex) => MerkleHash.TryParse(hex, out var hash) ? hash : throw new InvalidOperationException($"\"{hex}\" is no hash");
}
