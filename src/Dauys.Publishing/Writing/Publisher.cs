using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Formats.Exports;
using Dauys.Law.Books;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Layout;
using Dauys.Publishing.Pages;
using Dauys.Server.Browser;
using Dauys.Server.Records;
using Dauys.Site.Records;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using Dauys.Stores.Reading;

namespace Dauys.Publishing.Writing;

/// <summary>Makes a bundle of a stored register, or brings one up to date.</summary>
public sealed class Publisher
{
    private const int ActsAtOnce = 4096;

    private readonly PublishPlan _plan;
    private readonly FileList _list = new();
    private readonly List<string> _missing = [];
    private BundleWriter _writer = null!;
    private int _pages;
    private int _kept;

    private Publisher(PublishPlan plan) => _plan = plan;

    /// <summary>Publishes.</summary>
    /// <exception cref="Law.Refusals.RefusedException">C661 to C663, or what the store refuses.</exception>
    public static PublishSummary Run(PublishPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            return new Publisher(plan).Run().GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PublishRefusals.CannotWrite(plan.Folder, fault.Message);
        }
    }

    private async Task<PublishSummary> Run()
    {
        var clock = Stopwatch.StartNew();
        BundleWriter.Recover(_plan.Folder);
        var old = OldBundle.At(_plan.Folder, _plan.Register);
        var register = _plan.Register;
        var law = FoldedRegister.LawOf(_plan.Store, register);
        using var writer = _writer = BundleWriter.Begin(_plan.Folder, old is not null);
        // Answering pages is made ready on another core while the acts are folded.
        await using var site = StaticSite.Begin(Program());
        _plan.Progress("folding the acts");
        var from = old?.Head.Size ?? 0;
        var (pass, root, roots) = Acts(law, old);
        using var archive = new StoreArchive(_plan.Store.Path, register);
        var others = _plan.OtherLaws.Where(l => l.Country == law.Country && l.Hash != law.Hash).ToList();
        var record = new ElectionRecord(pass.Fold.State, new RegisterFacts(register.Origin, pass.Size, root.ToString()) { IsPublication = true }, archive, others);
        var keep = old is { IsOfThisRelease: true } && old.OtherLaws.SetEquals(others.Select(l => $"{BundlePath.OtherLaws}{l.Id}.yaml"));
        site.Show(record, pass.Facts);
        _plan.Progress("drawing the pages");
        var touched = keep ? Touched.Of(record, from, ChangesAnyPage(record, pass, from)) : null;
        await site.Draw(touched, (path, bytes) => { Put(path, bytes); Interlocked.Increment(ref _pages); }, path => Keep(path, old!)).ConfigureAwait(false);
        Law(law, others);
        Put(BundlePath.Result, ResultJson.Write(record.Result));
        var head = new BundleHead(record.Id, register.Kind, register.Origin, pass.Size, root, law.Id, register.LawHash, Release.Id);
        Put(BundlePath.Head, head.ToBytes());
        Put(BundlePath.RegisterKey, Encoding.UTF8.GetBytes(_plan.Signer.Key.Text + "\n"));
        Sources(record);
        var recordTime = clock.Elapsed;
        _plan.Progress("writing the exports");
        Exports(record.Result);
        var exportTime = clock.Elapsed - recordTime;
        Put(BundlePath.Checkpoint, SignedHead(head, roots).ToBytes());
        Close(head, old);
        _plan.Progress("putting it in its place");
        _writer.Commit();
        return new PublishSummary(record.Id, head.Size, head.Root.ToString(), old is not null, head.Size - from, _pages, _kept, _missing, clock.Elapsed - exportTime, exportTime);
    }

    /// <summary>
    /// Whether one of the new acts may change any page: it is neither a station nor a protocol, and not only the name of a file that was read. Whether
    /// the record is partial stands on many pages.
    /// </summary>
    private static bool ChangesAnyPage(ElectionRecord record, RegisterPass pass, long from)
    {
        var imports = record.State.Calling.Imports;
        var before = imports.Take(imports.Count - pass.Imports.Count(i => i >= from));
        return pass.Facts.Any(f => f >= from && !pass.Imports.Contains(f)) || before.Any(i => i.Partial) != imports.Any(i => i.Partial);
    }

    /// <summary>Walks the acts once: the fold, the tiles, and the files of those that are new. They are read and hashed on another core.</summary>
    private (RegisterPass Pass, MerkleHash Root, IReadOnlyDictionary<long, MerkleHash> Roots) Acts(LawBook law, OldBundle? old)
    {
        var from = old?.Head.Size ?? 0;
        var pass = new RegisterPass(law, _plan.Register.Origin, _plan.Register.Matter, NativeEd25519.Instance);
        var tiles = new TileMaker((file, bytes) =>
        {
            if (file.End > from)
            {
                _writer.Write(file.Path, bytes.Span);
            }
        });
        var waiting = new List<(string Path, byte[] Bytes)>(ActsAtOnce);
        var roots = new Dictionary<long, MerkleHash>();
        var signed = RegisterHead.Newest(_plan.Store, _plan.Register)?.Checkpoint.Size;
        using var ahead = new ActReadAhead(_plan.Store, _plan.Register, block => block.Hash());
        while (ahead.Next() is { } block)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var position = pass.Size;
                if (position == from && old is not null && tiles.Root() != old.Head.Root)
                {
                    throw PublishRefusals.OtherRegister(_plan.Folder, $"the first {from} acts of the register are not those that were published");
                }

                if (position == signed)
                {
                    roots[position] = tiles.Root();
                }

                var entry = block.Act(i);
                if (pass.Take(entry) is { } refusal)
                {
                    throw new Law.Refusals.RefusedException(refusal);
                }

                tiles.Append(entry, block.Leaf(i));
                if (position >= from)
                {
                    waiting.Add((BundlePath.Act(position), entry.ToArray()));
                }

                if (waiting.Count == ActsAtOnce)
                {
                    Write(waiting);
                }
            }
        }

        Write(waiting);
        tiles.End();
        var root = tiles.Root();
        roots[pass.Size] = root;
        if (pass.Size < from || (pass.Size == from && old is not null && root != old.Head.Root))
        {
            throw PublishRefusals.OtherRegister(_plan.Folder, $"the bundle holds {from} acts, the register {pass.Size}, and they are not the same");
        }

        return (pass, root, roots);
    }

    /// <summary>The program that the page of verification loads into a browser, as files; and where it begins.</summary>
    private string? Program()
    {
        if (BrowserProgram.Read(_plan.Browser) is not { } program)
        {
            return null;
        }

        foreach (var (name, bytes) in program.Files)
        {
            Put($"{program.Folder[1..]}/{name}", bytes.Span);
        }

        return program.Address;
    }

    /// <summary>Making a file takes longer than folding what is in it: files are made on every core.</summary>
    private void Write(List<(string Path, byte[] Bytes)> waiting)
    {
        // Awaited, so that a disk that is full is told as the fault that it is and not as one of several.
        Parallel.ForEachAsync(waiting, (w, _) =>
        {
            _writer.Write(w.Path, w.Bytes);
            return ValueTask.CompletedTask;
        }).GetAwaiter().GetResult();
        waiting.Clear();
    }

    private void Law(LawBook law, List<LawBook> others)
    {
        Put(BundlePath.LawText, Encoding.UTF8.GetBytes(law.Text));
        Put(BundlePath.LawCanonical, law.Canonical.Span);
        foreach (var other in others)
        {
            Put($"{BundlePath.OtherLaws}{other.Id}.yaml", Encoding.UTF8.GetBytes(other.Text));
        }
    }

    private void Sources(ElectionRecord record)
    {
        foreach (var file in record.State.Calling.Imports.SelectMany(i => i.Files).DistinctBy(f => (f.FileName, f.Sha256)))
        {
            if (SourceFiles.Find(file, _plan.SourceFolders) is { } found)
            {
                Put(SourcePath.Of(file), File.ReadAllBytes(found));
            }
            else
            {
                _missing.Add(file.FileName);
            }
        }
    }

    private void Exports(ElectionResult result)
    {
        var record = new ExportedRecord(result, _plan.Register.Origin);
        foreach (var form in ExportedRecord.Forms)
        {
            foreach (var file in form.Files(record))
            {
                Put($"{BundlePath.Exports}{form.Folder}/{file.Path}", file.Bytes.Span);
            }
        }
    }

    /// <summary>The store's own signed head, with the cosignatures that it has; it is signed there first where it is not yet, so that no second history ever is.</summary>
    private SignedNote SignedHead(BundleHead head, IReadOnlyDictionary<long, MerkleHash> walked)
    {
        var expected = new Checkpoint(head.Origin, head.Size, head.Root);
        var kept = RegisterHead.Sign(_plan.Store, _plan.Register, _plan.Signer, walked);
        return kept.Text.Span.SequenceEqual(expected.ToText()) ? kept : expected.Sign(_plan.Signer);
    }

    private void Close(BundleHead head, OldBundle? old)
    {
        var list = _list.ToBytes();
        _writer.Write(BundlePath.List, list);
        _writer.Write(BundlePath.ListNote, ListNote.Of(head, list).Sign(_plan.Signer).ToBytes());
        foreach (var gone in old?.Gone(_list, head.Size) ?? [])
        {
            _writer.Remove(gone);
        }
    }

    private void Put(string path, ReadOnlySpan<byte> bytes)
    {
        var hash = new MerkleHash(SHA256.HashData(bytes));
        lock (_list)
        {
            _list.Put(path, hash);
        }

        _writer.Write(path, bytes);
    }

    private void Keep(string path, OldBundle old)
    {
        if (!old.List.Files.TryGetValue(path, out var hash))
        {
            throw PublishRefusals.OtherRegister(_plan.Folder, $"the bundle there lacks the page {path}");
        }

        lock (_list)
        {
            _list.Put(path, hash);
        }

        _kept++;
    }
}
