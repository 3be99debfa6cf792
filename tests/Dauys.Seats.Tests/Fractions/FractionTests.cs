namespace Dauys.Seats.Tests.Fractions;

public class FractionTests
{
    [Theory]
    [InlineData("5", 5, 1)]
    [InlineData("3.25", 13, 4)]
    [InlineData("0.5", 1, 2)]
    [InlineData("7/10", 7, 10)]
    [InlineData("-1/3", -1, 3)]
    [InlineData("-0.5", -1, 2)]
    [InlineData("1.5/2", 3, 4)]
    public void What_is_a_number_is_read_in_lowest_terms(string text, int over, int under)
    {
        var read = Fraction.Parse(text);

        Assert.Equal((over, under), ((int)read.Numerator, (int)read.Denominator));
        Assert.Equal(read, Fraction.Parse(read.ToString()));
        Assert.Equal(under == 1 ? $"{over}" : $"{over}/{under}", read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("/2")]
    [InlineData("1/")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1a")]
    [InlineData("a1")]
    [InlineData("1.2.3")]
    [InlineData("1/2/3")]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("1/x")]
    [InlineData("x/1")]
    [InlineData("1.2a")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("١")]
    public void What_is_none_is_refused(string? text)
    {
        Assert.False(Fraction.TryParse(text, out var none));
        Assert.Equal(Fraction.Zero, none);
        Assert.Throws<FormatException>(() => Fraction.Parse(text!));
    }

    [Fact]
    public void A_text_of_200_characters_is_read_and_one_longer_is_not()
    {
        Assert.True(Fraction.TryParse(new string('1', 200), out _));
        Assert.False(Fraction.TryParse(new string('1', 201), out _));
    }

    [Theory]
    [InlineData("2/3", 2, "0.67")]
    [InlineData("-2/3", 2, "-0.67")]
    [InlineData("1/2", 0, "1")]
    [InlineData("-3/2", 0, "-1")]
    [InlineData("12345/1000", 1, "12.3")]
    [InlineData("0", 2, "0.00")]
    [InlineData("1/200", 2, "0.01")]
    public void For_people_it_is_rounded_half_up(string exact, int decimals, string shown) => Assert.Equal(shown, Fraction.Parse(exact).ToDecimal(decimals));

    [Fact]
    public void Order_and_equality_are_those_of_the_numbers()
    {
        var (third, half) = (Fraction.Parse("1/3"), Fraction.Parse("1/2"));

        Assert.True(third < half && third <= half && half <= Fraction.Parse("2/4") && half > third && half >= third && half >= Fraction.Parse("2/4"));
        Assert.False(half < third || half <= third || third > half || third >= half);
        Assert.Equal((1, 0, -1, -1), ((int)half.Ceiling(), (int)half.Floor(), (int)(Fraction.Zero - half).Floor(), (int)(Fraction.Zero - Fraction.One).Floor()));
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
    }

    [Fact]
    public void What_is_no_fraction_is_told_in_words()
    {
        Assert.Equal("A fraction's denominator must not be 0.", Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0)).Message);
        Assert.Equal("'five' is not a number such as 5, 3.25 or 7/10.", Assert.Throws<FormatException>(() => Fraction.Parse("five")).Message);
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.ToDecimal(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.ToDecimal(101));
        Assert.Equal(102, Fraction.One.ToDecimal(100).Length);
    }

    [Fact]
    public void The_sign_stands_above_and_equal_numbers_are_equal()
    {
        var half = new Fraction(-3, -6);

        Assert.Equal((1, 2), ((int)half.Numerator, (int)half.Denominator));
        Assert.Equal((-1, 2), ((int)new Fraction(3, -6).Numerator, (int)new Fraction(3, -6).Denominator));
        Assert.True(half == Fraction.Parse("0.5") && half.Equals((object)Fraction.Parse("1/2")) && half != Fraction.One && half != new Fraction(1, 3));
        Assert.False(half != Fraction.Parse("0.5") || half == Fraction.One || half.Equals("1/2") || half == new Fraction(-1, 2));
        Assert.Equal(half.GetHashCode(), Fraction.Parse("0.50").GetHashCode());
        Assert.Equal(Fraction.Parse("1/6"), half - Fraction.Parse("1/3"));
        Assert.Equal(Fraction.Parse("5/6"), half + Fraction.Parse("1/3"));
        Assert.Equal(Fraction.Parse("1/6"), half * Fraction.Parse("1/3"));
        Assert.Equal(Fraction.Parse("3/2"), half / Fraction.Parse("1/3"));
        Assert.Equal((1, 1, 0, -1), ((int)half.RoundHalfUp(), (int)half.Ceiling(), (int)Fraction.Parse("-1/2").RoundHalfUp(), (int)Fraction.Parse("-1/2").Floor()));
    }
}
