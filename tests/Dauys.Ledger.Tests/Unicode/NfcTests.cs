using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Ledger.Unicode;

namespace Dauys.Ledger.Tests.Unicode;

public class NfcTests
{
    private static readonly string[] Vectors = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Unicode", "nfc-vectors.txt"));

    [Fact]
    public void Every_code_point_alone_after_a_letter_and_before_a_mark_is_judged_as_the_Unicode_data_say()
    {
        var blocks = Vectors.Where(l => l.StartsWith("block ", StringComparison.Ordinal)).ToList();
        Assert.Equal(0x110000 / 4096, blocks.Count);
        foreach (var block in blocks)
        {
            var parts = block.Split(' ');
            var start = int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var points = Enumerable.Range(start, 4096).Where(Rune.IsValid).Select(p => new Rune(p).ToString()).ToList();
            var verdicts = new StringBuilder();
            foreach (var (before, after) in new[] { ("", ""), ("a", ""), ("", "\u0323") })
            {
                points.ForEach(point => verdicts.Append(Letter(before + point + after)));
            }

            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(verdicts.ToString())))[..16];
            Assert.True(digest == parts[2], $"block {parts[1]}");
        }
    }

    [Fact]
    public void Strings_with_marks_in_all_orders_are_judged_as_the_Unicode_data_say()
    {
        var cases = Vectors.Where(l => l[1] == ' ' && l[0] is 'n' or 'x' or 'u').ToList();
        Assert.Equal(600, cases.Count);
        Assert.True(cases.Count(c => c[0] == 'x') > 100);
        Assert.True(cases.Count(c => c[0] == 'n') > 100);
        foreach (var line in cases)
        {
            var text = string.Concat(line.Split(' ')[1..].Select(h => new Rune(int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
            Assert.True(line[0] == Letter(text), line);
        }
    }

    [Theory]
    [InlineData("Қазақстан Республикасы, әіңғүұқөһ — № 1", NfcVerdict.Normal)]
    [InlineData("הליכוד בהנהגת בנימין נתניהו", NfcVerdict.Normal)]
    [InlineData("и\u0306", NfcVerdict.NotNormal)]
    [InlineData("ê\u0323", NfcVerdict.NotNormal)]
    [InlineData("q\u0323\u0302", NfcVerdict.Normal)]
    [InlineData("q\u0302\u0323", NfcVerdict.NotNormal)]
    [InlineData("\u1100\u1161", NfcVerdict.NotNormal)]
    [InlineData("\u212B", NfcVerdict.NotNormal)]
    [InlineData("\u0301a", NfcVerdict.Normal)]
    [InlineData("\uFFFE", NfcVerdict.Unassigned)]
    [InlineData("\U000E0080", NfcVerdict.Unassigned)]
    [InlineData("", NfcVerdict.Normal)]
    public void Known_texts_are_judged(string text, NfcVerdict expected) =>
        Assert.Equal(expected, Nfc.Check(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("C080")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("E282")]
    [InlineData("80")]
    public void Ill_formed_UTF_8_is_found_at_its_first_byte(string hex)
    {
        byte[] bytes = [(byte)'a', .. Convert.FromHexString(hex)];
        Assert.Equal(NfcVerdict.NotUtf8, Nfc.Check(bytes, out var offset));
        Assert.Equal(1, offset);
    }

    [Fact]
    public void A_long_run_of_marks_takes_no_square_of_its_length()
    {
        var text = Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat("\u0323", 30_000)));
        Assert.Equal(NfcVerdict.NotNormal, Nfc.Check(text, out var offset));
        Assert.Equal(0, offset);
    }

    private static char Letter(string text) => Nfc.Check(Encoding.UTF8.GetBytes(text), out _) switch
    {
        NfcVerdict.Normal => 'n',
        NfcVerdict.NotNormal => 'x',
        NfcVerdict.Unassigned => 'u',
        _ => '?',
    };
}
