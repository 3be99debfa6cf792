using System.CommandLine;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Registration.Process;
using Dauys.Cli.Terminal;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.EraseList;
using Dauys.Formats.Persons;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.People;

namespace Dauys.Cli.Registration.Privacy;

/// <summary><c>dauys registration seal|commit|sample-seed|receipt|check-receipt|recheck|erase|record-erasure</c>: persons stay in the private store; the record has one root.</summary>
internal static class PrivacyCommands
{
    public static IEnumerable<Command> Create() => [Seal(), Commit(), Seed(), Receipt(), CheckReceipt(), Recheck(), Erase(), RecordErasure()];

    private static Command Seal()
    {
        var file = new Argument<string>("FILE") { Description = "The list." };
        var application = new Option<string>("--application") { Description = "The application that it belongs to.", Required = true, HelpName = "APPLICATION.yaml" };
        var law = new Option<string>("--law") { Description = "A book about registration.", Required = true, HelpName = "LAW" };
        var figure = new Option<string?>("--figure") { Description = "Which figure the list gives.", HelpName = "FIGURE" };
        var (folder, keys, roll, others, json) = (Folder(), Keys(), ListOptions.Roll(), ListOptions.Others(), Json());
        var command = new Command("seal", "Check a list and put it, encrypted, into the private store.") { file, application, law, figure, folder, keys, roll, others, json };
        command.SetAction(line =>
        {
            var (list, source, stated) = CheckCommand.Checked(line.GetValue(file)!, line.GetValue(application)!, RegistrationVerb.Book(line.GetValue(law)!), line.GetValue(figure), line.GetValue(roll), line.GetValue(others) ?? []);
            var progress = new ProgressLine();
            var (root, rows) = SealedLists.Seal(Of(line, folder, keys), stated.Id, list, add => PersonLists.Read(line.GetValue(file)!, list.Rule, source.Columns, add, at => ListOptions.Show(progress, at)));
            return Told(line.GetValue(json), stated.Id, list.Rule.Figure, root.ToString(), rows, list.Valid);
        });
        return command;
    }

