using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Small problems, and every table that answers one.</summary>
internal static class Tables
{
    public static readonly (DivisorSequence Sequence, Func<int, (int Over, int Under)> At)[] Roundings =
    [
        (DivisorSequence.SainteLague, k => ((2 * k) + 1, 2)),
        (DivisorSequence.DHondt, k => (k + 1, 1)),
        (DivisorSequence.Danish, k => ((3 * k) + 1, 3)),
        (DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")), k => k == 0 ? (14, 20) : ((2 * k) + 1, 2)),
    ];

    public static readonly Gen<(long[][] Votes, int[] Rows, int[] Columns, int[][] Least, int Which)> Problems =
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

    public static List<int[][]> Best(List<int[][]> all, long[][] votes, int[][] least, Func<int, (int Over, int Under)> at)
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

    /// <summary>The obstacle is one: these districts can seat nobody else, and have more seats than these lists.</summary>
    public static void IsInTheWay(NoTable obstacle, long[][] votes, int[] rows, int[] columns, int[][] least)
    {
        Assert.True(obstacle.DistrictSeats > obstacle.ListSeats);
        var promised = obstacle.Lists.Count == 1 && obstacle.ListSeats == columns[obstacle.Lists[0]] && least.Sum(row => row[obstacle.Lists[0]]) > obstacle.ListSeats;
        if (promised)
        {
            Assert.Equal(Enumerable.Range(0, rows.Length).Where(i => least[i][obstacle.Lists[0]] > 0), obstacle.Districts);
            Assert.Equal(least.Sum(row => row[obstacle.Lists[0]]), obstacle.DistrictSeats);
            return;
        }

        Assert.Equal(obstacle.Districts.Sum(i => rows[i] - least[i].Sum()), obstacle.DistrictSeats);
        Assert.Equal(obstacle.Lists.Sum(j => columns[j] - least.Sum(row => row[j])), obstacle.ListSeats);
        Assert.All(obstacle.Districts, i => Assert.All(Enumerable.Range(0, columns.Length).Except(obstacle.Lists), j => Assert.Equal(0, votes[i][j])));
    }

    /// <summary>Every table with the sums and the least seats, and no seat without votes beyond them.</summary>
    public static List<int[][]> Lawful(long[][] votes, int[] rows, int[] columns, int[][] least) =>
        [.. All(rows, columns).Where(t => t.SelectMany((row, i) => row.Select((s, j) => s >= least[i][j] && (s <= least[i][j] || votes[i][j] > 0))).All(ok => ok))];

    public static IEnumerable<int[][]> All(int[] rows, int[] columns)
    {
        if (rows.Length == 0)
        {
            return columns.All(c => c == 0) ? [[]] : [];
        }

        return Exhaustive.Ways(columns.Length, rows[0]).Where(first => first.Zip(columns, (s, c) => s <= c).All(fits => fits))
            .SelectMany(first => All(rows[1..], [.. columns.Zip(first, (c, s) => c - s)]).Select(rest => (int[][])[first, .. rest]));
    }
}
