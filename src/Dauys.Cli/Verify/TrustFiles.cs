using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Policies;

namespace Dauys.Cli.Verify;

/// <summary>Reads whom a verifier believes.</summary>
internal static class TrustFiles
{
    private const int Most = 1 << 20;

    /// <summary>Trust by a file of keys, by a policy, by both, or none.</summary>
    /// <param name="keys">The file of keys, or null.</param>
    /// <param name="policy">The policy file, or null.</param>
    public static Trust? Read(string? keys, string? policy)
    {
        var byPolicy = policy is null ? null : PolicyReader.TryParse(Bytes(policy, "C628"), out var read, out var fault) ? read : throw Refused("C628", policy, "policy", fault);
        if (keys is null)
        {
            return byPolicy is null ? null : Trust.By(byPolicy);
        }

        if (!Trust.TryReadKeys(Bytes(keys, "C624"), out var trust, out var wrong))
        {
            throw Refused("C624", keys, "file of keys", wrong);
        }

        // Both: the key file says whose register it is, the policy who must have seen it.
        return byPolicy is null ? trust : trust with { Policy = byPolicy with { Logs = trust.Policy.Logs } };
    }

    /// <summary>A head that the reader kept; its signature was checked when it was kept, and is not needed: what counts is that it was seen.</summary>
    public static Checkpoint? Seen(string? path) =>
        path is null ? null
            : Checkpoint.TryParseSigned(Bytes(path, "C668"), out _, out var seen, out var fault) ? seen
            : throw new RefusedException(new Refusal("C668", $"this is no checkpoint: {fault.What}", new Place(path, fault.Line > 0 ? fault.Line : null), "Give the file `checkpoint` of a bundle of this register that you downloaded before."));

    public static TrustPolicy Policy(string path) =>
        PolicyReader.TryParse(Bytes(path, "C628"), out var policy, out var fault) ? policy : throw Refused("C628", path, "policy", fault);

    private static byte[] Bytes(string path, string number)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= Most ? File.ReadAllBytes(path) : throw Refused(number, path, "file of keys or policy", new TextFault(0, file.Exists ? "it is larger than 1 MiB" : "there is no such file"));
    }

    private static RefusedException Refused(string number, string path, string what, TextFault fault) =>
        new(new Refusal(number, $"this is no {what}: {fault.What}", new Place(path, fault.Line > 0 ? fault.Line : null), "docs/format.md describes both files; `dauys keys list --trust` prints a file of keys."));
}
