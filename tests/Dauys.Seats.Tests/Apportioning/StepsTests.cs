using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

/// <summary>A wrong guess costs time, never a seat; so what is promised of time is counted here, in comparisons and guesses.</summary>
public class StepsTests
{
    private static readonly DivisorSequence[] Sequences =
    [
        DivisorSequence.DHondt, DivisorSequence.SainteLague, DivisorSequence.Danish, DivisorSequence.Imperiali, DivisorSequence.Adams,
        DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")), DivisorSequence.Stationary(Fraction.Parse("1/3")), DivisorSequence.Stationary(3),
        DivisorSequence.HuntingtonHill, DivisorSequence.Dean,
    ];

    public static TheoryData<int> Which => [.. Enumerable.Range(0, Sequences.Length)];

    [Theory]
    [MemberData(nameof(Which))]
    public void The_first_guess_misses_the_house_by_less_than_half_a_seat_a_list_and_on_average_by_nothing(int which)
    {
        var (sum, tried) = (0L, 0);
        Gen.Select(Gen.Long[1_000_000, 9_000_000].Array[2, 30], Gen.Int[2000, 100_000]).Always(
            (votes, seats) =>
            {
                var missed = Guess(Sequences[which], votes, seats) - seats;
                Assert.InRange(missed, -((votes.Length / 2) + 1), (votes.Length / 2) + 1);
                (sum, tried) = (sum + missed, tried + 1);
            },
            500,
            few: 100);

        Assert.InRange((double)sum / tried, -0.6, 0.6);
    }

    [Theory]
    [MemberData(nameof(Which))]
    public void However_many_seats_every_list_is_guessed_once_and_few_seats_are_moved(int which) =>
        Gen.Select(Gen.Long[1, 9_000_000].Array[1, 60], Gen.OneOf(Gen.Int[200, 2000], Gen.Int[100_000, 1_000_000_000])).Always(
            (votes, seats) =>
            {
                var counts = Solve(Sequences[which], votes, seats, [], [], out var held);
                Assert.True(held.Sum() <= seats);
                Assert.Equal(votes.Length, counts.Guesses);

                // One scan for each seat moved, and two to be sure; with many lists a heap takes the place of the scans.
                Assert.InRange(counts.Comparisons, 0, votes.Length > 48 ? 20 * votes.Length : votes.Length * ((votes.Length / 2) + 4));
            },
            300,
            few: 60);

    [Theory]
    [MemberData(nameof(Which))]
    public void Limits_cost_a_few_guesses_more(int which) => Gen.Select(Gen.Long[1, 9_000_000].Array[4, 12], Gen.Int[1000, 1_000_000], Gen.Int[1, 4]).Always(
        (votes, seats, capped) =>
        {
            // The first lists are full at one seat; the last has half the house whatever its votes.
            var most = votes.Select((_, i) => i < capped - 1 ? 1 : int.MaxValue).ToArray();
            var least = votes.Select((_, i) => i == votes.Length - 1 ? seats / 2 : 0).ToArray();
            var counts = Solve(Sequences[which], votes, seats, least, most, out var held);
            Assert.True(held.Sum() <= seats && held[^1] >= seats / 2);
            Assert.InRange(counts.Guesses / votes.Length, 1, 45);
            Assert.InRange(counts.Comparisons, 0, 3 * votes.Length * (votes.Length + 4));
        },
        300,
        few: 60);

    [Fact]
    public void Many_nearly_equal_lists_that_a_guess_misses_by_half_a_seat_each_are_moved_by_the_heap()
    {
        foreach (var sequence in Sequences)
        {
            foreach (var seats in new[] { 1350, 1351, 1499 })
            {
                // No two are equal, and all are within a thousandth.
                var votes = Enumerable.Range(0, 300).Select(i => 1_000_000L + i).ToArray();
                var counts = Solve(sequence, votes, seats, [], [], out var held);
                Assert.Equal(seats, held.Sum());
                Assert.InRange(counts.Comparisons, 0, 20 * 300);
                Assert.InRange(counts.Guesses, 300, 300);
            }
        }
    }

    [Fact]
    public void Where_everyone_is_full_the_guess_is_given_up_soon()
    {
        foreach (var sequence in Sequences)
        {
            var counts = Solve(sequence, [500, 300, 200], 1_000_000, [], [3, 2, 1], out var held);
            Assert.Equal([3, 2, 1], held);
            Assert.InRange(counts.Guesses / 3, 1, 64);
            Assert.InRange(counts.Comparisons, 0, 20);
        }
    }

    [Fact]
    public void Sequences_by_long_numbers_are_guessed_within_a_seat_a_list_too()
    {
        foreach (var divisors in Divisors.All.Where(d => d.Method.Sequence != DivisorSequence.Macanese))
        {
            BigInteger[] votes = [BigInteger.Pow(10, 29), 5 * BigInteger.Pow(10, 29), 7, 3 * BigInteger.Pow(10, 28)];
            var counts = new Counts();
            var (held, open) = (new int[4], new bool[4]);
            DivisorCore.Solve(new Counted<WideClaims>(new WideClaims(votes, divisors.Method.Sequence), counts), 3000, [], [], held, open);
            Assert.Equal(3000, held.Sum());
            Assert.InRange(counts.Guesses / 4, 1, 64);
            Assert.True(counts.Comparisons <= 80, $"{divisors.Method.Name}: {counts.Comparisons} comparisons, {counts.Guesses} guesses");
        }
    }

    private static long Guess(DivisorSequence sequence, long[] votes, int seats)
    {
        var held = new int[votes.Length];
        if (sequence is AffineSequence affine)
        {
            var claims = new AffineClaims(votes, affine);
            return new DivisorField<AffineClaims>(claims, [], [], held).SetAt(claims.Start(seats));
        }

        var means = new MeanClaims(votes, sequence is RootSequence);
        return new DivisorField<MeanClaims>(means, [], [], held).SetAt(means.Start(seats));
    }

    private static Counts Solve(DivisorSequence sequence, long[] votes, int seats, int[] least, int[] most, out int[] held)
    {
        var counts = new Counts();
        held = new int[votes.Length];
        var open = new bool[votes.Length];
        if (sequence is AffineSequence affine)
        {
            DivisorCore.Solve(new Counted<AffineClaims>(new AffineClaims(votes, affine), counts), seats, least, most, held, open);
        }
        else
        {
            DivisorCore.Solve(new Counted<MeanClaims>(new MeanClaims(votes, sequence is RootSequence), counts), seats, least, most, held, open);
        }

        return counts;
    }
}
