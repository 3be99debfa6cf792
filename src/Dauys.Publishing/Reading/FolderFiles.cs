using System.Security.Cryptography;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Merkle;

namespace Dauys.Publishing.Reading;

/// <summary>
/// A bundle in a folder. It is listed once; links are not followed, and what was no file then is not opened. Files of acts, of which there may be millions, are kept as their lengths alone.
/// </summary>
public sealed class FolderFiles : BundleFiles
{
    private const int MostOddities = 20;
    private const int None = -1;

    private readonly string _root;
    private readonly SortedDictionary<string, long> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int[]> _acts = [];
    private readonly List<string> _odd = [];

    /// <summary>Lists a folder.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    public FolderFiles(string folder)
    {
        _root = Path.GetFullPath(folder);
        List(new DirectoryInfo(_root), "", 0);
    }

    /// <inheritdoc/>
    public override string Place => _root;

    /// <inheritdoc/>
    public override IEnumerable<string> Paths => _files.Keys.Concat(_acts.SelectMany(folder =>
        Enumerable.Range(0, BundlePath.ActsInFolder).Where(i => folder.Value[i] != None).Select(i => BundlePath.Act((folder.Key * BundlePath.ActsInFolder) + i))));

    /// <inheritdoc/>
    public override IReadOnlyList<string> Oddities => _odd;

    /// <inheritdoc/>
    public override byte[]? Read(string path, long most = MostBytes)
    {
        // A pipe, a socket, a device has no length, and opening one could wait for ever.
        return Length(path, most) is not { } length ? null : length == 0 ? [] : File.ReadAllBytes(Path.Combine(_root, path));
    }

    /// <inheritdoc/>
    public override MerkleHash? HashOf(string path)
    {
        if (Length(path, MostBytes) is not > 0)
        {
            return base.HashOf(path);
        }

        using var file = File.OpenRead(Path.Combine(_root, path));
        return new MerkleHash(SHA256.HashData(file));
    }

    private long? Length(string path, long most)
    {
        if (LengthOf(path) is not { } length)
        {
            return null;
        }

        if (length > most)
        {
            throw new InvalidDataException($"{path} has {length} bytes; no such file has more than {most}");
        }

        return length;
    }

    private void List(DirectoryInfo folder, string prefix, int depth)
    {
        var isEmpty = true;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            isEmpty = false;
            var path = prefix + entry.Name;
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                Odd($"{path} is a link");
            }
            else if (!BundlePath.IsSafe(path) || depth > 20)
            {
                Odd($"{path} has a name that no bundle has");
            }
            else if (entry is DirectoryInfo inner)
            {
                List(inner, path + "/", depth + 1);
            }
            else
            {
                Keep(path, ((FileInfo)entry).Length);
            }
        }

        // A folder's name is something that a reader sees; without a file in it, no list and no hash accounts for it.
        if (isEmpty && depth > 0)
        {
            Odd($"{prefix} is a folder with nothing in it");
        }
    }

    private void Keep(string path, long length)
    {
        if (length > int.MaxValue || !BundlePath.TryAct(path, out var position))
        {
            _files.Add(path, length);
            return;
        }

        var (folder, at) = (position / BundlePath.ActsInFolder, (int)(position % BundlePath.ActsInFolder));
        if (!_acts.TryGetValue(folder, out var lengths))
        {
            _acts[folder] = lengths = [.. Enumerable.Repeat(None, BundlePath.ActsInFolder)];
        }

        lengths[at] = (int)length;
    }

    private long? LengthOf(string path) => _files.TryGetValue(path, out var length) ? length
        : BundlePath.TryAct(path, out var position) && _acts.TryGetValue(position / BundlePath.ActsInFolder, out var lengths)
            && lengths[position % BundlePath.ActsInFolder] is var kept and not None ? (long?)kept
        : null;

    private void Odd(string what)
    {
        if (_odd.Count < MostOddities)
        {
            _odd.Add(string.Concat(what.Select(c => char.IsControl(c) ? '?' : c)));
        }
    }
}
