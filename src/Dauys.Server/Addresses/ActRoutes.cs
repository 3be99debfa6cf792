using Dauys.Server.Answers;
using Dauys.Site.Acts;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>The acts of a register: in order, by position, and by the first characters of their hashes, as papers bear them.</summary>
internal static class ActRoutes
{
    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf)
    {
        PageRoutes.Page(app, shelf, "/acts", (http, record) => Asked.Table(http, shelf, ActLines.Columns, ask => All(http, shelf, record, ask)));
        PageRoutes.Page(app, shelf, "/acts/{position}", (http, record) => Act(http, shelf, record));
        PageRoutes.Page(app, shelf, "/acts/{position}/bytes", (http, record) => Bytes(http, shelf, record));
    }

    /// <summary>Whoever looks for the beginning of a hash that an act has is led to the act, in a register of any size.</summary>
    private static IResult All(HttpContext http, RecordShelf shelf, ElectionRecord record, TableAsk ask) =>
        ActHashes.Read(ask.Filter) is { } begin && record.Hashes.Beginning(begin).Count > 0 ? Results.Redirect(Readers.Of(http).At.ActByHash(record.Id, begin) + Ending(http))
        : ask.Filter.Length > 0 && record.Acts.Size > ActLines.Searchable
            ? NotHere.Parameter(http, shelf, "q", ask.Filter, PageRoutes.Words(http)["acts.not-searched", ("n", ActLines.Searchable)])
        : PageAnswer.Of<ActsPage>(http, record, ("Ask", ask));

    private static IResult Act(HttpContext http, RecordShelf shelf, ElectionRecord record)
    {
        var asked = PageRoutes.Word(http, "position");
        if (ActLookup.Position(record, asked) is { } position)
        {
            return PageAnswer.Of<ActPage>(http, record, ("Act", ActText.Of(position, record.Acts.Read(position))));
        }

        if (ActHashes.Read(asked) is not { } begin)
        {
            return None(http, shelf, record);
        }

        // One spelling: without spaces, in lower case.
        var at = Readers.Of(http).At;
        return record.Hashes.Beginning(begin) switch
        {
            [] => NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-hash", ("begin", begin)]),
            [var (only, _)] => Results.Redirect(at.Act(record.Id, only) + Ending(http)),
            _ when begin != asked => Results.Redirect(at.ActByHash(record.Id, begin) + Ending(http)),
            var several => PageAnswer.Of<ActChoicePage>(http, record, ("Begin", begin), ("Acts", several.Select(a => a.Position).ToList())),
        };
    }

    private static IResult Bytes(HttpContext http, RecordShelf shelf, ElectionRecord record) =>
        ActLookup.Position(record, PageRoutes.Word(http, "position")) is { } position
            ? PageAnswer.Unchanged(http, PageAnswer.Tag([record])) ?? Results.Bytes(record.Acts.Read(position), "application/json")
            : None(http, shelf, record);

    private static IResult None(HttpContext http, RecordShelf shelf, ElectionRecord record) =>
        NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-act", ("position", PageRoutes.Word(http, "position")), ("acts", record.Acts.Size)]);

    /// <summary>A program that asked for JSON is led to JSON.</summary>
    private static string Ending(HttpContext http) => Forms.Of(http) == PageForm.Json ? ".json" : "";
}
