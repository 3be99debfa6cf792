using System.Text;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Tests.Canonical;

public class SpellingTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,false,null,-5,"ә"],"c":{}}""")]
    [InlineData("0")]
    [InlineData("-170141183460469231731687303715884105728")]
    [InlineData("170141183460469231731687303715884105727")]
    [InlineData("""["\"\\\b\f\n\r\t\u0000\u001f/é"]""")]
    [InlineData("""{"\n":1,"\\":2,"a":3}""")]
    [InlineData("\"\\n\u0301\"")]
    [InlineData("[[],[[]]]")]
    [InlineData("\"\u007f\"")]
    public void The_one_spelling_is_accepted(string json)
    {
        Assert.True(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json), out var fault), fault.ToString());
    }

    [Theory]
    [InlineData("", FaultReason.Truncated, 0)]
    [InlineData(" 1", FaultReason.Unexpected, 0)]
    [InlineData("1 ", FaultReason.TrailingBytes, 1)]
    [InlineData("{\"a\": 1}", FaultReason.Unexpected, 5)]
    [InlineData("{\"b\":1,\"a\":1}", FaultReason.KeyOrder, 8)]
    [InlineData("{\"a\":1,\"a\":1}", FaultReason.DuplicateKey, 8)]
    [InlineData("{\"\\\\\":1,\"\\n\":2}", FaultReason.KeyOrder, 9)]
    [InlineData("{\"a\":1,}", FaultReason.Unexpected, 7)]
    [InlineData("[1,]", FaultReason.Unexpected, 3)]
    [InlineData("[,1]", FaultReason.Unexpected, 1)]
    [InlineData("[1", FaultReason.Truncated, 2)]
    [InlineData("[1}", FaultReason.Unexpected, 2)]
    [InlineData("01", FaultReason.IntegerSpelling, 0)]
    [InlineData("-0", FaultReason.IntegerSpelling, 0)]
    [InlineData("-", FaultReason.Truncated, 1)]
    [InlineData("+1", FaultReason.Unexpected, 0)]
    [InlineData("1.0", FaultReason.NotAnInteger, 0)]
    [InlineData("1e3", FaultReason.NotAnInteger, 0)]
    [InlineData("170141183460469231731687303715884105728", FaultReason.IntegerRange, 0)]
    [InlineData("-170141183460469231731687303715884105729", FaultReason.IntegerRange, 0)]
    [InlineData("999999999999999999999999999999999999999", FaultReason.IntegerRange, 0)]
    [InlineData("1000000000000000000000000000000000000000", FaultReason.IntegerRange, 0)]
    [InlineData("\"\\/\"", FaultReason.EscapeSpelling, 1)]
    [InlineData("\"\\u0041\"", FaultReason.EscapeSpelling, 1)]
    [InlineData("\"\\u000a\"", FaultReason.EscapeSpelling, 1)]
    [InlineData("\"\\u001F\"", FaultReason.EscapeSpelling, 1)]
    [InlineData("\"\\u00\"", FaultReason.EscapeSpelling, 1)]
    [InlineData("\"a\nb\"", FaultReason.ControlCharacter, 2)]
    [InlineData("\"abc", FaultReason.Truncated, 4)]
    [InlineData("\"xи\u0306\"", FaultReason.NotNormal, 2)]
    [InlineData("\"\uFFFF\"", FaultReason.UnassignedCharacter, 1)]
    [InlineData("nul", FaultReason.Truncated, 0)]
    [InlineData("True", FaultReason.Unexpected, 0)]
    [InlineData("NaN", FaultReason.Unexpected, 0)]
    [InlineData("\uFEFF1", FaultReason.Unexpected, 0)]
    public void Any_other_spelling_is_a_fault_with_its_byte(string json, FaultReason reason, int offset)
    {
        Assert.False(CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json), out var fault));
        Assert.Equal(new LedgerFault(reason, offset), fault);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_a_fault_with_its_place()
    {
        Assert.False(CanonicalJson.IsCanonical([(byte)'"', (byte)'a', 0xC3, (byte)'"'], out var fault));
        Assert.Equal(new LedgerFault(FaultReason.NotUtf8, 2), fault);
    }

    [Fact]
    public void Nesting_ends_at_32()
    {
        Assert.True(CanonicalJson.IsCanonical(Nested(32), out _));
        Assert.False(CanonicalJson.IsCanonical(Nested(33), out var fault));
        Assert.Equal(new LedgerFault(FaultReason.TooDeep, 32), fault);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("0", 0)]
    public void Integers_of_64_bits_are_read_to_their_ends(string json, long expected) =>
        Assert.Equal(expected, new CanonicalReader(Encoding.UTF8.GetBytes(json)).ReadInt64());

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("99999999999999999999")]
    public void An_integer_beyond_64_bits_is_a_fault_and_not_another_number(string json)
    {
        var refused = Assert.Throws<LedgerFaultException>(() => new CanonicalReader(Encoding.UTF8.GetBytes(json)).ReadInt64());
        Assert.Equal(FaultReason.IntegerRange, refused.Fault.Reason);
    }

    [Fact]
    public void Every_reason_has_a_text_and_a_number() => Assert.All(Enum.GetValues<FaultReason>(), reason =>
    {
        var fault = new LedgerFault(reason, 7);
        Assert.NotEmpty(fault.Message);
        Assert.Matches("^R4(01|41|42)$", fault.Number);
    });

    private static byte[] Nested(int depth) => Encoding.ASCII.GetBytes(new string('[', depth) + new string(']', depth));
}
