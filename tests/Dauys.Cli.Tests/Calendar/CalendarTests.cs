using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Calendar;

/// <summary>The calendar as users ask for it: from a file and from the acts of a store alike.</summary>
public class CalendarTests
{
    [Fact]
    public void From_a_file_and_from_a_store_it_is_the_same()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var store = Path.Combine(folder.FullName, "e.dauys");
            Assert.Equal(0, Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store).ExitCode);

            var read = Tool.Run("calendar", "--election", Tool.ElectionFile("kz-mazhilis-2023"), "--json");
            var folded = Tool.Run("calendar", "--store", store, "--election", "kz-mazhilis-2023", "--json");

            Assert.Equal(0, folded.ExitCode);
            Assert.Equal(read.Output, folded.Output);
            Assert.Equal(0, read.Json.GetProperty("findings").GetInt32());
            var closes = read.Json.GetProperty("terms").EnumerateArray().Single(t => t.GetProperty("term").GetString() == "nomination-closes");
            Assert.Equal(("2023-02-07", "set-by-call", 1), (closes.GetProperty("computed").GetString(), closes.GetProperty("standing").GetString(), closes.GetProperty("days_later").GetInt32()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void For_people_a_difference_is_told_in_days_with_the_article()
    {
        var output = Tool.Run("calendar", "--election", Tool.ElectionFile("kz-mazhilis-2023")).Output;

        Assert.Contains("1 day later; the call may set it", output, StringComparison.Ordinal);
        Assert.Contains("Art. 89(8), 99(1)", output, StringComparison.Ordinal);
        Assert.Contains("No finding.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_election_it_says_what_to_give()
    {
        var answer = Tool.Run("calendar");

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("C620", answer.Error, StringComparison.Ordinal);
    }
}
