using System.Text;
using System.Text.Json;
using CsCheck;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;

namespace Dauys.Ledger.Tests.Canonical;

public class WriterTests
{
    private static readonly Gen<string> GenText =
        Gen.Char["\0\u0001\b\t\n\f\r\u001f \"\\/abzӘәқא\u007f\u0080é\uFB2A\u0301\u0323\uD83D\uDE00"].Array[0, 8].Select(c => new string(c));

    [Fact]
    public void What_is_written_is_canonical_and_another_reader_finds_the_same_in_it() =>
        Gen.Dictionary(GenText, Gen.Select(GenText, Gen.Long))[0, 5].Sample(map =>
        {
            var writer = new CanonicalWriter(16);
            try
            {
                writer.WriteObjectStart();
                foreach (var (key, (text, number)) in map.OrderBy(p => p.Key, CanonicalText.KeyOrder))
                {
                    writer.WriteKey(key);
                    writer.WriteArrayStart();
                    writer.WriteString(text);
                    writer.WriteInteger(number);
                    writer.WriteArrayEnd();
                }

                writer.WriteObjectEnd();
            }
            catch (LedgerFaultException refused)
            {
                Assert.Contains(refused.Fault.Reason, new[] { FaultReason.NotNormal, FaultReason.NotUtf8 });
                return;
            }

            Assert.True(CanonicalJson.IsCanonical(writer.Written, out var fault), fault.ToString());
            using var other = JsonDocument.Parse(writer.WrittenMemory);
            var found = other.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (p.Value[0].GetString()!, p.Value[1].GetInt64()));
            Assert.Equal(map.Count, found.Count);
            Assert.All(map, p => Assert.Equal(p.Value, found[p.Key]));
            var reader = new CanonicalReader(writer.Written);
            reader.ReadObjectStart();
            while (reader.TryReadKey(out var raw))
            {
                var expected = map[CanonicalText.Decode(raw)];
                reader.ReadArrayStart();
                Assert.True(reader.TryReadItem());
                Assert.Equal(expected.Item1, reader.ReadText());
                Assert.True(reader.TryReadItem());
                Assert.Equal(expected.Item2, reader.ReadInt64());
                Assert.False(reader.TryReadItem());
            }

            reader.ReadEnd();
        });

    [Fact]
    public void One_changed_byte_makes_other_text_or_a_fault_but_never_the_same_value_again() =>
        Gen.Select(Gen.Int[0, 60], Gen.Byte).Sample((at, value) =>
        {
            var original = """{"a":-10,"b":"x\né\u0001","c":[1,null,true,{"ә":20}]}"""u8.ToArray();
            var changed = original.ToArray();
            at %= changed.Length;
            changed[at] = value;
            if (value != original[at] && CanonicalJson.IsCanonical(changed, out _))
            {
                using var before = JsonDocument.Parse(original);
                using var after = JsonDocument.Parse(changed);
                Assert.False(JsonElement.DeepEquals(before.RootElement, after.RootElement));
            }
        });

    [Fact]
    public void Keys_out_of_order_are_a_bug()
    {
        var writer = new CanonicalWriter();
        writer.WriteObjectStart();
        writer.WriteKey("b"u8);
        writer.WriteNull();
        Assert.Throws<InvalidOperationException>(() => writer.WriteKey("a"u8));
    }

    [Fact]
    public void Keys_beyond_the_basic_plane_sort_by_their_bytes()
    {
        string[] keys = ["\U0001F600", "\uFB2A", "z", "\n"];
        Array.Sort(keys, CanonicalText.KeyOrder);
        Assert.Equal(["\n", "z", "\uFB2A", "\U0001F600"], keys);
        Assert.True(CanonicalJson.IsCanonical("{\"\uE000\":1,\"\U0001F600\":2}"u8, out var fault), fault.ToString());
    }

    [Fact]
    public void A_text_that_is_not_NFC_is_refused_at_the_door()
    {
        var refused = Assert.Throws<LedgerFaultException>(() => new CanonicalWriter().WriteString("и\u0306"));
        Assert.Equal(FaultReason.NotNormal, refused.Fault.Reason);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-170141183460469231731687303715884105728")]
    public void Integers_of_128_bits_come_back(string text)
    {
        var value = Int128.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var writer = new CanonicalWriter();
        writer.WriteInteger(value);
        Assert.Equal(text, Encoding.ASCII.GetString(writer.Written));
        Assert.Equal(value, new CanonicalReader(writer.Written).ReadInteger());
    }

    [Fact]
    public void Reading_and_writing_numbers_allocates_nothing()
    {
        var writer = new CanonicalWriter();
        Write(writer);
        Sum(writer.Written);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(writer);
        var sum = Sum(writer.Written);
        var after = GC.GetAllocatedBytesForCurrentThread();

        // Both are read before anything is asserted: the assertion itself allocates.
        Assert.Equal(6, sum);
        Assert.Equal(before, after);
    }

    private static void Write(CanonicalWriter writer)
    {
        writer.Reset();
        writer.WriteObjectStart();
        writer.WriteKey("a"u8);
        writer.WriteInteger(1);
        writer.WriteKey("b"u8);
        writer.WriteArrayStart();
        writer.WriteInteger(2);
        writer.WriteInteger(3);
        writer.WriteString("text"u8);
        writer.WriteArrayEnd();
        writer.WriteObjectEnd();
    }

    private static long Sum(ReadOnlySpan<byte> json)
    {
        var reader = new CanonicalReader(json);
        reader.ReadObjectStart();
        reader.ReadKey("a"u8);
        var sum = reader.ReadInt64();
        reader.ReadKey("b"u8);
        reader.ReadArrayStart();
        while (reader.TryReadItem())
        {
            if (reader.Peek() == CanonicalKind.Integer)
            {
                sum += reader.ReadInt64();
            }
            else
            {
                reader.Skip();
            }
        }

        reader.ReadObjectEnd();
        reader.ReadEnd();
        return sum;
    }
}
