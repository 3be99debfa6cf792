using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Pages;
using Dauys.Publishing.Reading;
using Dauys.Server.Browser;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Publishing.Verifying;

/// <summary>Every page, drawn again from the acts, and no file that nothing accounts for.</summary>
/// <param name="found">What the steps on the record found.</param>
/// <param name="own">The folder of the pages' program for the browser as it was built here, or null.</param>
internal sealed class PagesCheck(FoundRecord found, string? own)
{
    private const long MostLawBytes = 1 << 22;

    private static readonly string[] ExportFolders = ["nist/", "csv/", "parquet/", "geojson/"];

    private readonly List<string> _program = [.. (found.List?.Files.Keys ?? []).Where(p => p.StartsWith(BundlePath.Program, StringComparison.Ordinal))];

    /// <summary>Whether the bundle carries a program that its pages load.</summary>
    public bool CarriesProgram => _program.Count > 0;

    public BundleStep Run()
    {
        if (found.Result is not { } result || found.List is not { } list)
        {
            return BundleStep.NotChecked("9a", "the acts do not fold, or the list of files cannot be read");
        }

        if (result.State.Calling.Call is null || result.State.Calling.Register is null)
        {
            return BundleStep.NotChecked("9a", "no election was called in this register");
        }

        var laws = new List<LawBook>();
        foreach (var path in list.Files.Keys.Where(p => p.StartsWith(BundlePath.OtherLaws, StringComparison.Ordinal)))
        {
            if (Read(path, out var fault) is not { } law)
            {
                return BundleStep.Broken("9a", $"pages show the same votes under other law books, and one of those cannot be read: {fault}", path);
            }

            laws.Add(law);
        }

        var record = new ElectionRecord(result.State, new RegisterFacts(found.Head.Origin, found.Head.Size, found.Head.Root.ToString()) { IsPublication = true }, new EntryReader(found.Files, found.Head.Size), laws);
        var left = new ConcurrentDictionary<string, byte>(list.Files.Keys.Where(IsPage).Select(p => KeyValuePair.Create(p, (byte)0)), StringComparer.Ordinal);
        var program = ProgramFolder();
        var wrong = new ConcurrentBag<string>(CarriesProgram && program is null ? [$"{BundlePath.Program} is not named by the hash of what lies in it"] : []);
        var same = 0;
        HashSet<string> unwritten = found.IsLawWritten ? [] : [.. Language.All.Select(l => PageAddress.Parse(At.Of(l).Law(record.Id)).File())];
        Draw(record, program, (path, bytes) =>
        {
            left.TryRemove(path, out _);
            if (unwritten.Contains(path))
            {
                return;
            }

            if (found.Files.Read(path) is { } held && bytes.AsSpan().SequenceEqual(held))
            {
                Interlocked.Increment(ref same);
            }
            else
            {
                wrong.Add(path);
            }
        }).GetAwaiter().GetResult();
        foreach (var foreign in left.Keys)
        {
            wrong.Add($"{foreign} is no page of this record");
        }

        return wrong.IsEmpty && unwritten.Count > 0 ? BundleStep.NotChecked("9a", $"{same} files are as they are drawn from the acts; the page of the law book shows it as written, which 4b says cannot be had")
            : wrong.IsEmpty ? BundleStep.Holds("9a", $"{same} files are as they are drawn from the acts")
            : found.Head.Release != Release.Id ? BundleStep.NotChecked("9a", $"drawn by release {found.Head.Release}, this is {Release.Id}, which draws them otherwise")
            : BundleStep.Broken("9a", $"{wrong.Count} page(s) are not as they are drawn from the acts", wrong.Order(StringComparer.Ordinal));
    }

    private async Task Draw(ElectionRecord record, string? program, Action<string, byte[]> take)
    {
        await using var site = StaticSite.Begin(program is null ? null : BrowserProgram.AddressIn(program));
        site.Show(record, found.Facts);
        await site.Draw(null, take, _ => { }).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether the program is the one that was built here. Another build of the same sources has other bytes, so one that differs is no fault by itself; but nobody should
    /// believe what a program says of a record that came with it.
    /// </summary>
    public BundleStep Program()
    {
        var id = StepIds.Program.Id;
        return BrowserProgram.Read(own) is not { } built ? BundleStep.NotChecked(id, "this verifier has no program of its own for the browser to hold against it; believe the tool, not the page that came with the record")
            : IsOwn(built) ? BundleStep.Holds(id, $"{_program.Count} files are those that were built here")
            : BundleStep.NotChecked(id, "it is another program than the one built here: of another release, or made by somebody else; believe the tool, not the page that came with the record");
    }

    /// <summary>Held against each other by the whole hash of every file: the folder's name has too few digits of it to prove anything.</summary>
    private bool IsOwn(BrowserProgram built)
    {
        var own = built.Files.ToDictionary(f => $"{built.Folder[1..]}/{f.Name}", f => new MerkleHash(SHA256.HashData(f.Bytes.Span)), StringComparer.Ordinal);
        return own.Count == _program.Count && _program.All(p => own.TryGetValue(p, out var hash) && hash == found.List!.Files[p]);
    }

    /// <summary>The address of the program's folder, if it is named by the hash of what lies in it.</summary>
    private string? ProgramFolder()
    {
        if (_program.Count == 0 || _program.Any(p => p.Count(c => c == '/') != 2))
        {
            return null;
        }

        var named = BrowserProgram.FolderOf(_program.Select(p => (p[(p.LastIndexOf('/') + 1)..], found.List!.Files[p].ToArray())));
        return _program.All(p => p.StartsWith($"{named[1..]}/", StringComparison.Ordinal)) ? named : null;
    }

    private LawBook? Read(string path, out string fault)
    {
        try
        {
            fault = "the file is missing";
            return found.Files.Read(path, MostLawBytes) is { } bytes ? LawBookReader.Read(new UTF8Encoding(false, true).GetString(bytes), path) : null;
        }
        catch (RefusedException refused)
        {
            fault = $"{refused.Refusals[0].Number}: {refused.Refusals[0].What}, {refused.Refusals[0].Where}";
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or DecoderFallbackException or UnauthorizedAccessException)
        {
            fault = unreadable.Message;
            return null;
        }
    }

    /// <summary>Whatever no other step accounts for must be a page.</summary>
    private static bool IsPage(string path) =>
        path is not (BundlePath.Head or BundlePath.Checkpoint or BundlePath.Result or BundlePath.LawText or BundlePath.LawCanonical or BundlePath.RegisterKey)
        && !path.StartsWith(BundlePath.OtherLaws, StringComparison.Ordinal)
        && !path.StartsWith(BundlePath.Sources, StringComparison.Ordinal)
        && !path.StartsWith(BundlePath.Program, StringComparison.Ordinal)
        && !ExportFolders.Any(f => path.StartsWith(BundlePath.Exports + f, StringComparison.Ordinal));
}
