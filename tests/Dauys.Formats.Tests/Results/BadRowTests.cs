using Dauys.Elections.Counting;

namespace Dauys.Formats.Tests.Results;

/// <summary>What is wrong with one row is refused with file, line, column and what to do; nothing is guessed.</summary>
public sealed class BadRowTests
{
    private const string Good = "East,1,100,5,60,2,63,40,23,x";

    [Theory]
    [InlineData("-3", "F342")]
    [InlineData("\u22123", "F342")]
    [InlineData("12.5", "F343")]
    [InlineData("12.0", "F343")]
    [InlineData("\"1,234\"", "F344")]
    [InlineData("1 234", "F344")]
    [InlineData("9007199254740992", "F345")]
    [InlineData("99999999999999999999999", "F345")]
    [InlineData("", "F341")]
    [InlineData("  ", "F341")]
    [InlineData("4o", "F346")]
    [InlineData("+4", "F346")]
    [InlineData("0x1F", "F346")]
    [InlineData("1e3", "F346")]
    [InlineData("٤٠", "F346")]
    [InlineData("NaN", "F346")]
    public void A_cell_that_is_no_figure_is_refused_with_its_place(string cell, string number)
    {
        using var files = new TestlandFiles();

        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows(Good, $"East,2,100,5,60,2,63,{cell},23,x", Good.Replace(",1,", ",3,", StringComparison.Ordinal))));

        Assert.Equal(number, refusal.Number);
        Assert.EndsWith("stations.csv", refusal.Where.File);
        Assert.Equal((3L, 8L, "A"), (refusal.Where.Line, refusal.Where.Column, refusal.Where.Subject));
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public void The_largest_figure_is_read_and_columns_that_add_up_to_more_are_refused()
    {
        using var files = new TestlandFiles();
        files.Read(TestlandFiles.Rows("East,1,9007199254740991,0,9007199254740991,0,0,0,0,x"));
        Assert.Equal(FigureTable.Largest, Figures(files, 0)[0]);

        using var others = new TestlandFiles();
        var refusal = Assert.Single(others.Refused(TestlandFiles.Rows("East,1,1,1,9007199254740991,0,0,0,0,x")));
        Assert.Equal(("F347", 5L), (refusal.Number, refusal.Where.Column));
    }

    [Fact]
    public void Several_bad_cells_are_told_together_and_beyond_twenty_counted()
    {
        using var files = new TestlandFiles();

        var refusals = files.Refused(TestlandFiles.Rows([.. Enumerable.Range(1, 50).Select(i => $"East,{i},100,5,60,2,63,-1,23,x")]));

        Assert.Equal(21, refusals.Count);
        Assert.Equal(Enumerable.Range(2, 20).Select(line => (long?)line), refusals.Take(20).Select(r => r.Where.Line));
        Assert.Equal("F339", refusals[20].Number);
        Assert.StartsWith("30 more places", refusals[20].What);
    }

    [Fact]
    public void A_fault_of_the_file_itself_comes_after_the_cells_before_it()
    {
        using var files = new TestlandFiles();

        var refusals = files.Refused(TestlandFiles.Rows("East,1,100,5,60,2,63,-1,23,x", "East,2,100,5"));

        Assert.Equal(["F342", "F315"], refusals.Select(r => r.Number));
    }

    [Fact]
    public void A_station_given_twice_is_refused_with_both_lines()
    {
        using var files = new TestlandFiles();

        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows(Good, "East,2,100,5,60,2,63,40,23,x", Good)));

        Assert.Equal("F330", refusal.Number);
        Assert.Contains("East/1", refusal.What);
        Assert.Contains("line 2", refusal.What);
        Assert.Equal(4, refusal.Where.Line);
        Assert.EndsWith("stations.csv", refusal.Where.File);
    }

    [Fact]
    public void A_station_given_in_two_files_is_refused_with_both_files()
    {
        using var files = new TestlandFiles();
        files.ReadFile(files.Write(TestlandFiles.Rows(Good), "one.csv"));

        var refusal = Assert.Single(files.RefusedFile(files.Write(TestlandFiles.Rows("East,2,100,5,60,2,63,40,23,x", Good), "two.csv")));

        Assert.Contains("line 2 of", refusal.What);
        Assert.Contains("one.csv", refusal.What);
        Assert.EndsWith("two.csv", refusal.Where.File);
        Assert.Equal(3, refusal.Where.Line);
    }

    [Fact]
    public void A_row_without_any_level_is_refused()
    {
        using var files = new TestlandFiles();

        Assert.Equal("F337", Assert.Single(files.Refused(TestlandFiles.Rows(Good, ",,100,5,60,2,63,40,23,total"))).Number);
    }

    [Fact]
    public void A_name_with_marks_apart_is_refused_with_its_place()
    {
        using var files = new TestlandFiles();

        // "Алтайский" with й as и and a breve.
        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows("Алтаи\u0306скии\u0306,1,100,5,60,2,63,40,23,x")));

        Assert.Equal(("F338", 2L, 1L, "Region"), (refusal.Number, refusal.Where.Line, refusal.Where.Column, refusal.Where.Subject));
    }

    [Fact]
    public void Names_that_are_composed_are_taken_whatever_their_script()
    {
        using var files = new TestlandFiles();

        Assert.Equal(3, files.Read(TestlandFiles.Rows("Алтайский край,№1,1,0,1,0,1,1,0,", "ירושלים,1,1,0,1,0,1,1,0,", "Қарағанды,ү,1,0,1,0,1,1,0,")).Rows);
    }

    [Fact]
    public void A_file_cut_inside_a_row_is_refused_wherever_it_is_cut()
    {
        var whole = TestlandFiles.Rows(Good, "East,2,100,5,60,2,63,40,23,x");
        var (twoRows, oneRow) = (whole.Length, TestlandFiles.Rows(Good).Length);
        for (var length = oneRow + 1; length < twoRows; length++)
        {
            using var files = new TestlandFiles();
            var cut = whole[..length];
            var lastCell = cut.Count(c => c == ',') == whole.Count(c => c == ',');
            if (lastCell)
            {
                // Only the ignored last cell is cut, or nothing: a warning says that it may be.
                Assert.Single(files.Read(cut).Warnings);
            }
            else
            {
                var refusal = Assert.Single(files.Refused(cut));
                Assert.Equal(("F315", 3L), (refusal.Number, refusal.Where.Line));
                Assert.Contains("cut", refusal.What);
            }
        }
    }

    private static long[] Figures(TestlandFiles files, int row)
    {
        var count = files.Land.State.Counting.Count("list", null)!;
        var figures = new long[count.Figures.Width];
        count.Figures.Read(row, figures);
        return figures;
    }
}
