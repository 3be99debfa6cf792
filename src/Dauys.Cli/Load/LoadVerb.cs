using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Keys;
using Dauys.Ledger.Acts;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Load;

/// <summary><c>dauys load</c>: an election and its results files become acts of a register.</summary>
internal static class LoadVerb
{
    public static Verb Create()
    {
        var election = new Argument<string>("ELECTION.yaml") { Description = "The election file." };
        var files = new Argument<string[]>("FILE") { Description = "Results by polling station: CSV, plain or in .zip or .gz. Without any, those that the election file names.", Arity = ArgumentArity.ZeroOrMore };
        var store = new Option<string>("--store", "-s") { Description = "The store; it is made if there is none.", Required = true, HelpName = "PATH" };
        var map = new Option<string?>("--map") { Description = "The map of the election file by which FILE is read; needed only where several fit its columns.", HelpName = "NAME" };
        var partial = new Option<bool>("--partial") { Description = "Accept that the control totals are not met; the record then says so." };
        var correct = new Option<bool>("--correct") { Description = "Take differences from the register as corrections: new acts that name those they correct." };
        var at = new Option<string?>("--at") { Description = "The moment of recording, fixed so that the same input gives the same bytes: 2026-11-24T10:00:00Z.", HelpName = "MOMENT" };
        var propose = new Option<string?>("--propose") { Description = "Append nothing; write the acts into a file, to be signed with `dauys sign` and appended with `dauys append`.", HelpName = "FILE" };
        var key = KeyOptions.RegisterKey();
        var passphrases = KeyOptions.PassphraseFiles();
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("load", "Load an election and its results into a register: all of it, or nothing.") { election, files, store, map, partial, correct, at, propose, key, passphrases, json };
        command.SetAction(line => line.GetValue(propose) is { } into
            ? new ProposeRun
            {
                Map = line.GetValue(map),
                Partial = line.GetValue(partial),
                Correct = line.GetValue(correct),
                Recorded = Moment(line.GetValue(at)),
            }.Run(line.GetValue(election)!, line.GetValue(files) ?? [], line.GetValue(store)!, into)
            : new LoadRun
            {
                Map = line.GetValue(map),
                Partial = line.GetValue(partial),
                Correct = line.GetValue(correct),
                Recorded = Moment(line.GetValue(at)),
                RegisterKey = line.GetValue(key),
                Passphrases = line.GetValue(passphrases)!,
            }.Run(line.GetValue(election)!, line.GetValue(files) ?? [], line.GetValue(store)!, line.GetValue(json)));
        return new Verb(command,
        [
            ("dauys load data/il-knesset-2021/election.yaml --store elections.dauys", "Israel 2021 with the file that lies beside the election file."),
            ("dauys load data/ru-duma-2021/election.yaml duma.zip --store elections.dauys", "Russia 2021 into the same store, from a file of your own."),
            ("dauys load data/il-knesset-2021/election.yaml --store elections.dauys --register-key register.key", "The same, and the register's new head is signed with its key."),
            ("dauys load data/ru-duma-2021/election.yaml recount.csv --store elections.dauys --correct", "Figures that changed become corrections, each naming the act that it corrects."),
        ]);
    }

    /// <summary>The moment of recording: as given, else now. This is the only clock of a load.</summary>
    internal static string Moment(string? given)
    {
        var text = given?.EndsWith('Z') == true ? $"{given[..^1]}+00:00" : given;
        text ??= DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return Ledger.Acts.Moment.TryParse(text, out var moment) && moment.Precision == MomentPrecision.Second
            ? text
            : throw new RefusedException(new Refusal("C607", $"\"{given}\" is no moment", new Place(Subject: "--at"), "Write it to the second, with its zone: 2026-11-24T10:00:00Z."));
    }
}
