using Dauys.Law.Books;
using Dauys.Site.Records;
using Dauys.Stores;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Server.Records;

/// <summary>Folds the registers of a store and puts them on a shelf, one after the other, so that the first can be read while the next is folded.</summary>
public static class StoredRecords
{
    /// <summary>Puts every register of a store on a shelf.</summary>
    /// <param name="shelf">Where to.</param>
    /// <param name="path">The store.</param>
    /// <param name="laws">Law books under which the votes can be looked at.</param>
    /// <param name="progress">Called now and then with the register and the acts that are folded; or null.</param>
    /// <param name="matter">Only registers of this election; or null for all.</param>
    /// <exception cref="Law.Refusals.RefusedException">The store cannot be read, or an act may not stand where it stands.</exception>
    public static void PutOn(RecordShelf shelf, string path, IReadOnlyCollection<LawBook> laws, Action<StoredRegister, long>? progress = null, string? matter = null)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        using var store = ElectionStore.Open(path);
        foreach (var register in store.Registers().Where(r => matter is null || r.Matter == matter))
        {
            var record = Of(store, register, laws, done => progress?.Invoke(register, done));
            record.Prepare();
            shelf.Put(record);
        }
    }

    /// <summary>The record of one register.</summary>
    public static ElectionRecord Of(ElectionStore store, StoredRegister register, IReadOnlyCollection<LawBook> laws, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        var fold = FoldedRegister.Of(store, register, null, progress);
        return new ElectionRecord(
            fold.State,
            new RegisterFacts(register.Origin, register.Size, register.Root.ToString()),
            new StoreArchive(store.Path, register),
            laws);
    }
}
