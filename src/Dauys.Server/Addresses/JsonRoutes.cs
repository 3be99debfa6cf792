using Dauys.Elections.Results.Carrying;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>The same results for programs. The object of a result is the one that <c>dauys seats --json</c> prints.</summary>
internal static class JsonRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf)
    {
        app.MapMethods("/api/elections", Reading, (HttpContext http) =>
            PageAnswer.Unchanged(http, PageAnswer.Tag(shelf.Records)) ?? Results.Json(shelf.Records.Select(r => new
            {
                election = r.Id,
                title = r.Title.ByLanguage,
                law = r.State.Law.Id,
                record = Elections.Calling.OpenRegister.RecordKinds.Word(r.State.Calling.Register!.Kind),
                register = new { origin = r.Register.Origin, size = r.Register.Size, root = r.Register.Root },
                page = At.English.Election(r.Id),
                result = At.Json(r.Id),
            })));
        app.MapMethods("/api/elections/{election}/votes", Reading, (HttpContext http, string election) => shelf.Find(election) is { } record
            ? PageAnswer.Unchanged(http, PageAnswer.Tag([record])) ?? Results.Bytes(VotesSheet.Write(record.State, record.OtherLaws), "application/json; charset=utf-8")
            : RefusedJson.Of(StatusCodes.Status404NotFound, new Refusal("C650", $"there is no election \"{election}\" here", Place.None, "GET /api/elections lists those that are here.")));
        app.MapMethods("/api/elections/{election}/result", Reading, (HttpContext http, string election) => shelf.Find(election) is { } record
            ? Result(http, record)
            : RefusedJson.Of(StatusCodes.Status404NotFound, new Refusal("C650", $"there is no election \"{election}\" here", Place.None, "GET /api/elections lists those that are here.")));
    }

    private static IResult Result(HttpContext http, ElectionRecord record)
    {
        var (law, readings) = (http.Request.Query["law"].ToString(), http.Request.Query["reading"].OfType<string>().ToList());
        var book = law.Length == 0 ? record.State.Law : record.OtherLaws.FirstOrDefault(l => l.Id == law);
        if (book is null)
        {
            return RefusedJson.Of(StatusCodes.Status404NotFound, new Refusal("C651", $"there is no law book \"{law}\" here", Place.None, $"There are: {string.Join(", ", record.OtherLaws.Select(l => l.Id))}."));
        }

        try
        {
            return PageAnswer.Unchanged(http, PageAnswer.Tag([record]))
                ?? Results.Bytes(ResultJson.Write(law.Length == 0 && readings.Count == 0 ? record.Result : record.Under(book, readings)), "application/json; charset=utf-8");
        }
        catch (RefusedException refused)
        {
            return RefusedJson.Of(StatusCodes.Status400BadRequest, refused.Refusals[0]);
        }
    }
}
