using System.Text.RegularExpressions;

namespace Dauys.Seats.Tests.Guide;

/// <summary>The guide shows what runs.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Every_example_of_the_guide_is_one_that_runs_and_the_other_way_round()
    {
        var shown = Block().Matches(Repository.Read("docs/seats.md")).Select(m => Dedented(m.Groups[1].Value)).ToList();
        var run = Marked().Matches(Repository.Read("tests/Dauys.Seats.Tests/Guide/GuideExamples.cs")).Select(m => Dedented(m.Groups[1].Value)).ToList();

        Assert.NotEmpty(shown);
        Assert.Equal(run.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_s_readme_shows_a_line_that_runs()
    {
        var shown = Block().Matches(Repository.Read("src/Dauys.Seats/README.md")).Select(m => m.Groups[1].Value.Trim());
        int[] seats = [.. Apportion.Seats(Method.SainteLague, 69, 3431510, 693938, 547154).Certain];

        Assert.Equal(["int[] seats = [.. Apportion.Seats(Method.SainteLague, 69, 3431510, 693938, 547154).Certain];"], shown);
        Assert.Equal(69, seats.Sum());
    }

    private static string Dedented(string block)
    {
        var lines = block.Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : l.Trim()));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("// guide\n(.*?)\n[^\n]*// end", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
