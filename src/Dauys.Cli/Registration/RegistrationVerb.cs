using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Registration.Privacy;
using Dauys.Cli.Registration.Process;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.WorkingDays;

namespace Dauys.Cli.Registration;

/// <summary><c>dauys registration assess</c>: an application held against a law, rule by rule, and against another.</summary>
internal static class RegistrationVerb
{
    public static Verb Create()
    {
        var application = new Argument<string>("APPLICATION.yaml") { Description = "The application's figures." };
        var law = new Option<string>("--law") { Description = "A book about the registration of parties: a name in laws/, or a path.", Required = true, HelpName = "LAW" };
        var against = new Option<string?>("--against") { Description = "Another such book: the same application under it.", HelpName = "LAW" };
        var (roll, others) = (ListOptions.Roll(), ListOptions.Others());
        var calendar = new Option<string?>("--calendar") { Description = "A calendar of working days, for rules that count them: a name in laws/calendars/, or a path.", HelpName = "CALENDAR" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var assess = new Command("assess", "Hold an application against a law, rule by rule. Decides nothing; says what follows.") { application, law, against, calendar, roll, others, json };
        assess.SetAction(line => Assess(
            line.GetValue(application)!, line.GetValue(law)!, line.GetValue(against), line.GetValue(calendar), line.GetValue(roll), line.GetValue(others) ?? [], line.GetValue(json)));
        var command = new Command("registration", "Parties, lists and candidates on their way to the ballot.") { assess, CheckCommand.Create(), SimulateCommand.Create(), PaperCommand.Create() };
        foreach (var step in StepCommands.Create().Concat(BallotCommands.Create()).Concat(CaseQueries.Create()).Concat(PrivacyCommands.Create()))
        {
            command.Subcommands.Add(step);
        }

        return new Verb(command,
        [
            ("dauys registration assess application.yaml --law kz-parties-2022", "Which rules the application meets, which it does not, and which cannot be judged."),
            ("dauys registration assess application.yaml --law kz-parties-2022 --against kz-parties-2020 --json", "The same under the law before the reform, for a program."),
            ("dauys registration check members.csv --application application.yaml --law kz-parties-2022 --faults faults.csv", "Which rows of a list count, and for the applicant row by row why others do not."),
            ("dauys registration simulate application.yaml --law kz-parties-2022 --against kz-parties-2020", "How many more are needed, and where, by the cheapest way; and what the earlier law would have asked."),
            ("dauys registration file application.yaml --law kz-parties-2022 --store elections.dauys --at 2024-03-01", "An application enters a record whose authority adopted that law before (`registration adopt`)."),
            ("dauys registration decide my-party refuse --ground members=faults.csv --store elections.dauys --at 2024-04-02", "A decision with its ground and its evidence; a ground that the law does not know, or that the figures do not bear out, is refused."),
            ("dauys registration assess list.yaml --law kz-lists-2023", "A list or a candidate: age, residence, length, quota, deposit."),
            ("dauys registration draw-order --contest list --order amanat,auyl --protocol no.12 --store elections.dauys --at 2023-02-20", "The order on the ballot as it was drawn; refused unless it names everybody who stands, once."),
            ("dauys registration show my-party --store elections.dauys --as-of 2024-06-01 --json", "Every step, and how each term stands on that day."),
            ("dauys registration show 3fa901bc77de --store elections.dauys", "From the first characters that a paper bears to the act and its application."),
            ("dauys registration paper 87 --store elections.dauys --language kk,ru --out decision.pdf", "The receipt, notice or decision of a step."),
        ]);
    }

    private static int Assess(string path, string law, string? against, string? calendar, string? roll, string[] others, bool json)
    {
        var days = calendar is null ? null : LawBooks.Calendar(calendar);
        var (application, assessment) = Under(path, Book(law), roll, others, days);
        var second = against is null ? null : Under(path, Book(against), roll, others, days).Assessment;
        if (json)
        {
            JsonOutput.Print(writer => AssessmentJson.Write(writer, application, assessment, second));
        }
        else
        {
            Print(application, assessment);
            if (second is not null)
            {
                Console.WriteLine();
                Print(application, second);
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Lists are checked by each law for itself: the other may ask something else of a row.</summary>
    public static (Application Application, Assessment Assessment) Under(string path, PartyBook law, string? roll, string[] others, WorkingCalendar? calendar = null)
    {
        var lists = ListOptions.Lists(law, roll, others);
        var application = ApplicationReader.Read(
            TextFile.Read(path, "R450"), path, (source, days) => lists.Figure(Path.Combine(Path.GetDirectoryName(path) ?? "", source.File), source, days));
        return (application, Assessment.Of(application, law, calendar));
    }

    /// <summary>A book about the registration of parties.</summary>
    public static PartyBook Book(string law)
    {
        var (text, path) = LawBooks.Text(law);
        return PartyBookReader.Read(text, path);
    }

    private static void Print(Application application, Assessment assessment)
    {
        Console.WriteLine($"{application.Party}, {assessment.Stage.Name}, under {assessment.Law.Name}: {assessment.Decision.ToString().ToUpperInvariant()}");
        var rows = new Rows(["rule", "article", "required", "found", "met", "note"], 6);
        foreach (var finding in assessment.Rules)
        {
            rows.Add(finding.Rule.Name.ToString(), finding.Rule.Source.Article, finding.Required, finding.Found ?? "unknown", Met(finding.Met), finding.Note);
            foreach (var territory in finding.Territories.Where(t => t.Met != true))
            {
                rows.Add($"  {territory.Territory}", null, $"{territory.Required}", territory.Found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown", Met(territory.Met), null);
            }

            foreach (var person in finding.Persons)
            {
                rows.Add($"  candidate {person.Candidate}", null, null, person.Found ?? "unknown", Met(person.Met), null);
            }
        }

        rows.Print(csv: false);
        foreach (var finding in assessment.Rules.Where(r => r.Rule.Source.Unverified))
        {
            Console.WriteLine($"unverified: {finding.Rule.Name}; {finding.Rule.Source.Note}");
        }

        foreach (var rule in assessment.NotJudged)
        {
            Console.WriteLine($"not judged: {rule.Name} ({rule.Source.Article}); the application does not speak of it");
        }

        foreach (var (figure, list) in application.Checked)
        {
            Console.WriteLine($"{figure}: {list.Rows} rows, {list.Faulty} do not count; not checked: {string.Join(", ", list.NotChecked.Select(n => n.Check).DefaultIfEmpty("nothing is left out"))}");
        }
    }

    private static string Met(bool? met) => met switch
    {
        true => "yes",
        false => "NO",
        null => "unknown",
    };
}
