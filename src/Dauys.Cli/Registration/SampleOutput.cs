using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration;

/// <summary><c>dauys registration check --sample</c>: a sample drawn from a published seed, its estimate, and what the law concludes.</summary>
internal static class SampleOutput
{
    public static int Check(string file, string path, string law, string? figure, string? roll, string[] others, string? faults, string seed, bool json)
    {
        if (faults is not null)
        {
            throw new RefusedException(new Refusal("C601", "a faults file numbers the rows of a whole list, and a sample is asked for", new Place(Subject: "--faults"), "Leave out --faults or --sample."));
        }

        if (seed.Length == 0 || seed.Contains('\n', StringComparison.Ordinal) || seed.Contains('\r', StringComparison.Ordinal))
        {
            throw new RefusedException(new Refusal("C601", "the seed is empty or has several lines", new Place(Subject: "--sample"), "Give the seed as it was published, on one line."));
        }

        var book = RegistrationVerb.Book(law);
        var application = ApplicationReader.Read(TextFile.Read(path, "R450"), path);
        var stage = Assessment.StageOf(application, book);
        var source = CheckCommand.Source(application, stage, book, file, path, figure);
        var required = Required(stage, source.Figure, application, path);
        var (list, rule, rows) = ListOptions.Lists(book, roll, others).Sample(file, source, new ListDays(application.Date, application.Events ?? new Dictionary<string, DateOnly>()), seed);
        var finding = SampleFinding.Of(rule, rows, list.Rows, list.Valid, list.OpenPersons, list.Counts.GetValueOrDefault(RowFaults.Duplicate), required);
        Print(finding, rule, book.Id, seed, list, json);
        return ExitCode.Done;
    }

    /// <summary>The number that the stage asks for in all.</summary>
    private static long Required(RegistrationStage stage, string figure, Application application, string path) =>
        stage.Rules.OfType<TotalRule>().FirstOrDefault(r => r.Figure == figure)?.Number
        ?? (stage.Rules.OfType<ShareRule>().FirstOrDefault(r => r.Figure == figure) is { } share && application.Figures.GetValueOrDefault(share.Of)?.Total is { } of ? share.Needed(of) : (long?)null)
        ?? throw new RefusedException(new Refusal("R474", $"the stage {stage.Id} asks for no number of \"{figure}\" in all, or the application does not state what it is a share of", new Place(path), "A sample is held against one number; check the whole list otherwise."));

    private static void Print(SampleFinding finding, SamplingRule rule, string law, string seed, CheckedList list, bool json)
    {
        if (!json)
        {
            Console.WriteLine(finding.Outcome switch
            {
                SampleOutcome.Enough => $"ENOUGH by the sample: {finding.Required} are required",
                SampleOutcome.NotEnough => $"NOT ENOUGH by the sample: {finding.Required} are required",
                _ => $"The sample does not decide: CHECK EVERY ROW. {finding.Required} are required",
            });
            Console.WriteLine($"{finding.Size} of {finding.Rows} rows were drawn; {finding.Valid} of them are valid, of {list.OpenPersons} it is open, {finding.Duplicates} stand there twice.");
            Console.WriteLine($"Projected: {finding.Projected} valid rows; exact limits at {rule.Confidence} percent: {finding.Lower} to {finding.Upper} ({rule.Source.Article}).");
            Console.WriteLine($"not checked: {string.Join(", ", list.NotChecked.Select(n => n.Check).DefaultIfEmpty("nothing is left out"))}");
            return;
        }

        JsonOutput.Print(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("law", law);
            writer.WriteString("article", rule.Source.Article);
            writer.WriteString("seed", seed);
            writer.WriteNumber("rows", finding.Rows);
            writer.WriteNumber("drawn", finding.Size);
            writer.WriteNumber("valid", finding.Valid);
            writer.WriteNumber("open", list.OpenPersons);
            writer.WriteNumber("duplicates", finding.Duplicates);
            writer.WriteNumber("required", finding.Required);
            writer.WriteNumber("projected", finding.Projected);
            writer.WriteString("confidence", rule.Confidence.ToString());
            writer.WriteNumber("lower", finding.Lower);
            writer.WriteNumber("upper", finding.Upper);
            writer.WriteString("outcome", SampleOutcomes.Word(finding.Outcome));
            writer.WriteStartArray("not_checked");
            foreach (var (check, _, _) in list.NotChecked)
            {
                writer.WriteStringValue(check);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
