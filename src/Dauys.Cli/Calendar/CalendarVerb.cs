using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections.Calling.Calendar;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Calendar;

/// <summary><c>dauys calendar</c>: the days that the law book computes, beside those that were announced.</summary>
internal static class CalendarVerb
{
    public static Verb Create()
    {
        var election = new Option<string?>("--election", "-e") { Description = "The election file; with --store the election's id.", HelpName = "ELECTION" };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var register = new Option<string?>("--register") { Description = "The register's origin, where several are of one election.", HelpName = "ORIGIN" };
        var ics = new Option<bool>("--ics") { Description = "iCalendar (RFC 5545) on standard output, for a calendar program." };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("calendar", "The days that the law book computes for an election, beside those that were announced.") { election, store, register, ics, json };
        command.SetAction(line =>
        {
            var terms = TermsOf(line.GetValue(election), line.GetValue(store), line.GetValue(register));
            if (line.GetValue(ics))
            {
                PrintIcs(line.GetValue(election), line.GetValue(store), terms);
            }
            else if (line.GetValue(json))
            {
                JsonOutput.Print(writer => CalendarJson.Write(writer, terms));
            }
            else
            {
                Print(terms);
            }

            return ExitCode.Done;
        });
        return new Verb(command,
        [
            ("dauys calendar --election data/kz-mazhilis-2023/election.yaml", "Each term of the law beside the announced day, and where they differ."),
            ("dauys calendar --store elections.dauys --election kz-mazhilis-2023 --json", "The same from the acts of a store, for a program."),
            ("dauys calendar --election data/kz-mazhilis-2023/election.yaml --ics", "For a calendar program: announced moments, otherwise the computed days."),
        ]);
    }

    private static IReadOnlyList<CalendarTerm> TermsOf(string? election, string? store, string? register) => (election, store) switch
    {
        (_, not null) => ElectionCalendar.Of(StoredElection.Open(store, election, register)),
        (not null, null) => ElectionCalendar.Of(ElectionFiles.Open(election)),
        _ => throw new RefusedException(new Refusal("C620", "neither an election file nor a store is given", Place.None, "Say --election ELECTION.yaml, or --store PATH.")),
    };

    private static void PrintIcs(string? election, string? store, IReadOnlyList<CalendarTerm> terms)
    {
        var name = store is null ? ElectionFiles.Open(election!).Id : election ?? Path.GetFileNameWithoutExtension(store);
        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(CalendarIcs.Write(name, terms)));
        var without = terms.Count(t => !CalendarIcs.HasDay(t));
        if (without > 0)
        {
            Console.Error.WriteLine($"{without} {(without == 1 ? "term has" : "terms have")} no day and {(without == 1 ? "is" : "are")} left out");
        }
    }

    private static void Print(IReadOnlyList<CalendarTerm> terms)
    {
        var rows = new Rows(["term", "by law", "article", "announced", "standing"], 5);
        foreach (var term in terms)
        {
            rows.Add(
                term.Name.ToString(),
                CalendarJson.Computed(term) ?? (term.Deadline is null ? "" : "not computed"),
                term.Deadline?.Source.Article,
                Announced(term),
                CalendarJson.Sentence(term));
        }

        rows.Print(csv: false);
        var findings = terms.Count(t => t.IsFinding);
        Console.WriteLine(findings == 0 ? "No finding." : $"{findings} {(findings == 1 ? "finding" : "findings")}: announced otherwise than by the law book, which does not say that it may be.");
    }

    private static string? Announced(CalendarTerm term) =>
        term.Announced is not { } act ? null : act.To is null ? act.From : $"{act.From} to {act.To}";
}