    private static Command Commit()
    {
        var (id, figure, folder, keys, options) = (Id(), Figure(), Folder(), Keys(), new CaseActOptions());
        var command = new Command("commit", "Put the root of a sealed list into a record.") { id, figure, folder, keys };
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (_, at) =>
        {
            var (root, rows, _) = SealedLists.Root(Of(line, folder, keys), line.GetValue(id)!, line.GetValue(figure)!);
            return new ListCommitted(line.GetValue(id)!, line.GetValue(figure)!, rows, root.ToString(), at);
        }));
        return command;
    }

    private static Command Seed()
    {
        var (id, figure, options) = (Id(), Figure(), new CaseActOptions());
        var seed = new Option<string>("--seed") { Description = "The seed as it was drawn in public: one line.", Required = true, HelpName = "SEED" };
        var how = new Option<string>("--how") { Description = "How it was drawn, and where that can be looked up.", Required = true, HelpName = "TEXT" };
        var command = new Command("sample-seed", "Put the seed of a list's sample into a record, once, after the list's root.") { id, figure, seed, how };
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (state, at) => new SampleSeedDrawn(
            line.GetValue(id)!, line.GetValue(figure)!, state.Process.List(line.GetValue(id)!, line.GetValue(figure)!)?.Root ?? "", line.GetValue(seed)!, line.GetValue(how)!, at)));
        return command;
    }

    private static Command Receipt()
    {
        var (id, figure, folder, keys) = (Id(), Figure(), Folder(), Keys());
        var row = new Option<long?>("--row") { Description = "The row.", HelpName = "N" };
        var number = new Option<string?>("--id-number") { Description = "The person's identity number, as in the list.", HelpName = "NUMBER" };
        var who = new Option<string>("--for") { Description = "Who asks; it is written into the log.", Required = true, HelpName = "WHO" };
        var command = new Command("receipt", "What a person may be given: their row and its way to the root. The look is logged.") { id, figure, folder, keys, row, number, who };
        command.SetAction(line =>
        {
            if (line.GetValue(row) is null == line.GetValue(number) is null)
            {
                throw new RefusedException(new Refusal("C602", "a receipt is of one row", new Place(Subject: "--row"), "Give either --row or --id-number."));
            }

            var receipt = SealedLists.Receipt(Of(line, folder, keys), line.GetValue(id)!, line.GetValue(figure)!, line.GetValue(row), line.GetValue(number), line.GetValue(who)!);
            Console.Out.WriteLine(receipt.ToJson().ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JsonOutput.Options.Encoder }));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CheckReceipt()
    {
        var file = new Argument<string>("RECEIPT.json") { Description = "A receipt." };
        var root = new Option<string?>("--root") { Description = "The root, as it stands in the record.", HelpName = "HASH" };
        var store = new Option<string?>("--store", "-s") { Description = "A record that holds the root.", HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var json = Json();
        var command = new Command("check-receipt", "Whether a receipt fits the root of a record, and what it says.") { file, root, store, election, register, json };
        command.SetAction(line =>
        {
            var path = line.GetValue(file)!;
            var receipt = PersonReceipt.Parse(TextFile.Read(path, "R495"))
                ?? throw new RefusedException(new Refusal("R495", "this is no receipt", new Place(path), "Give a file that `dauys registration receipt` wrote, unchanged."));
            var (expected, rows) = line.GetValue(store) is { } held ? Committed(held, line.GetValue(election), line.GetValue(register), receipt)
                : line.GetValue(root) is { } given && MerkleHash.TryParse(given, out var hash) ? (hash, receipt.Rows)
                : throw new RefusedException(new Refusal("C602", "a receipt is held against a root", new Place(Subject: "--root"), "Give --root HASH or --store PATH."));
            var fits = receipt.Fits(expected, rows);
            Tell(line.GetValue(json), receipt, fits);
            return fits ? ExitCode.Done : ExitCode.Wrong;
        });
        return command;
    }

    private static Command Recheck()
    {
        var (id, figure, folder, keys) = (Id(), Figure(), Folder(), Keys());
        var root = new Option<string>("--root") { Description = "The root, as it stands in the record.", Required = true, HelpName = "HASH" };
        var command = new Command("recheck", "Whether the list in the private store is the one whose root stands in the record.") { id, figure, folder, keys, root };
        command.SetAction(line =>
        {
            if (Of(line, folder, keys).ErasedUnder(line.GetValue(id)!) is { } article)
            {
                Console.WriteLine($"not checked: erased under {article}");
                return ExitCode.NotChecked;
            }

            if (!MerkleHash.TryParse(line.GetValue(root)!, out var expected))
            {
                throw new RefusedException(new Refusal("C602", $"\"{line.GetValue(root)}\" is no root", new Place(Subject: "--root"), "Copy it from the record: 64 hexadecimal digits."));
            }

            var (found, rows, counting) = SealedLists.Root(Of(line, folder, keys), line.GetValue(id)!, line.GetValue(figure)!);
            var holds = found == expected;
            Console.WriteLine(holds ? $"holds: {rows} rows, {counting} without a fault" : $"broken: the root over {rows} rows is {found}");
            return holds ? ExitCode.Done : ExitCode.Wrong;
        });
        return command;
    }

    private static Command Erase()
    {
        var (id, folder, keys) = (Id(), Folder(), Keys());
        var article = new Option<string>("--article") { Description = "The article under which the persons are erased.", Required = true, HelpName = "ARTICLE" };
        var when = new Option<string>("--at") { Description = "The day.", Required = true, HelpName = "DAY" };
        var command = new Command("erase", "Destroy an application's key: its lists can never be read again, in no copy.") { id, folder, keys, article, when };
        command.SetAction(line =>
        {
            Of(line, folder, keys).Erase(line.GetValue(id)!, line.GetValue(article)!, line.GetValue(when)!);
            Console.WriteLine($"the key of {line.GetValue(id)} is destroyed; record it: dauys registration record-erasure {line.GetValue(id)} --article \"{line.GetValue(article)}\"");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command RecordErasure()
    {
        var (id, options) = (Id(), new CaseActOptions());
        var article = new Option<string>("--article") { Description = "The article under which the persons were erased.", Required = true, HelpName = "ARTICLE" };
        var command = new Command("record-erasure", "Put into a record that an application's persons were erased.") { id, article };
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (_, at) => new ListErased(line.GetValue(id)!, line.GetValue(article)!, at)));
        return command;
    }

    private static (MerkleHash Root, long Rows) Committed(string store, string? election, string? register, PersonReceipt receipt)
    {
        var state = StoredElection.Open(store, election, register);
        return state.Process.List(receipt.Application, receipt.Figure) is { } act && MerkleHash.TryParse(act.Root, out var root) ? (root, act.Rows)
            : throw new RefusedException(new Refusal("R484", $"the record holds no root of \"{receipt.Figure}\" of \"{receipt.Application}\"", new Place(store), "Ask the authority in which record it is."));
    }

    private static void Tell(bool json, PersonReceipt receipt, bool fits)
    {
        var faults = RowFaultKind.All.Where(k => (receipt.Faults & k.Fault) != 0).ToList();
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("verdict", fits ? "holds" : "broken");
                writer.WriteBoolean("counts", fits && receipt.Counts);
                writer.WriteNumber("row", receipt.Row);
                writer.WriteEndObject();
            });
            return;
        }

        Console.WriteLine(!fits ? "broken: this row is not in the list of that root"
            : receipt.Counts ? $"holds: row {receipt.Row} of {receipt.Rows} is in the list, and the person counts"
            : $"holds: row {receipt.Row} of {receipt.Rows} is in the list, and does not count: {string.Join("; ", faults.Select(f => f.Reason))}");
    }

    private static int Told(bool json, string application, string figure, string root, long rows, long valid)
    {
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("application", application);
                writer.WriteString("figure", figure);
                writer.WriteNumber("rows", rows);
                writer.WriteNumber("valid", valid);
                writer.WriteString("root", root);
                writer.WriteEndObject();
            });
        }
        else
        {
            Console.WriteLine($"{rows} rows sealed, {valid} persons count; root {root}");
        }

        return ExitCode.Done;
    }

    private static PeopleFolder Of(ParseResult line, Option<string> folder, Option<string?> keys) => new(line.GetValue(folder)!, line.GetValue(keys));

    private static Argument<string> Id() => new("ID") { Description = "The application's id." };

    private static Option<string> Figure() => new("--figure") { Description = "The figure that the list gives.", DefaultValueFactory = _ => "members", HelpName = "FIGURE" };

    private static Option<string> Folder() => new("--private") { Description = "The folder of the private store.", Required = true, HelpName = "DIR" };

    private static Option<string?> Keys() => new("--keys") { Description = "The folder of the keys, best on another disk; DIR/keys if absent.", HelpName = "DIR" };

    private static Option<bool> Json() => new("--json") { Description = "One JSON object on standard output." };
}
