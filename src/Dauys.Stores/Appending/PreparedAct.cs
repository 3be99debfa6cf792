using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Appending;

/// <summary>An act made for a register as it stands, on its way to the officers who sign it.</summary>
public static class PreparedAct
{
    /// <summary>The entry of an act without signatures.</summary>
    /// <param name="register">The register.</param>
    /// <param name="fold">Its acts, folded to their end.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="RefusedException">The law or the state does not allow it.</exception>
    public static byte[] Entry(StoredRegister register, ElectionFold fold, IElectionAct act)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(fold);
        ArgumentNullException.ThrowIfNull(act);
        return FactRules.Decide(fold.State, act) is { } refusal
            ? throw new RefusedException(refusal)
            : new ActEncoder(new ActWriter(register.Origin, register.Matter, fold.LawHash)).Fact(act, fold.State.Facts.GetValueOrDefault(act.Subject)?.Version ?? 0).ToArray();
    }
}
