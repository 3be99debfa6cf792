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
            few: 30);

    private static (int[] Held, int Sum) OneByOne(long[] votes, int[] start, int[] least, int[] most, int sum, int seats)
    {
        var held = start.ToArray();
        var all = Enumerable.Range(0, votes.Length).ToArray();
        bool IsBetter(int i, int k, int j, int l) => (Int128)votes[i] * ((2 * l) + 1) > (Int128)votes[j] * ((2 * k) + 1);
        while (sum < seats)
        {
            var best = -1;
            foreach (var i in all.Where(i => most.Length == 0 || held[i] < most[i]))
            {
                best = best < 0 || IsBetter(i, held[i], best, held[best]) ? i : best;
            }

            if (best < 0)
            {
                break;
            }

            held[best]++;
            sum++;
        }

        while (sum > seats)
        {
            var worst = -1;
            foreach (var i in all.Where(i => held[i] > (least.Length == 0 ? 0 : least[i])))
            {
                worst = worst < 0 || IsBetter(worst, held[worst] - 1, i, held[i] - 1) ? i : worst;
            }

            if (worst < 0)
            {
                break;
            }

            held[worst]--;
            sum--;
        }

        return (held, sum);
    }
}
