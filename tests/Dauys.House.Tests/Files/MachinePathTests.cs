using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Files;

/// <summary>Nothing that is committed knows the machine on which it was written.</summary>
public sealed partial class MachinePathTests
{
    private static readonly string[] Text = [".cs", ".razor", ".css", ".md", ".yaml", ".yml", ".json", ".props", ".targets", ".csproj", ".slnx", ".txt", ".sh", ""];

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        var found = House.Files()
            .Where(p => Text.Contains(Path.GetExtension(p)))
            .SelectMany(p => MachinePath().Matches(House.Read(p)).Select(m => $"{p}: {m.Value}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("see /", "work/main/README.md")]
    [InlineData("\"/", "tmp/a.db\"")]
    [InlineData("C:\\", "Users\\me")]
    public void Such_a_folder_is_found(string first, string rest) => Assert.Matches(MachinePath(), first + rest);

    [Theory]
    [InlineData("https://example.org/work/1")]
    [InlineData("frame/working")]
    public void Other_words_are_not(string text) => Assert.DoesNotMatch(MachinePath(), text);

    [GeneratedRegex(@"(?<![\w./:-])/(work|tmp|farm|home|root|Users)/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();
}
