using Dauys.Server.Answers;
using Dauys.Site.Books;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>Law books, one by one and two compared.</summary>
internal static class BookRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf, IReadOnlyList<BookText> books)
    {
        app.MapMethods("/laws", Reading, (HttpContext http) => PageAnswer.OfAll<LawsPage>(http, shelf.Records, ("Books", books)));
        app.MapMethods("/laws/{law}", Reading, (HttpContext http, string law) => Find(books, law) is { } book
            ? PageAnswer.OfAll<BookPage>(http, shelf.Records, ("Book", book), ("Books", books), ("Records", shelf.Records))
            : NotHere.Page(http, shelf));
        var simulator = new SimulatorRoute(shelf, books);
        app.MapMethods("/laws/{law}/simulator", Reading, (HttpContext http, string law) => simulator.Answer(http, law));
        app.MapMethods("/laws/{before}/to/{after}", Reading, (HttpContext http, string before, string after) => (Find(books, before), Find(books, after)) is ({ } old, { } now)
            ? PageAnswer.OfAll<DifferencePage>(http, shelf.Records, ("Before", old), ("After", now))
            : NotHere.Page(http, shelf));
    }

    private static BookText? Find(IReadOnlyList<BookText> books, string id) => books.FirstOrDefault(b => b.Id == id);
}
