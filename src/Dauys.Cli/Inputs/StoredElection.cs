using Dauys.Cli.Terminal;
using Dauys.Elections;
using Dauys.Stores;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Cli.Inputs;

/// <summary>Opens a store and folds one of its registers.</summary>
internal static class StoredElection
{
    /// <summary>The state of an election in a store.</summary>
    /// <param name="path">The store.</param>
    /// <param name="election">The election's id, where the store holds several; or null.</param>
    /// <param name="origin">The register's origin, where several are of one election; or null.</param>
    public static ElectionState Open(string path, string? election, string? origin)
    {
        using var store = ElectionStore.Open(path);
        return Fold(store, store.Register(origin, election)).State;
    }

    /// <summary>Folds a register, with progress.</summary>
    public static ElectionFold Fold(ElectionStore store, StoredRegister register)
    {
        var progress = new ProgressLine();
        try
        {
            return FoldedRegister.Of(store, register, null, done => progress.Show($"folding {register.Matter}: {done:#,0} of {register.Size:#,0} acts"));
        }
        finally
        {
            progress.Clear();
        }
    }
}
