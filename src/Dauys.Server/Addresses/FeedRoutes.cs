using Dauys.Server.Answers;
using Dauys.Site.Feeds;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>Feeds, in each language.</summary>
internal static class FeedRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf) =>
        app.MapMethods("/elections/{election}/feed.atom", Reading, (HttpContext http, string election) => shelf.Find(election) is { } record
            ? PageAnswer.Unchanged(http, PageAnswer.Tag([record])) ?? Results.Bytes(ActFeed.Write(record, Readers.Of(http)), ActFeed.Type)
            : NotHere.Election(http, shelf, election));
}
