namespace Dauys.Formats.Tests.Results;

public sealed class MapChoiceTests
{
    private const string TwoMaps = TestlandFiles.ListMap + "\n" + """
          - name: second-ballot
            contest: list
            encoding: windows-1251
            separator: ";"
            station: {region: Регион, station: Номер}
            fields: {valid: Действительных}
            options: {a: А, b: Б}
          - name: early
            contest: list
            station: {region: Region, station: No}
            fields: {roll: Roll, issued: Issued early, invalid: Invalid, valid: Valid}
            options: {a: A, b: B}
            ignore: [url, Issued]
        """;

    private const string Row = "East,1,100,5,60,2,63,40,23,x";

    [Fact]
    public void The_map_whose_columns_fit_is_chosen_even_if_it_needs_another_encoding_and_separator()
    {
        using var files = new TestlandFiles(TwoMaps);
        var text = "Регион;Номер;Действительных;А;Б\nВосток;1;63;40;23\n";
        var path = files.Write(System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text));

        var outcome = files.ReadFile(path);

        Assert.Equal(("second-ballot", 1L), (outcome.Map, outcome.Rows));
        Assert.Equal("Восток/1", files.Land.State.Territory.Units.Path(files.Land.State.Counting.Count("list", null)!.Unit(0)));
    }

    [Fact]
    public void Two_maps_that_fit_are_refused_until_one_is_named()
    {
        using var files = new TestlandFiles(TwoMaps);

        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows(Row)));
        Assert.Equal("F333", refusal.Number);
        Assert.Contains("stations, early", refusal.What);
        Assert.Contains("--map", refusal.Remedy);

        Assert.Equal("early", files.Read(TestlandFiles.Rows(Row), "early").Map);
        var figures = new long[6];
        files.Land.State.Counting.Count("list", null)!.Figures.Read(0, figures);
        Assert.Equal([100, 5, 2, 63, 40, 23], figures);
    }

    [Fact]
    public void Of_two_maps_that_fit_the_one_to_which_the_election_file_gives_the_file_is_chosen()
    {
        using var files = new TestlandFiles(TwoMaps + "\n    files: [data/stations.csv]");

        Assert.Equal("early", files.Read(TestlandFiles.Rows(Row)).Map);
    }

    [Fact]
    public void A_map_that_is_not_there_is_refused_with_the_nearest_name()
    {
        using var files = new TestlandFiles(TwoMaps);

        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows(Row), "station"));
        Assert.Equal("F334", refusal.Number);
        Assert.Contains("--map stations", refusal.Remedy);
    }

    [Fact]
    public void An_election_without_maps_reads_no_file()
    {
        using var files = new TestlandFiles("");

        Assert.Equal("F335", Assert.Single(files.Refused(TestlandFiles.Rows(Row))).Number);
    }

    [Fact]
    public void A_missing_list_column_is_refused_and_the_column_that_may_be_it_is_named()
    {
        using var files = new TestlandFiles();

        var refusals = files.Refused(TestlandFiles.Rows(Row).Replace(",Valid,", ",Vaild,", StringComparison.Ordinal));

        Assert.Equal(["F331", "F332"], refusals.Select(r => r.Number));
        Assert.Contains("\"valid\" (line 4 of the protocol)", refusals[0].What);
        Assert.Contains("\"Vaild\"", refusals[0].Remedy);
        Assert.Equal((1L, 7L, "Vaild"), (refusals[1].Where.Line, refusals[1].Where.Column, refusals[1].Where.Subject));

        using var others = new TestlandFiles();
        var missing = Assert.Single(others.Refused("Region,No,Roll,Issued early,Issued,Invalid,Valid,A,url\nEast,1,100,5,60,2,63,40,x\n"));
        Assert.Equal("F331", missing.Number);
        Assert.Contains("votes for \"b\"", missing.What);
    }

    [Fact]
    public void A_column_that_is_neither_read_nor_ignored_is_taken_for_an_unknown_list()
    {
        using var files = new TestlandFiles();

        var refusal = Assert.Single(files.Refused(TestlandFiles.Header + ",C\n" + Row + ",7\n"));

        Assert.Equal("F332", refusal.Number);
        Assert.Equal((1L, 11L, "C"), (refusal.Where.Line, refusal.Where.Column, refusal.Where.Subject));
        Assert.Contains("ignore", refusal.Remedy);
    }

    [Fact]
    public void A_file_of_another_country_is_refused_and_says_that_nothing_of_it_is_known()
    {
        using var files = new TestlandFiles();

        var refusal = Assert.Single(files.RefusedFile(Repository.File("data/il-knesset-2021/knesset-24-stations.csv.gz")));

        Assert.Equal("F324", refusal.Number);
        Assert.Contains("testland-2024", refusal.What);
        Assert.EndsWith("knesset-24-stations.csv.gz", refusal.Where.File);
    }

    [Fact]
    public void Where_none_of_several_maps_fits_the_nearest_is_named_with_what_is_missing_and_unknown()
    {
        using var files = new TestlandFiles(TwoMaps);

        var refusal = Assert.Single(files.Refused(TestlandFiles.Rows(Row).Replace(",Valid,", ",Vaild,", StringComparison.Ordinal)));

        Assert.Equal("F324", refusal.Number);
        Assert.Contains("the nearest, \"stations\"", refusal.What);
        Assert.Contains("missing: \"Valid\"", refusal.What);
        Assert.Contains("not known to it: \"Vaild\"", refusal.What);
    }

    [Fact]
    public void A_column_may_be_named_by_its_place()
    {
        using var files = new TestlandFiles(TestlandFiles.ListMap.Replace("valid: Valid", "valid: \"#7\"", StringComparison.Ordinal));

        Assert.Equal(1, files.Read(TestlandFiles.Rows(Row).Replace(",Valid,", ",gültig 2024,", StringComparison.Ordinal)).Rows);
    }
}
