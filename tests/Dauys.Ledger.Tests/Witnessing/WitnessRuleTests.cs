using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tests.Signing;
using Dauys.Ledger.Witnessing;

namespace Dauys.Ledger.Tests.Witnessing;

/// <summary>Each status of https://c2sp.org/tlog-witness, add-checkpoint.</summary>
public class WitnessRuleTests
{
    private static readonly MadeUpSigner Log = new("example.com/log");
    private static readonly MerkleHash[] Leaves = [.. Enumerable.Range(0, 9).Select(i => Rfc6962.Leaf([(byte)i]))];
    private static readonly MerkleHash[] Fork = [.. Enumerable.Range(0, 9).Select(i => Rfc6962.Leaf([(byte)(i == 2 ? 99 : i)]))];

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 9)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void A_consistent_checkpoint_is_cosigned(int old, int size) => Assert.Equal(WitnessAnswer.Cosign, Decide(Request(Leaves, old, size), old));

    [Fact]
    public void An_old_size_that_it_did_not_see_last_is_a_conflict() => Assert.Equal(WitnessAnswer.OtherSize, Decide(Request(Leaves, 3, 9), 5));

    [Fact]
    public void A_log_that_rolls_back_is_refused() => Assert.Equal(WitnessAnswer.OtherSize, Decide(Request(Leaves, 3, 5), 9));

    [Theory]
    [InlineData(5, 9)]
    [InlineData(5, 5)]
    public void A_fork_is_inconsistent_whatever_proof_it_brings(int old, int size) => Assert.Equal(WitnessAnswer.Inconsistent, Decide(Request(Fork, old, size), old));

    [Fact]
    public void A_proof_where_none_belongs_is_inconsistent() =>
        Assert.Equal(WitnessAnswer.Inconsistent, Decide(Request(Leaves, 0, 5) with { Proof = [Leaves[0]] }, 0));

    [Fact]
    public void An_old_size_above_the_new_is_malformed() => Assert.Equal(WitnessAnswer.Malformed, Decide(Request(Leaves, 0, 5) with { OldSize = 6 }, 6));

    [Fact]
    public void An_unknown_origin_and_a_foreign_signature_are_told_apart()
    {
        Assert.Equal(WitnessAnswer.UnknownOrigin, WitnessRule.Decide(Request(Leaves, 0, 5), [new MadeUpSigner("other").Key], null, ManagedEd25519.Instance, out _));
        Assert.Equal(WitnessAnswer.NotSigned, WitnessRule.Decide(Request(Leaves, 0, 5), [new MadeUpSigner("example.com/log", 9).Key], null, ManagedEd25519.Instance, out _));
    }

    [Fact]
    public void A_request_is_read_as_written()
    {
        var bytes = Request(Leaves, 5, 9).ToBytes();

        Assert.True(AddCheckpointRequest.TryParse(bytes, out var request, out var fault), fault.ToString());
        Assert.Equal(bytes, request.ToBytes());
    }

    [Theory]
    [InlineData("old 5\n", "old 05\n", 1)]
    [InlineData("old 5\n", "5\n", 1)]
    [InlineData("old 5\n", "old 5\nxx\n", 2)]
    [InlineData("\n\n", "\n", 7)]
    [InlineData("example.com/log\n9\n", "example.com/log\n09\n", 9)]
    public void A_request_of_another_form_is_refused_with_its_line(string from, string to, int line)
    {
        var text = Encoding.UTF8.GetString(Request(Leaves, 5, 9).ToBytes());
        var at = text.IndexOf(from, StringComparison.Ordinal);

        Assert.False(AddCheckpointRequest.TryParse(Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]), out _, out var fault));
        Assert.Equal(line, fault.Line);
    }

    private static WitnessAnswer Decide(AddCheckpointRequest request, int seen) => WitnessRule.Decide(
        request, [Log.Key], seen == 0 ? null : new Checkpoint("example.com/log", seen, Rfc6962.Root(Leaves.AsSpan(0, seen))), ManagedEd25519.Instance, out _);

    private static AddCheckpointRequest Request(MerkleHash[] leaves, int old, int size)
    {
        var checkpoint = new Checkpoint("example.com/log", size, Rfc6962.Root(leaves.AsSpan(0, size)));
        return new AddCheckpointRequest(old, old == 0 ? [] : ConsistencyProof.Make(leaves.AsSpan(0, size), old), checkpoint.Sign(Log), checkpoint);
    }
}
