using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Scaling is the fast road: ordinary tables must not need the slow one, and both must arrive at the same table.</summary>
public class ScalingTests
{
    private static readonly Gen<(long[][] Votes, int[] Rows)> Problems =
        Gen.Select(Gen.Select(Gen.Int[1, 40], Gen.Long[50, 1000].Array[6]).Select((size, row) => Array.ConvertAll(row, v => v * size)).Array[8], Gen.Int[1, 30].Array[8]);

    private static readonly DivisorSequence[] Roundings =
        [DivisorSequence.SainteLague, DivisorSequence.DHondt, DivisorSequence.Danish, DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")), DivisorSequence.Imperiali];

    [Fact]
    public void Ordinary_tables_are_filled_by_scaling_and_transfer_finds_the_same() => Gen.Select(Problems, Gen.Int[0, 4]).Always(
        (problem, which) =>
        {
            var (votes, rows) = problem;
            if (Columns(votes, rows) is not { } columns)
            {
                return;
            }

            var sequence = (AffineSequence)Roundings[which];
            var table = new TableState(votes, rows, columns, [.. rows.Select(_ => new int[6])], sequence);
            var scaled = AlternatingScaling.Run(table);
            Assert.True(scaled is { Done: true });
            Assert.All(scaled.Value.RowMultipliers, m => Assert.InRange(m, 1, (1L << 31) - 1));

            var large = Dauys.Seats.Biproportional.Solve([.. votes.Select(row => row.Select(v => v << 31).ToArray())], rows, columns, sequence);
            Assert.Equal(table.Seats, large.Seats);
        },
        100,
        few: 6);

    [Fact]
    public void Votes_of_31_bits_are_scaled_and_larger_ones_are_not()
    {
        Assert.NotNull(AlternatingScaling.Run(Table([[(1L << 31) - 1, 7], [5, 9]])));
        Assert.Null(AlternatingScaling.Run(Table([[3, 7], [5, 1L << 31]])));
    }

    [Fact]
    public void A_district_without_votes_or_seats_is_scaled_as_any()
    {
        var table = new TableState([[0, 0], [600, 300], [100, 5]], [0, 3, 1], [3, 1], [[0, 0], [0, 0], [0, 0]], (AffineSequence)DivisorSequence.SainteLague);

        Assert.True(AlternatingScaling.Run(table) is { Done: true });
        Assert.Equal([[0, 0], [2, 1], [1, 0]], table.Seats);
    }

    [Fact]
    public void Least_seats_are_held_while_scaling()
    {
        var table = new TableState([[100, 90], [500, 8500]], [1, 9], [1, 9], [[1, 0], [0, 1]], (AffineSequence)DivisorSequence.SainteLague);

        Assert.True(AlternatingScaling.Run(table) is { Done: true });
        Assert.Equal([[1, 0], [0, 9]], table.Seats);
    }

    private static TableState Table(long[][] votes) => new(votes, [1, 1], [1, 1], [[0, 0], [0, 0]], (AffineSequence)DivisorSequence.SainteLague);

    // Lists' seats by their votes over the districts' worth of a seat.
    private static int[]? Columns(long[][] votes, int[] rows)
    {
        var voters = Enumerable.Range(0, 6).Select(j => votes.Select((row, i) => row[j] * 1000 * rows[i] / row.Sum()).Sum()).ToArray();
        var found = Apportion.Seats(Method.SainteLague, rows.Sum(), voters);
        return found.IsSettled ? [.. found.Certain] : null;
    }
}
