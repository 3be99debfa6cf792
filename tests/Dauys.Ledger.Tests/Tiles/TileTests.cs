using System.Globalization;
using System.Text;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;

namespace Dauys.Ledger.Tests.Tiles;

public class TileTests
{
    [Theory]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(2, 0, 1, "tile/2/000.p/1")]
    [InlineData(-1, 1_000, 256, "tile/entries/x001/000")]
    public void Addresses_are_those_of_the_specification(int level, long index, int width, string path)
    {
        Assert.Equal(path, new TileFile(level, index, width).Path);
        Assert.True(TilePath.TryParse(path, out var l, out var n, out var w));
        Assert.Equal((level, index, width), (l, n, w));
    }

    [Theory]
    [InlineData("tile/00/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/07")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/000/")]
    [InlineData("checkpoint")]
    public void Another_spelling_of_an_address_is_none(string path) => Assert.False(TilePath.TryParse(path, out _, out _, out _));

    [Fact]
    public void A_tree_of_70_000_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TilePath.Files(70_000).Where(f => f.Level >= 0).ToList();

        Assert.Equal(273, tiles.Count(f => f is { Level: 0, Width: 256 }));
        Assert.Contains(new TileFile(0, 273, 112), tiles);
        Assert.Contains(new TileFile(1, 0, 256), tiles);
        Assert.Contains(new TileFile(1, 1, 17), tiles);
        Assert.Contains(new TileFile(2, 0, 1), tiles);
        Assert.Equal(277, tiles.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void What_is_made_is_what_a_tree_of_the_size_must_have(int size) =>
        Assert.Equal(TilePath.Files(size).Select(f => f.Path).Order(StringComparer.Ordinal), Made(size).Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(300, 256)]
    [InlineData(300, 299)]
    [InlineData(65_537, 300)]
    [InlineData(512, 256)]
    public void What_a_larger_tree_adds_completes_the_files_of_the_smaller(int size, int oldSize)
    {
        var files = Made(oldSize).Files;
        var larger = Made(size).Files;
        foreach (var file in TilePath.Files(size, oldSize))
        {
            files[file.Path] = larger[file.Path];
        }

        Assert.All(TilePath.Files(size), f => Assert.Equal(larger[f.Path], files[f.Path]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(256)]
    [InlineData(600)]
    [InlineData(66_000)]
    public async Task Roots_and_proofs_from_tiles_are_those_from_all_leaves(int size)
    {
        var (files, leaves) = Made(size);
        var tree = new TiledTree(new Kept(files), size);

        var root = await tree.Root(TestContext.Current.CancellationToken);
        Assert.Equal(Rfc6962.Root(leaves), root);
        foreach (var index in new[] { 0, size / 3, size / 2, size - 1 })
        {
            var proof = await tree.Inclusion(index, TestContext.Current.CancellationToken);
            Assert.Equal(InclusionProof.Make(leaves, index), proof);
            Assert.Equal(leaves[index], Rfc6962.Leaf((await tree.Entry(index, TestContext.Current.CancellationToken)).Span));
            var old = index + 1;
            var consistency = await tree.Consistency(old, TestContext.Current.CancellationToken);
            Assert.Equal(ConsistencyProof.Make(leaves, old), consistency);
            Assert.True(ConsistencyProof.Verify(old, size, Rfc6962.Root(leaves.AsSpan(0, old)), root, consistency));
        }

        Assert.Empty(await tree.Consistency(0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_or_cut_tile_is_named()
    {
        var files = Made(300).Files;
        files.Remove("tile/0/000");
        Assert.Equal("tile/0/000", (await Assert.ThrowsAsync<TileSourceException>(async () => await new TiledTree(new Kept(files), 300).Inclusion(10, TestContext.Current.CancellationToken))).Path);
        files["tile/0/001.p/44"] = files["tile/0/001.p/44"][1..];
        Assert.Equal("tile/0/001.p/44", (await Assert.ThrowsAsync<TileSourceException>(async () => await new TiledTree(new Kept(files), 300).Inclusion(0, TestContext.Current.CancellationToken))).Path);
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 7, 0, 1, 8 }, 2, true)]
    [InlineData(new byte[] { 0, 1, 7, 0, 1, 8, 0 }, 2, false)]
    [InlineData(new byte[] { 0, 1, 7, 0, 2, 8 }, 2, false)]
    [InlineData(new byte[] { 0, 1, 7, 0, 0 }, 2, false)]
    [InlineData(new byte[] { 0, 1, 7 }, 2, false)]
    [InlineData(new byte[] { 0, 1, 7, 0, 1, 8 }, 1, false)]
    public void A_bundle_holds_exactly_its_entries(byte[] bundle, int width, bool whole) => Assert.Equal(whole, EntryBundle.TryRead(bundle, width, out _));

    private static (Dictionary<string, byte[]> Files, MerkleHash[] Leaves) Made(int size)
    {
        var (files, leaves) = (new Dictionary<string, byte[]>(StringComparer.Ordinal), new MerkleHash[size]);
        var maker = new TileMaker((file, bytes) => files.Add(file.Path, bytes.ToArray()));
        for (var i = 0; i < size; i++)
        {
            var entry = Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture));
            leaves[i] = Rfc6962.Leaf(entry);
            maker.Append(entry, leaves[i]);
        }

        maker.End();
        return (files, leaves);
    }

    private sealed class Kept(Dictionary<string, byte[]> files) : IRecordFiles
    {
        public ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop = default) =>
            ValueTask.FromResult(files.TryGetValue(path, out var bytes) ? (ReadOnlyMemory<byte>?)bytes : null);
    }
}
