using System.Globalization;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Verifying;

/// <summary>The steps on the signed head of a register: <c>checkpoint</c>, <c>origin</c>, <c>witnesses</c>, <c>administrators</c>.</summary>
/// <param name="origin">The register's origin, as its acts have it.</param>
/// <param name="signed">The checkpoint as it lies in the record, or null if there is none.</param>
/// <param name="trust">What was given from elsewhere, or null.</param>
/// <param name="ed25519">Verifies.</param>
public sealed class HeadCheck(string origin, ReadOnlyMemory<byte>? signed, Trust? trust, IEd25519 ed25519)
{
    /// <summary>The size that the checkpoint states, for whoever computes the root of as many acts; null if it cannot be read.</summary>
    public long? Size => Read(out _) is { } head ? head.Checkpoint.Size : null;

    /// <summary>Runs the steps.</summary>
    /// <param name="size">Acts in the register, counted.</param>
    /// <param name="rootAtSize">The root over as many acts as the checkpoint states, computed; null if the register has not as many.</param>
    /// <param name="opened">The first act, or null if it cannot be read.</param>
    public IReadOnlyList<VerifyStep> Run(long size, MerkleHash? rootAtSize, RegisterOpened? opened)
    {
        var head = Read(out var why);
        var steps = new List<VerifyStep> { Checkpoint(head, why, size, rootAtSize) };
        var verdict = head is { } read && trust is not null ? trust.Policy.Judge(read.Note, read.Checkpoint, ed25519) : null;
        steps.Add(Origin(head?.Checkpoint, verdict));
        if (trust is { AsksWitnesses: true })
        {
            steps.Add(Witnesses(verdict));
        }

        if (opened is { Administrators.Count: > 0 })
        {
            steps.Add(Administrators(opened, verdict));
        }

        return steps;
    }

    private (SignedNote Note, Checkpoint Checkpoint)? Read(out string why)
    {
        why = "the record has no checkpoint: nobody signed its head";
        if (signed is not { } bytes)
        {
            return null;
        }

        if (Ledger.Checkpoints.Checkpoint.TryParseSigned(bytes.Span, out var note, out var checkpoint, out var fault))
        {
            return (note, checkpoint);
        }

        why = $"the checkpoint cannot be read: {fault}";
        return null;
    }

    private VerifyStep Checkpoint((SignedNote Note, Checkpoint Checkpoint)? head, string why, long size, MerkleHash? rootAtSize)
    {
        const string Name = "checkpoint";
        if (head is not { } read)
        {
            return signed is null ? VerifyStep.NotChecked(Name, origin, why) : VerifyStep.Broken(Name, origin, why, "checkpoint");
        }

        var stated = read.Checkpoint;
        var fault = stated.Origin != origin ? $"the checkpoint is of {stated.Origin}, the acts are of {origin}"
            : stated.Extensions.Count > 0 ? "the checkpoint has lines behind its root; a register's has none"
            : rootAtSize is null ? Say($"the checkpoint counts {stated.Size} acts, the register holds {size}")
            : rootAtSize != stated.Root ? Say($"the first {stated.Size} acts have the root {rootAtSize}, the checkpoint says {stated.Root}")
            : null;
        return fault is not null ? VerifyStep.Broken(Name, origin, fault, "checkpoint")
            : stated.Size < size ? VerifyStep.NotChecked(Name, origin, Say($"the checkpoint covers the first {stated.Size} acts; the {size - stated.Size} behind them stand under no signed head yet"))
            : VerifyStep.Holds(Name, origin, Say($"the checkpoint states the size and root of these {size} acts"));
    }

    private VerifyStep Origin(Checkpoint? stated, Ledger.Policies.PolicyVerdict? verdict)
    {
        const string Name = "origin";
        if (trust is null)
        {
            return VerifyStep.NotChecked(Name, origin, "no key or policy was given from elsewhere: what holds here would hold as well of a record that somebody else made and signed");
        }

        if (stated is null || verdict is null)
        {
            return VerifyStep.Broken(Name, origin, "there is no readable checkpoint that the given key could have signed", "checkpoint");
        }

        if (!verdict.KnowsOrigin)
        {
            return VerifyStep.Broken(Name, origin, $"the given keys are of {string.Join(", ", trust.Policy.Logs.Select(l => l.Key.Name).DefaultIfEmpty("no register"))}; the record says it is {stated.Origin}", "checkpoint");
        }

        return verdict is { Signed: true, Failed.Count: 0 }
            ? VerifyStep.Holds(Name, origin, $"the checkpoint is signed by the given key of {stated.Origin}")
            : VerifyStep.Broken(Name, origin, verdict.Failed.Count > 0 ? $"a signature of {verdict.Failed[0].Name} does not hold" : "the checkpoint is not signed by the given key", "checkpoint");
    }

    private VerifyStep Witnesses(Ledger.Policies.PolicyVerdict? verdict)
    {
        const string Name = "witnesses";
        var seen = verdict?.Witnesses ?? [];
        var by = seen.Count == 0 ? "no witness of the policy cosigned" : $"cosigned by {string.Join(", ", seen)}";
        return verdict is { Quorum: true, Failed.Count: 0 }
            ? VerifyStep.Holds(Name, origin, by)
            : VerifyStep.Broken(Name, origin, $"{by}; the policy asks for {trust!.Policy.Quorum}", "checkpoint");
    }

    private VerifyStep Administrators(RegisterOpened opened, Ledger.Policies.PolicyVerdict? verdict)
    {
        const string Name = "administrators";
        if (trust?.Administrators is { } given)
        {
            var named = opened.Administrators.Select(a => a.Key).ToHashSet();
            return named.SetEquals(given)
                ? VerifyStep.Holds(Name, origin, Say($"the first act names the {named.Count} administrators that were given"))
                : VerifyStep.Broken(Name, origin, $"the first act names {string.Join(", ", named.Select(k => k.Name).Order(StringComparer.Ordinal))}; given were {string.Join(", ", given.Select(k => k.Name).Order(StringComparer.Ordinal))}", "act 0");
        }

        return trust is { AsksWitnesses: true } && verdict is { Holds: true }
            ? VerifyStep.Holds(Name, origin, "witnesses keep one history of this register from its first act on, so its administrators cannot have been exchanged")
            : VerifyStep.NotChecked(Name, origin, "the administrators' keys were not given from elsewhere: whoever holds the register's key could have opened another register with administrators of their own");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
