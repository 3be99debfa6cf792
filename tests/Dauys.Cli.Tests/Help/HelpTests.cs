using Dauys.Cli.CommandLine;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Help;

/// <summary>Help teaches by example, and its examples are true.</summary>
public class HelpTests
{
    public static TheoryData<string> Verbs => [.. DauysCommand.Verbs.Select(v => v.Command.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_teaches_by_examples_that_the_command_line_reads(string name)
    {
        var verb = DauysCommand.Verbs.Single(v => v.Command.Name == name);
        var answer = Tool.Run(name, "--help");

        Assert.Equal(0, answer.ExitCode);
        Assert.NotEmpty(verb.Examples);
        Assert.All(verb.Examples, example =>
        {
            Assert.Contains(example.Line, answer.Output, StringComparison.Ordinal);
            Assert.StartsWith($"dauys {name}", example.Line, StringComparison.Ordinal);
            var words = example.Line["dauys ".Length..].Split(' ').TakeWhile(word => word != "<"); // what follows is the shell's
            Assert.Empty(DauysCommand.Parse([.. words]).Errors);
        });
    }

    [Theory]
    [InlineData("tally")]
    [InlineData("seats --stor x")]
    [InlineData("tally --election")]
    [InlineData("verfy --store x")]
    public void A_wrong_command_line_exits_with_2_and_says_where_help_is(string line)
    {
        var answer = Tool.Run(line.Split(' '));

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("C601", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
