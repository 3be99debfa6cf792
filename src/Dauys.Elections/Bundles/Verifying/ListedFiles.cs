using System.Collections.Concurrent;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>
/// Every file of the list against its hash, and nothing in the bundle that neither the list nor the register accounts for. The files may come from several threads, or one after
/// another over a network; what was not held yet when the step is asked for is not checked.
/// </summary>
public sealed class ListedFiles
{
    private const string Id = "1b";

    private readonly BundleFiles _files;
    private readonly FileList _list;
    private readonly BundleHead _head;
    private readonly ConcurrentDictionary<string, byte> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _wrong = [];

    internal ListedFiles(BundleFiles files, FileList list, BundleHead head) => (_files, _list, _head) = (files, list, head);

    /// <summary>Paths of the list that were not held against it yet, in its order.</summary>
    public IEnumerable<string> Left => _list.Files.Keys.Where(p => !_held.ContainsKey(p));

    /// <summary>Enters the hash that a file has; each file counts once, and one that the list does not name not at all.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="hash">SHA-256 of its bytes; null where there is no such file.</param>
    public void Hold(string path, in MerkleHash? hash)
    {
        if (_list.Files.TryGetValue(path, out var listed) && _held.TryAdd(path, 0) && hash != listed)
        {
            _wrong.Add(hash is null ? $"{path} is missing" : $"{path} has another hash");
        }
    }

    /// <summary>Enters that a file cannot be read.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="why">Why.</param>
    public void Unreadable(string path, string why)
    {
        if (_list.Files.ContainsKey(path) && _held.TryAdd(path, 0))
        {
            _wrong.Add($"{path}: {why}");
        }
    }

    /// <summary>What came of it so far.</summary>
    public BundleStep Step()
    {
        List<string> wrong =
        [
            .. _wrong, .. _files.Oddities, .. Foreign().Select(p => $"{p} is no file of this bundle"),
            .. _list.Files.ContainsKey(BundlePath.Checkpoint) ? (string[])[] : [$"{BundlePath.Checkpoint} does not stand in the list"],
        ];
        var (held, all) = (_held.Count, _list.Files.Count);
        return wrong.Count > 0 ? BundleStep.Broken(Id, $"{wrong.Count} file(s) are not as listed", wrong.Order(StringComparer.Ordinal))
            : held < all ? BundleStep.NotChecked(Id, $"{held} files have their hash; the {all - held} others were not fetched")
            : _files.Paths is null ? BundleStep.Holds(Id, $"{all} files have their hash; a web server does not say what else lies there")
            : BundleStep.Holds(Id, $"{all} files have their hash, and nothing else lies there");
    }

    /// <summary>Reads the files that the verifier takes.</summary>
    internal void Read(VerifierReach reach) => reach.Each(_list.Files.Keys.Where(reach.Takes), path =>
    {
        try
        {
            Hold(path, _files.HashOf(path));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Unreadable(path, fault.Message);
        }
    });

    private IEnumerable<string> Foreign()
    {
        foreach (var path in _files.Paths ?? [])
        {
            var isKnown = _list.Files.ContainsKey(path)
                || path is BundlePath.List or BundlePath.ListNote
                || (BundlePath.TryAct(path, out var position) && position < _head.Size)
                || (TilePath.TryParse(path, out var level, out var index, out var width) && IsTile(level, index, width, _head.Size));
            if (!isKnown)
            {
                yield return path;
            }
        }
    }

    private static bool IsTile(int level, long index, int width, long size)
    {
        if (level >= sizeof(long))
        {
            return false;
        }

        var count = level <= 0 ? size : size >> (level * TilePath.Height);
        return index <= count / TilePath.FullWidth && width == (int)Math.Min(TilePath.FullWidth, count - (index * TilePath.FullWidth)) && width > 0;
    }
}
