using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

public class SweepTests
{
    [Fact]
    public void Every_vector_gets_what_a_contest_of_its_own_gets() => Gen.Select(Gen.Long[0, 30].Array[4].Array[1, Generated.IsFew ? 1500 : 3000], Gen.Int[1, 9], Gen.Int[0, 20]).Always(
        (rows, seats, percent) =>
        {
            var law = new LawVariant(Method.SainteLague, seats, Fraction.Percent(percent));
            var (certain, contested) = (new int[rows.Length * 4], new int[rows.Length]);
            Sweep.Votes(law, 4, rows.SelectMany(r => r).ToArray(), certain, contested);
            foreach (var (at, votes) in rows.Index().Take(200))
            {
                var system = new ListSystem(law.Method) { Threshold = new Threshold(law.Share) };
                var outcome = Allotment.TryAllot(system, seats, [.. votes.Select((v, i) => new ListVotes($"{i}", v))], votes.Sum()).Outcome;
                Assert.Equal(outcome is { Silences.Count: 0 } ? outcome.Certain.Values : [0, 0, 0, 0], certain[(at * 4)..((at * 4) + 4)]);
                Assert.Equal(outcome is { Silences.Count: 0 } ? outcome.Ties.Sum(t => t.ContestedSeats) : -1, contested[at]);
            }
        },
        10,
        few: 2);

    [Fact]
    public void Every_law_is_applied_to_the_same_votes()
    {
        long[] votes = [3431510, 693938, 547154, 432920, 146431, 535139, 331058];
        LawVariant[] laws =
        [
            new(Method.HareLargestRemainder, 69, Fraction.Percent(5)),
            new(Method.HareLargestRemainder, 98, Fraction.Percent(7)),
            new(Method.DHondt, 69, Fraction.Percent(60)),
            new(Method.DHondt, 1, new Fraction(3431510, 6366441), Comparison.MoreThan),
            new(Method.DHondt, 1, new Fraction(3431510, 6366441)),
        ];
        var (certain, contested) = (new int[laws.Length * 7], new int[laws.Length]);

        Sweep.Laws(laws, votes, 6366441, certain, contested);

        Assert.Equal([40, 8, 6, 5, 0, 6, 4], certain[..7]);
        Assert.Equal([65, 13, 10, 0, 0, 10, 0], certain[7..14]);
        Assert.Equal([0, 0, -1, -1, 0], contested);
        Assert.Equal(1, certain[28]);
        Assert.Throws<ArgumentException>(() => Sweep.Laws(laws, votes, 6366441, certain, new int[1]));
        Assert.Throws<ArgumentException>(() => Sweep.Votes(laws[0], 7, new long[8], new int[8], new int[1]));
    }

    public static TheoryData<string, Comparison> Shares => new MatrixTheoryData<string, Comparison>(
        [
            "0", "1/20", "1/3", "1/4", "1", "1000000007/4000000028", "1/2147483647", "2147483629/8589934583", "123456789011/370370367041",
            "1/10000000000000000000000000000000000000001", "10000000000000000000000000000000000000001/30000000000000000000000000000000000000001",
        ],
        [Comparison.AtLeast, Comparison.MoreThan]);

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_share_is_exact_whatever_its_terms_and_however_many_votes(string share, Comparison comparison)
    {
        var law = new LawVariant(Method.DHondt, 7, Fraction.Parse(share), comparison);
        foreach (var scale in new[] { 1L, 1000, 1L << 33, 1L << 56 })
        {
            // One list stands exactly at a quarter, one at a third; one vote around each, where votes are fine enough for that.
            foreach (var little in new[] { 0L, 1, -1 })
            {
                long[] votes = [(3 * scale) + little, (4 * scale) - little, scale, (4 * scale) + little, -Math.Min(0, little)];
                var whole = votes.Aggregate((Int128)0, (sum, v) => sum + v);
                var line = law.Share * whole;
                var taking = votes.Select(v => (comparison == Comparison.AtLeast ? (Fraction)(Int128)v >= line : (Fraction)(Int128)v > line) ? v : 0).ToArray();
                var (certain, contested) = (new int[5], new int[1]);
                var (byLaw, contestedByLaw) = (new int[5], new int[1]);

                Sweep.Votes(law, 5, votes, certain, contested);
                Sweep.Laws(new[] { law }, votes, whole, byLaw, contestedByLaw);

                var expected = taking.All(v => v == 0) ? null : Apportion.Seats(law.Method, 7, taking);
                Assert.Equal(expected?.Certain ?? [0, 0, 0, 0, 0], certain);
                Assert.Equal(expected?.ContestedSeats ?? -1, contested[0]);
                Assert.Equal(certain, byLaw);
                Assert.Equal(contested, contestedByLaw);
            }
        }
    }

