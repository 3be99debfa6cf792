using System.Text;
using Dauys.Elections;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Verifying;

/// <summary>Computes what was shown of a register again.</summary>
/// <param name="key">The key under which it was kept.</param>
/// <param name="register">The register.</param>
/// <param name="state">What its acts add up to.</param>
/// <returns>The bytes that should be kept under the key, or null if this program does not know the key.</returns>
public delegate byte[]? ShownAgain(string key, StoredRegister register, ElectionState state);

/// <summary>Recomputes one register from its acts and compares it with what the store keeps: steps <c>law</c>, <c>acts</c>, <c>fold</c>, <c>shown</c>.</summary>
public static class RegisterVerifier
{
    /// <summary>Runs the steps.</summary>
    /// <param name="store">The store, open.</param>
    /// <param name="register">One of its registers.</param>
    /// <param name="again">Computes what was shown again; null leaves that step out.</param>
    public static IReadOnlyList<VerifyStep> Run(ElectionStore store, StoredRegister register, ShownAgain? again)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        var steps = new List<VerifyStep>();
        var law = Law(store, register, steps);
        var fold = law is null ? null : new ElectionFold(law, register.Origin, register.Matter);
        var acts = new ActsCheck(store, register);
        acts.Run(fold);
        steps.Add(acts.Hashes());
        steps.Add(
            fold is null ? VerifyStep.NotChecked("fold", register.Origin, "the law book cannot be read")
            : !acts.WasRead ? VerifyStep.NotChecked("fold", register.Origin, "not every act can be read")
            : acts.Fold());
        if (again is not null)
        {
            Shown(store, register, acts.WasFolded ? fold?.State : null, again, steps);
        }

        return steps;
    }

    private static LawBook? Law(ElectionStore store, StoredRegister register, List<VerifyStep> steps)
    {
        const string Name = "law";
        try
        {
            var hash = MerkleHash.Of(store.LawCanonical(register));
            if (hash != register.LawHash)
            {
                steps.Add(VerifyStep.Broken(Name, register.Origin, $"the law book's text has the hash {hash}, the register is bound to {register.LawHash}", $"law book {register.LawId}"));
                return null;
            }

            var law = LawBookReader.Read(store.LawText(register), register.LawId);
            if (law.Hash != register.LawHash.ToString())
            {
                steps.Add(VerifyStep.Broken(Name, register.Origin, "the law book as written is another one than its canonical text", $"law book {register.LawId}"));
                return null;
            }

            steps.Add(VerifyStep.Ok(Name, register.Origin, $"the law book {register.LawId} has the hash {hash}"));
            return law;
        }
        catch (RefusedException fault) when (fault.Refusals[0].Number[0] == 'L')
        {
            steps.Add(VerifyStep.Broken(Name, register.Origin, $"the law book as written cannot be read: {fault.Refusals[0].Number}: {fault.Refusals[0].What}", $"law book {fault.Refusals[0].Where}"));
        }
        catch (RefusedException fault)
        {
            steps.Add(VerifyStep.Broken(Name, register.Origin, fault.Refusals[0].What, $"law book {register.LawId}"));
        }

        return null;
    }

    private static void Shown(ElectionStore store, StoredRegister register, ElectionState? state, ShownAgain again, List<VerifyStep> steps)
    {
        const string Name = "shown";
        try
        {
            foreach (var key in store.ShownKeys(register))
            {
                steps.Add(state is null
                    ? VerifyStep.NotChecked(Name, register.Origin, $"{key}: the acts do not fold")
                    : Compare(key, store.Shown(register, key), again(key, register, state)));
            }
        }
        catch (RefusedException fault)
        {
            steps.Add(VerifyStep.Broken(Name, register.Origin, fault.Refusals[0].What, "table shown"));
        }

        VerifyStep Compare(string key, byte[]? held, byte[]? computed)
        {
            if (computed is null)
            {
                return VerifyStep.NotChecked(Name, register.Origin, $"{key}: this release does not know how it was computed");
            }

            var at = held.AsSpan().CommonPrefixLength(computed);
            return at == computed.Length && at == held!.Length
                ? VerifyStep.Ok(Name, register.Origin, $"{key}: what was shown follows from the acts")
                : VerifyStep.Broken(Name, register.Origin, $"{key}: shown was {Around(held, at)}, from the acts follows {Around(computed, at)}", $"{key}, byte {at}");
        }
    }

    private static string Around(ReadOnlySpan<byte> text, int at)
    {
        var from = Math.Max(0, at - 20);
        return Encoding.UTF8.GetString(text[from..Math.Min(text.Length, at + 20)]);
    }
}
