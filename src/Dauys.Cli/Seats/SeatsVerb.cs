using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Results;
using Dauys.Elections.Results.Outcome;

namespace Dauys.Cli.Seats;

/// <summary><c>dauys seats</c>: the result of an election that a store holds.</summary>
internal static class SeatsVerb
{
    public static Verb Create()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election's id, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register's origin, where several are of one election.", HelpName = "ORIGIN" };
        var plain = new Option<bool>("--no-color") { Description = "No colour: the chamber in letters." };
        var asked = new ResultOptions();
        var command = new Command("seats", "Fold a stored election from its acts and allot its seats. Prints the same object as tally.") { store, election, register, plain };
        asked.AddTo(command);
        command.SetAction(line =>
        {
            var printing = asked.PrintingOf(line) with { Chamber = true, IsPlain = line.GetValue(plain) };
            var state = StoredElection.Open(line.GetValue(store)!, line.GetValue(election), line.GetValue(register));
            return ResultOutput.Print(ElectionResult.Of(state, asked.RequestOf(line, state.Law)), printing);
        });
        return new Verb(command,
        [
            ("dauys seats --store elections.dauys --election kz-mazhilis-2023", "The parliament of a stored election."),
            ("dauys seats --store elections.dauys --election kz-mazhilis-2023 --law kz-mazhilis-2021 --reading against-all-in-base --json", "The same votes under another law, for a program."),
            ("dauys seats --store elections.dauys --election kz-mazhilis-2023 --threshold 7 --method sainte-lague", "The same votes under the law with two values changed: marked as a variant."),
        ]);
    }
}
