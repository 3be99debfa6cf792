using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Ledger.Notes;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Keys;

/// <summary><c>dauys keys</c>: keys of officers, administrators, registers and witnesses.</summary>
internal static class KeysVerb
{
    public static Verb Create() => new(
        new Command("keys", "Keys: make one, see who may sign, enrol, revoke.") { New(), List(), EnrolCommand.Create(), RevokeCommand.Create() },
        [
            ("dauys keys new --role officer --name example.org/officers/aigul --out aigul.key", "A new key, sealed with a passphrase, and its public half aigul.key.vkey."),
            ("dauys keys enrol aigul.key.vkey --holder \"Aigul\" --store elections.dauys --key first.key --key second.key", "Two administrators let her sign."),
            ("dauys keys list --store elections.dauys", "Who may sign, since which act, until when."),
            ("dauys keys revoke example.org/officers/aigul --store elections.dauys --key first.key --key second.key", "From the next act on her key signs nothing more."),
        ]);

    private static Command New()
    {
        var name = new Option<string>("--name") { Description = "The key's name, without white space or plus, like an address: example.org/officers/aigul. A register's key is named as its origin.", Required = true, HelpName = "NAME" };
        var role = new Option<string>("--role") { Description = "officer, administrator, register or witness.", DefaultValueFactory = _ => "officer", HelpName = "ROLE" };
        var @out = new Option<string>("--out", "-o") { Description = "Where the sealed key goes; its public half goes beside it, ending in .vkey.", Required = true, HelpName = "FILE" };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file that holds the passphrase, for scripts.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("new", "Make a key and seal it with a passphrase.") { name, role, @out, passphrase, json };
        command.SetAction(line =>
        {
            var (path, word) = (line.GetValue(@out)!, line.GetValue(role)!);
            if (!KeyRoles.Words.TryGetValue(word, out var of))
            {
                throw new RefusedException(new Refusal("C623", $"\"{word}\" is no role", new Place(Subject: "--role"), $"Choose one of: {string.Join(", ", KeyRoles.Words.Keys)}."));
            }

            if (!NoteKey.IsName(line.GetValue(name)!))
            {
                throw new RefusedException(new Refusal("C623", $"\"{line.GetValue(name)}\" cannot be a key's name", new Place(Subject: "--name"), "Write a name without white space, plus and control characters, like example.org/officers/aigul."));
            }

            using var key = HeldKey.Draw(line.GetValue(name)!, of);
            KeyFile.Write(path, key, Passphrase.New(line.GetValue(passphrase)));
            if (line.GetValue(json))
            {
                JsonOutput.Print(writer => KeyText.Write(writer, path, key));
            }
            else
            {
                Console.WriteLine($"{path}: the sealed key of {key.Key.Name}, for nobody but its holder.");
                Console.WriteLine($"{path}{KeyFile.PublicEnding}: its public half, to give away:");
                Console.WriteLine(key.Key.Text);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command List()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var trust = new Option<bool>("--trust") { Description = "Print the file that verifiers are given by another way than the record: the register's key (from its newest head) and its first administrators' keys." };
        var key = new Option<string?>("--register-vkey") { Description = "The register's public key, for --trust.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("list", "Who may sign in a register.") { store, election, register, trust, key, json };
        command.SetAction(line => KeyText.List(line.GetValue(store)!, line.GetValue(election), line.GetValue(register), line.GetValue(trust), line.GetValue(key), line.GetValue(json)));
        return command;
    }
}
