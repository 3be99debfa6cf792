using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Plot;
using Dauys.Cli.Results;
using Dauys.Cli.Terminal;
using Dauys.Elections;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Site.Acts;
using Dauys.Site.Records;

namespace Dauys.Cli.Registration.Process;

/// <summary><c>dauys registration show|list</c>: what became of applications, and how every term stands on a day.</summary>
internal static class CaseQueries
{
    public static IEnumerable<Command> Create()
    {
        var id = new Argument<string>("ID") { Description = "The application's id; or at least six first characters of an act's hash, as a paper bears them." };
        yield return Query("show", "One application: its steps, terms, grounds, and what its figures come to. Or the act of a paper.", [id], (line, record, asOf, json) =>
        {
            var (asked, process) = (line.GetValue(id)!, record.State.Process);
            if (process.Case(asked) is null && ActHashes.Read(asked) is not null)
            {
                ShownAct.Show(record, asked, Day(asOf, process), json);
                return;
            }

            Show(record, Known(record.State, asked), Day(asOf, process), json);
        });
        yield return Query("list", "All applications: how each stands, and statistics.", [], (_, record, asOf, json) => List(record, Day(asOf, record.State.Process), json));
    }

    private static Command Query(string name, string description, Argument[] arguments, Action<ParseResult, ElectionRecord, string?, bool> answer)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var asOf = new Option<string?>("--as-of") { Description = "The day of the question, from which terms are computed; the day of the last step if absent.", HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        foreach (var option in (Option[])[store, election, register, asOf, json])
        {
            command.Options.Add(option);
        }

        command.SetAction(line =>
        {
            answer(line, PlottedRecord.Of(line.GetValue(election), line.GetValue(store), [], line.GetValue(register)), line.GetValue(asOf), line.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(ElectionRecord record, ApplicationCase known, DateOnly day, bool json)
    {
        if (json)
        {
            JsonOutput.Print(writer => CaseJson.Write(writer, known, record.ActOf, day));
            return;
        }

        Console.WriteLine($"{known.Stated.Party}, {known.Stage.Name}, under {known.Law.Name}: {Standing(known)}; the figures come to: {known.Assess().Decision.ToString().ToLowerInvariant()}");
        var steps = new Rows(["step", "what", "when", "ground", "evidence"], 5);
        foreach (var step in known.Steps)
        {
            var grounds = (step as IGrounded)?.Grounds ?? [];
            steps.Add($"{step.Number}", ProcessSteps.Word(step.Step), step.When, string.Join("\n", grounds.Select(g => known.Stage.Process.Ground(g.Ground)?.Name.ToString() ?? g.Ground)), string.Join("\n", grounds.Select(g => g.Evidence)));
        }

        steps.Print(csv: false);
        LaidOutput.Print(record, known);
        var clocks = new Rows(["term", "for", "article", "from", "last day", "ended", "standing"], 7);
        foreach (var clock in ClockReading.Of(known, day))
        {
            clocks.Add(
                clock.Clock.Name.ToString(), clock.Clock.OnAuthority ? "authority" : "applicant", clock.Clock.Source.Article, Text(clock.Started), Text(clock.Last) ?? "unknown", Text(clock.Ended),
                clock.Standing.ToString().ToLowerInvariant() + (clock.IsBreachOfAuthority ? ": a breach by the authority" : ""));
        }

        clocks.Print(csv: false);
    }

    private static void List(ElectionRecord record, DateOnly day, bool json)
    {
        var state = record.State.Process;
        var statistics = ProcessStatistics.Of(state, day);
        if (json)
        {
            JsonOutput.Print(writer => CaseJson.Write(writer, state, record.ActOf, statistics, day));
            return;
        }

        var rows = new Rows(["application", "party", "stage", "filed", "standing", "breaches by the authority", "figures"], 7);
        foreach (var known in state.Cases.Where(c => c.Filed.Day <= day))
        {
            rows.Add(known.Filed.Application, known.Stated.Party, known.Stage.Id, known.Filed.When, Standing(known), $"{ClockReading.Of(known, day).Count(c => c.IsBreachOfAuthority)}", known.Assess().Decision.ToString().ToLowerInvariant());
        }

        rows.Print(csv: false);
        foreach (var stage in statistics.Stages)
        {
            var median = stage.MedianDays?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
            Console.WriteLine($"{stage.Law}, {stage.Stage}: {stage.Filed} filed, {stage.Decided} decided, median {median} days to the first decision, {stage.Breaches} terms passed by the authority, {stage.Overturned} of {stage.Appeals} appeals overturned a decision");
        }

        foreach (var ground in statistics.Grounds)
        {
            Console.WriteLine($"ground {ground.Ground}: {ground.Count} times, {ProcessSteps.Word(ground.Decision)}");
        }

        foreach (var pair in statistics.Unequal)
        {
            Console.WriteLine($"decided differently with the same figures ({(pair.Faults.Length == 0 ? "every rule met" : $"not met: {pair.Faults}")}): {pair.One.Filed.Application} {ProcessSteps.Word(pair.One.Decision!.Step)}, {pair.Other.Filed.Application} {ProcessSteps.Word(pair.Other.Decision!.Step)}");
        }
    }

    internal static string Standing(ApplicationCase known) => known.Standing.ToString().ToLowerInvariant();

    internal static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ApplicationCase Known(ElectionState state, string id) => state.Process.Case(id) ?? throw new RefusedException(new Refusal(
        "R484", $"there is no application \"{id}\" in this record", new Place(Subject: "ID"), state.Process.Cases.Count == 0 ? "File one first." : $"There are: {string.Join(", ", state.Process.Cases.Take(20).Select(c => c.Filed.Application))}."));

    private static DateOnly Day(string? asOf, ProcessState state) =>
        Day(asOf) ?? state.Cases.SelectMany(c => c.Steps).Select(s => s.Day).DefaultIfEmpty(DateOnly.MinValue).Max();

    /// <summary>The day of <c>--as-of</c>, or null where it is not given.</summary>
    internal static DateOnly? Day(string? asOf) =>
        asOf is null ? null
        : DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RefusedException(new Refusal("C607", $"\"{asOf}\" is no day", new Place(Subject: "--as-of"), "Write it as 2024-03-01."));
}
