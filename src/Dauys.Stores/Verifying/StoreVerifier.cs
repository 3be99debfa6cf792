using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Stores.Files;
using Dauys.Stores.Registers;
using Dauys.Stores.Seals;

namespace Dauys.Stores.Verifying;

/// <summary>
/// Verifies a store from its bytes up: the file, its seal, SQLite's structure, then each register. It goes on behind a fault as far as it can, so that
/// it says where the fault is; one changed byte anywhere in the file is found.
/// </summary>
public static class StoreVerifier
{
    private const int MostPlaces = 20;

    /// <summary>Runs all steps.</summary>
    /// <param name="path">The store.</param>
    /// <param name="again">Computes what was shown again; null leaves that step out.</param>
    /// <param name="only">Verifies only registers that it keeps; null keeps all.</param>
    /// <param name="trust">What was given from elsewhere; null leaves the origin unchecked.</param>
    /// <param name="progress">Called now and then with a register and the acts of it that are done; or null.</param>
    /// <exception cref="RefusedException">S501 to S504: there is nothing here that could be verified.</exception>
    public static VerifiedStore Run(
        string path, ShownAgain? again = null, Func<StoredRegister, bool>? only = null, Trust? trust = null, Action<StoredRegister, long>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var steps = new List<VerifyStep>();
        using var file = SharedFile.Use(path);
        using var store = Open(path, file, steps);
        steps.Add(Seal(file));
        if (store is null)
        {
            return new VerifiedStore(new VerifyReport(steps), []);
        }

        steps.Add(Structure(store));
        IReadOnlyList<StoredRegister> registers;
        try
        {
            registers = store.Registers();
        }
        catch (RefusedException fault)
        {
            steps.Add(VerifyStep.Broken("registers", null, fault.Refusals[0].What, "table registers, laws or heads"));
            return new VerifiedStore(new VerifyReport(steps), []);
        }

        var verified = new List<VerifiedRegister>();
        foreach (var register in registers.Where(r => only is null || only(r)))
        {
            verified.Add(RegisterVerifier.Run(store, register, again, trust, done => progress?.Invoke(register, done)));
            steps.AddRange(verified[^1].Steps);
        }

        return new VerifiedStore(new VerifyReport(steps), verified);
    }

    private static ElectionStore? Open(string path, SharedFile file, List<VerifyStep> steps)
    {
        const string Name = "file";
        try
        {
            var store = ElectionStore.Open(path);
            if (store.File.HasLog())
            {
                store.Guard(store.Database.Checkpoint); // an interrupted load is closed, so that the seal can be looked at
            }

            steps.Add(VerifyStep.Holds(Name, null, $"a store of format {ElectionStore.Format}"));
            return store;
        }
        catch (RefusedException fault) when (IsDamage(fault.Refusals[0].Number, file))
        {
            steps.Add(VerifyStep.Broken(Name, null, fault.Refusals[0].What, path));
            return null;
        }
    }

    /// <summary>Damage is reported; what is no store is refused. A draft that the seal does not confirm is a changed byte.</summary>
    private static bool IsDamage(string number, SharedFile file) =>
        number is "S507" or "S508" || (number == "S504" && Seal(file).Verdict == StepVerdict.Broken);

    private static VerifyStep Seal(SharedFile file)
    {
        try
        {
            return SealCheck.Run(file);
        }
        catch (IOException fault)
        {
            return VerifyStep.Broken("seal", null, fault.Message, file.Path);
        }
    }

    private static VerifyStep Structure(ElectionStore store)
    {
        const string Name = "structure";
        try
        {
            return store.Guard(() =>
            {
                var faults = new List<string>();
                using var check = store.Database.Prepare("PRAGMA integrity_check(20)");
                while (check.Step())
                {
                    faults.Add(check.Text(0));
                }

                if (faults is not ["ok"])
                {
                    return VerifyStep.Broken(Name, null, "SQLite finds the file's structure damaged", [.. faults.Take(MostPlaces)]);
                }

                return RegisterTables.ForeignObject(store.Database) is { } foreign
                    ? VerifyStep.Broken(Name, null, "the file holds a table that no store has", foreign)
                    : VerifyStep.Holds(Name, null, "SQLite finds the file's structure whole");
            });
        }
        catch (RefusedException fault)
        {
            return VerifyStep.Broken(Name, null, fault.Refusals[0].What, store.Path);
        }
    }
}
