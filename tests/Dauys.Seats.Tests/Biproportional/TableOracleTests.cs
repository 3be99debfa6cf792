using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Tables against trying every one: the right tables are those with the greatest product of votes over divisors of all seats (Balinski, Demange).</summary>
public class TableOracleTests
{
    [Fact]
    public void The_table_is_one_of_the_best_and_says_where_others_are_as_good() => Tables.Problems.Always(
        p =>
        {
            var (sequence, at) = Tables.Roundings[p.Which];
            if (Enumerable.Range(0, p.Rows.Length).Any(i => p.Least[i].Sum() > p.Rows[i]))
            {
                return;
            }

            var all = Tables.Lawful(p.Votes, p.Rows, p.Columns, p.Least);
            var obstacle = Dauys.Seats.Biproportional.FindObstacle(p.Votes, p.Rows, p.Columns, p.Least);
            Assert.Equal(all.Count == 0, obstacle is not null);
            if (all.Count == 0)
            {
                Tables.IsInTheWay(obstacle!, p.Votes, p.Rows, p.Columns, p.Least);
                Assert.Equal(FaultCode.NoTable, Assert.Throws<InputFaultException>(() => Dauys.Seats.Biproportional.Solve(p.Votes, p.Rows, p.Columns, sequence, p.Least)).Fault.Code);
                return;
            }

            var best = Tables.Best(all, p.Votes, p.Least, at);
            var open = from i in Enumerable.Range(0, p.Rows.Length) from j in Enumerable.Range(0, p.Columns.Length) where best.Any(t => t[i][j] != best[0][i][j]) select new Cell(i, j);

            // Votes beyond 2^31 are too large for scaling: then seats are transferred from the start.
            foreach (var factor in new[] { 1L, 1L << 31 })
            {
                var votes = Array.ConvertAll(p.Votes, row => Array.ConvertAll(row, v => v * factor));
                var found = Dauys.Seats.Biproportional.Solve(votes, p.Rows, p.Columns, sequence, p.Least);
                Assert.Contains(best, t => t.Zip(found.Seats, (a, b) => a.SequenceEqual(b)).All(same => same));
                Assert.Equal(open, found.Contested);
                Intervals.Check(found, votes, p.Least, at);
            }
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

    [Fact]
    public void A_table_exists_unless_some_districts_have_votes_for_too_few_lists() =>
        Gen.Select(Gen.Int[0, 2].Array[4].Array[5], Gen.Int[0, 6].Array[5], Gen.Int[0, 3].Array[30]).Always(
            (marks, rows, to) =>
            {
                // Few cells have votes; the lists' seats are spread by chance.
                var votes = Array.ConvertAll(marks, row => Array.ConvertAll(row, m => m == 0 ? 7L : 0));
                var columns = new int[4];
                for (var seat = 0; seat < rows.Sum(); seat++)
                {
                    columns[to[seat]]++;
                }

                // D. Gale: no set of districts has more seats than the lists that have votes in it.
                var obstacle = Enumerable.Range(1, 31).Any(set =>
                {
                    var districts = Enumerable.Range(0, 5).Where(i => (set >> i & 1) == 1).ToArray();
                    return districts.Sum(i => rows[i]) > Enumerable.Range(0, 4).Where(j => districts.Any(i => votes[i][j] > 0)).Sum(j => columns[j]);
                });
                var found = Dauys.Seats.Biproportional.FindObstacle(votes, rows, columns);
                Assert.Equal(obstacle, found is not null);
                if (found is not null)
                {
                    Tables.IsInTheWay(found, votes, rows, columns, [.. rows.Select(_ => new int[4])]);
                }
            },
            2000,
            few: 1000);
}
