using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Reading;

namespace Dauys.Publishing.Verifying;

/// <summary>Every file of the list against its hash, and nothing in the bundle that neither the list nor the register accounts for.</summary>
internal static class ListedFiles
{
    public static BundleStep Check(BundleFiles files, FileList list, BundleHead head)
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.ForEach(list.Files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, entry =>
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
