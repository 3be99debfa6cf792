using System.Text.Json;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Contract;

/// <summary>The contract for scripts, on the three elections of the project.</summary>
public class TallyTests
{
    [Fact]
    public void Kazakhstan_2023_comes_out_of_its_election_file_alone()
    {
        var answer = Tool.Run("tally", "--election", Tool.ElectionFile("kz-mazhilis-2023"), "--json");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("40 8 6 5 0 6 4", Values(answer.Json.GetProperty("seats")));
        Assert.Equal("0 12035578 6366441", $"{answer.Json.GetProperty("stations")} {answer.Json.GetProperty("electorate")} {answer.Json.GetProperty("valid")}");
        Assert.Equal(JsonValueKind.Array, answer.Json.GetProperty("unverified").ValueKind);
        Assert.Equal(["list", "district"], answer.Json.GetProperty("contests").EnumerateObject().Select(c => c.Name));
    }

    [Fact]
    public void Israel_2021_station_by_station()
    {
        var json = Tool.Run("tally", "--election", Tool.ElectionFile("il-knesset-2021"), "--json").Json;

        Assert.Equal("12926 799 4410052", $"{json.GetProperty("stations")} {json.GetProperty("stations_without_roll")} {json.GetProperty("valid")}");
        Assert.Equal("4 6 6 6 6 7 7 7 7 8 9 17 30", string.Join(' ', json.GetProperty("seats").EnumerateObject().Select(s => s.Value.GetInt32()).Where(s => s > 0).Order()));
        Assert.All(json.GetProperty("checks").EnumerateObject(), c => Assert.Equal(0, c.Value.GetInt32()));
        Assert.Equal("67.44", json.GetProperty("turnout").GetRawText());
    }

    [Fact]
    public void Russia_2021_to_the_last_vote_with_its_seven_broken_stations()
    {
        var json = Tool.Run("tally", "--election", Tool.ElectionFile("ru-duma-2021"), "--json").Json;

        Assert.Equal("96325 51.72", $"{json.GetProperty("stations")} {json.GetProperty("turnout").GetRawText()}");
        Assert.Equal((28_064_200, 10_660_669, 4_252_252, 4_201_744, 2_997_744), (Votes("5"), Votes("1"), Votes("3"), Votes("6"), Votes("4")));
        Assert.Equal("126 48 19 19 13", string.Join(' ', json.GetProperty("seats").EnumerateObject().Select(s => s.Value.GetInt32()).Where(s => s > 0).OrderDescending()));
        Assert.Equal([7], json.GetProperty("checks").EnumerateObject().Select(c => c.Value.GetInt32()).Where(c => c > 0));

        int Votes(string option) => json.GetProperty("votes").GetProperty(option).GetInt32();
    }

    [Fact]
    public void Broken_stations_are_left_out_only_when_asked()
    {
        var json = Tool.Run("tally", "--election", Tool.ElectionFile("ru-duma-2021"), "--leave-out-broken", "--json").Json;

        Assert.Equal("96318 7", $"{json.GetProperty("stations")} {json.GetProperty("left_out")}");
    }

    [Fact]
    public void Another_law_stops_where_readings_differ_and_lists_them()
    {
        var answer = Tool.Run("tally", "--election", Tool.ElectionFile("kz-mazhilis-2023"), "--law", "kz-mazhilis-2021", "--json");

        Assert.Equal(3, answer.ExitCode);
        Assert.StartsWith("C610", answer.Error, StringComparison.Ordinal);
        var readings = answer.Json.GetProperty("readings").EnumerateArray().ToList();
        Assert.Equal(["against-all-in-base", "against-all-out"], readings.Select(r => r.GetProperty("name").GetString()));
        Assert.All(readings, r => Assert.Equal(98, r.GetProperty("seats").EnumerateObject().Sum(s => s.Value.GetInt32())));
        Assert.Contains("district", answer.Json.GetProperty("not_applied").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void A_reading_settles_it()
    {
        var answer = Tool.Run("tally", "--election", Tool.ElectionFile("kz-mazhilis-2023"), "--law", "kz-mazhilis-2021", "--reading", "against-all-out", "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("60 12 9 8 0 9 0", Values(answer.Json.GetProperty("seats")));
    }

    [Fact]
    public void Rows_by_level_add_up_to_the_whole()
    {
        var lines = Tool.Run("tally", "--election", Tool.ElectionFile("il-knesset-2021"), "--by", "nation", "--csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("stations,protocols,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("12926,12926,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_name_station_figures_file_and_line()
    {
        var lines = Tool.Run("tally", "--election", Tool.ElectionFile("ru-duma-2021"), "--findings", "--csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(8, lines.Length);
        Assert.Contains(lines, l => l.Contains("УИК №254", StringComparison.Ordinal) && l.EndsWith(",752,751,16189,", StringComparison.Ordinal));
    }

    private static string Values(JsonElement seats) => string.Join(' ', seats.EnumerateObject().Select(s => s.Value.GetRawText()));
}
