using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>The files that were loaded, as they came: the acts of import name length and hash of each.</summary>
internal static class SourcesCheck
{
    public static BundleStep Run(BundleFiles files, FileList? list, ElectionState? state)
    {
        if (state is null || list is null)
        {
            return BundleStep.NotChecked("10a", "the acts do not fold, or the list of files cannot be read");
        }

        var left = list.Files.Keys.Where(p => p.StartsWith(BundlePath.Sources, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var (here, missing, wrong) = (0, new List<string>(), new List<string>());
        foreach (var file in state.Calling.Imports.SelectMany(i => i.Files).DistinctBy(f => (f.FileName, f.Sha256)))
        {
            var path = SourcePath.Of(file);
            left.Remove(path);
            if (files.Read(path) is not { } bytes)
            {
                missing.Add(file.FileName);
            }
            else if (bytes.Length != file.Bytes || MerkleHash.Of(bytes).ToString() != file.Sha256)
            {
                wrong.Add(path);
            }
            else
            {
                here++;
            }
        }

        wrong.AddRange(left.Select(p => $"{p} was loaded by no act"));
        return wrong.Count > 0 ? BundleStep.Broken("10a", "files are not those that were loaded", wrong)
            : missing.Count > 0 ? BundleStep.NotChecked("10a", $"not in the bundle: {string.Join(", ", missing.Take(5))}")
            : BundleStep.Holds("10a", here == 0 ? "no act loaded a file" : $"{here} file(s) are as they were loaded");
    }
}
