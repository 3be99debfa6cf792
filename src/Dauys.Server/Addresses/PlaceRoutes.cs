using Dauys.Server.Answers;
using Dauys.Site.Addresses;
using Dauys.Site.Maps;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>Addresses of who and where: the map, regions, districts, candidates, lists.</summary>
internal static class PlaceRoutes
{
    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf)
    {
        PageRoutes.Page(app, shelf, "/map", (http, record) => OfMap(http, shelf, record));
        PageRoutes.Page(app, shelf, "/regions/{region}", (http, record) => RegionFacts.Of(record, Word(http, "region")) is { } facts
            ? PageAnswer.Of<RegionPage>(http, record, ("Facts", facts))
            : NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-region", ("id", Word(http, "region"))]));
        PageRoutes.Page(app, shelf, "/districts/{contest}/{district}", (http, record) => District(http, shelf, record));
        PageRoutes.Page(app, shelf, "/candidates/{contest}/{district}/{candidate}", (http, record) => Candidate(http, shelf, record));
        PageRoutes.Page(app, shelf, "/lists/{contest}/{list}", (http, record) => record.Result.List is { } result && result.Rule.Id == Word(http, "contest") && result.Options.FirstOrDefault(o => o.Id == Word(http, "list")) is { } list
            ? PageAnswer.Of<ListPage>(http, record, ("Result", result), ("List", list))
            : NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-list", ("id", Word(http, "list"))]));
    }

    private static IResult OfMap(HttpContext http, RecordShelf shelf, ElectionRecord record)
    {
        var views = ElectionMap.Views(record);
        if (views.Count == 0)
        {
            return NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-map"]);
        }

        string[] shown = [.. views.Select(v => v.ToString().ToLowerInvariant())];
        string[] ways = record.State.Territory.Regions.Any(r => record.State.Territory.Outline(r.Id) is not null) ? ["tiles", "geography"] : ["tiles"];
        var (show, way) = (Asked.OneOf(http, "show", shown), Asked.OneOf(http, "as", ways));
        return show is null ? NotHere.Parameter(http, shelf, "show", http.Request.Query["show"].ToString(), string.Join(", ", shown))
            : way is null ? NotHere.Parameter(http, shelf, "as", http.Request.Query["as"].ToString(), string.Join(", ", ways))
            : PageAnswer.Of<MapPage>(http, record, ("View", views[Array.IndexOf(shown, show)]), ("IsGeography", way == "geography"));
    }

    private static IResult District(HttpContext http, RecordShelf shelf, ElectionRecord record) =>
        Mandate(http, record) is { } mandate
            ? PageAnswer.Of<DistrictPage>(http, record, ("Contest", record.Result.Districts!.CountedAs), ("Mandate", mandate))
            : NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-district", ("id", Word(http, "district"))]);

    private static IResult Candidate(HttpContext http, RecordShelf shelf, ElectionRecord record)
    {
        if (Mandate(http, record) is not { } mandate)
        {
            return NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-district", ("id", Word(http, "district"))]);
        }

        var (contest, id) = (record.Result.Districts!.CountedAs, Word(http, "candidate"));
        var candidate = record.State.Registration.Candidates(contest, mandate.District.Id).FirstOrDefault(c => c.Id == id && !c.AgainstAll);
        return candidate is not null || (id == At.Holder && mandate is { Holder: not null, Winner: null })
            ? PageAnswer.Of<CandidatePage>(http, record, ("Contest", contest), ("Mandate", mandate), ("Candidate", candidate))
            : NotHere.Part(http, shelf, record, PageRoutes.Words(http)["missing.part-candidate", ("id", id)]);
    }

    private static Elections.Results.Outcome.MandateResult? Mandate(HttpContext http, ElectionRecord record) =>
        record.Result.Districts is { } districts && districts.CountedAs == Word(http, "contest")
            ? districts.Mandates.FirstOrDefault(m => m.District.Id == Word(http, "district"))
            : null;

    private static string Word(HttpContext http, string name) => PageRoutes.Word(http, name);
}
