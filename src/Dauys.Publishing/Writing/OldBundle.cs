using Dauys.Elections.Bundles.Layout;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Layout;
using Dauys.Stores.Registers;

namespace Dauys.Publishing.Writing;

/// <summary>A bundle that lies where one is to be published.</summary>
/// <param name="Head">What it is.</param>
/// <param name="List">Its files.</param>
internal sealed record OldBundle(BundleHead Head, FileList List)
{
    /// <summary>Whether this program drew its pages.</summary>
    public bool IsOfThisRelease => Head.Release == Release.Id;

    /// <summary>Its other law books.</summary>
    public IReadOnlySet<string> OtherLaws => List.Files.Keys.Where(p => p.StartsWith(BundlePath.OtherLaws, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The bundle in a folder; null where none lies there and one can be made.</summary>
    /// <exception cref="Law.Refusals.RefusedException">C661: something else lies there; C662: a bundle of another register does.</exception>
    public static OldBundle? At(string folder, StoredRegister register)
    {
        if (File.Exists(folder))
        {
            throw PublishRefusals.NoBundle(folder, "a file lies there");
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return null;
        }

        var (headFile, listFile) = (Path.Combine(folder, BundlePath.Head), Path.Combine(folder, BundlePath.List));
        if (!File.Exists(headFile) || !File.Exists(listFile))
        {
            throw PublishRefusals.NoBundle(folder, "the folder is not empty and holds no bundle");
        }

        if (!BundleHead.TryParse(File.ReadAllBytes(headFile), out var head, out var why) || !FileList.TryParse(File.ReadAllBytes(listFile), out var list, out why))
        {
            throw PublishRefusals.NoBundle(folder, why);
        }

        return head.Origin == register.Origin && head.Election == register.Matter && head.LawHash == register.LawHash
            ? new OldBundle(head, list)
            : throw PublishRefusals.OtherRegister(folder, $"it holds {head.Origin} ({head.Election})");
    }

    /// <summary>Files of it that a newer bundle does not have.</summary>
    /// <param name="now">The files of the newer one.</param>
    /// <param name="size">Its acts.</param>
    public IEnumerable<string> Gone(FileList now, long size)
    {
        var tiles = TilePath.Files(size).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return List.Files.Keys.Where(p => !now.Files.ContainsKey(p)).Concat(TilePath.Files(Head.Size).Select(f => f.Path).Where(p => !tiles.Contains(p)));
    }
}
