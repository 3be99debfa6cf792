using System.Text;
using System.Text.Json;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>What follows from the acts, computed again: checks, totals, seats.</summary>
internal sealed class ResultCheck(BundleFiles files, ElectionResult? result)
{
    private static readonly HashSet<string> OfChecks = new(["checks", "not_checked", "left_out"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfSeats = new(
        ["seats", "tie", "silent", "readings", "unverified", "settled", "mandates", "seats_unknown", "not_applied"], StringComparer.Ordinal);

    private static readonly string[] ResultSteps = ["7a", "7b", "7c"];

    public IEnumerable<BundleStep> Run()
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
        List<string>[] all = [checks, totals, seats];
        if (held is null || !TryDiffer(held, again, Tell))
        {
            foreach (var step in all)
            {
                step.Add($"{BundlePath.Result}{(held is null ? " is missing" : " cannot be read")}");
            }
        }
        else if (checks.Count + totals.Count + seats.Count == 0)
        {
            totals.Add($"{BundlePath.Result} says the same in another spelling");
        }

        return [Of("7a", checks), Of("7b", totals), Of("7c", seats)];

        // Other keys at the root, or one of them twice, say something else of everything: readers take the last of two, or the first.
        void Tell(string path, string key)
        {
            foreach (var step in key.Length == 0 ? all : [OfChecks.Contains(key) ? checks : OfSeats.Contains(key) ? seats : totals])
            {
                step.Add($"{BundlePath.Result} {(path.Length == 0 ? "is no object" : path)}");
            }
        }

        static BundleStep Of(string id, List<string> places) => places.Count == 0
            ? BundleStep.Holds(id, "follows from the acts")
            : BundleStep.Broken(id, "what was published does not follow from the acts", places);
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
