using Dauys.Ledger.Notes;
using Dauys.Stores;
using Dauys.Stores.Logs;

namespace Dauys.Cli.Keys;

/// <summary>Signs the head of a register with the key of a file.</summary>
internal static class HeadSigning
{
    public static SignedNote Sign(ElectionStore store, string origin, string keyFile, IReadOnlyList<string> passphrases)
    {
        using var key = Passphrase.Open([keyFile], [.. passphrases.Take(1)])[0];
        return RegisterHead.Sign(store, store.Register(origin), key);
    }
}
