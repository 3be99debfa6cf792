using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Refusals;
using Dauys.Site.Pictures;

namespace Dauys.Cli.Plot;

/// <summary><c>dauys plot</c>: the pictures of the pages as files.</summary>
internal static class PlotVerb
{
    public static Verb Create()
    {
        var what = new Argument<string>("WHAT") { Description = $"What to draw: {string.Join(", ", PlotOrder.Kinds.Keys)}." };
        var files = new Argument<string[]>("FILE") { Description = "Results files, with an election file; left out with --store, or where the election file names them.", Arity = ArgumentArity.ZeroOrMore };
        var election = new Option<string?>("--election", "-e") { Description = "The election file; with --store the election's id.", HelpName = "ELECTION" };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var law = new Option<string?>("--law") { Description = "Another law book to apply to the same votes: hemicycle and shares.", HelpName = "LAW" };
        var readings = new Option<string[]>("--reading") { Description = "A reading of what the law leaves open; may be given several times.", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };
        var output = new Option<string>("--out", "-o") { Description = "The file to write; its ending says how: .svg or .png.", Required = true, HelpName = "FILE" };
        var language = new Option<string>("--lang") { Description = $"The language of its words: {string.Join(", ", Site.Wording.Language.All.Select(l => l.Tag))}.", DefaultValueFactory = _ => "en", HelpName = "LANG" };
        var width = new Option<string>("--width") { Description = $"Its width in pixels, {PlotOrder.Narrowest} to {PlotOrder.Widest}; below {PictureSheet.CompactBelow} letters are larger and labels fewer.", DefaultValueFactory = _ => "1200", HelpName = "PIXELS" };
        var show = new Option<string?>("--show") { Description = $"What a map shows: {string.Join(", ", PlotOrder.Views.Keys)}; without it the most telling.", HelpName = "WORD" };
        var way = new Option<string>("--as") { Description = "How a map is drawn: tiles of equal size, or geography.", DefaultValueFactory = _ => "tiles", HelpName = "WORD" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output: the file, its size, what it shows in words." };
        var command = new Command("plot", "Draw a picture of an election into a file: the same as on its page.") { what, files, election, store, law, readings, output, language, width, show, way, json };
        command.SetAction(line =>
        {
            var order = PlotOrder.Of(line.GetValue(what)!, line.GetValue(output)!, line.GetValue(language)!, line.GetValue(width)!, line.GetValue(law) is not null).WithMap(line.GetValue(show), line.GetValue(way)!);
            var request = new ResultRequest
            {
                Law = line.GetValue(law) is { } other ? LawBooks.Open(other) : null,
                Readings = (line.GetValue(readings) ?? []).ToHashSet(StringComparer.Ordinal),
            };
            return Draw(order, PlottedRecord.Of(line.GetValue(election), line.GetValue(store), line.GetValue(files) ?? []), request, line.GetValue(json));
        });
        return new Verb(command,
        [
            ("dauys plot hemicycle --election data/kz-mazhilis-2023/election.yaml --out chamber.svg", "The chamber, as on the page."),
            ("dauys plot shares --election data/kz-mazhilis-2023/election.yaml --law kz-mazhilis-2021 --reading against-all-out --lang kk --out shares.png", "Shares with the threshold of another law, in Kazakh, as pixels."),
            ("dauys plot map --election data/kz-mazhilis-2023/election.yaml --show districts --as geography --out map.svg", "Who holds the district seats, by region."),
            ("dauys plot turnout --store elections.dauys --election ru-duma-2021 --width 480 --out turnout.png", "Turnout by region, small."),
        ]);
    }

    private static int Draw(PlotOrder order, Site.Records.ElectionRecord record, ResultRequest request, bool json)
    {
        var result = request.Law is null && request.Readings.Count == 0 ? record.Result : ElectionResult.Of(record.State, request);
        order.RequireName(record);
        var picture = ElectionPictures.Of(record, result, order.Kind, order.Reader, order.IsCompact, order.MapOf(record))
            ?? throw new RefusedException(new Refusal(
                "C674", $"the record of {record.Id} holds nothing that a picture \"{order.Word}\" could show", new Place(Subject: order.Word), "Draw another picture, or load the results first."));
        File.WriteAllBytes(order.File, order.IsPng ? Pictures.PngWriter.Write(picture, order.Width) : SvgWriter.Write(picture, order.Width));
        var height = (int)Math.Round(picture.Height * order.Width / picture.Width);
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file", order.File);
                writer.WriteNumber("width", order.Width);
                writer.WriteNumber("height", height);
                writer.WriteString("title", picture.Title);
                writer.WriteString("words", picture.Words);
                writer.WriteEndObject();
            });
        }
        else
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{order.File}: {order.Width} × {height}"));
            Console.WriteLine(picture.Words);
        }

        return ResultOutput.Answer(result);
    }
}
