using Dauys.Law.Books;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Server.Records;
using Dauys.Site.Books;
using Dauys.Site.Records;
using Dauys.Stores;
using Dauys.Stores.Work;

namespace Dauys.Server.Work;

/// <summary>What the work pages work on.</summary>
/// <param name="shelf">The elections that are shown.</param>
/// <param name="drafts">The private folder.</param>
/// <param name="books">Law books.</param>
/// <param name="store">The store of the elections, or null.</param>
internal sealed class WorkPlace(RecordShelf shelf, DraftFolder drafts, IReadOnlyList<BookText> books, string? store)
{
    private readonly Lock _folding = new();
    private readonly Lazy<IReadOnlyList<PartyBook>> _parties = new(() => [.. books.Where(b => PartyBookReader.IsPartyBook(b.Text)).Select(b => PartyBookReader.Read(b.Text, b.Id))]);

    public RecordShelf Shelf => shelf;

    public DraftFolder Drafts => drafts;

    /// <summary>Checks lists of persons.</summary>
    public WorkLists Lists { get; } = new();

    /// <summary>The whole path of the store of the elections, or null.</summary>
    public string? Store => store is null ? null : Path.GetFullPath(store);

    /// <summary>Today, where this machine stands.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>An election as its register stands now: officers append while the server runs. Null where there is none.</summary>
    public ElectionRecord? Fresh(string election)
    {
        if (store is null || shelf.Find(election) is null)
        {
            return shelf.Find(election);
        }

        lock (_folding)
        {
            var shown = shelf.Find(election)!;
            using var held = ElectionStore.Open(store);
            var register = held.Register(shown.Register.Origin, election);
            if (register.Size == shown.Register.Size)
            {
                return shown;
            }

            var grown = StoredRecords.Of(held, register, [.. shown.OtherLaws]);
            shelf.Put(grown);
            return grown;
        }
    }

    /// <summary>Books about registration, those of a country that is shown first.</summary>
    public IReadOnlyList<PartyBook> Books => [.. _parties.Value.OrderBy(b => shelf.Records.Any(r => r.State.Law.Country == b.Country) ? 0 : 1)];

    /// <summary>A book about registration, or null.</summary>
    public PartyBook? Book(string? id) => Books.FirstOrDefault(b => b.Id == id);

    /// <summary>A book names territories by their ids; elections of the country know their names.</summary>
    public IReadOnlyDictionary<string, LocalText> Places => PlaceNames.Of(shelf);
}