    [Fact]
    public void Without_a_share_a_vector_that_cannot_be_allotted_has_nothing()
    {
        var (certain, contested) = (new[] { 9, 9, 9, 9, 9, 9 }, new int[3]);

        Sweep.Votes(new LawVariant(Method.DHondt, 3), 2, new long[] { 0, 0, 2, 1, 5, -1 }, certain, contested);

        Assert.Equal([0, 0, 2, 1, 0, 0], certain);
        Assert.Equal([-1, 0, -1], contested);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(300)]
    public void Many_lists_and_many_vectors_are_swept_too(int lists)
    {
        var votes = Enumerable.Range(0, lists * 5).Select(i => 1000L + (i * 7919L % 4999)).ToArray();
        foreach (var share in new[] { Fraction.Zero, new Fraction(1, lists) })
        {
            var (certain, contested) = (new int[votes.Length], new int[5]);
            Sweep.Votes(new LawVariant(Method.SainteLague, 700, share), lists, votes, certain, contested);
            for (var row = 0; row < 5; row++)
            {
                var mine = votes[(row * lists)..((row + 1) * lists)];
                var found = Apportion.Seats(Method.SainteLague, 700, [.. mine.Select(v => (Fraction)(Int128)v >= share * (Int128)mine.Sum() ? v : 0)]);
                Assert.Equal(found.Certain, certain[(row * lists)..((row + 1) * lists)]);
                Assert.Equal(found.ContestedSeats, contested[row]);
            }
        }
    }

    [Fact]
    public void Each_block_of_vectors_is_done_once_and_whole()
    {
        foreach (var rows in new[] { 1, 1023, 1024, 1025, 2048, 2049, 5000 })
        {
            var votes = Enumerable.Range(0, rows).SelectMany(i => new long[] { i + 1, 2 }).ToArray();
            var (certain, contested) = (new int[rows * 2], Enumerable.Repeat(-7, rows).ToArray());
            Sweep.Votes(new LawVariant(Method.DHondt, 1), 2, votes, certain, contested);
            Assert.Equal(Enumerable.Range(0, rows).Select(i => i == 1 ? 1 : 0), contested);
            Assert.Equal(Enumerable.Range(0, rows).SelectMany(i => new[] { i > 1 ? 1 : 0, i == 0 ? 1 : 0 }), certain);
        }
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused_in_words()
    {
        var law = new LawVariant(Method.DHondt, 1);
        const string Votes = "Votes and seats hold the same number of whole vectors, and contested one number for each.";
        const string Laws = "There is a place for each law and list, and one contested number for each law.";
        Assert.StartsWith(Votes, Assert.Throws<ArgumentException>(() => Sweep.Votes(law, 2, new long[3], new int[3], new int[1])).Message, StringComparison.Ordinal);
        Assert.StartsWith(Votes, Assert.Throws<ArgumentException>(() => Sweep.Votes(law, 2, new long[4], new int[3], new int[2])).Message, StringComparison.Ordinal);
        Assert.StartsWith(Votes, Assert.Throws<ArgumentException>(() => Sweep.Votes(law, 2, new long[4], new int[4], new int[1])).Message, StringComparison.Ordinal);
        Assert.StartsWith(Laws, Assert.Throws<ArgumentException>(() => Sweep.Laws(new[] { law, law }, new long[3], 1, new int[5], new int[2])).Message, StringComparison.Ordinal);
        Assert.StartsWith(Laws, Assert.Throws<ArgumentException>(() => Sweep.Laws(new[] { law, law }, new long[3], 1, new int[6], new int[1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sweep.Votes(law, 0, new long[3], new int[3], new int[1]));
        Assert.Throws<ArgumentNullException>(() => Sweep.Votes(default, 1, new long[3], new int[3], new int[3]));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, 500_000_003, 2_000_000_011, 1 << 20)]
    [InlineData(Comparison.MoreThan, 500_000_003, 2_000_000_011, 1 << 20)]
    [InlineData(Comparison.AtLeast, 5_000_000_029, 20_000_000_119, 1 << 10)]
    [InlineData(Comparison.MoreThan, 5_000_000_029, 20_000_000_119, 1 << 10)]
    [InlineData(Comparison.AtLeast, 3, 11, 1 << 10)]
    [InlineData(Comparison.MoreThan, 3, 11, 1 << 10)]
    public void A_line_is_met_to_the_vote_however_long_its_numbers_are(Comparison comparison, long over, long under, long scale)
    {
        // The first list stands on the line, one below or one above.
        var law = new LawVariant(Method.DHondt, 20, new Fraction(over, under), comparison);
        foreach (var beside in new[] { -1L, 0, 1 })
        {
            foreach (var spare in new[] { 0L, 1, 3 })
            {
                long[] votes = [(over * scale) + beside, ((under - over) * scale) - beside + spare];
                var (certain, contested) = (new int[2], new int[1]);
                Sweep.Votes(law, 2, votes, certain, contested);
                var line = law.Share * ((under * scale) + (Int128)spare);
                Assert.Equal(comparison == Comparison.AtLeast ? (Fraction)(Int128)votes[0] >= line : (Fraction)(Int128)votes[0] > line, certain[0] > 0);
                Assert.Equal(20, certain.Sum());
            }
        }
    }
}
