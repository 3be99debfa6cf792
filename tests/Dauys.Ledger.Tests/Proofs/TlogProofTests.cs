using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Proofs;
using Dauys.Ledger.Tests.Signing;

namespace Dauys.Ledger.Tests.Proofs;

public class TlogProofTests
{
    private static readonly byte[][] Entries = [.. Enumerable.Range(0, 7).Select(i => new[] { (byte)i })];
    private static readonly string Whole = Encoding.UTF8.GetString(Made(4).ToBytes());

    [Fact]
    public void A_proof_is_read_as_written_and_includes_its_entry_alone()
    {
        Assert.True(TlogProof.TryParse(Encoding.UTF8.GetBytes(Whole), out var proof, out var fault), fault.ToString());
        Assert.Equal(Whole, Encoding.UTF8.GetString(proof.ToBytes()));
        Assert.True(proof.Includes(Entries[4]));
        Assert.False(proof.Includes(Entries[3]));
        Assert.Equal(Entries[4], proof.Extra!.Value.ToArray());
    }

    [Fact]
    public void Extra_data_may_be_absent()
    {
        var text = (Made(0) with { Extra = null }).ToBytes();

        Assert.True(TlogProof.TryParse(text, out var proof, out _));
        Assert.Null(proof.Extra);
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", 1)]
    [InlineData("extra BA==", "extra BB==", 2)]
    [InlineData("extra BA==", "extra ", 2)]
    [InlineData("index 4", "index 04", 3)]
    [InlineData("index 4", "index", 3)]
    [InlineData("index 4\n", "index 4\nAAAA\n", 4)]
    [InlineData("\n\n", "\n", 7)]
    [InlineData("example.com/log\n7\n", "example.com/log\n07\n", 9)]
    public void Another_spelling_is_refused_with_its_line(string from, string to, int line)
    {
        var at = Whole.IndexOf(from, StringComparison.Ordinal);
        var text = Whole[..at] + to + Whole[(at + from.Length)..];

        Assert.False(TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out _, out var fault));
        Assert.Equal(line, fault.Line);
    }

    private static TlogProof Made(int index)
    {
        MerkleHash[] leaves = [.. Entries.Select(e => Rfc6962.Leaf(e))];
        var checkpoint = new Checkpoint("example.com/log", leaves.Length, Rfc6962.Root(leaves));
        return new TlogProof(Entries[index], index, InclusionProof.Make(leaves, index), checkpoint.Sign(new MadeUpSigner("example.com/log")), checkpoint);
    }
}
