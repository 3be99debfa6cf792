using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

/// <summary>The heap moves the seats that searching for the best or the worst each time would move, with fewer comparisons.</summary>
public class HeapTests
{
    [Fact]
    public void Seats_move_as_one_by_one_and_cost_a_logarithm_each() =>
        Gen.Select(Gen.Long[1_000_000, 9_000_000].Array[20, 80], Gen.Int[0, 6].Array[80], Gen.Int[-90, 90], Gen.Bool).Always(
            (votes, start, move, limited) =>
            {
                var held = start[..votes.Length];
                var least = limited ? Array.ConvertAll(held, h => Math.Max(0, h - 2)) : [];
                var most = limited ? Array.ConvertAll(held, h => h + 1) : [];
                var sum = held.Sum();
                var seats = Math.Max(1, sum + move);
                var (expected, expectedSum) = OneByOne(votes, held, least, most, sum, seats);
                var counts = new Counts();
                var claims = new Counted<AffineClaims>(new AffineClaims(votes, (AffineSequence)DivisorSequence.SainteLague), counts);

                var found = ClaimHeap.Move(new DivisorField<Counted<AffineClaims>>(claims, least, most, held), sum, seats);

                Assert.Equal(expectedSum, found);
                Assert.Equal(expected, held);
                Assert.InRange(counts.Comparisons, 0, (2 * votes.Length) + (Math.Abs(expectedSum - sum) * 2 * (int)Math.Ceiling(Math.Log2(votes.Length))));
            },
            500,
            few: 150);

    private static (int[] Held, int Sum) OneByOne(long[] votes, int[] start, int[] least, int[] most, int sum, int seats)
    {
        var held = start.ToArray();
        var all = Enumerable.Range(0, votes.Length).ToArray();
        Fraction Claim(int i, int k) => new(votes[i], (2 * k) + 1);
        while (sum < seats && all.Where(i => most.Length == 0 || held[i] < most[i]).OrderByDescending(i => Claim(i, held[i])).Take(1).ToArray() is [var best])
        {
            held[best]++;
            sum++;
        }

        while (sum > seats && all.Where(i => held[i] > (least.Length == 0 ? 0 : least[i])).OrderBy(i => Claim(i, held[i] - 1)).Take(1).ToArray() is [var worst])
        {
            held[worst]--;
            sum--;
        }

        return (held, sum);
    }
}
