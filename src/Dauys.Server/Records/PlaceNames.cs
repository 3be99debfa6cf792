using Dauys.Law.Books;
using Dauys.Site.Records;

namespace Dauys.Server.Records;

/// <summary>Names of territories as the elections that are shown know them; a book about registration has only their ids.</summary>
internal static class PlaceNames
{
    public static Dictionary<string, LocalText> Of(RecordShelf shelf) =>
        shelf.Records.SelectMany(r => r.State.Territory.Regions).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);
}
