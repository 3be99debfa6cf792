using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tests.Signing;

namespace Dauys.Ledger.Tests.Checkpoints;

public class CheckpointTests
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private const string Example = $"example.com/behind-the-sofa\n20852163\n{Root}\n";

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_again()
    {
        Assert.True(Checkpoint.TryParse(Encoding.UTF8.GetBytes(Example), out var checkpoint, out _));
        Assert.Equal(("example.com/behind-the-sofa", 20_852_163), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal(Example, Encoding.UTF8.GetString(checkpoint.ToText()));
    }

    [Fact]
    public void Extension_lines_are_kept_as_they_are()
    {
        var text = Encoding.UTF8.GetBytes(Example + "more\nand more\n");

        Assert.True(Checkpoint.TryParse(text, out var checkpoint, out _));
        Assert.Equal(["more", "and more"], checkpoint.Extensions);
        Assert.Equal(text, checkpoint.ToText());
    }

    [Theory]
    [InlineData("a\n1\n", 2, "three lines")]
    [InlineData($"\n1\n{Root}\n", 1, "empty")]
    [InlineData($"a\n01\n{Root}\n", 2, "leading zero")]
    [InlineData($"a\n+1\n{Root}\n", 2, "decimal digits")]
    [InlineData($"a\n-1\n{Root}\n", 2, "decimal digits")]
    [InlineData($"a\n 1\n{Root}\n", 2, "decimal digits")]
    [InlineData($"a\n9223372036854775808\n{Root}\n", 2, "no size")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", 3, "one spelling")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n", 3, "32 bytes")]
    [InlineData("a\n1\nAAAA\n", 3, "32 bytes")]
    [InlineData($"a\n1\n{Root}\n\n", 4, "empty")]
    [InlineData($"a\n1\n{Root}", 3, "line feed")]
    [InlineData($"a\r\n1\n{Root}\n", 1, "control character")]
    public void A_checkpoint_spelled_otherwise_is_refused_with_line_and_reason(string text, int line, string why)
    {
        Assert.False(Checkpoint.TryParse(Encoding.UTF8.GetBytes(text), out _, out var fault));
        Assert.Equal(line, fault.Line);
        Assert.Contains(why, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_that_is_signed_and_cosigned_verifies_with_both_keys()
    {
        var (log, witness) = (new MadeUpSigner("example.com/log"), new MadeUpSigner("example.com/witness", 2, NoteKeyType.Cosignature));
        var note = new Checkpoint("example.com/log", 5, Rfc6962.EmptyRoot).Sign(log);
        note = note.With(Cosignature.Make(witness, note.Text.Span, 1_679_315_147));

        Assert.Equal([log.Key, witness.Key], NoteCheck.Run(note, [witness.Key, log.Key], ManagedEd25519.Instance).Valid);
        Assert.Equal(1_679_315_147, Cosignature.TimeOf(note.Signatures[1].Signature.Span));
    }

    [Fact]
    public void A_cosignature_covers_its_time_and_is_no_plain_signature()
    {
        var witness = new MadeUpSigner("w", 2, NoteKeyType.Cosignature);
        var text = new Checkpoint("example.com/log", 5, Rfc6962.EmptyRoot).ToText();
        var cosignature = Cosignature.Make(witness, text, 7).Signature.ToArray();

        Assert.True(Cosignature.Verify(witness.Key, text, cosignature, ManagedEd25519.Instance));
        Assert.False(ManagedEd25519.Instance.Verify(witness.Key.PublicKey.Span, text, cosignature.AsSpan(8)));
        cosignature[7]++;
        Assert.False(Cosignature.Verify(witness.Key, text, cosignature, ManagedEd25519.Instance));
    }
}
