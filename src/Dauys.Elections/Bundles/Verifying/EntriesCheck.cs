using System.Globalization;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Verifying;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Tiles;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>One walk through the entries: tiles and root, each act's own file, the fold.</summary>
internal sealed class EntriesCheck(BundleFiles files, BundleHead head, Checkpoint? checkpoint, LawBook? law, VerifierReach reach)
{
    private readonly List<string> _tiles = [];
    private readonly List<string> _acts = [];
    private readonly List<Refusal> _unsigned = [];
    private RegisterPass? _pass;
    private Refusal? _refused;
    private string? _unreadable;
    private readonly bool _readsOwn = !reach.IsLive && head.Size <= reach.MostOwnFiles;
    private bool _isWhole;
    private MerkleHash _root;
    private MerkleHash? _rootSeen;

    /// <summary>The size of a head that the reader kept from before, whose root is to be computed; or null.</summary>
    public long? SeenSize { get; init; }

    /// <summary>The root of as many entries as <see cref="SeenSize"/> says; null where there are not as many.</summary>
    public MerkleHash? RootSeen => _rootSeen;

    /// <summary>What the acts add up to; null unless every one was read and allowed.</summary>
    public ElectionState? State => _isWhole && _refused is null ? _pass?.Fold.State : null;

    /// <summary>Positions of the acts that are neither stations nor protocols.</summary>
    public IReadOnlySet<long> Facts => _pass?.Facts ?? new HashSet<long>();

    public void Run()
    {
        // Officers' signatures are verified beside the fold where there are cores for it; those that do not hold are told behind it.
        using var signatures = reach.Queue();
        _pass = law is null ? null : new RegisterPass(law, head.Origin, head.Election, signatures, _unsigned.Add);
        var tiles = new TileMaker((file, bytes) => Compare(file, bytes.Span));
        var reader = new BundleEntries(files, head.Size);
        try
        {
            for (long index = 0; index * TilePath.FullWidth < head.Size; index++)
            {
                foreach (var entry in reader.At(index))
                {
                    var position = tiles.Size;
                    tiles.Append(entry.Span, Rfc6962.Leaf(entry.Span));
                    _rootSeen = tiles.Size == SeenSize ? tiles.Root() : _rootSeen;
                    if (_readsOwn)
                    {
                        OwnFile(position, entry.Span);
                    }

                    if (_pass is not null && _refused is null)
                    {
                        signatures.Position = position;
                        _refused = _pass.Take(entry.Span);
                    }
                }

                if (index % 16 == 0)
                {
                    reach.Counted(tiles.Size, head.Size);
                }
            }

            tiles.End();
            _isWhole = true;
        }
        catch (Exception fault) when (fault is TileSourceException || IsUnreadable(fault))
        {
            _unreadable = fault.Message;
        }

        _root = tiles.Root();
        foreach (var (position, key) in signatures.End())
        {
            var name = _pass?.Fold.State.Authority.Keys.FirstOrDefault(k => k.Key.PublicKey.Span.SequenceEqual(key))?.Key.Name ?? "a key";
            _unsigned.Add(new Refusal("R464", $"the signature of {name} does not hold for this act", new Place(Subject: string.Create(CultureInfo.InvariantCulture, $"act {position}")), "The act or the signature was changed, or it was signed for another place."));
        }
    }

    public IEnumerable<BundleStep> Steps()
    {
        var wanted = checkpoint?.Root ?? head.Root;
        yield return _unreadable is not null ? BundleStep.Broken("2b", _unreadable, _unreadable.Split(':')[0])
            : _root != wanted ? BundleStep.Broken("2b", $"the entries have the root {_root}, the checkpoint says {wanted}", _tiles.DefaultIfEmpty("tile/entries"))
            : _tiles.Count > 0 ? BundleStep.Broken("2b", "tiles are not those of the entries", _tiles)
            : BundleStep.Holds("2b", $"{head.Size} entries have the root {_root}");
        yield return !_readsOwn ? BundleStep.NotChecked("2c", reach.IsLive ? "a running server gives the acts in bundles of entries, which 2b checks" : $"more than {reach.MostOwnFiles} files are not fetched here; the entries, which 2b checks, hold the same acts")
            : _acts.Count > 0 ? BundleStep.Broken("2c", $"{_acts.Count} file(s) are not the act that the register holds", _acts)
            : _isWhole ? BundleStep.Holds("2c", $"{head.Size} files hold the acts")
            : BundleStep.NotChecked("2c", "the entries cannot all be read");
        yield return _pass is null ? BundleStep.NotChecked("5a", "the law book cannot be read, neither as written nor in the canonical form that the acts bind")
            : _refused is not null ? BundleStep.Broken("5a", $"{_refused.Number}: {_refused.What}", _refused.Where.ToString())
            : _isWhole ? BundleStep.Holds("5a", $"{head.Size} acts are allowed by the law book and the acts before them")
            : BundleStep.NotChecked("5a", "the entries cannot all be read");
        foreach (var step in SignatureSteps.Of(head.Origin, _pass?.Fold.State.Calling.Register, _unsigned, _pass?.Size ?? 0, _isWhole && _refused is null))
        {
            yield return new BundleStep(step.Id, step.Verdict, step.Where, step.What);
        }
    }

