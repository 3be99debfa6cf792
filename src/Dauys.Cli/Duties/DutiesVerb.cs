using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Publication.Standing;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Duties;

/// <summary><c>dauys duties</c>: what the law book says must be published, for which units and by when, and what is known of it.</summary>
internal static class DutiesVerb
{
    public static Verb Create()
    {
        var election = new Option<string?>("--election", "-e") { Description = "The election file; with --store the election's id.", HelpName = "ELECTION" };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var register = new Option<string?>("--register") { Description = "The register's origin, where several are of one election.", HelpName = "ORIGIN" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("duties", "What the law says must be published of the result, for which units and by when, and what was found.") { election, store, register, json };
        command.SetAction(line =>
        {
            var duties = DutiesOf(line.GetValue(election), line.GetValue(store), line.GetValue(register));
            if (line.GetValue(json))
            {
                JsonOutput.Print(writer => Write(writer, duties));
            }
            else
            {
                Print(duties);
            }

            return ExitCode.Done;
        });
        return new Verb(command,
        [
            ("dauys duties --election data/kz-mazhilis-2023/election.yaml", "Kazakhstan 2023: each duty, its day, and what was found and what was not."),
            ("dauys duties --store elections.dauys --election kz-mazhilis-2023 --json", "The same from the acts of a store, for a program."),
        ]);
    }

    private static IReadOnlyList<DutyReport> DutiesOf(string? election, string? store, string? register) => (election, store) switch
    {
        (_, not null) => DutyReport.Of(StoredElection.Open(store, election, register)),
        (not null, null) => DutyReport.Of(ElectionFiles.Open(election)),
        _ => throw new RefusedException(new Refusal("C620", "neither an election file nor a store is given", Place.None, "Say --election ELECTION.yaml, or --store PATH.")),
    };

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DutyReport> duties)
    {
        json.WriteStartObject();
        json.WriteStartArray("duties");
        foreach (var report in duties)
        {
            json.WriteStartObject();
            json.WriteString("duty", report.Duty.Id);
            json.WriteString("name", report.Duty.Name.ToString());
            json.WriteString("units", Law.Reading.LawWords.PublishedUnits.First(w => w.Value == report.Duty.Units).Key);
            json.WriteBoolean("required", report.Duty.Required);
            json.WriteString("article", report.Duty.Source.Article);
            json.WriteString("deadline", report.Duty.Deadline);
            json.WriteString("due", Day(report.Due));
            json.WriteString("why_no_day", report.WhyNoDay);
            json.WriteString("standing", DutyStandings.Word(report.Standing));
            json.WriteString("published", Day(report.Published));
            json.WriteStartArray("reports");
            foreach (var act in report.Reports)
            {
                json.WriteStartObject();
                json.WriteString("id", act.Id);
                json.WriteString("found", PublicationsFound.Word(act.Found));
                json.WriteString("text", act.Text.ToString());
                json.WriteString("published", act.Published);
                json.WriteString("as_of", act.AsOf);
                json.WriteString("confidence", act.Confidence);
                json.WriteString("source", act.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Print(IReadOnlyList<DutyReport> duties)
    {
        if (duties.Count == 0)
        {
            Console.WriteLine("The law book says nothing of what must be published.");
            return;
        }

        var rows = new Rows(["duty", "units", "by", "article", "how it stands"], 5);
        foreach (var report in duties)
        {
            rows.Add(
                report.Duty.Name.ToString(),
                Law.Reading.LawWords.PublishedUnits.First(w => w.Value == report.Duty.Units).Key,
                report.Duty.Required ? Day(report.Due) ?? report.WhyNoDay ?? "no day named" : "",
                report.Duty.Source.Article,
                Sentence(report));
        }

        rows.Print(csv: false);
        foreach (var act in duties.SelectMany(d => d.Reports))
        {
            Console.WriteLine($"{act.Duty}: {act.Text} ({PublicationsFound.Word(act.Found)}{(act.Confidence is { } grade ? $", confidence {grade}" : "")}; source {act.Source ?? "none"})");
        }
    }

    private static string Sentence(DutyReport report) => report.Standing switch
    {
        DutyStanding.Met => report.Published is { } day ? $"published {Day(day)}" : "published",
        DutyStanding.MetLate => $"published {Day(report.Published)}, after its day",
        DutyStanding.MetUndated => "published; whether in time is not known",
        DutyStanding.InPart => "found in part",
        DutyStanding.NotFound => "looked for and not found",
        DutyStanding.Unknown => "nothing is known of it",
        _ => "the statute does not ask for it",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
