using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Reading;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Attacks;

/// <summary>Somebody who changes a bundle, and who may hold a key: the server's operator, or a stranger with a key of their own.</summary>
internal sealed class Forger
{
    private readonly string _bundle;

    public Forger(string bundle)
    {
        _bundle = bundle;
        Head = BundleHead.TryParse(Bytes(BundlePath.Head), out var head, out var why) ? head : throw new InvalidDataException(why);
        Entries = [.. Enumerable.Range(0, (int)((Head.Size + 255) / 256)).SelectMany(i => new BundleEntries(new FolderFiles(bundle), Head.Size).At(i)).Select(e => e.ToArray())];
    }

    /// <summary>The bundle's folder.</summary>
    public string Folder => _bundle;

    /// <summary>The bundle's head as it was.</summary>
    public BundleHead Head { get; set; }

    /// <summary>The entries; what is changed here counts from <see cref="Rewrite"/> on.</summary>
    public List<byte[]> Entries { get; }

    /// <summary>A file.</summary>
    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_bundle, path));

    /// <summary>A file as text.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    /// <summary>Writes a file.</summary>
    public void Put(string path, byte[] bytes)
    {
        var file = Path.Combine(_bundle, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Writes a file.</summary>
    public void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Makes a folder with nothing in it.</summary>
    public void PutFolder(string path) => Directory.CreateDirectory(Path.Combine(_bundle, path));

    /// <summary>Replaces a text in a file that holds it.</summary>
    public void Replace(string path, string what, string with)
    {
        var text = Text(path);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Put(path, text.Replace(what, with, StringComparison.Ordinal));
    }

    /// <summary>Replaces a text in an entry that holds it.</summary>
    public void ReplaceInEntry(int position, string what, string with)
    {
        var text = Encoding.UTF8.GetString(Entries[position]);
        Assert.Contains(what, text, StringComparison.Ordinal);
        Entries[position] = Encoding.UTF8.GetBytes(text.Replace(what, with, StringComparison.Ordinal));
    }

    /// <summary>The position of the first protocol.</summary>
    public int FirstProtocol => Entries.FindIndex(e => Encoding.UTF8.GetString(e).StartsWith("{\"act\":\"counting.protocol-accepted.v1\"", StringComparison.Ordinal));

    /// <summary>Takes a file away.</summary>
    public void Remove(string path) => File.Delete(Path.Combine(_bundle, path));

    /// <summary>Writes acts, tiles, head, list and checkpoint anew from <see cref="Entries"/> and signs them: whatever a holder of this key can do.</summary>
    public void Rewrite(INoteSigner signer)
    {
        Directory.Delete(Path.Combine(_bundle, "tile"), recursive: true);
        Directory.Delete(Path.Combine(_bundle, "acts"), recursive: true);
        var frontier = new MerkleFrontier();
        var tiles = new TileMaker((file, bytes) => Put(file.Path, bytes.ToArray()));
        foreach (var entry in Entries)
        {
            var leaf = Rfc6962.Leaf(entry);
            Put(BundlePath.Act(frontier.Size), entry);
            tiles.Append(entry, leaf);
            frontier.Append(leaf);
        }

        tiles.End();
        Head = Head with { Size = frontier.Size, Root = frontier.Root() };
        Resign(signer);
    }

    /// <summary>Writes head, list and checkpoint anew for the files as they are.</summary>
    /// <param name="signer">The register's key, or another.</param>
    /// <param name="witness">Cosigns the checkpoint, or null.</param>
    public void Resign(INoteSigner signer, INoteSigner? witness = null)
    {
        Put(BundlePath.Head, Head.ToBytes());
        Put(BundlePath.RegisterKey, signer.Key.Text + "\n");
        var checkpoint = new Checkpoint(Head.Origin, Head.Size, Head.Root).Sign(signer);
        if (witness is not null)
        {
            checkpoint = checkpoint with { Signatures = [.. checkpoint.Signatures, Cosignature.Make(witness, checkpoint.Text.Span, 1_800_000_000)] };
        }

        Put(BundlePath.Checkpoint, checkpoint.ToBytes());
        var list = new FileList();
        foreach (var path in new FolderFiles(_bundle).Paths.Where(p => !BundlePath.HasOwnProof(p)))
        {
            list.Put(path, Bytes(path));
        }

        Put(BundlePath.List, list.ToBytes());
        Put(BundlePath.ListNote, ListNote.Of(Head, list.ToBytes()).Sign(signer).ToBytes());
    }

    /// <summary>A key of a stranger who calls it like the register's.</summary>
    public HeldKey StrangersKey() => HeldKey.Draw(Head.Origin, KeyRole.Register);
}
