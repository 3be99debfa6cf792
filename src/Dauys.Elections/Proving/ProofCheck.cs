using System.Globalization;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Proofs;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Proving;

/// <summary>
/// The steps on a proof that stands alone: <c>proof</c>, <c>bound</c>, <c>station</c> where one was asked for, <c>origin</c> and, where a policy asks for them,
/// <c>witnesses</c>.
/// </summary>
public static class ProofCheck
{
    /// <summary>Runs the steps.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="trust">What was given from elsewhere, or null.</param>
    /// <param name="ed25519">Verifies.</param>
    /// <param name="station">The station whose protocol it must be of, or null.</param>
    public static VerifyReport Run(TlogProof proof, Trust? trust, IEd25519 ed25519, string? station = null)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var origin = proof.Checkpoint.Origin;
        var head = new HeadCheck(origin, proof.Note.ToBytes(), trust, ed25519);
        return new VerifyReport([Included(proof), Bound(proof), .. station is null ? [] : (VerifyStep[])[Of(proof, station)], .. head.Run(proof.Checkpoint.Size, proof.Checkpoint.Root, null).Where(s => s.Name != "checkpoint")]);
    }

    private static VerifyStep Included(TlogProof proof)
    {
        const string Name = "proof";
        var origin = proof.Checkpoint.Origin;
        return proof.Extra is not { } entry ? VerifyStep.Broken(Name, origin, "the proof does not hold the act that it proves", "extra")
            : proof.Includes(entry.Span) ? VerifyStep.Holds(Name, origin, string.Create(CultureInfo.InvariantCulture, $"the act stands at position {proof.Index} of {proof.Checkpoint.Size}"))
            : VerifyStep.Broken(Name, origin, "the hashes do not lead from this act to the root that the checkpoint states", "extra, index or hashes");
    }

    private static VerifyStep Bound(TlogProof proof)
    {
        const string Name = "bound";
        var origin = proof.Checkpoint.Origin;
        if (proof.Extra is not { } entry || !ActEnvelope.TryDecode(ActEntry.ActOf(entry.Span), out var act, out var fault))
        {
            return VerifyStep.Broken(Name, origin, "what is proved is no act in its one spelling", "extra");
        }

        var said = CanonicalText.Decode(act.Origin);
        return said == origin ? VerifyStep.Holds(Name, origin, "the act says that it is of this register") : VerifyStep.Broken(Name, origin, $"the act is of {said}", "extra");
    }

    private static VerifyStep Of(TlogProof proof, string station)
    {
        const string Name = "station";
        var origin = proof.Checkpoint.Origin;
        if (proof.Extra is not { } entry || !ActEnvelope.TryDecode(ActEntry.ActOf(entry.Span), out var act, out _))
        {
            return VerifyStep.Broken(Name, origin, "what is proved is no act in its one spelling", "extra");
        }

        var subject = CanonicalText.Decode(act.Subject);
        return subject.StartsWith("protocol/", StringComparison.Ordinal) && StationProof.IsOf(subject, station)
            ? VerifyStep.Holds(Name, origin, $"the act is about {subject}")
            : VerifyStep.Broken(Name, origin, $"the act is about {subject}, asked for was the protocol of {station}", "extra");
    }
}
