using System.Collections.Concurrent;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Policies;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Tests.Samples;
using Dauys.Publishing.Verifying;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Flips;

/// <summary>
/// Single bytes of a bundle of 50 stations are flipped. Every byte of acts, entries, tiles, checkpoint, law book, keys, head and list under <c>--long</c>, and 20,000 of
/// the rest; else some of each. Steps that only hold what was derived against the acts are left out: the byte must be found without them.
/// </summary>
public sealed class FlipTests(Bundles bundles)
{
    private const int OfTheRest = 20_000;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";

    [Fact]
    public void Each_flipped_byte_of_the_record_is_found_and_its_file_named()
    {
        var files = Files();
        var step = IsLong ? 1 : 211;
        Try(files, [.. files.Where(f => IsRecord(f.Key)).SelectMany(f => Enumerable.Range(0, f.Value.Length).Where(i => i % step == 0).Select(i => (f.Key, i)))]);
    }

    [Fact]
    public void Flipped_bytes_of_pages_exports_and_sources_are_found_and_their_file_named()
    {
        var files = Files();
        var rest = files.Where(f => !IsRecord(f.Key)).ToList();
        var bytes = rest.Sum(f => (long)f.Value.Length);
        var flips = new List<(string, int)>();
        for (var i = 0L; i < (IsLong ? OfTheRest : 200); i++)
        {
            // Multiples of a prime spread over all bytes; no random source, so that a failure comes again.
            var at = i * 104_729 * 7919 % bytes;
            foreach (var (path, content) in rest)
            {
                if (at < content.Length)
                {
                    flips.Add((path, (int)at));
                    break;
                }

                at -= content.Length;
            }
        }

        Try(files, flips);
    }

    private void Try(Dictionary<string, byte[]> files, List<(string Path, int At)> flips)
    {
        var trust = new BundleTrust(TrustPolicy.Of(bundles.KeyOf("fifty")));
        var unseen = new ConcurrentBag<string>();
        Parallel.ForEach(flips, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, flip =>
        {
            var bit = (byte)(1 << (flip.At % 8));
            var changed = new FlippedFiles(files, flip.Path, flip.At, (byte)(files[flip.Path][flip.At] ^ bit));
            var report = BundleVerifier.Run(changed, trust, NativeEd25519.Instance, _ => { }, derived: false);
            var named = report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Any(s => s.Where.Any(w => w.Contains(flip.Path, StringComparison.Ordinal)) || Names(flip.Path, s));
            if (report.Verdict != StepVerdict.Broken || !named)
            {
                unseen.Add($"{flip.Path} byte {flip.At}: {string.Join("; ", report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Select(s => $"{s.Id} {string.Join(", ", s.Where)}"))}");
            }
        });
        Assert.True(flips.Count > 100);
        Assert.Empty(unseen.Take(20));
    }

    /// <summary>A changed entry breaks the root; where several tiles then differ, the first are named, and the entries' own files.</summary>
    private static bool Names(string path, BundleStep step) =>
        path.StartsWith("tile/entries/", StringComparison.Ordinal) && step.Id is "2b" or "2c" or "5a";

    private Dictionary<string, byte[]> Files()
    {
        var folder = new FolderFiles(bundles.Fifty);
        return folder.Paths.ToDictionary(p => p, p => folder.Read(p)!, StringComparer.Ordinal);
    }

    private static bool IsRecord(string path) =>
        BundlePath.HasOwnProof(path) || path is BundlePath.Checkpoint or BundlePath.Head or BundlePath.LawText or BundlePath.LawCanonical or BundlePath.RegisterKey;
}
