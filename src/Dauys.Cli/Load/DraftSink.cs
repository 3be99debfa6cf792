using Dauys.Elections.Intake;
using Dauys.Law.Refusals;
using Dauys.Stores;
using Dauys.Stores.Registers;

namespace Dauys.Cli.Load;

/// <summary>Takes acts that are to be signed before they enter a register.</summary>
/// <param name="store">The store that holds the register, or null where there is none yet.</param>
/// <param name="register">The register as it stands, or null before its first act.</param>
internal sealed class DraftSink(ElectionStore? store, StoredRegister? register) : IActSink
{
    private readonly List<byte[]> _acts = [];

    /// <summary>The acts so far.</summary>
    public IReadOnlyList<byte[]> Acts => _acts;

    /// <inheritdoc/>
    public bool IsDraft => true;

    /// <inheritdoc/>
    public long Next => (register?.Size ?? 0) + _acts.Count;

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> act) => _acts.Add(act.ToArray());

    /// <inheritdoc/>
    public string HashOf(long position)
    {
        if (store is null || register is null || position >= register.Size)
        {
            throw new RefusedException(new Refusal("R467", $"act {position} is corrected before it is signed", new Place(Subject: $"act {position}"), "Have it signed and appended first; a correction names the entry with its signatures."));
        }

        using var acts = store.Acts(register, position);
        acts.Next();
        return acts.Leaf.ToString();
    }
}
