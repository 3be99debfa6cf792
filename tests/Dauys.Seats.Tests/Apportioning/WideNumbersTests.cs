using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

/// <summary>Products of 192 bits and rates in fixed point, against big integers.</summary>
public class WideNumbersTests
{
    private static readonly Gen<ulong> Numbers = Gen.OneOf(
        Gen.ULong, Gen.ULong[0, 5], Gen.ULong[ulong.MaxValue - 3, ulong.MaxValue], Gen.Int[0, 63].Select(bit => 1UL << bit), Gen.ULong[0, 3].Select(v => v << 32));

    private static readonly Gen<UInt128> Wides = Gen.Select(Numbers, Numbers).Select((high, low) => new UInt128(high, low));

    [Fact]
    public void A_product_of_two_numbers_is_whole() => Gen.Select(Numbers, Numbers).Always(
        (a, b) => Assert.Equal((BigInteger)a * b, (BigInteger)Wide.Product(a, b)),
        1000);

    [Fact]
    public void Products_of_192_bits_are_compared_exactly() => Gen.Select(Wides, Numbers, Wides, Numbers).Always(
        (a, b, c, d) =>
        {
            Assert.Equal(((BigInteger)a * b).CompareTo((BigInteger)c * d), Wide.CompareProducts(a, b, c, d));
            Assert.Equal(0, Wide.CompareProducts(a, b, a, b));

            // The same product from other factors, and one unit beside it.
            var (small, other) = (a >> 64, (ulong)(c & ulong.MaxValue) | 1);
            Assert.Equal(0, Wide.CompareProducts(small * other, b, small * b, other));
            Assert.Equal(b > 0 ? 1 : 0, Wide.CompareProducts((small * other) + 1, b, small * b, other));
            Assert.Equal(b > 0 ? -1 : 0, Wide.CompareProducts(small * b, other, (small * other) + 1, b));
        },
        1000);

    [Fact]
    public void A_rate_is_its_fraction_to_thirty_bits_and_fits_into_63() => Gen.Select(Numbers.Select(n => Math.Max(1, n >> 2)), Wides).Always(
        (over, under) =>
        {
            var rate = Rate.Of(over, UInt128.Max(under, 1));
            var exact = new Fraction(over, (BigInteger)UInt128.Max(under, 1));
            var difference = new Fraction(rate.Mantissa, BigInteger.One) * Power(-rate.Shift) - exact;
            Assert.True(rate.Mantissa < 1UL << 63);
            Assert.True(new Fraction(BigInteger.Abs(difference.Numerator), difference.Denominator) * (1 << 30) <= exact, $"{over} / {under} is {rate}");
        },
        1000);

    [Fact]
    public void A_rate_of_nothing_is_nothing()
    {
        Assert.Equal(new Rate(0, 0), Rate.Of(5, 0));
        Assert.Equal(0, Rate.Of(5, 0).Of(ulong.MaxValue));
    }

    [Fact]
    public void Votes_times_a_rate_are_cut_to_sixteen_bits_or_far_above_any_house() =>
        Gen.Select(Numbers, Numbers.Select(n => n >> 1), Gen.OneOf(Gen.Int[-46, 210], Gen.Int[10, 24])).Always(
            (votes, mantissa, shift) =>
            {
                var exact = (new Fraction((BigInteger)votes * mantissa, 1) * Power(16 - shift)).Floor();
                var found = new Rate(mantissa, shift).Of(votes);
                Assert.Equal(BigInteger.Min(exact, BigInteger.One << 62), found);
            },
            4000,
            few: 2000);

    [Theory]
    [InlineData(1UL, 1UL, 16, 1L)]
    [InlineData(1UL, 1UL, 15, 2L)]
    [InlineData(3UL, 5UL, 17, 7L)]
    [InlineData((1UL << 61) - 1, 1UL, 15, (1L << 62) - 2)]
    [InlineData((1UL << 61) + 1, 1UL, 15, 1L << 62)]
    [InlineData(1UL << 63, 2UL, 15, 1L << 62)]
    [InlineData(1UL, 1UL, -6, 1L << 22)]
    [InlineData(1UL, 1UL, -46, 1L << 62)]
    [InlineData(1UL, 1UL, -45, 1L << 61)]
    [InlineData(3UL, 1UL, -45, 1L << 62)]
    [InlineData(1UL << 62, 1UL << 62, 16 + 127, 0L)]
    [InlineData(1UL << 63, 1UL << 62, 16 + 125, 1L)]
    [InlineData(ulong.MaxValue, (1UL << 63) - 1, 16 + 126, 1L)]
    [InlineData(ulong.MaxValue, (1UL << 63) - 1, 16 + 128, 0L)]
    [InlineData(1UL << 62, 1UL, 16, 1L << 62)]
    [InlineData((1UL << 62) - 1, 1UL, 16, (1L << 62) - 1)]
    [InlineData(1UL << 63, 1UL, 16, 1L << 62)]
    public void The_edges_of_a_rate_are_these(ulong votes, ulong mantissa, int shift, long found) => Assert.Equal(found, new Rate(mantissa, shift).Of(votes));

    [Fact]
    public void Halfway_lies_halfway()
    {
        Assert.Equal(new Rate(15, 3), new Rate(10, 3).Between(20));
        Assert.Equal(new Rate(10, 3), new Rate(10, 3).Between(11));
    }

    private static Fraction Power(int exponent) => exponent >= 0 ? BigInteger.One << exponent : new Fraction(1, BigInteger.One << -exponent);
}
