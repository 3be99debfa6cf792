using System.CommandLine;
using Dauys.Cli.Allot;
using Dauys.Cli.Append;
using Dauys.Cli.Ballot;
using Dauys.Cli.Books;
using Dauys.Cli.Calendar;
using Dauys.Cli.Duties;
using Dauys.Cli.Explain;
using Dauys.Cli.Keys;
using Dauys.Cli.Load;
using Dauys.Cli.Log;
using Dauys.Cli.Prove;
using Dauys.Cli.Publish;
using Dauys.Cli.Registration;
using Dauys.Cli.Seats;
using Dauys.Cli.Serve;
using Dauys.Cli.Sign;
using Dauys.Cli.Tally;
using Dauys.Cli.Terminal;
using Dauys.Cli.Verify;
using Dauys.Law.Refusals;

namespace Dauys.Cli.CommandLine;

/// <summary>The tool: its verbs, and the border at which refusals become words and exit codes.</summary>
public static class DauysCommand
{
    /// <summary>The verbs in the order in which a new user meets them.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. ServingVerbs.All, LoadVerb.Create(), PublishVerb.Create(), TallyVerb.Create(), SeatsVerb.Create(), ExplainVerb.Create(), .. ServingVerbs.Drawing, VerifyVerb.Create(), ProveVerb.Create(),
        KeysVerb.Create(), SignVerb.Create(), AppendVerb.Create(), LogVerb.Create(),
        AllotVerb.Create(), RegistrationVerb.Create(), BallotVerb.Create(), CalendarVerb.Create(), DutiesVerb.Create(), LawVerb.Create(),
    ];

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args)
    {
        // Whoever types the name alone wants to know what it can do.
        var line = Parse(args.Length == 0 ? ["--help"] : args);
        if (line.Errors.Count > 0 && line.Action is not ExampleHelp)
        {
            return Misspelt(line, args);
        }

        return Guard(args.Contains("--json"), () => line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    /// <summary>Reads a command line without running it.</summary>
    public static ParseResult Parse(string[] args)
    {
        var root = new RootCommand("From the first signature to the last seat, in one record that anyone can re-compute.");
        foreach (var verb in Verbs)
        {
            root.Subcommands.Add(verb.Command);
        }

        ExampleHelp.Put(root, Verbs);
        return root.Parse(args);
    }

    private static int Guard(bool json, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (RefusedException refused)
        {
            return RefusalPrinter.Print(refused.Refusals, json);
        }
        catch (OperationCanceledException)
        {
            return RefusalPrinter.Print([new Refusal("C604", "stopped before the end", Place.None, "Nothing was kept; start again when you are ready.")], json);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return RefusalPrinter.Print([new Refusal("C605", fault.Message, Place.None, "Check that the place exists, that it may be read or written, and that the disk is not full.")], json);
        }
    }

    private static int Misspelt(ParseResult line, string[] args)
    {
        var verb = line.CommandResult.Command;
        foreach (var error in line.Errors.Take(3))
        {
            RefusalPrinter.Print([new Refusal("C601", error.Message.TrimEnd('.'), new Place(Subject: $"dauys {string.Join(' ', args)}"), $"dauys {Path(verb)}--help")], args.Contains("--json"));
        }

        return ExitCode.Usage;
    }

    /// <summary>The words that lead to a command, each followed by a blank.</summary>
    private static string Path(Command command) =>
        command is RootCommand ? "" : $"{string.Concat(command.Parents.OfType<Command>().Take(1).Select(Path))}{command.Name} ";
}
