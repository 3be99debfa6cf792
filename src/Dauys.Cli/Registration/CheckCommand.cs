using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Formats.Persons;
using Dauys.Formats.Results;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration;

/// <summary><c>dauys registration check</c>: a list of members or signatories, row by row and as a whole.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The list: CSV, plain or in .zip or .gz, or a workbook (.xlsx)." };
        var application = new Option<string>("--application") { Description = "The application that it belongs to.", Required = true, HelpName = "APPLICATION.yaml" };
        var law = new Option<string>("--law") { Description = "A book about the registration of parties: a name in laws/, or a path.", Required = true, HelpName = "LAW" };
        var figure = new Option<string?>("--figure") { Description = "Which figure the list gives; the first of the stage unless the application names the file.", HelpName = "FIGURE" };
        var (roll, others) = (ListOptions.Roll(), ListOptions.Others());
        var faults = new Option<string?>("--faults") { Description = "Where to write the faults, for the applicant: row, column, reason.", HelpName = "OUT.csv" };
        var sample = new Option<string?>("--sample") { Description = "Check only the rows that this published seed draws, where the law lets a sample be checked.", HelpName = "SEED" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("check", "Check a list of members or signatories: numbers, age, time, territory, who stands there twice.") { file, application, law, figure, roll, others, faults, sample, json };
        command.SetAction(line => line.GetValue(sample) is { } seed ? SampleOutput.Check(
            line.GetValue(file)!, line.GetValue(application)!, line.GetValue(law)!, line.GetValue(figure), line.GetValue(roll), line.GetValue(others) ?? [], line.GetValue(faults), seed, line.GetValue(json)) : Check(
            line.GetValue(file)!, line.GetValue(application)!, line.GetValue(law)!, line.GetValue(figure), line.GetValue(roll), line.GetValue(others) ?? [], line.GetValue(faults), line.GetValue(json)));
        return command;
    }

    private static int Check(string file, string path, string law, string? figure, string? roll, string[] others, string? faults, bool json)
    {
        var book = RegistrationVerb.Book(law);
        var (list, _, application) = Checked(file, path, book, figure, roll, others);
        var stage = Assessment.StageOf(application, book);
        var account = ListAccount.Of(list, stage, book.TerritoriesOn(application.Date));
        var written = faults is null ? (long?)null : FaultsFile.Write(faults, list);
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file", file);
                writer.WriteString("application", application.Id);
                writer.WriteString("law", book.Id);
                writer.WriteString("stage", stage.Id);
                CheckedListOutput.Write(writer, list, account);
                writer.WriteString("faults_file", faults);
                writer.WriteEndObject();
            });
        }
        else
        {
            CheckedListOutput.Print(list, account);
            if (written is not null)
            {
                Console.WriteLine($"{written} faults and remarks in {faults}");
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Checks a list for an application under a law.</summary>
    public static (CheckedList List, ListSource Source, Application Application) Checked(string file, string path, PartyBook book, string? figure, string? roll, string[] others)
    {
        var application = ApplicationReader.Read(TextFile.Read(path, "R450"), path);
        var source = Source(application, Assessment.StageOf(application, book), book, file, path, figure);
        var list = ListOptions.Lists(book, roll, others).Check(file, source, new ListDays(application.Date, application.Events ?? new Dictionary<string, DateOnly>()));
        return (list, source, application);
    }

    /// <summary>How the application names the file; otherwise the figure that was asked for, or the first of the stage for which the book asks for a list.</summary>
    internal static ListSource Source(Application application, RegistrationStage stage, PartyBook book, string file, string path, string? figure)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (application.Lists.Values.FirstOrDefault(s => (figure is null || s.Figure == figure) && Path.GetFullPath(Path.Combine(folder, s.File)) == Path.GetFullPath(file)) is { } named)
        {
            return named;
        }

        var asked = stage.Rules.Select(r => r switch { TotalRule total => total.Figure, TerritoriesRule territories => territories.Figure, ShareRule share => share.Figure, _ => null }).OfType<string>().Distinct().ToList();
        var chosen = figure ?? asked.FirstOrDefault(f => book.Lists.Any(l => l.Figure == f)) ?? asked.FirstOrDefault();
        return chosen is not null && asked.Contains(chosen)
            ? new ListSource(chosen, file, new Dictionary<ListColumn, string>(), new Place(path))
            : throw new RefusedException(new Refusal("R483", $"the stage {stage.Id} asks for no figure \"{chosen}\"", application.StagePlace, $"Its figures are: {string.Join(", ", asked)}."));
    }
}

/// <summary>Options that <c>assess</c> and <c>check</c> share.</summary>
internal static class ListOptions
{
    public static Option<string?> Roll() =>
        new("--roll") { Description = "The authority's roll, a private file: identity numbers, territories. Without it, who is on it is not checked.", HelpName = "FILE" };

    public static Option<string[]> Others() =>
        new("--other") { Description = "Another application, with whose list this one is compared; may be given several times.", HelpName = "APPLICATION.yaml", AllowMultipleArgumentsPerToken = false };

    /// <summary>Reads lists of persons under a book, with progress on a terminal.</summary>
    public static PersonLists Lists(PartyBook book, string? roll, IReadOnlyList<string> others)
    {
        var progress = new ProgressLine();
        return new PersonLists(book, roll, [.. others.Select(o => (ApplicationReader.Read(TextFile.Read(o, "R450"), o), o))], at => Show(progress, at));
    }

    /// <summary>How far a list is read; nothing where it is.</summary>
    public static void Show(ProgressLine progress, ReadProgress? at)
    {
        if (at is { } known)
        {
            progress.Show(known);
        }
        else
        {
            progress.Clear();
        }
    }
}
