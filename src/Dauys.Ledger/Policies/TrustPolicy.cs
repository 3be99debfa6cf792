using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Policies;

/// <summary>A log that a policy accepts.</summary>
/// <param name="Key">Its key; the key's name is the log's origin.</param>
/// <param name="Url">Where it is reached, or null.</param>
public sealed record PolicyLog(NoteKey Key, string? Url);

/// <summary>A witness that a policy knows.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Key">Its key, of type <see cref="NoteKeyType.Cosignature"/>.</param>
/// <param name="Url">Its submission prefix, or null.</param>
public sealed record PolicyWitness(string Name, NoteKey Key, string? Url);

/// <summary>Some of which a number must have cosigned.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Needed">How many, 1 to as many as there are members.</param>
/// <param name="Members">Names of witnesses or groups defined before.</param>
public sealed record PolicyGroup(string Name, int Needed, IReadOnlyList<string> Members);

/// <summary>
/// Who is believed (https://c2sp.org/tlog-policy): a checkpoint is valid if one of the logs signed it and the quorum of witnesses cosigned it.
/// </summary>
/// <param name="Logs">Logs that are accepted; may be none.</param>
/// <param name="Witnesses">Witnesses by their lines.</param>
/// <param name="Groups">Groups, each after its members.</param>
/// <param name="Quorum">Name of a witness or group, or null for <c>quorum none</c>.</param>
public sealed record TrustPolicy(IReadOnlyList<PolicyLog> Logs, IReadOnlyList<PolicyWitness> Witnesses, IReadOnlyList<PolicyGroup> Groups, string? Quorum)
{
    /// <summary>A policy that believes one log and asks for no witness.</summary>
    public static TrustPolicy Of(NoteKey log) => new([new PolicyLog(log, null)], [], [], null);

    /// <summary>What the policy says of a checkpoint.</summary>
    /// <param name="note">The checkpoint with its signatures.</param>
    /// <param name="checkpoint">What it says.</param>
    /// <param name="ed25519">Verifies.</param>
    public PolicyVerdict Judge(SignedNote note, Checkpoint checkpoint, IEd25519 ed25519)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var logs = Logs.Select(l => l.Key).Where(k => k.Name == checkpoint.Origin).ToList();
        var signed = NoteCheck.Run(note, logs, ed25519);
        var seen = NoteCheck.Run(note, Witnesses.Select(w => w.Key), ed25519);
        var names = Witnesses.Where(w => seen.Valid.Contains(w.Key)).Select(w => w.Name).ToList();
        return new PolicyVerdict(logs.Count > 0, signed.Holds, [.. signed.Failed, .. seen.Failed], names, Quorum is null || Reached(Quorum, names));
    }

    /// <summary>Whether these witnesses are enough.</summary>
    public bool IsQuorum(IReadOnlyCollection<string> witnesses)
    {
        ArgumentNullException.ThrowIfNull(witnesses);
        return Quorum is null || Reached(Quorum, witnesses);
    }

    private bool Reached(string name, IReadOnlyCollection<string> witnesses) => Groups.FirstOrDefault(g => g.Name == name) is { } group
        ? group.Members.Count(m => Reached(m, witnesses)) >= group.Needed
        : witnesses.Contains(name);
}

/// <summary>What a policy says of a checkpoint.</summary>
/// <param name="KnowsOrigin">Whether one of its logs has the checkpoint's origin.</param>
/// <param name="Signed">Whether such a log signed.</param>
/// <param name="Failed">Known keys with a signature that does not hold; one is enough to reject the checkpoint.</param>
/// <param name="Witnesses">Names of the witnesses whose cosignature holds.</param>
/// <param name="Quorum">Whether they are enough; true where the policy asks for none.</param>
public sealed record PolicyVerdict(bool KnowsOrigin, bool Signed, IReadOnlyList<NoteKey> Failed, IReadOnlyList<string> Witnesses, bool Quorum)
{
    /// <summary>Whether the checkpoint is valid under the policy.</summary>
    public bool Holds => Signed && Quorum && Failed.Count == 0;
}
