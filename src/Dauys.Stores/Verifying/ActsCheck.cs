using System.Globalization;
using Dauys.Elections;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Verifying;

/// <summary>
/// Walks the acts of a register once: every act's hash against the stored one, all of them against the root in the head, and each through the fold.
/// </summary>
internal sealed class ActsCheck
{
    private const int MostPlaces = 20;

    private readonly ElectionStore _store;
    private readonly StoredRegister _register;
    private readonly MerkleFrontier _frontier = new();
    private readonly List<string> _changed = [];
    private Refusal? _refused;
    private string? _unreadable;

    public ActsCheck(ElectionStore store, StoredRegister register) => (_store, _register) = (store, register);

    /// <summary>Whether every act could be read.</summary>
    public bool WasRead => _unreadable is null;

    /// <summary>Walks the acts, hashes on one thread, the fold on another; with a fold, applies them until it refuses one.</summary>
    public void Run(ElectionFold? fold)
    {
        try
        {
            using var ahead = new ActReadAhead(_store, _register, Hash);
            while (ahead.Next() is { } block)
            {
                for (var i = 0; i < block.Count && fold is not null && _refused is null; i++)
                {
                    _refused = fold.Apply(block.Act(i), block.First + i);
                }
            }
        }
        catch (RefusedException fault)
        {
            _unreadable = fault.Refusals[0].What;
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
            : VerifyStep.Ok(Name, origin, $"{size} acts have the root {root}");
    }

    /// <summary>The step on the fold.</summary>
    public VerifyStep Fold() => _refused is not null
        ? VerifyStep.Broken("fold", _register.Origin, $"{_refused.Number}: {_refused.What}", _refused.Where.ToString())
        : VerifyStep.Ok("fold", _register.Origin, $"every one of {_frontier.Size} acts is allowed by the law book and the acts before it");

    /// <summary>Whether the fold took every act.</summary>
    public bool WasFolded => _refused is null && _unreadable is null;

    private void Hash(ActBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var leaf = Rfc6962.Leaf(block.Act(i));
            _frontier.Append(leaf);
            if (leaf != block.StoredLeaf(i))
            {
                _changed.Add(string.Create(CultureInfo.InvariantCulture, $"act {block.First + i}"));
            }
        }
    }

    private static string Count(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
