using System.Collections.Concurrent;
using System.Text;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Pages;
using Dauys.Publishing.Reading;
using Dauys.Site.Records;

namespace Dauys.Publishing.Verifying;

/// <summary>Every page, drawn again from the acts, and no file that nothing accounts for.</summary>
internal sealed class PagesCheck(BundleFiles files, BundleHead head, FileList? list, ElectionResult? result, IReadOnlySet<long> facts)
{
    private const long MostLawBytes = 1 << 22;

    private static readonly string[] ExportFolders = ["nist/", "csv/", "parquet/", "geojson/"];

    public BundleStep Run()
    {
        if (result is null || list is null)
        {
            return BundleStep.NotChecked("9a", "the acts do not fold, or the list of files cannot be read");
        }

        if (result.State.Calling.Call is null || result.State.Calling.Register is null)
        {
            return BundleStep.NotChecked("9a", "no election was called in this register");
        }

        var laws = list.Files.Keys.Where(p => p.StartsWith(BundlePath.OtherLaws, StringComparison.Ordinal)).Select(Read).ToList();
        var record = new ElectionRecord(result.State, new RegisterFacts(head.Origin, head.Size, head.Root.ToString()) { IsPublication = true }, new EntryReader(files, head.Size), laws);
        var left = new ConcurrentDictionary<string, byte>(list.Files.Keys.Where(IsPage).Select(p => KeyValuePair.Create(p, (byte)0)), StringComparer.Ordinal);
        var wrong = new ConcurrentBag<string>();
        var same = 0;
        new StaticSite(record, facts).Draw(
            null,
            (path, bytes) =>
            {
                left.TryRemove(path, out _);
                if (files.Read(path) is { } held && bytes.AsSpan().SequenceEqual(held))
                {
                    Interlocked.Increment(ref same);
                }
                else
                {
                    wrong.Add(path);
                }
            },
            _ => { }).GetAwaiter().GetResult();
        foreach (var foreign in left.Keys)
        {
            wrong.Add($"{foreign} is no page of this record");
        }

        return wrong.IsEmpty ? BundleStep.Holds("9a", $"{same} files are as they are drawn from the acts")
            : head.Release != Release.Id ? BundleStep.NotChecked("9a", $"drawn by release {head.Release}, this is {Release.Id}, which draws them otherwise")
            : BundleStep.Broken("9a", $"{wrong.Count} page(s) are not as they are drawn from the acts", wrong.Order(StringComparer.Ordinal));
    }

    private LawBook Read(string path) =>
        LawBookReader.Read(new UTF8Encoding(false, true).GetString(files.Read(path, MostLawBytes) ?? throw new InvalidDataException($"{path} is missing")), path);

    /// <summary>Whatever no other step accounts for must be a page.</summary>
    private static bool IsPage(string path) =>
        path is not (BundlePath.Head or BundlePath.Checkpoint or BundlePath.Result or BundlePath.LawText or BundlePath.LawCanonical or BundlePath.RegisterKey)
        && !path.StartsWith(BundlePath.OtherLaws, StringComparison.Ordinal)
        && !path.StartsWith(BundlePath.Sources, StringComparison.Ordinal)
        && !ExportFolders.Any(f => path.StartsWith(BundlePath.Exports + f, StringComparison.Ordinal));
}
