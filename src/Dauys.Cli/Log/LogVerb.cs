using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Keys;
using Dauys.Cli.Terminal;
using Dauys.Cli.Verify;
using Dauys.Law.Refusals;
using Dauys.Stores;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using Dauys.Stores.Witnessing;

namespace Dauys.Cli.Log;

/// <summary><c>dauys log</c>: a register as a transparency log: its head signed, cosigned, and its tiles as files.</summary>
internal static class LogVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Verb Create() => new(
        new Command("log", "A register as a transparency log: sign its head, have it cosigned, write its tiles.") { Sign(), Cosign(), Export() },
        [
            ("dauys log sign --store elections.dauys --register-key register.key", "The head of the register as it stands is signed with its key."),
            ("dauys log cosign --store elections.dauys --policy cec.policy", "Every witness of the policy is asked to cosign it."),
            ("dauys log export --store elections.dauys --out public", "Checkpoint, tiles and entries as files for any web server (c2sp.org/tlog-tiles)."),
        ]);

    private static Command Sign()
    {
        var (store, election, register) = Which();
        var key = new Option<string>("--register-key") { Description = "The register's sealed key.", Required = true, HelpName = "FILE" };
        var passphrases = KeyOptions.PassphraseFiles();
        var command = new Command("sign", "Sign the head of the register as it stands.") { store, election, register, key, passphrases };
        command.SetAction(line =>
        {
            using var opened = ElectionStore.Open(line.GetValue(store)!);
            var of = opened.Register(line.GetValue(register), line.GetValue(election));
            var note = HeadSigning.Sign(opened, of.Origin, line.GetValue(key)!, line.GetValue(passphrases)!);
            Console.Write(System.Text.Encoding.UTF8.GetString(note.ToBytes()));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Cosign()
    {
        var (store, election, register) = Which();
        var policy = new Option<string>("--policy") { Description = "A policy with its witnesses' addresses (c2sp.org/tlog-policy).", Required = true, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("cosign", "Ask the witnesses of a policy to cosign the newest head; ends with 1 if they are fewer than it asks for.") { store, election, register, policy, json };
        command.SetAction(async (line, stop) =>
        {
            var asked = TrustFiles.Policy(line.GetValue(policy)!);
            using var opened = ElectionStore.Open(line.GetValue(store)!);
            var of = opened.Register(line.GetValue(register), line.GetValue(election));
            var head = RegisterHead.Newest(opened, of) ?? throw new RefusedException(new Refusal("S517", $"no head of the register {of.Origin} was signed yet", new Place(opened.Path), "Sign it: `dauys log sign --store PATH --register-key FILE`."));
            using var http = new HttpClient { Timeout = Patience };
            var (note, outcomes) = await new WitnessClient(http, NativeEd25519.Instance).Collect(head.Note, asked, new StoreRecordFiles(opened, of), stop).ConfigureAwait(false);
            RegisterHead.Cosigned(opened, of, note);
            var verdict = asked.Judge(note, head.Checkpoint, NativeEd25519.Instance);
            Tell(outcomes, verdict.Quorum, line.GetValue(json));
            return verdict.Quorum ? ExitCode.Done : ExitCode.Wrong;
        });
        return command;
    }

    private static Command Export()
    {
        var (store, election, register) = Which();
        var @out = new Option<string>("--out", "-o") { Description = "The folder; what lies there already is not written again.", Required = true, HelpName = "FOLDER" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("export", "Write checkpoint, tiles and entries as files.") { store, election, register, @out, json };
        command.SetAction(async (line, stop) =>
        {
            using var opened = ElectionStore.Open(line.GetValue(store)!);
            var of = opened.Register(line.GetValue(register), line.GetValue(election));
            var folder = line.GetValue(@out)!;
            var (size, files) = await LogExport.Run(opened, of, new RecordFolder(folder), stop).ConfigureAwait(false);
            if (line.GetValue(json))
            {
                JsonOutput.Print(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("register", of.Origin);
                    writer.WriteString("folder", folder);
                    writer.WriteNumber("size", size);
                    writer.WriteNumber("files", files);
                    writer.WriteEndObject();
                });
            }
            else
            {
                Console.WriteLine($"{folder}: the checkpoint of {of.Origin} over {size:#,0} acts; {files:#,0} files were written.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(IReadOnlyList<WitnessOutcome> outcomes, bool quorum, bool json)
    {
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("quorum", quorum);
                writer.WriteStartArray("witnesses");
                foreach (var outcome in outcomes)
                {
                    writer.WriteStartObject();
                    writer.WriteString("witness", outcome.Witness);
                    writer.WriteBoolean("cosigned", outcome.Cosigned);
                    writer.WriteString("what", outcome.What);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return;
        }

        foreach (var outcome in outcomes)
        {
            Console.WriteLine($"  {(outcome.Cosigned ? "cosigned" : "NOT"),-10} {outcome.Witness,-20} {outcome.What}");
        }

        Console.WriteLine(quorum ? "That is as many as the policy asks for." : "That is fewer than the policy asks for.");
    }

    private static (Option<string> Store, Option<string?> Election, Option<string?> Register) Which() => (
        new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" },
        new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" },
        new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" });
}
