using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Law.Refusals;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary><c>dauys allot</c>: votes to seats and nothing else, for people (a CSV file) and for programs (JSON lines).</summary>
internal static class AllotVerb
{
    public static Verb Create()
    {
        var file = new Argument<string?>("FILE") { Description = "CSV with a list and its votes in each row, separated by comma, semicolon or tab; a first row of headings may stand. '-' is standard input.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read problems from standard input, one JSON object a line, and answer each in a line." };
        var method = new Option<string?>("--method", "-m") { Description = $"One of: {AllotMethods.Words}.", HelpName = "METHOD" };
        var seats = new Option<int?>("--seats", "-s") { Description = "Seats to be allotted.", HelpName = "N" };
        var threshold = new Option<string?>("--threshold", "-t") { Description = "At least so many percent of all votes given: 5, 3.25, 7/10.", HelpName = "PERCENT" };
        var explain = new Option<bool>("--explain") { Description = "Say of every seat why it was won." };
        var margin = new Option<bool>("--margin") { Description = "Say how many votes would have changed a seat." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("allot", "Turn votes into seats by a method, exactly.") { file, jsonl, method, seats, threshold, explain, margin, json };
        command.SetAction(line =>
        {
            if (line.GetValue(jsonl))
            {
                using var input = Console.OpenStandardInput();
                using var output = Console.OpenStandardOutput();
                JsonLines.Run(input, output);
                return ExitCode.Done;
            }

            var request = new AllotRequest(
                MethodOf(line.GetValue(method)), SeatsOf(line.GetValue(seats)), PercentOf(line.GetValue(threshold)), line.GetValue(explain), line.GetValue(margin), line.GetValue(json));
            return AllotTable.Print(request, VotesFile.Read(line.GetValue(file) ?? throw Wrong("C640", "no file of votes is named", "Name a CSV file, or '-' for standard input; for programs there is --jsonl.")));
        });
        return new Verb(command,
        [
            ("dauys allot --method sainte_lague --seats 69 --threshold 5 votes.csv", "Seats by Sainte-Laguë among the lists with at least 5 %."),
            ("dauys allot --method dhondt --seats 120 --explain --margin votes.csv", "Why each seat was won, and how many votes would have changed one."),
            ("dauys allot --jsonl < problems.jsonl", "Many problems, one a line: {\"id\":1,\"method\":\"dhondt\",\"seats\":3,\"votes\":{\"a\":10,\"b\":7}}"),
        ]);
    }

    private static Method MethodOf(string? word)
    {
        if (word is null)
        {
            throw Wrong("C641", "no method is named", $"--method with one of: {AllotMethods.Words}");
        }

        return AllotMethods.Find(word) ?? throw Wrong("C641", $"\"{word}\" is no method", $"Use one of: {AllotMethods.Words}");
    }

    private static int SeatsOf(int? seats) =>
        seats is >= 1 ? seats.Value : throw Wrong("C642", seats is null ? "the number of seats is not given" : $"{seats} seats cannot be allotted", "--seats with 1 or more.");

    private static Fraction? PercentOf(string? text) =>
        text is null ? null
        : Fraction.TryParse(text.TrimEnd('%', ' '), out var percent) && percent >= Fraction.Zero && percent <= 100 ? percent
        : throw Wrong("C643", $"\"{text}\" is no percent", "Write a number from 0 to 100: 5, 3.25 or 7/10.");

    private static RefusedException Wrong(string number, string what, string remedy) => new(new Refusal(number, what, Place.None, remedy));
}

/// <summary>What a person asks <c>allot</c> to do with a file.</summary>
internal sealed record AllotRequest(Method Method, int Seats, Fraction? Percent, bool Explain, bool Margin, bool Json);
