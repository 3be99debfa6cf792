using CsCheck;
using Dauys.Elections.Counting;

namespace Dauys.Elections.Tests.Counting;

public sealed class FigureTableTests
{
    /// <summary>Mostly small, sometimes at the borders of what 32 bits hold, sometimes absent.</summary>
    private static readonly Gen<long> Figure = Gen.Frequency(
        (10, Gen.Long[0, 3000]),
        (2, Gen.OneOf(FigureTable.Absent, 0, uint.MaxValue - 2L, uint.MaxValue - 1L, uint.MaxValue, uint.MaxValue + 1L, FigureTable.Largest)),
        (1, Gen.Long[0, FigureTable.Largest]));

    [Fact]
    public void Every_figure_comes_back_as_it_was_added_or_last_replaced() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[1, 60]).SelectMany((width, rows) => Gen.Select(
            Figure.Array[width].Array[rows],
            Gen.Select(Gen.Int[0, rows - 1], Figure.Array[width]).Array[0, 20])).Sample((rows, replaced) =>
        {
            var table = new FigureTable(rows[0].Length);
            foreach (var row in rows)
            {
                table.Add(row);
            }

            foreach (var (row, figures) in replaced)
            {
                table.Replace(row, figures);
                rows[row] = figures;
            }

            Assert.Equal(rows.Length, table.Count);
            Assert.All(rows, (row, i) => Assert.Equal(row, Row(table, i)));
        });

    [Fact]
    public void Rows_beyond_the_first_block_are_kept_apart()
    {
        var table = new FigureTable(2);
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(i, table.Add([i, 2 * i]));
        }

        Assert.All(Enumerable.Range(0, 20_000), i => Assert.Equal([i, 2L * i], Row(table, i)));
    }

    [Fact]
    public void A_figure_outside_its_range_or_a_row_of_another_width_is_a_bug_of_the_caller()
    {
        var table = new FigureTable(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.Add([1, -2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Add([1, FigureTable.Largest + 1]));
        Assert.Throws<ArgumentException>(() => table.Add([1, 2, 3]));
        Assert.Equal(0, table.Count);
    }

    private static long[] Row(FigureTable table, int row)
    {
        var figures = new long[table.Width];
        table.Read(row, figures);
        return figures;
    }
}
