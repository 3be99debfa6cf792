using System.Security.Cryptography;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Formats.Exports;
using Dauys.Ledger.Merkle;
using Dauys.Publishing.Layout;

namespace Dauys.Publishing.Verifying;

/// <summary>Every exported file, written again from the acts.</summary>
internal sealed class ExportsCheck(FoundRecord found)
{
    private static readonly IReadOnlyDictionary<string, string> StepOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nist"] = "8a",
        ["csv"] = "8b",
        ["parquet"] = "8c",
        ["geojson"] = "8d",
    };

    public IEnumerable<BundleStep> Run()
    {
        if (found.Result is null)
        {
            return [.. StepOf.Values.Select(id => BundleStep.NotChecked(id, "the acts do not fold"))];
        }

        var record = new ExportedRecord(found.Result, found.Head.Origin);
        return [.. StepOf.Select(step => Export(step.Value, step.Key, ExportedRecord.Forms.FirstOrDefault(f => f.Folder == step.Key), record))];
    }

    private BundleStep Export(string id, string folder, IExport? form, ExportedRecord record)
    {
        var prefix = $"{BundlePath.Exports}{folder}/";
        var left = (found.List?.Files.Keys ?? []).Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var (same, wrong) = (0, new List<string>());
        foreach (var file in form?.Files(record) ?? [])
        {
            var path = prefix + file.Path;
            left.Remove(path);
            if (found.Files.HashOf(path) == new MerkleHash(SHA256.HashData(file.Bytes.Span)))
            {
                same++;
            }
            else
            {
                wrong.Add(path);
            }
        }

        wrong.AddRange(left.Select(p => $"{p} is no file of this export"));
        return wrong.Count == 0 ? BundleStep.Holds(id, same == 0 ? "the record holds nothing for this form, and none is here" : $"{same} file(s) follow from the acts")
            : found.Head.Release != Release.Id ? BundleStep.NotChecked(id, $"written by release {found.Head.Release}, this is {Release.Id}, which writes them otherwise")
            : BundleStep.Broken(id, "what was exported does not follow from the acts", wrong);
    }
}
