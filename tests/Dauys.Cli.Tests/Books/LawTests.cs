using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Books;

/// <summary>Law books as users read, compare and check them.</summary>
public class LawTests
{
    [Fact]
    public void The_reform_of_2022_in_words_and_for_programs()
    {
        var words = Tool.Run("law", "diff", "kz-mazhilis-2021", "kz-mazhilis-2023");
        var answer = Tool.Run("law", "diff", "kz-mazhilis-2021", "kz-mazhilis-2023", "--json");

        Assert.Equal((0, 0), (words.ExitCode, answer.ExitCode));
        Assert.Contains("Threshold: 7 % before, 5 % since (as of 24 May 2021); Art. 97-1(1).", words.Output, StringComparison.Ordinal);
        var threshold = answer.Json.GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("key").GetString() == "contests.list.threshold.percent");
        Assert.Equal(("changed", "7", "5"), (threshold.GetProperty("kind").GetString(), threshold.GetProperty("before").GetProperty("value").GetString(), threshold.GetProperty("after").GetProperty("value").GetString()));
    }

    [Fact]
    public void The_same_book_twice_has_no_difference() =>
        Assert.Contains("No value differs.", Tool.Run("law", "diff", "kz-mazhilis-2023", "kz-mazhilis-2023").Output, StringComparison.Ordinal);

    [Fact]
    public void A_book_is_shown_with_articles_notes_and_doubts()
    {
        var output = Tool.Run("law", "show", "kz-kurultai-2026").Output;

        Assert.Contains("[Art. 97-1", output, StringComparison.Ordinal);
        Assert.Contains("note: ", output, StringComparison.Ordinal);
        Assert.Contains("reading threshold-7: 7", output, StringComparison.Ordinal);
        Assert.Equal("kz-kurultai-2026", Tool.Run("law", "show", "kz-kurultai-2026", "--json").Json.GetProperty("law").GetString());
    }

    [Fact]
    public void Books_and_election_files_that_are_sound_are_called_fine()
    {
        var answer = Tool.Run("law", "check", "laws/kz-mazhilis-2023.yaml", "laws/kz-parties-2022.yaml", "data/kz-mazhilis-2021/election.yaml");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(3, answer.Output.Split('\n').Count(l => l.Contains(": fine, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_with_its_place_and_the_others_are_still_checked()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var book = Path.Combine(folder.FullName, "book.yaml");
            var election = Path.Combine(folder.FullName, "election.yaml");
            File.WriteAllText(book, File.ReadAllText(Path.Combine(Tool.Root, "laws/kz-mazhilis-2023.yaml")).Replace("comparison: at-least", "comparison: at-most-kind-of", StringComparison.Ordinal));
            File.WriteAllText(election, File.ReadAllText(Tool.ElectionFile("kz-mazhilis-2021")).Replace("kind: reconstruction", "kind: reconstructed", StringComparison.Ordinal));

            var answer = Tool.Run("law", "check", book, election, "laws/il-knesset-2021.yaml");

            Assert.Equal(1, answer.ExitCode);
            Assert.Contains($"{book}:", answer.Error, StringComparison.Ordinal);
            Assert.Contains("L104", answer.Error, StringComparison.Ordinal);
            Assert.Contains($"{election}:", answer.Error, StringComparison.Ordinal);
            Assert.Contains("E204", answer.Error, StringComparison.Ordinal);
            Assert.Contains("il-knesset-2021.yaml: fine", answer.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_book_that_is_not_there_is_refused_with_the_nearest_name()
    {
        var answer = Tool.Run("law", "show", "kz-mazhilis-2022");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("L100", answer.Error, StringComparison.Ordinal);
        Assert.Contains("kz-mazhilis-202", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law")]
    [InlineData("law diff kz-mazhilis-2021")]
    [InlineData("law check")]
    public void A_wrong_command_line_names_the_help_of_its_own_verb(string line)
    {
        var answer = Tool.Run(line.Split(' '));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"dauys {string.Join(' ', line.Split(' ').Take(2))} --help", answer.Error, StringComparison.Ordinal);
    }
}
