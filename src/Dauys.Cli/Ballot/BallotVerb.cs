using System.CommandLine;
using System.Text;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Plot;
using Dauys.Cli.Terminal;
using Dauys.Law.Contests;
using Dauys.Pictures;
using Dauys.Site.Ballots;
using Dauys.Site.Wording;

namespace Dauys.Cli.Ballot;

/// <summary><c>dauys ballot</c>: the ballot paper of a contest or a district as HTML or PDF.</summary>
internal static class BallotVerb
{
    public static Verb Create()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var contest = new Option<string?>("--contest") { Description = "The contest; without it the lists, or with --district the districts.", HelpName = "ID" };
        var district = new Option<string?>("--district", "-d") { Description = "The district whose paper it is.", HelpName = "ID" };
        var output = new Option<string>("--out", "-o") { Description = "The file to write; its ending says how: .html or .pdf.", Required = true, HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = $"The language of the paper, or several for one paper, as kk,ru: {string.Join(", ", Language.All.Select(l => l.Tag))}.", DefaultValueFactory = _ => "en", HelpName = "LANG" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output: the file, and what it rests on." };
        var command = new Command("ballot", "Write the ballot paper of an election into a file.") { store, election, contest, district, output, language, json };
        command.SetAction(line =>
        {
            var readers = PaperFile.Readers(line.GetValue(language)!);
            var file = line.GetValue(output)!;
            var isPdf = PaperFile.IsPdf(file);
            var record = PlottedRecord.Of(line.GetValue(election), line.GetValue(store), []);
            PlotOrder.RequireName(record, file);
            var kind = line.GetValue(district) is null ? ContestKind.List : ContestKind.SingleMandate;
            var sheet = BallotSheet.Of(record, line.GetValue(contest) ?? record.State.Law.Contests.FirstOrDefault(c => c.Kind == kind)?.Id ?? record.State.Law.Contests[0].Id, line.GetValue(district));
            var bytes = isPdf ? BallotPdf.Write(sheet, readers) : Encoding.UTF8.GetBytes(BallotHtml.Of(sheet, readers));
            File.WriteAllBytes(file, bytes);
            Print(sheet, file, bytes.Length, line.GetValue(json));
            return ExitCode.Done;
        });
        return new Verb(command,
        [
            ("dauys ballot --store elections.dauys --language kk,ru --out ballot.pdf", "The paper of the lists in two languages."),
            ("dauys ballot --store elections.dauys --district 12 --language en --out ballot-12.html", "The paper of a district."),
        ]);
    }

    private static void Print(BallotSheet sheet, string file, int bytes, bool json)
    {
        if (!json)
        {
            Console.WriteLine($"{file}: {sheet.Lines.Count} lines, {bytes} bytes");
            Console.WriteLine($"{BallotWords.Order(sheet, Reader.English)} {BallotWords.Made(sheet, Reader.English)}");
            return;
        }

        JsonOutput.Print(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteString("contest", sheet.Contest.Id);
            writer.WriteString("district", sheet.District?.Id);
            writer.WriteString("order", sheet.Order.Basis.ToString().ToLowerInvariant());
            writer.WriteStartArray("lines");
            foreach (var option in sheet.Lines)
            {
                writer.WriteStringValue(option.Id);
            }

            writer.WriteEndArray();
            writer.WriteNumber("act", sheet.Act);
            writer.WriteString("act_hash", sheet.ActHash);
            writer.WriteString("origin", sheet.Record.Register.Origin);
            writer.WriteNumber("acts", sheet.Record.Register.Size);
            writer.WriteString("root", sheet.Record.Register.Root);
            writer.WriteEndObject();
        });
    }
}
