using System.Text;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tests.Acts;

public class ActEnvelopeTests
{
    private const string Law = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    private static readonly string Whole =
        $$"""{"act":"counting.protocol-accepted.v1","at":"2023-03-19","content":{"valid":5},"law":"{{Law}}","matter":"kz","origin":"example.org/kz","replaces":0,"subject":"a \"b\""}""";

    [Fact]
    public void An_act_is_written_as_it_stands_in_the_documents()
    {
        Assert.True(MerkleHash.TryParse(Law, out var law));
        Assert.True(Moment.TryParse("2023-03-19", out var at));
        var act = new ActWriter("example.org/kz", "kz", law).Encode("counting.protocol-accepted.v1", at, """{"valid":5}"""u8, "a \"b\"");
        Assert.Equal(Whole, Encoding.UTF8.GetString(act));
    }

    [Fact]
    public void An_act_is_read_back_with_all_its_parts()
    {
        Assert.True(ActEnvelope.TryDecode(Encoding.UTF8.GetBytes(Whole), out var act, out var fault), fault.ToString());
        Assert.Equal("counting.protocol-accepted.v1", Encoding.UTF8.GetString(act.Name));
        Assert.Equal("2023-03-19", act.At.ToString());
        Assert.Equal("""{"valid":5}""", Encoding.UTF8.GetString(act.Content));
        Assert.Equal(Law, act.Law.ToString());
        Assert.Equal("kz", CanonicalText.Decode(act.Matter));
        Assert.Equal("example.org/kz", CanonicalText.Decode(act.Origin));
        Assert.Equal(0, act.Replaces);
        Assert.Equal("a \"b\"", CanonicalText.Decode(act.Subject));
    }

    [Fact]
    public void Who_knows_the_act_reads_it_in_one_pass()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        var reader = new CanonicalReader(bytes);
        ActEnvelope act = default;
        act.Begin(bytes, ref reader);
        Assert.True(reader.TryLiteral("{\"valid\":"u8));
        Assert.Equal(5, reader.ReadInt64());
        Assert.True(reader.TryLiteral("}"u8));
        act.End(ref reader);
        Assert.Equal("kz", CanonicalText.Decode(act.Matter));
    }

    [Theory]
    [InlineData("\"at\":\"2023-03-19\"", "\"at\":null", FaultReason.None)]
    [InlineData("\"at\":\"2023-03-19\"", "\"at\":\"19.03.2023\"", FaultReason.MomentSpelling)]
    [InlineData("\"at\":\"2023-03-19\",", "", FaultReason.EnvelopeKey)]
    [InlineData("counting.protocol-accepted.v1", "ProtocolAccepted", FaultReason.ActName)]
    [InlineData("counting.protocol-accepted.v1", "counting.protocol-accepted.v0", FaultReason.ActName)]
    [InlineData("{\"valid\":5}", "[5]", FaultReason.Unexpected)]
    [InlineData("{\"valid\":5}", "{\"valid\":05}", FaultReason.IntegerSpelling)]
    [InlineData("6e34", "6E34", FaultReason.HashSpelling)]
    [InlineData("\"replaces\":0", "\"replaces\":-1", FaultReason.NegativeVersion)]
    [InlineData("\"kz\"", "\"\"", FaultReason.EmptyText)]
    [InlineData("\"kz\"", "\"kz\",\"more\":1", FaultReason.EnvelopeKey)]
    public void A_changed_envelope_is_judged(string before, string after, FaultReason expected)
    {
        var changed = Whole.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Whole, changed);
        Assert.Equal(expected == FaultReason.None, ActEnvelope.TryDecode(Encoding.UTF8.GetBytes(changed), out _, out var fault));
        Assert.Equal(expected, fault.Reason);
    }

    [Fact]
    public void Every_beginning_of_an_act_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(ActEnvelope.TryDecode(bytes.AsSpan(0, length), out _, out var fault));
            Assert.InRange(fault.Offset, 0, length);
        }
    }

    [Fact]
    public void An_act_ends_at_65535_bytes()
    {
        var writer = new ActWriter("o", "m", default);
        var content = Encoding.ASCII.GetBytes($"{{\"a\":\"{new string('x', 65_300)}\"}}");
        var act = writer.Encode("a.b.v1", default, content, "s");
        var room = ActEnvelope.MaxBytes - act.Length;
        var longest = writer.Encode("a.b.v1", default, content, "s" + new string('s', room));
        Assert.Equal(ActEnvelope.MaxBytes, longest.Length);
        Assert.True(ActEnvelope.TryDecode(longest, out _, out _));
        var refused = Assert.Throws<LedgerFaultException>(() => writer.Encode("a.b.v1", default, content, "ss" + new string('s', room)));
        Assert.Equal("R442", refused.Fault.Number);
        Assert.False(ActEnvelope.TryDecode([.. longest, 0], out _, out var fault));
        Assert.Equal(FaultReason.TooLong, fault.Reason);
    }
}
