using System.Globalization;
using Dauys.Elections;
using Dauys.Elections.Verifying;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Keys;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Verifying;

/// <summary>
/// Walks the acts of a register once: every act's hash against the stored one, all of them against the root in the head, each through the fold,
/// and the signatures beside both.
/// </summary>
internal sealed class ActsCheck
{
    private const int MostPlaces = 20;

    private readonly ElectionStore _store;
    private readonly StoredRegister _register;
    private readonly long? _headSize;
    private readonly MerkleFrontier _frontier = new();
    private readonly List<string> _changed = [];
    private readonly List<Refusal> _unsigned = [];
    private Refusal? _refused;
    private string? _unreadable;

    /// <param name="store">The store.</param>
    /// <param name="register">One of its registers.</param>
    /// <param name="headSize">The size that the signed head states, whose root is kept on the way; or null.</param>
    public ActsCheck(ElectionStore store, StoredRegister register, long? headSize) =>
        (_store, _register, _headSize, RootAtHead) = (store, register, headSize, headSize == 0 ? Rfc6962.EmptyRoot : null);

    /// <summary>Whether every act could be read.</summary>
    public bool WasRead => _unreadable is null;

    /// <summary>Acts that were read.</summary>
    public long Size => _frontier.Size;

    /// <summary>Acts that the fold took.</summary>
    public long Folded { get; private set; }

    /// <summary>The root over as many acts as the signed head states; null if there are not as many.</summary>
    public MerkleHash? RootAtHead { get; private set; }

    /// <summary>What is wrong with signatures, in the order of the acts.</summary>
    public IReadOnlyCollection<Refusal> Unsigned => _unsigned;

    /// <summary>Whether the fold took every act.</summary>
    public bool WasFolded => _refused is null && _unreadable is null;

    /// <summary>What the acts add up to, as far as the fold took them; null without a law book.</summary>
    public ElectionState? State { get; private set; }

    /// <summary>Walks the acts: hashes on one thread, the fold on another, signatures on all that are free.</summary>
    /// <param name="law">The law book; null leaves the fold out.</param>
    /// <param name="progress">Called now and then with the acts that are done; or null.</param>
    public void Run(LawBook? law, Action<long>? progress)
    {
        using var signatures = new SignatureBatches(NativeEd25519.Instance);
        var fold = law is null ? null : new ElectionFold(law, _register.Origin, _register.Matter, signatures) { SignatureFault = _unsigned.Add };
        try
        {
            using var ahead = new ActReadAhead(_store, _register, Hash);
            while (ahead.Next() is { } block)
            {
                for (var i = 0; i < block.Count && fold is not null && _refused is null; i++)
                {
                    signatures.Position = block.First + i;
                    _refused = fold.Apply(block.Act(i), block.First + i);
                    Folded += _refused is null ? 1 : 0;
                }

                progress?.Invoke(block.First + block.Count);
            }
        }
        catch (RefusedException fault)
        {
            _unreadable = fault.Refusals[0].What;
        }

        State = fold?.State;
        var failed = signatures.End();
        if (failed.Count > 0)
        {
            _unsigned.AddRange(failed.Select(f => Failed(f.Position, f.Key)));
            _unsigned.Sort((a, b) => PositionOf(a).CompareTo(PositionOf(b)));
        }
    }

    /// <summary>The step on the acts' hashes.</summary>
    public VerifyStep Hashes()
    {
        const string Name = "acts";
        var origin = _register.Origin;
        var (size, root) = (_frontier.Size, _frontier.Root());
        if (_unreadable is not null)
        {
            return VerifyStep.Broken(Name, origin, _unreadable, string.Create(CultureInfo.InvariantCulture, $"act {size}"));
        }

        if (size != _register.Size)
        {
            return VerifyStep.Broken(Name, origin, $"the head counts {_register.Size} acts, the register holds {size}", $"act {Math.Min(size, _register.Size)}");
        }

        var places = _changed.Take(MostPlaces).ToList();
        if (root != _register.Root)
        {
            return places.Count > 0
                ? VerifyStep.Broken(Name, origin, $"{Count(_changed.Count, "act is", "acts are")} not as accepted: hash and root differ", places)
                : VerifyStep.Broken(Name, origin, $"the acts have the root {root}, the head says {_register.Root}", "the head, or all hashes together with the acts");
        }

        return places.Count > 0
            ? VerifyStep.Broken(Name, origin, $"{Count(_changed.Count, "hash", "hashes")} beside the acts changed; the acts themselves have the head's root", places)
            : VerifyStep.Holds(Name, origin, $"{size} acts have the root {root}");
    }

    /// <summary>The step on the fold.</summary>
    public VerifyStep Fold() => _refused is not null
        ? VerifyStep.Broken("fold", _register.Origin, $"{_refused.Number}: {_refused.What}", _refused.Where.ToString())
        : VerifyStep.Holds("fold", _register.Origin, $"every one of {_frontier.Size} acts is allowed by the law book and the acts before it");

    private Refusal Failed(long position, byte[] key)
    {
        var name = State?.Authority.Keys.FirstOrDefault(k => k.Key.PublicKey.Span.SequenceEqual(key))?.Key.Name ?? "a key";
        return new Refusal("R464", $"the signature of {name} does not hold for this act", new Place(Subject: string.Create(CultureInfo.InvariantCulture, $"act {position}")), "The act or the signature was changed, or it was signed for another place.");
    }

    private static long PositionOf(Refusal refusal) => long.Parse(refusal.Where.Subject!["act ".Length..], CultureInfo.InvariantCulture);

    private void Hash(ActBlock block)
    {
        block.Hash();
        for (var i = 0; i < block.Count; i++)
        {
            var leaf = block.Leaf(i);
            _frontier.Append(leaf);
            if (_frontier.Size == _headSize)
            {
                RootAtHead = _frontier.Root();
            }

            if (leaf != block.StoredLeaf(i))
            {
                _changed.Add(string.Create(CultureInfo.InvariantCulture, $"act {block.First + i}"));
            }
        }
    }

    private static string Count(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
