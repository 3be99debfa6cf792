using Dauys.Seats;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Wording;

public sealed class SayTests
{
    [Fact]
    public void What_is_not_known_is_said_and_is_not_0()
    {
        Assert.Equal("no figure", Say.Number(null));
        Assert.Equal("no figure", Say.Percent(null));
        Assert.Equal("0", Say.Number(0));
    }

    [Theory]
    [InlineData(3_431_510, 6_366_441, "53.90\u00a0%")]
    [InlineData(1, 200, "0.50\u00a0%")]
    [InlineData(9_995, 1_000_000, "1.00\u00a0%")]
    public void Shares_are_rounded_half_up(int votes, int of, string text) => Assert.Equal(text, Say.Percent(new Fraction(votes, of)));

    [Theory]
    [InlineData(5, 1, "5")]
    [InlineData(13, 4, "3.25")]
    [InlineData(1, 3, "1/3")]
    public void A_number_of_the_law_stands_exactly(int numerator, int denominator, string text) => Assert.Equal(text, Say.Exact(new Fraction(numerator, denominator)));

    [Fact]
    public void Days_of_a_vote_are_told_shortly()
    {
        Assert.Equal("19 March 2023", Say.Days(new(2023, 3, 19), new(2023, 3, 19)));
        Assert.Equal("17–19 September 2021", Say.Days(new(2021, 9, 17), new(2021, 9, 19)));
        Assert.Equal("31 May 2021 to 1 June 2021", Say.Days(new(2021, 5, 31), new(2021, 6, 1)));
    }

    [Fact]
    public void Words_are_listed_with_and()
    {
        Assert.Equal("", Say.List([]));
        Assert.Equal("a", Say.List(["a"]));
        Assert.Equal("a, b and c", Say.List(["a", "b", "c"]));
        Assert.Equal("1 seat, 2 seats", $"{Say.Count(1, "seat")}, {Say.Count(2, "seat")}");
    }
}
