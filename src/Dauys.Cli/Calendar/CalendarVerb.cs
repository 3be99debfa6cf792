using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Registration.Process;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.Progress;
using Dauys.Law.Refusals;
using Dauys.Site.Telling;

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
        var asOf = new Option<string?>("--as-of") { Description = "Also where the election is on a day, and what comes next, for whom; with --store.", HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("calendar", "The days that the law book computes for an election, beside those that were announced.") { election, store, register, ics, asOf, json };
        command.SetAction(line =>
        {
            var (terms, zone, state) = TermsOf(line.GetValue(election), line.GetValue(store), line.GetValue(register));
            var progress = CaseQueries.Day(line.GetValue(asOf)) is not { } day ? null
                : state is not null ? ElectionProgress.Of(state, day)
                : throw new RefusedException(new Refusal("C620", "--as-of asks for acts, and no store is given", new Place(Subject: "--as-of"), "Say --store PATH."));
            if (line.GetValue(ics))
            {
                PrintIcs(line.GetValue(election), line.GetValue(store), terms);
            }
            else if (line.GetValue(json))
            {
                JsonOutput.Print(writer => CalendarJson.Write(writer, terms, zone, progress is null ? null : ProgressTelling.Of(state!, progress)));
            }
            else
            {
                Print(terms, zone);
                if (progress is not null)
                {
                    ProgressOutput.Print(progress);
                }
            }

            return ExitCode.Done;
        });
        return new Verb(command,
        [
            ("dauys calendar --election data/kz-mazhilis-2023/election.yaml", "Each term of the law beside the announced day, and where they differ."),
            ("dauys calendar --store elections.dauys --election kz-mazhilis-2023 --json", "The same from the acts of a store, for a program."),
            ("dauys calendar --store elections.dauys --as-of 2023-02-10", "Where the election is on that day, what comes next and for whom, and acts after their day."),
            ("dauys calendar --election data/kz-mazhilis-2023/election.yaml --ics", "For a calendar program: announced moments, otherwise the computed days."),
        ]);
    }

    private static (IReadOnlyList<CalendarTerm> Terms, string? Zone, ElectionState? State) TermsOf(string? election, string? store, string? register) => (election, store) switch
    {
        (_, not null) when StoredElection.Open(store, election, register) is var state => (ElectionCalendar.Of(state), state.Calling.Call?.Zone, state),
        (not null, null) when ElectionFiles.Open(election) is var file => (ElectionCalendar.Of(file), file.Facts.OfType<ElectionCalled>().Single().Zone, null),
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

    private static void Print(IReadOnlyList<CalendarTerm> terms, string? zone)
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
        foreach (var moved in terms.Where(t => t.Counted is not null))
        {
            Console.WriteLine($"{moved.Name}: {moved.Counted:yyyy-MM-dd} is no working day");
        }

        if (zone is not null && terms.Any(t => t.Deadline?.Time is not null))
        {
            Console.WriteLine($"Hours are those of the place; announced moments have their own offset. Zone of the election: {zone}.");
        }

        var findings = terms.Count(t => t.IsFinding);
        Console.WriteLine(findings == 0 ? "No finding." : $"{findings} {(findings == 1 ? "finding" : "findings")}: announced otherwise than by the law book, which does not say that it may be.");
    }

    private static string? Announced(CalendarTerm term) =>
        term.Announced is not { } act ? null : act.To is null ? act.From : $"{act.From} to {act.To}";
}
