using System.CommandLine;
using System.Text;
using Dauys.Cli.Ballot;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Plot;
using Dauys.Cli.Terminal;
using Dauys.Pictures;
using Dauys.Site.Papers;
using Dauys.Site.Wording;

namespace Dauys.Cli.Registration.Process;

/// <summary><c>dauys registration paper</c>: the receipt, notice or decision of a step, as HTML or PDF.</summary>
internal static class PaperCommand
{
    public static Command Create()
    {
        var act = new Argument<string>("ACT") { Description = "The act: its position in the register, or at least six first characters of its hash." };
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var output = new Option<string>("--out", "-o") { Description = "The file to write; its ending says how: .html or .pdf.", Required = true, HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = $"The language of the paper, or several, one whole paper after the other, as kk,ru: {string.Join(", ", Language.All.Select(l => l.Tag))}.", DefaultValueFactory = _ => "en", HelpName = "LANG" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output: the file, and what it rests on." };
        var command = new Command("paper", "Write the paper of a step into a file: receipt, notice, decision. It prints the act's hash.") { act, store, election, register, output, language, json };
        command.SetAction(line =>
        {
            var (readers, file) = (PaperFile.Readers(line.GetValue(language)!), line.GetValue(output)!);
            var isPdf = PaperFile.IsPdf(file);
            var record = PlottedRecord.Of(line.GetValue(election), line.GetValue(store), [], line.GetValue(register));
            PlotOrder.RequireName(record, file);
            var sheet = PaperSheet.Of(record, line.GetValue(act)!);
            var bytes = isPdf ? PaperPdf.Write(sheet, readers) : Encoding.UTF8.GetBytes(PaperHtml.Of(sheet, readers));
            File.WriteAllBytes(file, bytes);
            Print(sheet, file, bytes.Length, line.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(PaperSheet sheet, string file, int bytes, bool json)
    {
        if (!json)
        {
            Console.WriteLine($"{file}: {PaperParts.Title(sheet, Reader.English)}, {bytes} bytes");
            Console.WriteLine($"act {sheet.Act}, hash {sheet.ActHash}; look it up with: dauys registration show {sheet.Begin} --store PATH");
            return;
        }

        JsonOutput.Print(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteString("application", sheet.Case.Filed.Application);
            writer.WriteNumber("step", sheet.Step.Number);
            writer.WriteNumber("act", sheet.Act);
            writer.WriteString("act_hash", sheet.ActHash);
            writer.WriteString("begin", sheet.Begin);
            writer.WriteString("origin", sheet.Record.Register.Origin);
            writer.WriteNumber("acts", sheet.Record.Register.Size);
            writer.WriteString("root", sheet.Record.Register.Root);
            writer.WriteEndObject();
        });
    }
}
