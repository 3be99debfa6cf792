using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>Every file of the list against its hash, and nothing in the bundle that neither the list nor the register accounts for.</summary>
internal static class ListedFiles
{
    public static BundleStep Check(BundleFiles files, FileList list, BundleHead head, VerifierReach reach)
    {
        var wrong = new ConcurrentBag<string>();
        var read = list.Files.Where(f => reach.Takes(f.Key)).ToList();
        reach.Each(read, entry =>
        {
            try
            {
                if (files.Read(entry.Key) is not { } bytes)
                {
                    wrong.Add($"{entry.Key} is missing");
                }
                else if (new MerkleHash(SHA256.HashData(bytes)) != entry.Value)
                {
                    wrong.Add($"{entry.Key} has another hash");
                }
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                wrong.Add($"{entry.Key}: {fault.Message}");
            }
        });
        foreach (var odd in files.Oddities)
        {
            wrong.Add(odd);
        }

        if (!list.Files.ContainsKey(BundlePath.Checkpoint))
        {
            wrong.Add($"{BundlePath.Checkpoint} does not stand in the list");
        }

        foreach (var path in Foreign(files, list, head))
        {
            wrong.Add($"{path} is no file of this bundle");
        }

        return !wrong.IsEmpty ? BundleStep.Broken("1b", $"{wrong.Count} file(s) are not as listed", wrong.Order(StringComparer.Ordinal))
            : read.Count < list.Files.Count ? BundleStep.NotChecked("1b", $"{read.Count} files have their hash; the {list.Files.Count - read.Count} others, pages and exports, are not fetched here")
            : files.Paths is null ? BundleStep.Holds("1b", $"{list.Files.Count} files have their hash; a web server does not say what else lies there")
            : BundleStep.Holds("1b", $"{list.Files.Count} files have their hash, and nothing else lies there");
    }

    private static IEnumerable<string> Foreign(BundleFiles files, FileList list, BundleHead head)
    {
        foreach (var path in files.Paths ?? [])
        {
            var isKnown = list.Files.ContainsKey(path)
                || path is BundlePath.List or BundlePath.ListNote
                || IsAct(path, head.Size)
                || (TilePath.TryParse(path, out var level, out var index, out var width) && IsTile(level, index, width, head.Size));
            if (!isKnown)
            {
                yield return path;
            }
        }
    }

    private static bool IsAct(string path, long size)
    {
        if (!path.StartsWith(BundlePath.Acts, StringComparison.Ordinal) || !path.EndsWith(".json", StringComparison.Ordinal))
        {
            return false;
        }

        var name = path[(path.LastIndexOf('/') + 1)..^".json".Length];
        return long.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position) && position < size && BundlePath.Act(position) == path;
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
