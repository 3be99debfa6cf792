using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Tally;

/// <summary><c>dauys tally</c>: from results files to a parliament, keeping nothing.</summary>
internal static class TallyVerb
{
    public static Verb Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Results by polling station: CSV, plain or in .zip or .gz. May be left out where the election file names its files or holds its protocols.", Arity = ArgumentArity.ZeroOrMore };
        var election = new Option<string>("--election", "-e") { Description = "The election file.", Required = true, HelpName = "ELECTION.yaml" };
        var map = new Option<string?>("--map") { Description = "The map of the election file by which FILE is read; needed only where several fit its columns.", HelpName = "NAME" };
        var partial = new Option<bool>("--partial") { Description = "Accept that the control totals are not met; everything printed then says so." };
        var asked = new ResultOptions();
        var command = new Command("tally", "Read results, check every protocol, add up, allot seats. Keeps nothing.") { files, election, map, partial };
        asked.AddTo(command);
        command.SetAction(line =>
        {
            var file = ElectionFiles.Open(line.GetValue(election)!);
            var (request, printing) = (asked.RequestOf(line, file.Law), asked.PrintingOf(line));
            var results = ElectionFiles.ResultsOf(file, line.GetValue(files) ?? []);
            if (results.Count == 0 && file.Protocols.Count == 0)
            {
                throw new RefusedException(new Refusal("C617", "there is nothing to count: no FILE is given, and the election file holds no protocols", new Place(file.FilePath), "Name the results files, or put their names into the election file's map under files."));
            }

            var intake = CountedElection.Of(file, results, line.GetValue(map), line.GetValue(partial), request);
            return ResultOutput.Print(ElectionResult.Of(intake.State, request), printing, intake.PlaceOf);
        });
        return new Verb(command,
        [
            ("dauys tally --election data/kz-mazhilis-2023/election.yaml", "Kazakhstan 2023: the only published figures are the nation's, and stand in the election file."),
            ("dauys tally duma.zip --election data/ru-duma-2021/election.yaml --by region --csv", "Totals of every region as CSV."),
            ("dauys tally --election data/kz-mazhilis-2023/election.yaml --law kz-mazhilis-2021 --reading against-all-out", "The same votes under the law of two years before, with one reading of what it leaves open."),
            ("dauys tally --election data/kz-mazhilis-2023/election.yaml --threshold 7 --method sainte-lague --seats 107", "The same votes under a variant of the law: 7 %, another method, a larger chamber. Marked so wherever it is shown."),
            ("dauys tally duma.zip --election data/ru-duma-2021/election.yaml --findings", "Every protocol that breaks a check, with its figures."),
        ]);
    }
}
