using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

/// <summary>The fast comparisons and guesses against the definition of each sequence.</summary>
public class ClaimsTests
{
    private static readonly DivisorSequence[] Sequences =
    [
        DivisorSequence.DHondt, DivisorSequence.SainteLague, DivisorSequence.Danish, DivisorSequence.Imperiali, DivisorSequence.Adams,
        DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")), DivisorSequence.ModifiedSainteLague(Fraction.Parse("2.999")), DivisorSequence.Stationary(7),
        DivisorSequence.HuntingtonHill, DivisorSequence.Dean,
    ];

    private static readonly Gen<long> Votes = Gen.OneOf(Gen.Long[1, 1000], Gen.Long[1, long.MaxValue], Gen.Long[long.MaxValue - 5, long.MaxValue]);

    private static readonly Gen<int> Seats = Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 1000], Gen.Int[0, 1_000_000_000]);

    private static readonly Gen<Rate> Rates = Gen.Select(Gen.Long[1, 2_000_000_000], Gen.Long[1, 2_000_000_000]).Select((seats, votes) => Rate.Of((ulong)seats, (UInt128)votes));

    public static TheoryData<int> Which => [.. Enumerable.Range(0, Sequences.Length)];

    public static TheoryData<int> WithoutRoots => [.. Enumerable.Range(0, Sequences.Length).Where(i => Sequences[i].Power == 1)];

    [Theory]
    [MemberData(nameof(Which))]
    public void Claims_compare_as_quotients_do(int which) => Gen.Select(Votes, Seats, Votes, Seats).Always(
        (a, held, b, other) =>
        {
            var sequence = Sequences[which];
            foreach (var (v, k, w, l) in new[] { (a, held, b, other), (a, held, a, held), (a, held, a, other), (a, 0, b, 0), (a, 0, b, other), (a, held, b, 0) })
            {
                var expected = Definition(sequence, v, k, w, l);
                Assert.Equal(expected, Math.Sign(Compare(sequence, v, k, w, l)));
                Assert.Equal(expected, Math.Sign(new WideClaims([v, w], sequence).Compare(0, k, 1, l)));
            }
        },
        300,
        few: 60);

    [Theory]
    [MemberData(nameof(WithoutRoots))]
    public void Equal_quotients_of_great_votes_are_equal(int which) => Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 1000], Gen.Long[1, 1L << 40]).Always(
        (held, other, factor) =>
        {
            // Votes in the proportion of the divisors tie, and one vote more or less does not; roots of divisors have no such votes.
            var sequence = Sequences[which];
            var (mine, theirs) = (sequence.At(held), sequence.At(other));
            var (v, w) = (mine.Numerator * theirs.Denominator * factor, theirs.Numerator * mine.Denominator * factor);
            if (v < long.MaxValue && w < long.MaxValue)
            {
                Assert.Equal(0, Compare(sequence, (long)v, held, (long)w, other));
                Assert.Equal(1, Math.Sign(Compare(sequence, (long)v + 1, held, (long)w, other)));
                Assert.Equal(-1, Math.Sign(Compare(sequence, (long)v, held, (long)w + 1, other)));
            }
        },
        300,
        few: 60);

    [Theory]
    [MemberData(nameof(Which))]
    public void A_guess_at_a_rate_is_the_number_of_divisors_up_to_it(int which) => Gen.Select(Gen.OneOf(Gen.Long[1, 1000], Gen.Long[1, 1_000_000_000]), Rates).Always(
        (votes, rate) =>
        {
            var sequence = Sequences[which];
            var level = new Fraction((BigInteger)votes * rate.Mantissa, BigInteger.One << Math.Max(0, rate.Shift)) * (rate.Shift < 0 ? BigInteger.One << -rate.Shift : 1);
            if (level > 900_000_000)
            {
                return;
            }

            // In fixed point with sixteen bits; means of k and k + 1 are taken as k + 1/2, of which they fall short by less than a seat.
            var (fine, mean) = (new Fraction(1, 1 << 10), sequence is RootSequence or DeanSequence);
            var fewest = mean ? Math.Max(1, (level + new Fraction(1, 2) - fine).Floor().Sign < 0 ? 1 : (int)(level + new Fraction(1, 2) - fine).Floor()) : Count(sequence, level - fine);
            var greatest = mean ? Math.Max(1, (int)(level + new Fraction(1, 2) + fine).Floor()) : Count(sequence, level + fine);
            Assert.InRange(SeatsAt(sequence, votes, rate), fewest, greatest);
        },
        600,
        few: 300);

    [Theory]
    [MemberData(nameof(Which))]
    public void A_guess_by_long_numbers_is_that_number_too(int which) => Gen.Select(Gen.Long[1, 1_000_000], Rates).Always(
        (votes, rate) =>
        {
            var sequence = Sequences[which];
            var worth = new Fraction((BigInteger)votes * rate.Mantissa, BigInteger.One << Math.Max(0, rate.Shift)) * (rate.Shift < 0 ? BigInteger.One << -rate.Shift : 1);
            var level = Enumerable.Repeat(worth, sequence.Power).Aggregate(Fraction.One, (all, w) => all * w);
            var found = new WideClaims([votes], sequence).SeatsAt(0, rate);
            Assert.True(found == 0 || sequence.At(found - 1) <= level);
            Assert.True(found == sequence.LongestGuess || sequence.At(found) > level);
        },
        200,
        few: 50);

    [Fact]
    public void A_guess_at_exactly_a_divisor_holds_its_seat_and_a_little_below_does_not()
    {
        foreach (var sequence in new[] { DivisorSequence.DHondt, DivisorSequence.SainteLague, DivisorSequence.Imperiali, DivisorSequence.Adams, DivisorSequence.Stationary(3) })
        {
            var affine = (AffineSequence)sequence;
            for (var held = 0; held < 20; held++)
            {
                // The divisor in units of the step, with twenty bits after the point; sixteen are looked at.
                var exact = (ulong)((held == 0 ? affine.First : affine.Base + (held * affine.Step)) << 20) / (ulong)affine.Step;
                Assert.Equal(held + 1, new AffineClaims([1], affine).SeatsAt(0, new Rate(exact, 20)));
                Assert.Equal(held + (exact == 0 ? 1 : 0), exact == 0 ? 1 : new AffineClaims([1], affine).SeatsAt(0, new Rate(exact - 16, 20)));
            }
        }

        foreach (var geometric in new[] { true, false })
        {
            Assert.Equal(1, new MeanClaims([1], geometric).SeatsAt(0, new Rate(0, 20)));
            Assert.Equal(1, new MeanClaims([1], geometric).SeatsAt(0, new Rate((3UL << 19) - 16, 20)));
            Assert.Equal(2, new MeanClaims([1], geometric).SeatsAt(0, new Rate(3UL << 19, 20)));
            Assert.Equal(int.MaxValue / 2, new MeanClaims([1L << 62], geometric).SeatsAt(0, new Rate(1, 0)));
        }

        Assert.Equal(int.MaxValue / 2, new AffineClaims([1L << 62], (AffineSequence)DivisorSequence.DHondt).SeatsAt(0, new Rate(1, 0)));
        Assert.False(new AffineClaims([0, 1], (AffineSequence)DivisorSequence.DHondt).HasVotes(0));
        Assert.False(new MeanClaims([0, 1], true).HasVotes(0));
        Assert.False(new WideClaims([0, 1], DivisorSequence.DHondt).HasVotes(0));
        Assert.Equal((2, 2, 2), (new AffineClaims([0, 1], (AffineSequence)DivisorSequence.DHondt).Lists, new MeanClaims([0, 1], true).Lists, new WideClaims([0, 1], DivisorSequence.DHondt).Lists));
    }

    [Fact]
    public void A_guess_ends_where_the_sequence_ends_or_its_numbers_become_long()
    {
        var three = DivisorSequence.Custom([1, 2, 3], null);
        for (var votes = 0; votes < 8; votes++)
        {
            Assert.Equal(Math.Min(3, votes), new WideClaims([votes], three).SeatsAt(0, new Rate(1, 0)));
        }

        Assert.Equal(4096, new WideClaims([BigInteger.One << 5000], DivisorSequence.Macanese).SeatsAt(0, new Rate(1, 0)));
        Assert.Equal(4096, new WideClaims([BigInteger.One << 4095], DivisorSequence.Macanese).SeatsAt(0, new Rate(1, 0)));
        Assert.Equal(4095, new WideClaims([BigInteger.One << 4094], DivisorSequence.Macanese).SeatsAt(0, new Rate(1, 0)));
        Assert.Equal(1_000_000_000, new WideClaims([1_000_000_000], DivisorSequence.DHondt).SeatsAt(0, new Rate(1, 0)));
        Assert.Equal(int.MaxValue / 2, new WideClaims([BigInteger.One << 70], DivisorSequence.DHondt).SeatsAt(0, new Rate(1, 0)));
    }

    private static int Definition(DivisorSequence sequence, long v, int k, long w, int l)
    {
        var (mine, theirs) = (sequence.At(k), sequence.At(l));
        return mine == Fraction.Zero && theirs == Fraction.Zero
            ? v.CompareTo(w)
            : (new Fraction(BigInteger.Pow(v, sequence.Power), 1) * theirs).CompareTo(new Fraction(BigInteger.Pow(w, sequence.Power), 1) * mine);
    }

    private static int Compare(DivisorSequence sequence, long v, int k, long w, int l) => sequence switch
    {
        AffineSequence affine => new AffineClaims([v, w], affine).Compare(0, k, 1, l),
        _ => new MeanClaims([v, w], sequence is RootSequence).Compare(0, k, 1, l),
    };

    private static int SeatsAt(DivisorSequence sequence, long votes, Rate rate) => sequence switch
    {
        AffineSequence affine => new AffineClaims([votes], affine).SeatsAt(0, rate),
        _ => new MeanClaims([votes], sequence is RootSequence).SeatsAt(0, rate),
    };

    // Divisors are counted in units of their step.
    private static int Count(DivisorSequence sequence, Fraction level)
    {
        var affine = (AffineSequence)sequence;
        var top = level * affine.Step;
        return top < affine.First ? 0 : Math.Max(1, (int)((top - (Fraction)affine.Base) / affine.Step).Floor() + 1);
    }
}
