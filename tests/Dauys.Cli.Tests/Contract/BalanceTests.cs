using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Contract;

/// <summary>Russia's sum is received = issued + cancelled + lost - unaccounted at receipt. The sign matters: with a plus, 76 stations would break it.</summary>
public class BalanceTests : Workplace
{
    [Theory]
    [InlineData("-unaccounted", 0)]
    [InlineData("unaccounted", 76)]
    public void Ballots_not_accounted_for_at_receipt_are_subtracted(string term, int broken)
    {
        var law = File.ReadAllText(Path.Combine(Tool.Root, "laws", "ru-duma-2021.yaml"));
        Assert.Contains("-unaccounted]", law, StringComparison.Ordinal);
        Write("ru-duma-2021.yaml", law.Replace("-unaccounted]", $"{term}]", StringComparison.Ordinal));

        // A law book that lies beside the election file is the one that it means.
        var election = Write("election.yaml", File.ReadAllText(Tool.ElectionFile("ru-duma-2021")));
        var results = Path.Combine(Tool.Root, "data", "ru-duma-2021", "duma-2021-stations.csv.zip");
        var checks = Tool.Run("tally", results, "--election", election, "--json").Json.GetProperty("checks");

        Assert.Equal(7 + broken, checks.EnumerateObject().Sum(c => c.Value.GetInt32()));
    }
}
