using System.Text;
using Dauys.Elections.Verifying;
using Dauys.Elections;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Keys;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Verifying;

/// <summary>Computes what was shown of a register again.</summary>
/// <param name="key">The key under which it was kept.</param>
/// <param name="register">The register.</param>
/// <param name="state">What its acts add up to.</param>
/// <returns>The bytes that should be kept under the key, or null if this program does not know the key.</returns>
public delegate byte[]? ShownAgain(string key, StoredRegister register, ElectionState state);

/// <summary>
/// Recomputes one register from its acts and compares it with what the store keeps and with what was given from elsewhere: the steps 2 to 6 of
/// <c>docs/format.md</c>.
/// </summary>
public static class RegisterVerifier
{
    /// <summary>Runs the steps.</summary>
    /// <param name="store">The store, open.</param>
    /// <param name="register">One of its registers.</param>
    /// <param name="again">Computes what was shown again; null leaves that step out.</param>
    /// <param name="trust">What was given from elsewhere; null leaves the origin unchecked.</param>
    /// <param name="progress">Called now and then with the acts that are done; or null.</param>
    public static VerifiedRegister Run(ElectionStore store, StoredRegister register, ShownAgain? again, Trust? trust = null, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        var steps = new List<VerifyStep>();
        var law = Law(store, register, steps);
        var checkpoint = Checkpoint(store, register, steps);
        var head = new HeadCheck(register.Origin, checkpoint, trust, NativeEd25519.Instance);
        var acts = new ActsCheck(store, register, head.Size);
        acts.Run(law, progress);
        var opened = acts.State?.Calling.Register;
        steps.Add(acts.Hashes());
        steps.Add(Record(register, opened));
        steps.AddRange(head.Run(acts.Size, acts.RootAtHead, opened));
        steps.AddRange(SignatureSteps.Of(register.Origin, opened, acts.Unsigned, acts.Folded, acts.WasFolded));
        steps.Add(
            law is null ? VerifyStep.NotChecked("fold", register.Origin, "the law book cannot be read")
            : !acts.WasRead ? VerifyStep.NotChecked("fold", register.Origin, "not every act can be read")
            : acts.Fold());
        if (again is not null)
        {
            Shown(store, register, acts.WasFolded ? acts.State : null, again, steps);
        }

        return new VerifiedRegister(register, steps, acts.WasFolded ? acts.State : null, checkpoint);
    }

    private static ReadOnlyMemory<byte>? Checkpoint(ElectionStore store, StoredRegister register, List<VerifyStep> steps)
    {
        try
        {
            return store.Checkpoint(register) is { } held ? (ReadOnlyMemory<byte>?)held : null;
        }
        catch (RefusedException fault)
        {
            steps.Add(VerifyStep.Broken("checkpoint", register.Origin, fault.Refusals[0].What, "table checkpoints"));
            return null;
        }
    }

    private static VerifyStep Record(StoredRegister register, RegisterOpened? opened)
    {
        const string Name = "record";
        var words = RecordKinds.Word(register.Kind);
        return opened is null ? VerifyStep.NotChecked(Name, register.Origin, "the first act cannot be read")
            : opened.Kind != register.Kind ? VerifyStep.Broken(Name, register.Origin, $"the store calls it {words}, its first act {RecordKinds.Word(opened.Kind)}", "table registers")
            : OpeningRule.Decide(opened, register.Origin) is { } refusal ? VerifyStep.Broken(Name, register.Origin, $"{refusal.Number}: {refusal.What}", "act 0")
            : VerifyStep.Holds(Name, register.Origin, $"store, first act and origin say the same: {words}");
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

            steps.Add(VerifyStep.Holds(Name, register.Origin, $"the law book {register.LawId} has the hash {hash}"));
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
                ? VerifyStep.Holds(Name, register.Origin, $"{key}: what was shown follows from the acts")
                : VerifyStep.Broken(Name, register.Origin, $"{key}: shown was {Around(held, at)}, from the acts follows {Around(computed, at)}", $"{key}, byte {at}");
        }
    }

    private static string Around(ReadOnlySpan<byte> text, int at)
    {
        var from = Math.Max(0, at - 20);
        return Encoding.UTF8.GetString(text[from..Math.Min(text.Length, at + 20)]);
    }
}
