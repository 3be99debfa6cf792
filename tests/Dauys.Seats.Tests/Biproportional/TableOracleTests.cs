using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Tables against trying every one: the right tables are those with the greatest product of votes over divisors of all seats (Balinski, Demange).</summary>
public class TableOracleTests
{
    private static readonly (DivisorSequence Sequence, Func<int, (int Over, int Under)> At)[] Roundings =
    [
        (DivisorSequence.SainteLague, k => ((2 * k) + 1, 2)),
        (DivisorSequence.DHondt, k => (k + 1, 1)),
        (DivisorSequence.Danish, k => ((3 * k) + 1, 3)),
        (DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")), k => k == 0 ? (14, 20) : ((2 * k) + 1, 2)),
    ];

    private static readonly Gen<(long[][] Votes, int[] Rows, int[] Columns, int[][] Least, int Which)> Problems =
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 3]).SelectMany((rows, columns, which) =>
            Gen.Select(
                Gen.OneOf(Gen.Long[0, 9], Gen.Long[1, 3], Gen.Long[1, 1000]).Array[columns].Array[rows],
                Gen.Int[0, 3].Array[rows],
                Gen.Int[0, columns - 1].Array[9],
                Gen.OneOf(Gen.Const(0), Gen.Int[0, 1]).Array[columns].Array[rows])
            .Select((votes, seats, to, least) =>
            {
                // Column sums from any distribution of the rows' seats, so that the sums agree but a table need not exist.
                var sums = new int[columns];
                for (var at = 0; at < seats.Sum(); at++)
                {
                    sums[to[at]]++;
                }

                return (votes, seats, sums, Array.ConvertAll(least, row => row.Zip(least[0], (a, _) => which == 0 ? a : 0).ToArray()), which);
            }));

    [Fact]
    public void The_table_is_one_of_the_best_and_says_where_others_are_as_good() => Problems.Always(
        p =>
        {
            var (sequence, at) = Roundings[p.Which];
            if (Enumerable.Range(0, p.Rows.Length).Any(i => p.Least[i].Sum() > p.Rows[i]))
            {
                return;
            }

            var all = Tables(p.Rows, p.Columns).Where(t => t.SelectMany((row, i) => row.Select((s, j) => (s >= p.Least[i][j]) && (s <= p.Least[i][j] || p.Votes[i][j] > 0))).All(ok => ok)).ToList();
            var obstacle = Dauys.Seats.Biproportional.FindObstacle(p.Votes, p.Rows, p.Columns, p.Least);
            Assert.Equal(all.Count == 0, obstacle is not null);
            if (all.Count == 0)
            {
                Assert.Equal(FaultCode.NoTable, Assert.Throws<InputFaultException>(() => Dauys.Seats.Biproportional.Solve(p.Votes, p.Rows, p.Columns, sequence, p.Least)).Fault.Code);
                return;
            }

            var best = Best(all, p.Votes, p.Least, at);
            var found = Dauys.Seats.Biproportional.Solve(p.Votes, p.Rows, p.Columns, sequence, p.Least);

            Assert.Contains(best, t => t.Zip(found.Seats, (a, b) => a.SequenceEqual(b)).All(same => same));
            var open = from i in Enumerable.Range(0, p.Rows.Length) from j in Enumerable.Range(0, p.Columns.Length) where best.Any(t => t[i][j] != best[0][i][j]) select new Cell(i, j);
            Assert.Equal(open, found.Contested);
        },
        3000);

    [Fact]
    public void The_divisors_give_the_seats_back() => Gen.Select(Gen.Long[1, 100_000].Array[4].Array[5], Gen.Int[1, 9].Array[5]).Always(
        (votes, rows) =>
        {
            var sums = Apportion.Seats(Method.SainteLague, rows.Sum(), [.. Enumerable.Range(0, 4).Select(j => votes.Sum(row => row[j]))]);
            if (!sums.IsSettled)
            {
                return;
            }

            var found = Dauys.Seats.Biproportional.Solve(votes, rows, sums.Certain);
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(rows[i], found.Seats[i].Sum());
                Assert.True(found.DistrictDivisors[i].Low <= found.DistrictDivisors[i].Value);
                for (var j = 0; j < 4; j++)
                {
                    var quotient = (Fraction)(Int128)votes[i][j] / (found.DistrictDivisors[i].Value * found.ListDivisors[j].Value);
                    Assert.True(quotient >= (Fraction)((2 * found.Seats[i][j]) - 1) / 2 && quotient <= (Fraction)((2 * found.Seats[i][j]) + 1) / 2);
                }
            }
        },
        300);

    private static List<int[][]> Best(List<int[][]> all, long[][] votes, int[][] least, Func<int, (int Over, int Under)> at)
    {
        List<int[][]> best = [];
        (BigInteger Over, BigInteger Under) most = (0, 1);
        foreach (var table in all)
        {
            // Seats that a cell has in any case count in no table's favour.
            BigInteger over = 1, under = 1;
            for (var i = 0; i < table.Length; i++)
            {
                for (var j = 0; j < table[i].Length; j++)
                {
                    for (var k = least[i][j]; k < table[i][j]; k++)
                    {
                        over *= votes[i][j] * at(k).Under;
                        under *= at(k).Over;
                    }
                }
            }

            var sign = (over * most.Under).CompareTo(most.Over * under);
            if (sign > 0)
            {
                best.Clear();
                most = (over, under);
            }

            if (sign >= 0)
            {
                best.Add(table);
            }
        }

        return best;
    }

    private static IEnumerable<int[][]> Tables(int[] rows, int[] columns)
    {
        if (rows.Length == 0)
        {
            return columns.All(c => c == 0) ? [[]] : [];
        }

        return Exhaustive.Ways(columns.Length, rows[0]).Where(first => first.Zip(columns, (s, c) => s <= c).All(fits => fits))
            .SelectMany(first => Tables(rows[1..], [.. columns.Zip(first, (c, s) => c - s)]).Select(rest => (int[][])[first, .. rest]));
    }
}
