using System.Globalization;
using System.Text;
using CsCheck;
using Dauys.Formats.Numbers;
using Dauys.Formats.Tables.Reading;

namespace Dauys.Formats.Tests.Tables;

/// <summary>The quick way to read a figure against the plain one.</summary>
public sealed class EightDigitsTests
{
    private static readonly Gen<string> Cell = Gen.Frequency(
        (4, Gen.Long[0, 99_999_999].Select(n => n.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Char["0123456789/:-+. ,e\u0660"].Array[0, 10].Select(letters => new string(letters))),
        (1, Gen.Byte.Array[0, 9].Select(Encoding.Latin1.GetString)));

    [Fact]
    public void What_is_read_quickly_is_what_the_plain_reader_reads_and_anything_else_is_left_to_it() => Gen.Select(Cell, Gen.Byte.Array[8]).Sample((cell, before) =>
    {
        var text = Encoding.Latin1.GetBytes(cell);
        byte[] buffer = [.. before, .. text, 0];

        var quick = EightDigits.TryRead(ref buffer[8 + text.Length], text.Length, out var value);

        var isPlain = text.Length is >= 1 and <= 8 && text.All(b => b is >= (byte)'0' and <= (byte)'9');
        Assert.Equal(isPlain, quick);
        if (quick)
        {
            Assert.True(CellNumber.TryParse(text, NumberForm.Plain, out var expected, out _));
            Assert.Equal(expected, value);
        }
    });

    [Theory]
    [InlineData("0", 0)]
    [InlineData("9", 9)]
    [InlineData("00000000", 0)]
    [InlineData("00000007", 7)]
    [InlineData("12345678", 12_345_678)]
    [InlineData("99999999", 99_999_999)]
    public void One_to_eight_digits_are_read(string digits, long expected)
    {
        var buffer = Encoding.ASCII.GetBytes($"98765432{digits},");

        Assert.True(EightDigits.TryRead(ref buffer[^1], digits.Length, out var value));
        Assert.Equal(expected, value);
    }
}
