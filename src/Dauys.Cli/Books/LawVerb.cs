using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;

namespace Dauys.Cli.Books;

/// <summary><c>dauys law</c>: law books for reading, what differs between two, and whether files are sound.</summary>
internal static class LawVerb
{
    public static Verb Create() => new(
        new Command("law", "Law books: read one, compare two, check files.") { Show(), Diff(), Check() },
        [
            ("dauys law diff kz-parties-2020 kz-parties-2022", "What the reform of 2022 changed for those who found a party, rule by rule, with articles."),
            ("dauys law diff kz-mazhilis-2021 kz-mazhilis-2023", "And for the election of the Mazhilis."),
            ("dauys law show kz-mazhilis-2023", "A book for reading: each value with its article, notes and doubts."),
            ("dauys law check laws/kz-mazhilis-2023.yaml data/kz-mazhilis-2023/election.yaml", "Whether a law book and an election file are sound."),
        ]);

    private static Command Show()
    {
        var law = new Argument<string>("LAW") { Description = "A name in laws/, or a path." };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("show", "A law book for reading: each value with its article, notes and doubts.") { law, json };
        command.SetAction(line =>
        {
            var book = Outline(line.GetValue(law)!);
            if (line.GetValue(json))
            {
                JsonOutput.Print(writer => LawJson.Write(writer, book));
            }
            else
            {
                LawText.Print(Console.Out, book);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff()
    {
        var before = new Argument<string>("BEFORE") { Description = "A law book: a name in laws/, or a path." };
        var after = new Argument<string>("AFTER") { Description = "The book to compare it with." };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("diff", "What changed between two law books, rule by rule, in words.") { before, after, json };
        command.SetAction(line =>
        {
            var difference = BookDifference.Of(Outline(line.GetValue(before)!), Outline(line.GetValue(after)!));
            var rules = RuleDifference.Of(difference.Before, difference.After, RuleWords.English);
            if (line.GetValue(json))
            {
                JsonOutput.Print(writer => LawJson.Write(writer, difference, rules));
            }
            else
            {
                LawText.Print(Console.Out, difference, rules);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = "Law books and election files.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Faults as one JSON object on standard error." };
        var command = new Command("check", "Whether law books and election files are sound: every fault with file, line and column.") { files, json };
        command.SetAction(line => LawCheck.Run(line.GetValue(files)!, line.GetValue(json)));
        return command;
    }

    private static BookOutline Outline(string law)
    {
        var (text, path) = LawBooks.Text(law);
        LawCheck.Book(text, path);
        return BookOutline.Of(text, path);
    }
}
