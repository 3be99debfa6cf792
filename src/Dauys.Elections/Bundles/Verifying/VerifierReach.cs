using Dauys.Ledger.Signing;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>
/// What a verifier can do where it runs. The steps are the same everywhere (<see cref="RecordVerifier"/>); a browser has one thread, no exporters and no pages to draw, and
/// says of those steps that they were not checked.
/// </summary>
public abstract class VerifierReach
{
    /// <summary>Verifies signatures.</summary>
    public abstract IEd25519 Ed25519 { get; }

    /// <summary>Whether the record is what a running server shows: it has no list of files, no tiles of hashes, and its head may be signed for fewer acts or not at all.</summary>
    public virtual bool IsLive => false;

    /// <summary>In a register of more acts than this their own files are not read.</summary>
    public virtual long MostOwnFiles => long.MaxValue;

    /// <summary>Why a step is not carried out here; null if it is.</summary>
    /// <param name="id">The step's number and letter.</param>
    public virtual string? Lacks(string id) => null;

    /// <summary>Whether a file of the list is read and held against its hash.</summary>
    /// <param name="path">Its path in the bundle.</param>
    public virtual bool Takes(string path) => true;

    /// <summary>Does something with each of many things, in any order.</summary>
    public virtual void Each<T>(IEnumerable<T> all, Action<T> work)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(work);
        foreach (var one in all)
        {
            work(one);
        }
    }

    /// <summary>Takes officers' signatures while the acts are folded.</summary>
    public virtual ISignatureQueue Queue() => new PatientSignatures(Ed25519);

    /// <summary>The steps on what is made of the acts: exports and pages.</summary>
    /// <param name="found">What the steps before found.</param>
    /// <returns>Steps with what carries them out, in order.</returns>
    public virtual IEnumerable<(string[] Ids, Func<IEnumerable<BundleStep>> Run)> Derived(FoundRecord found) => [];

    /// <summary>Hears how many acts were looked at.</summary>
    public virtual void Counted(long done, long all)
    {
    }

    /// <summary>Hears each step when it is done.</summary>
    public virtual void Done(BundleStep step)
    {
    }
}
