using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Witnessing;

/// <summary>What a witness decides on a request, given what it saw last (https://c2sp.org/tlog-witness, add-checkpoint). Keeps nothing and signs nothing.</summary>
public static class WitnessRule
{
    /// <summary>Decides.</summary>
    /// <param name="request">The request.</param>
    /// <param name="logs">Keys of the logs that the witness knows; their names are the origins.</param>
    /// <param name="last">The checkpoint of this origin that it cosigned last, or null.</param>
    /// <param name="ed25519">Verifies.</param>
    /// <param name="why">One clause for the log's operator.</param>
    public static WitnessAnswer Decide(AddCheckpointRequest request, IReadOnlyCollection<NoteKey> logs, Checkpoint? last, IEd25519 ed25519, out string why)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(logs);
        var next = request.Checkpoint;
        var keys = logs.Where(k => k.Name == next.Origin).ToList();
        if (keys.Count == 0)
        {
            why = "this origin is not watched here";
            return WitnessAnswer.UnknownOrigin;
        }

        if (!NoteCheck.Run(request.Note, keys, ed25519).Holds)
        {
            why = "no signature by the log's key holds";
            return WitnessAnswer.NotSigned;
        }

        if (request.OldSize > next.Size)
        {
            why = $"the old size {request.OldSize} is above the new, {next.Size}";
            return WitnessAnswer.Malformed;
        }

        var seen = last?.Size ?? 0;
        if (request.OldSize != seen)
        {
            why = $"size {seen} was cosigned last";
            return WitnessAnswer.OtherSize;
        }

        if (ConsistencyProof.Verify(seen, next.Size, last?.Root ?? Rfc6962.EmptyRoot, next.Root, [.. request.Proof]))
        {
            why = "";
            return WitnessAnswer.Cosign;
        }

        why = seen == next.Size
            ? $"size {seen} was cosigned with another root"
            : $"the proof does not show that the tree of {seen} entries is the beginning of the tree of {next.Size}";
        return WitnessAnswer.Inconsistent;
    }
}
