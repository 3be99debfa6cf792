using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Duties;

/// <summary>Duties of publication as users ask for them: from a file and from the acts of a store alike.</summary>
public sealed class DutiesTests : Workplace
{
    [Fact]
    public void From_a_file_and_from_a_store_they_are_the_same()
    {
        Assert.Equal(0, Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", At("e.dauys")).ExitCode);

        var read = Tool.Run("duties", "--election", Tool.ElectionFile("kz-mazhilis-2023"), "--json");
        var folded = Tool.Run("duties", "--store", At("e.dauys"), "--json");

        Assert.Equal((0, 0), (read.ExitCode, folded.ExitCode));
        Assert.Equal(read.Output, folded.Output);
        var region = read.Json.GetProperty("duties").EnumerateArray().Single(d => d.GetProperty("duty").GetString() == "votes-by-region");
        Assert.Equal(("region", "2023-03-29", "not-found"), (region.GetProperty("units").GetString(), region.GetProperty("due").GetString(), region.GetProperty("standing").GetString()));
    }

    [Fact]
    public void For_people_each_stands_with_its_article_and_a_book_without_any_says_so()
    {
        var output = Tool.Run("duties", "--election", Tool.ElectionFile("kz-mazhilis-2023")).Output;

        Assert.Contains("published 2023-03-27", output, StringComparison.Ordinal);
        Assert.Contains("the statute does not ask for it", output, StringComparison.Ordinal);
        Assert.Contains("says nothing", Tool.Run("duties", "--election", Tool.ElectionFile("il-knesset-2021")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_election_nothing_can_be_told()
    {
        var refused = Tool.Run("duties");

        Assert.NotEqual(0, refused.ExitCode);
        Assert.StartsWith("C620", refused.Error, StringComparison.Ordinal);
    }
}
