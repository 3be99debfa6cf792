using System.Security.Cryptography;
using CsCheck;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tests.Merkle;

public class TreeTests
{
    private static readonly Gen<MerkleHash[]> GenLeaves =
        Gen.Int[1, 70].Select(n => Enumerable.Range(0, n).Select(i => Rfc6962.Leaf([(byte)i, (byte)n])).ToArray());

    [Fact]
    public void The_hash_of_a_long_leaf_has_the_prefix_too()
    {
        var entry = new byte[70_000];
        Assert.Equal(SHA256.HashData([0, .. entry]), Rfc6962.Leaf(entry).ToArray());
    }

    [Fact]
    public void A_growing_tree_has_the_root_of_the_whole_tree_at_every_size() => GenLeaves.Sample(leaves =>
    {
        var frontier = new MerkleFrontier();
        for (var size = 0; size < leaves.Length; size++)
        {
            Assert.Equal(Rfc6962.Root(leaves.AsSpan(0, size)), frontier.Root());
            frontier.Append(leaves[size]);
        }

        Assert.Equal(Rfc6962.Root(leaves), frontier.Root());
        Assert.Equal(leaves.Length, frontier.Size);
    });

    [Fact]
    public void A_frontier_that_was_written_and_read_goes_on_as_before() => Gen.Select(GenLeaves, Gen.Int[0, 70]).Sample((leaves, cut) =>
    {
        cut = Math.Min(cut, leaves.Length);
        var frontier = new MerkleFrontier();
        Array.ForEach(leaves[..cut], leaf => frontier.Append(leaf));
        Assert.True(MerkleFrontier.TryParse(frontier.ToBytes(), out var read));
        var copy = frontier.Copy();
        Array.ForEach(leaves[cut..], leaf => read.Append(leaf));
        Assert.Equal(Rfc6962.Root(leaves), read.Root());
        Assert.Equal(Rfc6962.Root(leaves.AsSpan(0, cut)), copy.Root());
        Assert.False(MerkleFrontier.TryParse(read.ToBytes().AsSpan(0, 8 + (read.ToBytes().Length / 2)), out _));
    });

    [Fact]
    public void Every_leaf_of_every_tree_is_proved_and_no_other_place_or_hash_is() => GenLeaves.Sample(leaves =>
    {
        var root = Rfc6962.Root(leaves);
        for (var i = 0; i < leaves.Length; i++)
        {
            var proof = InclusionProof.Make(leaves, i);
            Assert.True(InclusionProof.Verify(i, leaves.Length, leaves[i], proof, root));
            Assert.False(InclusionProof.Verify(i, leaves.Length, Rfc6962.Leaf([1, 2, 3]), proof, root));
            Assert.False(InclusionProof.Verify(i, leaves.Length, leaves[i], [.. proof, root], root));
            for (var other = 0; other < leaves.Length; other++)
            {
                Assert.Equal(other == i, InclusionProof.Verify(other, leaves.Length, leaves[i], proof, root));
            }
        }
    }, iter: 30);

    [Fact]
    public void Every_beginning_of_a_tree_is_proved_and_a_changed_one_is_not() => GenLeaves.Sample(leaves =>
    {
        var root = Rfc6962.Root(leaves);
        for (var size = 1; size <= leaves.Length; size++)
        {
            var older = Rfc6962.Root(leaves.AsSpan(0, size));
            var proof = ConsistencyProof.Make(leaves, size);
            Assert.True(ConsistencyProof.Verify(size, leaves.Length, older, root, proof));
            var changed = leaves[..size];
            changed[^1] = Rfc6962.Leaf([9, 9, 9]);
            Assert.False(ConsistencyProof.Verify(size, leaves.Length, Rfc6962.Root(changed), root, proof));
            for (var i = 0; i < proof.Length; i++)
            {
                var broken = proof.ToArray();
                broken[i][0] ^= 1;
                Assert.False(ConsistencyProof.Verify(size, leaves.Length, older, root, broken));
            }
        }
    }, iter: 50);

    [Fact]
    public void A_hash_has_one_spelling()
    {
        var hash = MerkleHash.Of([1, 2, 3]);
        Assert.True(MerkleHash.TryParse(hash.ToString(), out var read));
        Assert.Equal(hash, read);
        Assert.False(MerkleHash.TryParse(hash.ToString().ToUpperInvariant(), out _));
        Assert.False(MerkleHash.TryParse(hash.ToString()[1..], out _));
    }
}
