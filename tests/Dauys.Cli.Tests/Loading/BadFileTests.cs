using System.Text;
using System.Text.Json;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Loading;

/// <summary>Files that are wrong: a clear error that names file, row and column, and nothing stored.</summary>
public class BadFileTests : Workplace
{
    public static TheoryData<string, string, string, int> Bad => new()
    {
        { "a station twice", SmallElection.Good + "North,1,100,59,40,19\n", "F330", 5 },
        { "an unknown list", SmallElection.Good.Replace("A,B\n", "A,B,C\n", StringComparison.Ordinal).Replace(",19\n", ",19,1\n", StringComparison.Ordinal).Replace(",30\n", ",30,1\n", StringComparison.Ordinal).Replace(",45\n", ",45,1\n", StringComparison.Ordinal), "F332", 1 },
        { "a negative number", SmallElection.Good.Replace("40,19", "-40,19", StringComparison.Ordinal), "F34", 2 },
        { "a fraction", SmallElection.Good.Replace("20,30", "20.5,30", StringComparison.Ordinal), "F34", 3 },
        { "an overflow", SmallElection.Good.Replace("20,30", "20,9007199254740993", StringComparison.Ordinal), "F34", 3 },
        { "an empty cell", SmallElection.Good.Replace("20,30", ",30", StringComparison.Ordinal), "F34", 3 },
        { "cut inside a row", SmallElection.Good[..^9], "F3", 4 },
        { "a missing column", SmallElection.Good.Replace(",B\n", "\n", StringComparison.Ordinal).Replace(",19\n", "\n", StringComparison.Ordinal).Replace(",30\n", "\n", StringComparison.Ordinal).Replace("45,45", "45", StringComparison.Ordinal), "F33", 1 },
        { "a file of another country", "city_code,box,eligible,voted,x\n1,1,5,4,4\n", "F324", 1 },
        { "an empty file", "", "F3", 0 },
        { "fewer stations than the control totals", SmallElection.Good.Replace("South,1,300,90,45,45\n", "", StringComparison.Ordinal), "F349", 0 },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void It_is_refused_by_tally_and_load_alike_and_nothing_is_stored(string what, string text, string number, int line)
    {
        var (election, file) = (Prepare(), Write("results.csv", text));

        var tally = Refused(Tool.Run("tally", file, "--election", election, "--json"));
        var load = Refused(Tool.Run("load", election, file, "--store", At("s.dauys"), "--json"));

        Assert.StartsWith(number, tally.GetProperty("number").GetString(), StringComparison.Ordinal);
        Assert.Equal(tally.GetRawText(), load.GetRawText());
        if (line > 0)
        {
            Assert.Equal((what, line), (what, tally.GetProperty("line").GetInt32()));
            Assert.Contains("results.csv", tally.GetProperty("file").GetString(), StringComparison.Ordinal);
        }

        Assert.False(File.Exists(At("s.dauys")));
    }

    [Fact]
    public void A_wrong_encoding_is_refused_with_the_line()
    {
        var election = Prepare();
        File.WriteAllBytes(At("latin.csv"), Encoding.Latin1.GetBytes(SmallElection.Good.Replace("South", "Süd", StringComparison.Ordinal)));

        Assert.Equal(4, Refused(Tool.Run("tally", At("latin.csv"), "--election", election, "--json")).GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_store_that_holds_something_is_as_before_byte_for_byte()
    {
        var (election, store) = (Prepare(), At("s.dauys"));
        Tool.Run("load", election, Write("good.csv", SmallElection.Good), "--store", store);
        var before = File.ReadAllBytes(store);

        Refused(Tool.Run("load", election, Write("bad.csv", SmallElection.Good + "North,3,x,1,1,0\n"), "--store", store, "--json"));

        Assert.Equal(before, File.ReadAllBytes(store));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var (election, store, file) = (Prepare(), At("s.dauys"), Write("good.csv", SmallElection.Good));
        Tool.Run("load", election, file, "--store", store);
        var before = File.ReadAllBytes(store);

        var again = Tool.Run("load", election, file, "--store", store, "--json");

        Assert.Equal((0, false), (again.ExitCode, again.Json.GetProperty("changed").GetBoolean()));
        Assert.Equal(before, File.ReadAllBytes(store));
    }

    [Fact]
    public void One_vote_changed_is_refused_naming_station_both_figures_and_the_act_and_accepted_as_a_correction()
    {
        var (election, store) = (Prepare(), At("s.dauys"));
        Tool.Run("load", election, Write("good.csv", SmallElection.Good), "--store", store);
        var changed = Write("changed.csv", SmallElection.Good.Replace("20,30", "20,31", StringComparison.Ordinal));

        var refused = Refused(Tool.Run("load", election, changed, "--store", store, "--json"));
        Assert.Equal("R411", refused.GetProperty("number").GetString());
        Assert.Matches("North/2 .*votes for b = 30 in act [0-9]+ \\([0-9a-f]{64}\\).* 31", refused.GetProperty("what").GetString()!);

        var corrected = Tool.Run("load", election, changed, "--store", store, "--correct", "--json");
        Assert.Equal((0, 1), (corrected.ExitCode, corrected.Json.GetProperty("new").GetProperty("corrections").GetInt32()));
        Assert.Equal(95, Tool.Run("seats", "--store", store, "--json").Json.GetProperty("votes").GetProperty("b").GetInt32());
        Assert.Equal("not-checked", Tool.Run("verify", "--store", store, "--json").Json.GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_part_of_the_file_is_loaded_only_as_partial_and_says_so_until_the_rest_is_in()
    {
        var (election, store) = (Prepare(), At("s.dauys"));
        var part = Write("part.csv", SmallElection.Good.Replace("South,1,300,90,45,45\n", "", StringComparison.Ordinal));

        Assert.Equal(0, Tool.Run("load", election, part, "--store", store, "--partial").ExitCode);
        Assert.True(Partial());
        Assert.Equal(0, Tool.Run("load", election, Write("good.csv", SmallElection.Good), "--store", store).ExitCode);
        Assert.False(Partial());

        bool Partial() => Tool.Run("seats", "--store", store, "--json").Json.GetProperty("partial").GetBoolean();
    }

    private string Prepare()
    {
        Write("small.yaml", SmallElection.Law);
        return Write("election.yaml", SmallElection.Election);
    }

    private static JsonElement Refused(Answer answer)
    {
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("  do: ", answer.Error, StringComparison.Ordinal);
        return answer.Json.GetProperty("refused")[0];
    }
}
