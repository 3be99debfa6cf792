using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;
using Dauys.Ledger.Witnessing;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using Dauys.Stores.Registers;
using Dauys.Stores.Witnessing;

namespace Dauys.Stores.Tests.Logs;

/// <summary>
/// Each write of an export and of a witness fails in both ways, one after the other. What lies there is at each moment complete under its checkpoint, and
/// doing it again gives exactly the files of one that never failed.
/// </summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly RegisterBinding _binding = StoreFolder.Binding("example.org/synthetic/log");
    private readonly HeldKey _key = HeldKey.OfSeed(new byte[32], "example.org/synthetic/log", KeyRole.Register);

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_write_of_an_export_may_fail_and_the_next_export_completes_it(bool stored)
    {
        using var store = ElectionStore.Create(_folder.Path);
        var first = await Whole(store, 300);
        var second = await Whole(store, 700);
        for (var at = 0; at < 12; at++)
        {
            var broken = new FaultyFolder { FailAt = at, Stored = stored };
            foreach (var (path, bytes) in first.Files)
            {
                broken.Files[path] = bytes;
            }

            var failed = false;
            try
            {
                await LogExport.Run(store, store.Register(), broken, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                failed = true;
                await Complete(broken);
                await LogExport.Run(store, store.Register(), broken, TestContext.Current.CancellationToken);
            }

            await Complete(broken);
            Assert.Equal(second.Files["checkpoint"], broken.Files["checkpoint"]);
            Assert.All(second.Files, f => Assert.Equal(f.Value, broken.Files[f.Key]));
            if (!failed)
            {
                Assert.True(at > 5, "hardly any write failed");
                return;
            }
        }

        Assert.Fail("the export never came to its end");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_witness_whose_memory_fails_cosigns_nothing_and_still_refuses_a_fork(bool stored)
    {
        using var witness = HeldKey.OfSeed([.. Enumerable.Repeat((byte)5, 32)], "witness.example", KeyRole.Witness);
        var folder = new FaultyFolder { FailAt = 0, Stored = stored };
        using var book = new WitnessBook(folder, [_key.Key], witness, NativeEd25519.Instance);
        MerkleHash[] leaves = [.. Enumerable.Range(0, 9).Select(i => Rfc6962.Leaf([(byte)i]))];

        await Assert.ThrowsAsync<IOException>(() => book.Submit(Request(leaves, 0, 5), 1, TestContext.Current.CancellationToken));

        // Whether it was kept decides what it says next; in no case does it cosign two histories.
        var again = await book.Submit(Request(leaves, stored ? 5 : 0, 5), 2, TestContext.Current.CancellationToken);
        Assert.Equal(WitnessAnswer.Cosign, again.Answer);
        MerkleHash[] fork = [.. leaves.Select((l, i) => i == 2 ? Rfc6962.Leaf([99]) : l)];
        Assert.Equal(WitnessAnswer.Inconsistent, (await book.Submit(Request(fork, 5, 9), 3, TestContext.Current.CancellationToken)).Answer);
        Assert.Equal(WitnessAnswer.Inconsistent, (await book.Submit(Request(fork, 5, 5), 4, TestContext.Current.CancellationToken)).Answer);
        Assert.Equal(2, folder.Files.Keys.Count(k => k.StartsWith("alarms/", StringComparison.Ordinal)));
        Assert.Equal(WitnessAnswer.Cosign, (await book.Submit(Request(leaves, 5, 9), 5, TestContext.Current.CancellationToken)).Answer);
    }

    [Fact]
    public async Task Another_history_is_never_written_over_one_that_was_published()
    {
        var published = new FaultyFolder();
        using (var store = ElectionStore.Create(_folder.Path))
        {
            foreach (var (path, bytes) in (await Whole(store, 300)).Files)
            {
                published.Files[path] = bytes;
            }
        }

        using var other = ElectionStore.Create(_folder.Path + "2");
        StoreFolder.Load(other, 1, 400, _binding);
        RegisterHead.Sign(other, other.Register(), _key);
        var refused = await Assert.ThrowsAsync<Law.Refusals.RefusedException>(() => LogExport.Run(other, other.Register(), published, TestContext.Current.CancellationToken));
        Assert.Equal("S518", refused.Refusals[0].Number);
    }

    private async Task<FaultyFolder> Whole(ElectionStore store, int size)
    {
        var first = store.Registers() is [var register, ..] ? (int)register.Size : 0;
        StoreFolder.Load(store, first, size - first, _binding);
        RegisterHead.Sign(store, store.Register(), _key);
        var folder = new FaultyFolder();
        await LogExport.Run(store, store.Register(), folder, TestContext.Current.CancellationToken);
        return folder;
    }

    /// <summary>The full check: the checkpoint that lies there has its root, and every entry its proof.</summary>
    private static async Task Complete(FaultyFolder folder)
    {
        Assert.True(Checkpoint.TryParseSigned(folder.Files["checkpoint"], out _, out var checkpoint, out _));
        var tree = new TiledTree(folder, checkpoint.Size);
        Assert.Equal(checkpoint.Root, await tree.Root(TestContext.Current.CancellationToken));
        foreach (var index in new[] { 0, checkpoint.Size / 2, checkpoint.Size - 1 })
        {
            var leaf = Rfc6962.Leaf((await tree.Entry(index, TestContext.Current.CancellationToken)).Span);
            Assert.True(InclusionProof.Verify(index, checkpoint.Size, leaf, await tree.Inclusion(index, TestContext.Current.CancellationToken), checkpoint.Root));
        }
    }

    private byte[] Request(MerkleHash[] leaves, int old, int size)
    {
        var checkpoint = new Checkpoint(_key.Key.Name, size, Rfc6962.Root(leaves.AsSpan(0, size)));
        return new AddCheckpointRequest(old, old == 0 ? [] : ConsistencyProof.Make(leaves.AsSpan(0, size), old), checkpoint.Sign(_key), checkpoint).ToBytes();
    }
}
