using System.CommandLine;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Simulate;
using Dauys.Law.Parties;

namespace Dauys.Cli.Registration;

/// <summary><c>dauys registration simulate</c>: what an application lacks, and the cheapest way there, under one law or two.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var application = new Argument<string>("APPLICATION.yaml") { Description = "The application's figures." };
        var law = new Option<string>("--law") { Description = "A book about registration: a name in laws/, or a path.", Required = true, HelpName = "LAW" };
        var against = new Option<string?>("--against") { Description = "Another such book: what it would ask.", HelpName = "LAW" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("simulate", "What an application lacks, and the cheapest way there.") { application, law, against, json };
        command.SetAction(line => Simulate(line.GetValue(application)!, line.GetValue(law)!, line.GetValue(against), line.GetValue(json)));
        return command;
    }

    private static int Simulate(string path, string law, string? against, bool json)
    {
        List<PartyBook> books = [.. new[] { law, against }.OfType<string>().Select(RegistrationVerb.Book)];
        List<(Application Application, Assessment Assessment)> held = [.. books.Select(b => RegistrationVerb.Under(path, b, null, []))];
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("application", held[0].Application.Id);
                Write(writer, held[0].Application, held[0].Assessment);
                if (held.Count > 1)
                {
                    writer.WriteStartObject("against");
                    Write(writer, held[1].Application, held[1].Assessment);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            });
            return ExitCode.Done;
        }

        foreach (var (application, assessment) in held)
        {
            Print(application, assessment);
        }

        return ExitCode.Done;
    }

    private static void Print(Application application, Assessment assessment)
    {
        Console.WriteLine($"{application.Party}, {assessment.Stage.Name}, under {assessment.Law.Name}: {assessment.Decision.ToString().ToUpperInvariant()}");
        foreach (var way in WayThere.Of(application, assessment.Law))
        {
            if (way.UnknownBases.Count > 0)
            {
                Console.WriteLine($"{way.Figure}: a share of {string.Join(" and of ", way.UnknownBases)} is asked for, which the application does not state");
            }

            Console.WriteLine(way.More == 0 && way.UnknownBases.Count == 0 ? $"{way.Figure}: nothing is missing" : $"{way.Figure}: at the least {way.More} more");
            var rows = new Rows(["where", "more"], 1);
            foreach (var need in way.ByTerritory)
            {
                rows.Add(need.Territory, $"{need.More}");
            }

            if (way.Anywhere > 0)
            {
                rows.Add("anywhere", $"{way.Anywhere}");
            }

            if (way.More > 0)
            {
                rows.Print(csv: false);
            }

            if (way.Unknown.Count > 0)
            {
                Console.WriteLine($"not known, and taken as nobody beyond what is sure: {string.Join(", ", way.Unknown)}");
            }
        }

        foreach (var finding in assessment.Rules.Where(r => r.Rule is TermRule or BeforeRule or DocumentsRule && r.Met != true))
        {
            Console.WriteLine($"{finding.Rule.Name} ({finding.Rule.Source.Article}): {finding.Required}; {finding.Note}");
        }
    }

    private static void Write(Utf8JsonWriter json, Application application, Assessment assessment)
    {
        json.WriteString("law", assessment.Law.Id);
        json.WriteString("stage", assessment.Stage.Id);
        json.WriteString("decision", assessment.Decision.ToString().ToLowerInvariant());
        json.WriteStartArray("figures");
        foreach (var way in WayThere.Of(application, assessment.Law))
        {
            json.WriteStartObject();
            json.WriteString("figure", way.Figure);
            json.WriteNumber("more", way.More);
            json.WriteNumber("anywhere", way.Anywhere);
            json.WriteStartObject("territories");
            foreach (var need in way.ByTerritory)
            {
                json.WriteNumber(need.Territory, need.More);
            }

            json.WriteEndObject();
            json.WriteStartArray("unknown");
            foreach (var territory in way.Unknown)
            {
                json.WriteStringValue(territory);
            }

            json.WriteEndArray();
            json.WriteStartArray("unknown_bases");
            foreach (var figure in way.UnknownBases)
            {
                json.WriteStringValue(figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unmet");
        foreach (var finding in assessment.Rules.Where(r => r.Met != true))
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("article", finding.Rule.Source.Article);
            json.WriteString("required", finding.Required);
            json.WriteString("found", finding.Found);
            json.WriteString("note", finding.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