    /// <summary>Whether those who enrol officers are those who were given from elsewhere.</summary>
    public BundleStep Administrators(BundleTrust trust, SignedNote? note)
    {
        const string Id = "3c";
        if (_pass?.Fold.State.Calling.Register is not { } opened)
        {
            return BundleStep.NotChecked(Id, "the register's first act cannot be read");
        }

        if (opened.Administrators.Count == 0)
        {
            return BundleStep.NotChecked(Id, "the record names no administrators: nobody signs its acts");
        }

        var given = trust.Policy is { } policy ? new Elections.Verifying.Trust(policy, trust.Administrators) : null;
        var step = new HeadCheck(head.Origin, note?.ToBytes() is { } bytes ? (ReadOnlyMemory<byte>?)bytes : null, given, reach.Ed25519)
            .Run(head.Size, head.Root, opened).Single(s => s.Name == "administrators");
        return new BundleStep(step.Id, step.Verdict, step.Where, step.What);
    }

    /// <summary>Whether the register begins with a head that the reader kept: neither rolled back nor another history.</summary>
    public BundleStep Grown(Checkpoint seen)
    {
        var id = StepIds.Grown.Id;
        var culture = CultureInfo.InvariantCulture;
        return seen.Origin != head.Origin ? BundleStep.Broken(id, $"the head seen before is of {seen.Origin}, this record of {head.Origin}", BundlePath.Checkpoint)
            : seen.Size > head.Size ? BundleStep.Broken(id, string.Create(culture, $"rolled back: {seen.Size} acts were seen before, {head.Size} are here"), BundlePath.Checkpoint)
            : seen.Size > 0 && _rootSeen is null ? BundleStep.NotChecked(id, "the entries cannot all be read")
            : seen.Size > 0 && _rootSeen != seen.Root ? BundleStep.Broken(id, string.Create(culture, $"another history: the first {seen.Size} acts have the root {_rootSeen}, seen before was {seen.Root}"), BundlePath.Checkpoint)
            : BundleStep.Holds(id, string.Create(culture, $"the first {seen.Size} of {head.Size} acts are those seen before"));
    }

    public BundleStep Kind()
    {
        if (_pass?.Fold.State.Calling.Register is not { } register)
        {
            // An opening that contradicts its own origin never enters the state.
            return _refused is { Number: "R466" or "R468" } closed
                ? BundleStep.Broken("3b", closed.What, closed.Where.ToString())
                : BundleStep.NotChecked("3b", "the register's first act cannot be read");
        }

        return register.Kind == head.Kind
            ? BundleStep.Holds("3b", $"{RecordKinds.Word(register.Kind)}, {register.Publisher}")
            : BundleStep.Broken("3b", $"the bundle says {RecordKinds.Word(head.Kind)}, the register's first act {RecordKinds.Word(register.Kind)}", BundlePath.Head);
    }

    private void Compare(TileFile file, ReadOnlySpan<byte> bytes)
    {
        // Entries were read from their own files; only the hashes lie there a second time.
        if (file.Level < 0 || reach.IsLive || _tiles.Count >= BundleStep.MostPlaces)
        {
            return;
        }

        try
        {
            if (files.Read(file.Path, TilePath.FullWidth * MerkleHash.Size) is not { } held || !bytes.SequenceEqual(held))
            {
                _tiles.Add(file.Path);
            }
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            _tiles.Add($"{file.Path}: {fault.Message}");
        }
    }

    /// <summary>A file that is too large, or that the disk or the server does not give: a finding about it, and none about the others.</summary>
    private static bool IsUnreadable(Exception fault) => fault is IOException or InvalidDataException or UnauthorizedAccessException;

    private void OwnFile(long position, ReadOnlySpan<byte> act)
    {
        if (_acts.Count >= BundleStep.MostPlaces)
        {
            return;
        }

        var path = BundlePath.Act(position);
        try
        {
            var held = files.Read(path, ushort.MaxValue);
            if (held is null || !act.SequenceEqual(held))
            {
                _acts.Add(held is null ? $"{path} is missing" : path);
            }
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            _acts.Add($"{path}: {fault.Message}");
        }
    }
}
