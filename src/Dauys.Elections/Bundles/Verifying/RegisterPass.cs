using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>What one walk through the acts of a register finds: the state, and the acts that are facts.</summary>
public sealed class RegisterPass
{
    private readonly HashSet<long> _facts = [];
    private readonly HashSet<long> _imports = [];

    /// <summary>An empty register.</summary>
    /// <param name="law">The law book that it is bound to.</param>
    /// <param name="origin">Its origin.</param>
    /// <param name="election">The election's id.</param>
    /// <param name="ed25519">Verifies officers' signatures.</param>
    /// <param name="fault">Hears faults of signatures, and the act is applied all the same; null where they end the walk.</param>
    public RegisterPass(LawBook law, string origin, string election, IEd25519 ed25519, Action<Refusal>? fault = null) =>
        Fold = new ElectionFold(law, origin, election, ed25519) { SignatureFault = fault };

    /// <summary>The fold.</summary>
    public ElectionFold Fold { get; }

    /// <summary>Positions of the acts that are neither stations nor protocols.</summary>
    public IReadOnlySet<long> Facts => _facts;

    /// <summary>Positions of those facts that only say which files were read.</summary>
    public IReadOnlySet<long> Imports => _imports;

    /// <summary>Acts so far.</summary>
    public long Size { get; private set; }

    /// <summary>Takes the next act.</summary>
    /// <param name="act">Its bytes.</param>
    /// <returns>Why it may not stand here, or null.</returns>
    public Refusal? Take(ReadOnlySpan<byte> act)
    {
        var position = Size++;
        if (IsFact(act))
        {
            _facts.Add(position);
        }

        if (act.StartsWith("{\"act\":\"register.files-imported."u8))
        {
            _imports.Add(position);
        }

        return Fold.Apply(act, position);
    }

    /// <summary>Every act begins with its name: the first key of the envelope.</summary>
    private static bool IsFact(ReadOnlySpan<byte> act) =>
        !act.StartsWith("{\"act\":\"counting.protocol-"u8) && !act.StartsWith("{\"act\":\"territory.station-established."u8);
}
