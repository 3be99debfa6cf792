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
}
