using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Server.Answers;
using Dauys.Server.Records;
using Dauys.Site.Books;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Simulator;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Addresses;

/// <summary>Trying out an application under a book about registration: what is missing, and what another book asks. Nothing is kept of it.</summary>
internal sealed class SimulatorRoute(RecordShelf shelf, IReadOnlyList<BookText> books)
{
    private readonly Lazy<IReadOnlyList<PartyBook>> _parties = new(() => [.. books.Where(b => PartyBookReader.IsPartyBook(b.Text)).Select(b => PartyBookReader.Read(b.Text, b.Id))]);

    public IResult Answer(HttpContext http, string law)
    {
        if (_parties.Value.FirstOrDefault(b => b.Id == law) is not { } book)
        {
            return NotHere.Page(http, shelf);
        }

        List<PartyBook> others = [.. _parties.Value.Where(b => b.Id != law && b.Country == book.Country).OrderBy(b => b.AsOf)];
        var ask = SimulatorAsk.Read(book, others, http.Request.Query.SelectMany(q => q.Value.Select(v => (q.Key, v ?? ""))), out var fault);
        return ask is null
            ? NotHere.Parameter(http, shelf, fault!.Value.Name, fault.Value.Value, fault.Value.Allowed)
            : PageAnswer.OfAll<SimulatorPage>(http, shelf.Records, ("Ask", ask), ("Others", others), ("Places", PlaceNames.Of(shelf)));
    }
}
