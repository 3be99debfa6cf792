using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.Reading;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Reading;

/// <summary>A register of some megabytes, so that reading runs ahead of whoever takes the acts.</summary>
public sealed class ReadAheadTests : IDisposable
{
    private const int Acts = 20_000;

    private readonly StoreFolder _folder = new();
    private readonly ElectionStore _store;

    public ReadAheadTests()
    {
        _store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(_store, 0, Acts, SyntheticElection.Binding);
    }

    [Fact]
    public void Blocks_hold_every_act_once_in_order_with_its_hash()
    {
        var next = 0L;
        var beside = 0L;
        using var ahead = new ActReadAhead(_store, _store.Register(), block => beside += block.Count);
        using var expected = StoreFolder.Acts(0, Acts, SyntheticElection.Binding).GetEnumerator();
        while (ahead.Next() is { } block)
        {
            Assert.Equal(next, block.First);
            for (var i = 0; i < block.Count; i++, next++)
            {
                Assert.True(expected.MoveNext());
                Assert.True(block.Act(i).SequenceEqual(expected.Current));
                Assert.Equal(Rfc6962.Leaf(expected.Current), block.StoredLeaf(i));
            }
        }

        Assert.Equal((Acts, Acts), (next, beside));
        Assert.Null(ahead.Next());
    }

    [Fact]
    public void Whoever_stops_early_can_use_the_store_again()
    {
        for (var i = 0; i < 20; i++)
        {
            var refusal = Assert.Throws<RefusedException>(() => FoldedRegister.Of(_store, _store.Register())).Refusals[0];
            Assert.Equal("R403", refusal.Number);
        }

        Assert.True(StoreFolder.Load(_store, Acts, 1, SyntheticElection.Binding));
    }

    [Fact]
    public void Acts_before_a_gap_are_given_and_then_the_refusal()
    {
        _store.Database.Run("DELETE FROM acts WHERE key = (1 << 40) + 15000");
        var next = 0L;
        using (var ahead = new ActReadAhead(_store, _store.Register()))
        {
            var refusal = Assert.Throws<RefusedException>(() =>
            {
                while (ahead.Next() is { } block)
                {
                    next += block.Count;
                }
            }).Refusals[0];
            Assert.Equal("S508", refusal.Number);
        }

        Assert.Equal(15_000, next);
        var step = RegisterVerifier.Run(_store, _store.Register(), null).Steps.Single(s => s.Name == "acts");
        Assert.Equal(StepVerdict.Broken, step.Verdict);
        Assert.Equal("act 15000", Assert.Single(step.Where));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
