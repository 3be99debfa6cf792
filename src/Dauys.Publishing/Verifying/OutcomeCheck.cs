using System.Text;
using System.Text.Json;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Formats.Exports;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Reading;

namespace Dauys.Publishing.Verifying;

/// <summary>What follows from the acts, computed again: checks, totals, seats, and every exported file.</summary>
internal sealed class OutcomeCheck(BundleFiles files, BundleHead head, FileList? list, ElectionResult? result)
{
    private static readonly HashSet<string> OfChecks = new(["checks", "not_checked", "left_out"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfSeats = new(
        ["seats", "tie", "silent", "readings", "unverified", "settled", "mandates", "seats_unknown", "not_applied"], StringComparer.Ordinal);

    private static readonly string[] ResultSteps = ["7a", "7b", "7c"];

    private static readonly IReadOnlyDictionary<string, string> StepOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nist"] = "8a",
        ["csv"] = "8b",
        ["parquet"] = "8c",
        ["geojson"] = "8d",
    };

    public IEnumerable<BundleStep> Result()
    {
        if (result is null)
        {
            return [.. ResultSteps.Select(id => BundleStep.NotChecked(id, "the acts do not fold"))];
        }

        var again = ResultJson.Write(result);
        var held = files.Read(BundlePath.Result);
        if (held is not null && again.AsSpan().SequenceEqual(held))
        {
            var broken = result.List?.Counted?.Checks.Tallies.Where(t => t.Broken > 0).Select(t => $"{t.Check.Number} by {t.Broken}").ToList() ?? [];
            return
            [
                BundleStep.Holds("7a", broken.Count == 0 ? "every check was carried out; none is broken, as the record says" : $"every check was carried out; broken, as the record says: {string.Join(", ", broken)}"),
                BundleStep.Holds("7b", $"totals of {result.List?.Counted?.Totals.Protocols ?? 0} protocols follow from the acts"),
                BundleStep.Holds("7c", result.IsSettled ? "seats follow from totals and law" : "what is certain and what is open follows from totals and law"),
            ];
        }

        var (checks, totals, seats) = (new List<string>(), new List<string>(), new List<string>());
        if (held is null || !TryDiffer(held, again, (path, key) => (OfChecks.Contains(key) ? checks : OfSeats.Contains(key) ? seats : totals).Add($"{BundlePath.Result} {path}")))
        {
            foreach (var step in (List<string>[])[checks, totals, seats])
            {
                step.Add($"{BundlePath.Result}{(held is null ? " is missing" : " cannot be read")}");
            }
        }
        else if (checks.Count + totals.Count + seats.Count == 0)
        {
            totals.Add($"{BundlePath.Result} says the same in another spelling");
        }

        return [Of("7a", checks), Of("7b", totals), Of("7c", seats)];

        static BundleStep Of(string id, List<string> places) => places.Count == 0
            ? BundleStep.Holds(id, "follows from the acts")
            : BundleStep.Broken(id, "what was published does not follow from the acts", places);
    }

    public IEnumerable<BundleStep> Exports()
    {
        if (result is null)
        {
            return [.. StepOf.Values.Select(id => BundleStep.NotChecked(id, "the acts do not fold"))];
        }

        var record = new ExportedRecord(result, head.Origin);
        return [.. StepOf.Select(step => Export(step.Value, step.Key, ExportedRecord.Forms.FirstOrDefault(f => f.Folder == step.Key), record))];
    }

    private BundleStep Export(string id, string folder, IExport? form, ExportedRecord record)
    {
        var prefix = $"{BundlePath.Exports}{folder}/";
        var left = (list?.Files.Keys ?? []).Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var (same, wrong) = (0, new List<string>());
        foreach (var file in form?.Files(record) ?? [])
        {
            var path = prefix + file.Path;
            left.Remove(path);
            if (files.Read(path) is { } held && file.Bytes.Span.SequenceEqual(held))
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
            : head.Release != Release.Id ? BundleStep.NotChecked(id, $"written by release {head.Release}, this is {Release.Id}, which writes them otherwise")
            : BundleStep.Broken(id, "what was exported does not follow from the acts", wrong);
    }

    /// <summary>Names the values in which two results differ; false where one cannot be read.</summary>
    private static bool TryDiffer(byte[] held, byte[] again, Action<string, string> tell)
    {
        try
        {
            using var one = JsonDocument.Parse(held);
            using var other = JsonDocument.Parse(again);
            Differ(one.RootElement, other.RootElement, "", "", tell);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Differ(JsonElement held, JsonElement again, string path, string key, Action<string, string> tell)
    {
        if (held.ValueKind != JsonValueKind.Object || again.ValueKind != JsonValueKind.Object)
        {
            if (held.GetRawText() != again.GetRawText())
            {
                tell(path, key);
            }

            return;
        }

        var names = again.EnumerateObject().Select(p => p.Name).ToList();
        if (!held.EnumerateObject().Select(p => p.Name).SequenceEqual(names))
        {
            tell($"{path}/", key);
            return;
        }

        foreach (var name in names)
        {
            // The first key that decides a step stands above the others: seats by list belong to "seats", whatever the list is called.
            Differ(held.GetProperty(name), again.GetProperty(name), $"{path}/{name}", OfChecks.Contains(key) || OfSeats.Contains(key) ? key : name, tell);
        }
    }
}
