using System.Numerics;
using CsCheck;
using Dauys.Elections.Registration.Sample;
using Dauys.Seats;

namespace Dauys.Elections.Tests.Sampling;

/// <summary>Limits of large samples, which are decided by bounds, against binomials in whole numbers; and of samples as large as lists are.</summary>
public class SampleLimitsTests
{
    [Fact]
    public void Bounds_decide_as_whole_numbers_do() => Gen.Select(Gen.Int[301, 700], Gen.Int[1, 100], Gen.Int[0, 100], Gen.Int[50, 99]).Select(
        (rows, drawn, valid, percent) => (rows, Size: Math.Max(1, rows * drawn / 100), valid, percent)).Sample(
            p =>
            {
                var seen = p.Size * p.valid / 100;
                Assert.Equal(Counted(p.rows, p.Size, seen, p.percent), SampleLimits.Of(p.rows, p.Size, seen, p.percent));
            },
            seed: "0N0XIzNsQ0O2",
            iter: 60,
            threads: 1);

    [Theory]
    [InlineData(10_000_000, 300_000, 285_000)]
    [InlineData(10_000_000, 300_000, 3)]
    [InlineData(10_000_000, 9_999_999, 9_999_000)]
    [InlineData(1_000_000, 50_000, 50_000)]
    [InlineData(1_000_000, 1, 0)]
    public void A_sample_of_hundreds_of_thousands_has_limits_around_what_it_shows(long rows, long size, long valid)
    {
        var (lower, upper) = SampleLimits.Of(rows, size, valid, 95);
        var shown = (((BigInteger)valid * rows) + size - 1) / size;

        Assert.InRange(shown, lower, upper);
        Assert.InRange(lower, valid, upper);
        Assert.InRange(upper, lower, rows - (size - valid));

        // The next number on either side is too unlikely: half of what 95 % leaves is 1/40.
        Assert.True(lower == valid || !new DrawnTail(rows, size, lower - 1).IsLikelier(valid, new Fraction(1, 40)));
        Assert.True(new DrawnTail(rows, size, lower).IsLikelier(valid, new Fraction(1, 40)));
        Assert.True(upper == rows - (size - valid) || !new DrawnTail(rows, size, rows - upper - 1).IsLikelier(size - valid, new Fraction(1, 40)));
    }

    [Fact]
    public void An_exact_half_is_not_more_than_a_half()
    {
        // One of two marked, one drawn: it is marked with probability 1/2. So it is among 1,000, by symmetry of 500 marked and one drawn.
        Assert.False(new DrawnTail(2, 1, 1).IsLikelier(1, new Fraction(1, 2)));
        Assert.False(new DrawnTail(1000, 1, 500).IsLikelier(1, new Fraction(1, 2)));
        Assert.True(new DrawnTail(1000, 1, 501).IsLikelier(1, new Fraction(1, 2)));
    }

    private static (long Lower, long Upper) Counted(int rows, int size, int valid, int percent)
    {
        Fraction half = new(100 - percent, 200);
        return (Least(rows, size, valid, half), rows - Least(rows, size, size - valid, half));
    }

    private static long Least(int rows, int size, int seen, Fraction half)
    {
        bool IsLikelier(int marked)
        {
            var tail = BigInteger.Zero;
            for (var i = seen; i <= Math.Min(size, marked); i++)
            {
                tail += Choose(marked, i) * Choose(rows - marked, size - i);
            }

            return new Fraction(tail, Choose(rows, size)) > half;
        }

        // More marked rows make as many in the sample likelier.
        var (low, high) = (seen, rows - (size - seen));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsLikelier(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static BigInteger Choose(int of, int number) => number < 0 || number > of
        ? BigInteger.Zero
        : Enumerable.Range(1, number).Aggregate(BigInteger.One, (ways, i) => ways * (of - i + 1) / i);
}
