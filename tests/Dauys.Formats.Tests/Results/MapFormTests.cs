using Dauys.Elections.Counting;

namespace Dauys.Formats.Tests.Results;

/// <summary>What a map may say of cells: blanks, spelling, parts, districts, stations without a roll.</summary>
public sealed class MapFormTests
{
    private static TestlandFiles With(string keys) => new(TestlandFiles.ListMap + "\n    " + keys);

    private static long[] Figures(TestlandFiles files, int row = 0, string contest = "list", string? district = null)
    {
        var count = files.Land.State.Counting.Count(contest, district)!;
        var figures = new long[count.Figures.Width];
        count.Figures.Read(row, figures);
        return figures;
    }

    [Fact]
    public void Blank_cells_are_zero_or_absent_as_the_map_says()
    {
        using var zero = With("blank: zero");
        zero.Read(TestlandFiles.Rows("East,1,,,60,2,63,,63,x"));
        Assert.Equal([0, 60, 2, 63, 0, 63], Figures(zero));

        using var absent = With("blank: absent");
        absent.Read(TestlandFiles.Rows("East,1,,,60,2,63,,63,x"));
        Assert.Equal([FigureTable.Absent, FigureTable.Absent, 2, 63, FigureTable.Absent, 63], Figures(absent));
    }

    [Fact]
    public void A_field_without_columns_is_absent_in_every_row()
    {
        using var files = new TestlandFiles(TestlandFiles.ListMap.Replace("invalid: Invalid, ", "", StringComparison.Ordinal).Replace("[url]", "[url, Invalid]", StringComparison.Ordinal));

        files.Read(TestlandFiles.Rows("East,1,100,5,60,no figure,63,40,23,x"));

        Assert.Equal([100, 65, FigureTable.Absent, 63, 40, 23], Figures(files));
    }

    [Fact]
    public void Trailing_zeros_and_groups_are_read_only_where_the_map_says_so()
    {
        using var zeros = With("numbers: trailing-zeros");
        zeros.Read(TestlandFiles.Rows("East,1,100.0,5.00,60,2,63.0,40,23,x"));
        Assert.Equal([100, 65, 2, 63, 40, 23], Figures(zeros));
        Assert.Equal("F343", Assert.Single(zeros.Refused(TestlandFiles.Rows("East,2,100.5,5,60,2,63,40,23,x"))).Number);

        using var groups = With("numbers: grouped");
        groups.Read(TestlandFiles.Rows("East,1,\"1,234,567\",1 005,1.060,2,63,40'000,23,x"));
        Assert.Equal([1_234_567, 2065, 2, 63, 40_000, 23], Figures(groups));
        Assert.Equal("F346", Assert.Single(groups.Refused(TestlandFiles.Rows("East,2,\"1,23\",5,60,2,63,40,23,x"))).Number[..4]);
    }

    [Fact]
    public void Two_marks_in_one_number_are_no_number()
    {
        using var groups = With("numbers: grouped");

        Assert.Single(groups.Refused(TestlandFiles.Rows("East,2,\"1,234.567\",5,60,2,63,40,23,x")));
    }

    [Fact]
    public void A_part_column_tells_several_protocols_of_a_station_apart()
    {
        using var files = new TestlandFiles(TestlandFiles.ListMap.Replace("ignore: [url]", "part: url", StringComparison.Ordinal));

        files.Read(TestlandFiles.Rows("East,1,100,5,60,2,63,40,23,1", "East,1,100,5,60,2,63,40,23,10.1", "East,2,100,5,60,2,63,40,23,"));

        var count = files.Land.State.Counting.Count("list", null)!;
        Assert.Equal(["1", "10.1", null], Enumerable.Range(0, 3).Select(count.Part));
        Assert.Equal(2, files.Land.State.Territory.StationCount);

        Assert.Equal("F330", Assert.Single(files.Refused(TestlandFiles.Rows("East,1,100,5,60,2,63,40,23,10.1"))).Number);
    }

    [Fact]
    public void Stations_of_the_named_values_have_no_roll()
    {
        using var files = With("no_roll: {column: Region, is: [Abroad, Ships]}");

        files.Read(TestlandFiles.Rows("Abroad,1,0,5,60,2,63,40,23,", "East,1,100,5,60,2,63,40,23,", "Ships,1,0,5,60,2,63,40,23,"));

        var count = files.Land.State.Counting.Count("list", null)!;
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(row => files.Land.State.Territory.HasRoll(count.Unit(row))));
        Assert.Equal(2, files.Land.State.Territory.WithoutRollCount);
    }

    [Fact]
    public void A_level_may_be_the_same_in_every_row()
    {
        using var files = new TestlandFiles(TestlandFiles.ListMap.Replace("region: Region", "region: {is: A/B}", StringComparison.Ordinal).Replace("[url]", "[url, Region]", StringComparison.Ordinal));

        files.Read(TestlandFiles.Rows("East,1,100,5,60,2,63,40,23,"));

        Assert.Equal("A~1B/1", files.Land.State.Territory.Units.Path(files.Land.State.Counting.Count("list", null)!.Unit(0)));
    }

    private const string Districts = """
        maps:
          - name: districts
            contest: district
            district: District
            station: {region: Region, station: No}
            fields: {valid: Valid}
            options: {ann: Ann, bob: Bob, cyd: Cyd}
            blank: zero
        """;

    [Fact]
    public void Rows_of_several_districts_go_to_the_ballot_of_each()
    {
        using var files = new TestlandFiles(Districts);

        files.Read("District,Region,No,Valid,Ann,Bob,Cyd\nnorth,East,1,5,2,3,\nsouth,East,2,4,,,4\nnorth,East,3,1,1,0,0\n");

        Assert.Equal([-1, -1, -1, 5, 2, 3], Figures(files, 0, "district", "north"));
        Assert.Equal([-1, -1, -1, 1, 1, 0], Figures(files, 1, "district", "north"));
        Assert.Equal([-1, -1, -1, 4, 4], Figures(files, 0, "district", "south"));
    }

    [Fact]
    public void Votes_for_a_candidate_of_another_district_are_refused()
    {
        using var files = new TestlandFiles(Districts);

        var refusal = Assert.Single(files.Refused("District,Region,No,Valid,Ann,Bob,Cyd\nsouth,East,2,4,,1,3\n"));

        Assert.Equal(("F348", 2L, "Bob"), (refusal.Number, refusal.Where.Line, refusal.Where.Subject));
        Assert.Contains("\"bob\"", refusal.What);
    }

    [Fact]
    public void A_district_that_is_not_in_the_election_file_is_refused_with_the_nearest()
    {
        using var files = new TestlandFiles(Districts);

        var refusal = Assert.Single(files.Refused("District,Region,No,Valid,Ann,Bob,Cyd\nnorht,East,1,5,2,3,0\n"));

        Assert.Equal(("F340", 2L, 1L), (refusal.Number, refusal.Where.Line, refusal.Where.Column));
        Assert.Contains("\"north\"", refusal.Remedy);
    }

    [Fact]
    public void A_candidate_without_a_column_is_refused()
    {
        using var files = new TestlandFiles(Districts.Replace(", bob: Bob", "", StringComparison.Ordinal));

        Assert.Equal("F336", Assert.Single(files.Refused("District,Region,No,Valid,Ann,Cyd\nnorth,East,1,5,2,0\n")).Number);
    }
}
