using System.Text;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tests.Signing;

namespace Dauys.Ledger.Tests.Policies;

public class PolicyTests
{
    private static readonly MadeUpSigner Log = new("example.com/log");
    private static readonly MadeUpSigner[] Witnesses = [.. Enumerable.Range(0, 6).Select(i => new MadeUpSigner($"w{i}.example", (byte)(i + 2), NoteKeyType.Cosignature))];

    private static readonly string Example =
        $"# two levels, as in the specification\nlog {Log.Key.Text} https://example.com/log/\n\n"
        + string.Concat(Witnesses.Select((w, i) => $"  witness {(i < 3 ? "X" : "Y")}{(i % 3) + 1}\t{w.Key.Text}\n"))
        + "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\ngroup X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";

    [Theory]
    [InlineData("0 1 3", true)]
    [InlineData("0 1 2 4", true)]
    [InlineData("0 1 2", false)]
    [InlineData("0 3 4 5", false)]
    [InlineData("", false)]
    public void Two_levels_of_groups_are_reached_or_not(string cosigned, bool quorum)
    {
        var checkpoint = new Checkpoint("example.com/log", 1, Rfc6962.EmptyRoot);
        var note = checkpoint.Sign(Log);
        foreach (var i in cosigned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse))
        {
            note = note.With(Cosignature.Make(Witnesses[i], note.Text.Span, 1));
        }

        var verdict = Read(Example).Judge(note, checkpoint, ManagedEd25519.Instance);

        Assert.Equal((true, true, quorum), (verdict.KnowsOrigin, verdict.Signed, verdict.Quorum));
        Assert.Equal(quorum, verdict.Holds);
    }

    [Fact]
    public void A_log_of_another_origin_does_not_count()
    {
        var checkpoint = new Checkpoint("example.com/other", 1, Rfc6962.EmptyRoot);
        var verdict = Read($"log {Log.Key.Text}\nquorum none\n").Judge(checkpoint.Sign(Log), checkpoint, ManagedEd25519.Instance);

        Assert.Equal((false, false, false), (verdict.KnowsOrigin, verdict.Signed, verdict.Holds));
    }

    [Fact]
    public void A_known_witness_whose_cosignature_fails_spoils_the_checkpoint()
    {
        var checkpoint = new Checkpoint("example.com/log", 1, Rfc6962.EmptyRoot);
        var note = checkpoint.Sign(Log).With(Cosignature.Make(Witnesses[0], "another text\n"u8, 1));

        Assert.False(Read($"log {Log.Key.Text}\nwitness w {Witnesses[0].Key.Text}\nquorum none\n").Judge(note, checkpoint, ManagedEd25519.Instance).Holds);
    }

    [Theory]
    [InlineData("quorum none\nquorum none\n", 2, "second")]
    [InlineData("quorum w\n", 1, "not defined")]
    [InlineData("log KEY\n", 0, "missing")]
    [InlineData("log KEY\nlog KEY\nquorum none\n", 2, "already")]
    [InlineData("log W\nquorum none\n", 1, "type 01")]
    [InlineData("witness w KEY\nquorum none\n", 1, "type 04")]
    [InlineData("witness none W\nquorum none\n", 1, "taken")]
    [InlineData("witness w W\ngroup g 2 w\nquorum g\n", 2, "1 to 1")]
    [InlineData("witness w W\ngroup g 0 w\nquorum g\n", 2, "1 to 1")]
    [InlineData("witness w W\ngroup g any w w\nquorum g\n", 2, "once")]
    [InlineData("witness w W\ngroup g any w\ngroup h any w\nquorum g\n", 3, "once")]
    [InlineData("group g any w\nwitness w W\nquorum g\n", 1, "not defined")]
    [InlineData("wittness w W\nquorum none\n", 1, "no line of a policy")]
    [InlineData("log KEY\r\nquorum none\n", 1, "control character")]
    [InlineData("quorum none", 1, "line feed")]
    public void A_policy_of_another_form_is_refused_with_line_and_reason(string text, int line, string why)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("KEY", Log.Key.Text, StringComparison.Ordinal).Replace(" W\n", $" {Witnesses[0].Key.Text}\n", StringComparison.Ordinal));

        Assert.False(PolicyReader.TryParse(bytes, out _, out var fault));
        Assert.Equal(line, fault.Line);
        Assert.Contains(why, fault.What, StringComparison.Ordinal);
    }

    private static TrustPolicy Read(string text)
    {
        Assert.True(PolicyReader.TryParse(Encoding.UTF8.GetBytes(text), out var policy, out var fault), fault.ToString());
        return policy;
    }
}
