using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dauys.Cli.CommandLine;

/// <summary>Help that ends with examples: the quickest way to learn a verb.</summary>
internal sealed class ExampleHelp(HelpAction help, IReadOnlyList<Verb> verbs) : SynchronousCommandLineAction
{
    /// <summary>Puts the examples behind every verb's help.</summary>
    public static void Put(RootCommand root, IReadOnlyList<Verb> verbs)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ExampleHelp((HelpAction)option.Action!, verbs);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var answer = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var asked = verbs.Where(v => v.Command == parseResult.CommandResult.Command || v.Command.Subcommands.Contains(parseResult.CommandResult.Command)).ToList();
        output.WriteLine("Examples:");
        foreach (var (line, what) in (asked.Count > 0 ? asked : verbs).SelectMany(v => asked.Count > 0 ? v.Examples : v.Examples.Take(1)))
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {what}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 done · 1 the input or the record is wrong · 2 the command line is wrong · 3 a lot or a choice of reading is needed · 4 something could not be checked");
        return answer;
    }
}
