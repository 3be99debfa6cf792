using Dauys.Elections.Counting;

namespace Dauys.Formats.Tests.Results;

public sealed class ResultsFileTests
{
    private static long[] Figures(ContestCount count, int row)
    {
        var figures = new long[count.Figures.Width];
        count.Figures.Read(row, figures);
        return figures;
    }

    [Fact]
    public void A_row_becomes_a_station_and_its_protocol_with_columns_added_into_one_field()
    {
        using var files = new TestlandFiles();

        var outcome = files.Read(TestlandFiles.Rows("East,1,100,5,60,2,63,40,23,x"));

        Assert.Equal(("stations", "list", 1L), (outcome.Map, outcome.Contest, outcome.Rows));
        Assert.Empty(outcome.Warnings);
        var count = files.Land.State.Counting.Count("list", null)!;
        Assert.Equal([100, 65, 2, 63, 40, 23], Figures(count, 0));
        Assert.Equal("East/1", files.Land.State.Territory.Units.Path(count.Unit(0)));
        Assert.True(files.Land.State.Territory.IsStation(count.Unit(0)));
        Assert.Equal(1, files.Land.State.Territory.StationCount);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        using var files = new TestlandFiles();

        files.Read("url,B,A,Valid,Invalid,Issued,Issued early,Roll,No,Region\nx,23,40,63,2,60,5,100,1,East\n");

        Assert.Equal([100, 65, 2, 63, 40, 23], Figures(files.Land.State.Counting.Count("list", null)!, 0));
    }

    [Fact]
    public void A_slash_and_a_tilde_in_a_name_are_escaped_in_the_path_and_kept_in_the_name()
    {
        using var files = new TestlandFiles();

        files.Read(TestlandFiles.Rows("A/B~C,1/2,1,0,1,0,1,1,0,"));

        var unit = files.Land.State.Counting.Count("list", null)!.Unit(0);
        Assert.Equal("A~1B~0C/1~12", files.Land.State.Territory.Units.Path(unit));
        Assert.Equal("1/2"u8, files.Land.State.Territory.Units.Name(unit));
    }

    [Fact]
    public void A_name_may_be_empty_where_the_whole_is_unique()
    {
        using var files = new TestlandFiles();

        files.Read(TestlandFiles.Rows("East,,1,0,1,0,1,1,0,", "West,,1,0,1,0,1,1,0,", ",7,1,0,1,0,1,1,0,"));

        var count = files.Land.State.Counting.Count("list", null)!;
        Assert.Equal(["East/", "West/", "/7"], Enumerable.Range(0, 3).Select(row => files.Land.State.Territory.Units.Path(count.Unit(row))));
    }

    [Fact]
    public void White_space_around_names_and_figures_is_left_out()
    {
        using var files = new TestlandFiles();

        files.Read(TestlandFiles.Rows(" East , 1, 100 ,5,60,2,63,40,23,x"));

        var count = files.Land.State.Counting.Count("list", null)!;
        Assert.Equal("East/1", files.Land.State.Territory.Units.Path(count.Unit(0)));
        Assert.Equal(100, Figures(count, 0)[0]);
    }

    [Fact]
    public void A_last_row_without_a_line_end_is_read_with_a_warning_that_names_file_and_line()
    {
        using var files = new TestlandFiles();

        var outcome = files.Read(TestlandFiles.Rows("East,1,100,5,60,2,63,40,23,x").TrimEnd('\n'));

        Assert.Equal(1, outcome.Rows);
        Assert.Contains("stations.csv: the last row (line 2)", Assert.Single(outcome.Warnings));
    }

    [Fact]
    public void Progress_ends_with_all_bytes_and_rows()
    {
        using var files = new TestlandFiles();
        var text = TestlandFiles.Rows([.. Enumerable.Range(1, 5000).Select(i => $"East,{i},100,5,60,2,63,40,23,x")]);
        var reports = new List<Formats.Results.ReadProgress>();

        Formats.Results.ResultsFile.Read(files.Write(text), files.Land.Election, null, files.Land.Intake, reports.Add, TestContext.Current.CancellationToken);

        Assert.Equal(2, reports.Count);
        Assert.Equal((text.Length, (long?)text.Length, 5000L), (reports[^1].Bytes, reports[^1].TotalBytes, reports[^1].Rows));
        Assert.EndsWith("stations.csv", reports[^1].File);
    }

    [Fact]
    public void Reading_that_was_cancelled_ends()
    {
        using var files = new TestlandFiles();
        var path = files.Write(TestlandFiles.Rows([.. Enumerable.Range(1, 5000).Select(i => $"East,{i},100,5,60,2,63,40,23,x")]));

        Assert.Throws<OperationCanceledException>(() => Formats.Results.ResultsFile.Read(path, files.Land.Election, null, files.Land.Intake, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_the_map_ignores_costs_no_memory_however_large_the_file()
    {
        const int Rows = 5000;
        using var files = new TestlandFiles();
        var path = files.Write(TestlandFiles.Rows([.. Enumerable.Range(1, Rows).Select(i => $"East,{i},100,5,60,2,63,40,23,{new string('x', 4000)}")]));
        Assert.True(new FileInfo(path).Length > 20_000_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        files.ReadFile(path);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 4_000_000);
    }
}
