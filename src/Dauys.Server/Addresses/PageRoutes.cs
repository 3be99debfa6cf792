using Dauys.Server.Answers;
using Dauys.Site.Addresses;
using Dauys.Site.Doubts;
using Dauys.Site.Figures;
using Dauys.Site.Holders;
using Dauys.Site.Observed;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Territory;
using Dauys.Site.Way;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>Which page stands at which address; <see cref="At"/> writes what is read here.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf, string? program)
    {
        app.MapMethods("/", Reading, (HttpContext http) => PageAnswer.First(http, shelf));
        app.MapMethods("/glossary", Reading, (HttpContext http) => PageAnswer.OfAll<GlossaryPage>(http, []));
        Page(app, shelf, "", (http, record) => PageAnswer.Of<ElectionPage>(http, record));
        Page(app, shelf, "/findings", (http, record) => PageAnswer.Of<FindingsPage>(http, record));
        Page(app, shelf, "/figures", (http, record) => PageAnswer.Of<FiguresPage>(http, record));
        Page(app, shelf, "/sources", (http, record) => PageAnswer.Of<SourcesPage>(http, record));
        Page(app, shelf, "/way", (http, record) => WayFacts.Any(record) ? PageAnswer.Of<WayPage>(http, record) : NotHere.Part(http, shelf, record, Words(http)["missing.part-way"]));
        Page(app, shelf, "/observed", (http, record) => ObservedFacts.Any(record) ? Asked.Table(http, shelf, ObservedLines.Columns, ask => PageAnswer.Of<ObservedPage>(http, record, ("Ask", ask))) : NotHere.Part(http, shelf, record, Words(http)["missing.part-observed"]));
        Page(app, shelf, "/law", (http, record) => PageAnswer.Of<LawPage>(http, record));
        Page(app, shelf, "/register", (http, record) => PageAnswer.Of<RegisterPage>(http, record));
        ActRoutes.Map(app, shelf);
        Page(app, shelf, "/findings/{check}", (http, record) => Check(http, shelf, record));
        Page(app, shelf, "/seats/{contest}", (http, record) => record.Result.List is { Counted: not null } list && list.Rule.Id == Word(http, "contest")
            ? PageAnswer.Of<SeatsPage>(http, record, ("List", list))
            : NotHere.Part(http, shelf, record, Words(http)["missing.part-seats", ("id", Word(http, "contest"))]));
        Page(app, shelf, "/districts/{contest}", (http, record) => record.Result.Districts is { } districts && districts.CountedAs == Word(http, "contest")
            ? Asked.Table(http, shelf, DistrictTable.Columns, ask => PageAnswer.Of<DistrictsPage>(http, record, ("Districts", districts), ("Ask", ask)))
            : NotHere.Part(http, shelf, record, Words(http)["missing.part-districts", ("id", Word(http, "contest"))]));
        PlaceRoutes.Map(app, shelf);
        Page(app, shelf, "/totals/{paper}", (http, record) => Totals(http, shelf, record));
        Page(app, shelf, "/totals/{paper}/{level}/{**names}", (http, record) => Totals(http, shelf, record));
        Page(app, shelf, "/sums/{paper}/{figure}", (http, record) => Sum(http, shelf, record));
        Page(app, shelf, "/sums/{paper}/{figure}/{level}/{**names}", (http, record) => Sum(http, shelf, record));
        Page(app, shelf, "/under", (http, record) => Results.Redirect(Readers.Of(http).At.Under(record.Id, record.State.Law.Id)));
        Page(app, shelf, "/under/{law}", (http, record) => UnderRoute.Answer(http, shelf, record, Word(http, "law"), program));
    }

    internal static void Page(IEndpointRouteBuilder app, RecordShelf shelf, string path, Func<HttpContext, ElectionRecord, IResult> answer) =>
        app.MapMethods($"/elections/{{election}}{path}", Reading, (HttpContext http) =>
            shelf.Find(Word(http, "election")) is { } record ? answer(http, record) : NotHere.Election(http, shelf, Word(http, "election")));

    private static IResult Check(HttpContext http, RecordShelf shelf, ElectionRecord record) =>
        record.State.Law.Protocol.Checks.FirstOrDefault(c => c.Number == Word(http, "check")) is { } check
            ? Asked.Table(http, shelf, FindingLines.Columns, ask => PageAnswer.Of<CheckPage>(http, record, ("Check", check), ("Ask", ask)))
            : NotHere.Part(http, shelf, record, Words(http)["missing.part-check", ("id", Word(http, "check"))]);

    private static IResult Totals(HttpContext http, RecordShelf shelf, ElectionRecord record) =>
        Unit(http, record, out var tree) is { } unit
            ? Asked.Table(http, shelf, UnitLine.Columns, ask => PageAnswer.Of<UnitPage>(http, record, ("Tree", tree), ("Unit", unit), ("Ask", ask)))
            : NotHere.Part(http, shelf, record, Words(http)["missing.part-protocols", ("path", http.Request.Path.Value)]);

    private static IResult Sum(HttpContext http, RecordShelf shelf, ElectionRecord record)
    {
        if (Unit(http, record, out var tree) is not { } unit)
        {
            return NotHere.Part(http, shelf, record, Words(http)["missing.part-protocols", ("path", http.Request.Path.Value)]);
        }

        var word = Word(http, "figure");
        if (word == TurnoutPage.Key)
        {
            return Asked.Table(http, shelf, UnitLine.Columns, ask => PageAnswer.Of<TurnoutPage>(http, record, ("Tree", tree), ("Unit", unit), ("Ask", ask)));
        }

        return FigureKey.Parse(record, new BallotPaper(tree!.Count.Contest, tree.Count.District), word, Readers.Of(http)) is { } figure
            ? PageAnswer.Of<SumPage>(http, record, ("Tree", tree), ("Unit", unit), ("Figure", figure), ("From", (int)From(http)))
            : NotHere.Part(http, shelf, record, Words(http)["missing.part-figure", ("id", word)]);
    }

    private static LevelUnit? Unit(HttpContext http, ElectionRecord record, out ProtocolTree? tree)
    {
        tree = record.Tree(BallotPaper.Parse(Word(http, "paper")));
        var level = http.Request.RouteValues.GetValueOrDefault("level") as string;
        return tree?.Find(level, NamePath.Read(Word(http, "names")));
    }

    /// <summary>Where a long list begins; anything that is no number begins at the start.</summary>
    private static long From(HttpContext http) =>
        int.TryParse(http.Request.Query["from"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var from) ? from : 0;

    internal static Words Words(HttpContext http) => Readers.Of(http).Words;

    internal static string Word(HttpContext http, string name) => http.Request.RouteValues.GetValueOrDefault(name) as string ?? "";
}
