using Dauys.Elections.Counting;

namespace Dauys.Elections.Tests.Counting;

public sealed class FigureSumsTests
{
    [Fact]
    public void What_a_row_lacks_makes_the_columns_sum_unknown_and_not_smaller()
    {
        var sums = new FigureSums(2);
        sums.Add([1, 10]);
        sums.Add([2, FigureTable.Absent]);

        Assert.Equal((Int128)3, sums[0]);
        Assert.Null(sums[1]);
        Assert.Equal((Int128)10, sums.OfKnown(1));
        Assert.Equal((0, 1), (sums.Absent(0), sums.Absent(1)));
        Assert.Equal(2, sums.Rows);
    }

    [Fact]
    public void The_sum_of_no_rows_is_unknown() => Assert.Null(new FigureSums(1)[0]);

    [Fact]
    public void Sums_are_wider_than_figures()
    {
        var sums = new FigureSums(1);
        for (var i = 0; i < 4096; i++)
        {
            sums.Add([FigureTable.Largest]);
        }

        Assert.Equal((Int128)4096 * FigureTable.Largest, sums[0]);
    }

    [Fact]
    public void Sums_of_two_parts_add_up()
    {
        var (one, other) = (new FigureSums(2), new FigureSums(2));
        one.Add([1, FigureTable.Absent]);
        other.Add([2, 5]);

        one.Add(other);

        Assert.Equal((Int128)3, one[0]);
        Assert.Null(one[1]);
        Assert.Equal(2, one.Rows);
    }
}
