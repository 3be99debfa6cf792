using System.Globalization;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Ledger.Acts;
using Dauys.Site.Records;
using Dauys.Stores;
using Dauys.Stores.Appending;
using Dauys.Stores.Reading;
using Dauys.Stores.Work;

namespace Dauys.Server.Work;

/// <summary>Acts that were made on an officer's desk, each in a file of its own in the private folder, on its way to signatures.</summary>
internal static class PreparedActs
{
    private const string Election = "election";
    private const string File = "file";

    /// <summary>Makes the act for the register as it stands now, and keeps it.</summary>
    /// <returns>The token under which it is found.</returns>
    /// <exception cref="Law.Refusals.RefusedException">The law or the state does not allow it.</exception>
    public static string Keep(WorkPlace place, ElectionRecord record, CaseAct act)
    {
        byte[] entry;
        using (var store = ElectionStore.Open(place.Store!))
        {
            var register = store.Register(record.Register.Origin, record.Id);
            entry = PreparedAct.Entry(register, FoldedRegister.Of(store, register), act);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{act.Application}-{act.Number}-{ProcessSteps.Word(act.Step)}.acts");
        var token = place.Drafts.Make(new Dictionary<string, string>(StringComparer.Ordinal) { [Election] = record.Id, [File] = name });
        DraftFolder.Keep(Path.Combine(place.Drafts.FolderOf(token), name), file => file.Write(ActsFile.Write([entry])));
        return token;
    }

    /// <summary>An act that was kept, with the signatures that it has by now; null where there is none.</summary>
    public static KeptAct? Of(WorkPlace place, string token)
    {
        if (place.Drafts.Read(token)?.Values is not { } values || !values.TryGetValue(File, out var name) || !values.TryGetValue(Election, out var election))
        {
            return null;
        }

        var path = Path.Combine(place.Drafts.FolderOf(token), name);
        return System.IO.File.Exists(path) && ActsFile.TryParse(System.IO.File.ReadAllBytes(path), out var entries, out _) && entries.Count == 1 ? new KeptAct(token, election, path, entries[0]) : null;
    }
}

/// <summary>An act in a file.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Election">The election of its record.</param>
/// <param name="Path">The file.</param>
/// <param name="Entry">The act with its signatures.</param>
internal sealed record KeptAct(string Token, string Election, string Path, byte[] Entry);
