using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using Dauys.Formats.Numbers;

namespace Dauys.Formats.Tests.Tables;

public sealed class CellNumberTests
{
    private static (bool Read, long Value, NumberFault Fault) Read(string cell, NumberForm form = default) =>
        (CellNumber.TryParse(Encoding.UTF8.GetBytes(cell), form, out var value, out var fault), value, fault);

    [Fact]
    public void Digits_of_any_length_are_read_exactly_or_called_too_large() => Gen.Char["0123456789"].Array[1, 25].Sample(letters =>
    {
        var text = new string(letters);
        var expected = BigInteger.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(expected <= CellNumber.Max ? (true, (long)expected, NumberFault.None) : (false, 0L, NumberFault.Overflow), Read(text));
        Assert.Equal(Read(text), Read($" \u00A0{text}\t "));
    });

    [Fact]
    public void Grouped_digits_are_read_with_each_mark_that_the_form_allows() => Gen.Select(Gen.Long[0, CellNumber.Max], Gen.OneOf(",", ".", " ", "\u00A0", "\u202F", "'", "\u2019")).Sample((number, mark) =>
    {
        var text = number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", mark, StringComparison.Ordinal);
        var kind = mark switch
        {
            "," => GroupMark.Comma,
            "." => GroupMark.Dot,
            "'" or "\u2019" => GroupMark.Apostrophe,
            _ => GroupMark.Space,
        };

        Assert.Equal((true, number, NumberFault.None), Read(text, new NumberForm(Group: kind)));
        Assert.Equal((true, number, NumberFault.None), Read(text, new NumberForm(Group: GroupMark.Any)));
        if (number >= 1000)
        {
            Assert.False(Read(text).Read);
        }
    });

    [Theory]
    [InlineData("1,2345")]
    [InlineData("12,34")]
    [InlineData("1234,567")]
    [InlineData("1,234.567")]
    [InlineData(",123")]
    [InlineData("1,")]
    public void Groups_that_are_not_of_three_or_of_two_marks_are_no_number(string cell) =>
        Assert.False(Read(cell, new NumberForm(Group: GroupMark.Any)).Read);

    [Theory]
    [InlineData("12.0", true)]
    [InlineData("12.000", true)]
    [InlineData("12.5", false)]
    [InlineData("12.", false)]
    [InlineData("12,0", false)]
    public void Decimals_are_read_only_where_they_are_zeros_behind_the_mark_of_the_form(string cell, bool read) =>
        Assert.Equal(read, Read(cell, new NumberForm(Decimal: DecimalMark.Dot)).Read);

    [Fact]
    public void A_form_in_which_one_mark_means_two_things_reads_nothing()
    {
        Assert.True(new NumberForm(Group: GroupMark.Dot, Decimal: DecimalMark.Dot).IsAmbiguous);
        Assert.True(new NumberForm(Group: GroupMark.Any, Decimal: DecimalMark.Comma).IsAmbiguous);
        Assert.False(Read("1.000", new NumberForm(Group: GroupMark.Dot, Decimal: DecimalMark.Dot)).Read);
    }

    [Theory]
    [InlineData(BlankCell.Refuse, false, 0)]
    [InlineData(BlankCell.Zero, true, 0)]
    [InlineData(BlankCell.Absent, true, CellNumber.Absent)]
    public void An_empty_cell_is_what_the_form_says(BlankCell blank, bool read, long value)
    {
        Assert.Equal((read, value), (Read("", new NumberForm(blank)).Read, Read("  ", new NumberForm(blank)).Value));
    }
}
