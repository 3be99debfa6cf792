using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Keys;

namespace Dauys.Cli.Append;

/// <summary><c>dauys append</c>: signed acts enter a register.</summary>
internal static class AppendVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "Acts with their signatures." };
        var store = new Option<string>("--store", "-s") { Description = "The store; it is made if there is none.", Required = true, HelpName = "PATH" };
        var law = new Option<string?>("--law") { Description = "The law book, for the first acts of a register whose book is not among those that come with Dauys.", HelpName = "LAW" };
        var key = KeyOptions.RegisterKey();
        var passphrases = KeyOptions.PassphraseFiles();
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("append", "Append signed acts to a register: all of them, or none.") { file, store, law, key, passphrases, json };
        command.SetAction(line => new AppendRun
        {
            Law = line.GetValue(law),
            RegisterKey = line.GetValue(key),
            Passphrases = line.GetValue(passphrases)!,
        }.Run(ActsInput.Read(line.GetValue(file)!), line.GetValue(file)!, line.GetValue(store)!, line.GetValue(json)));
        return new Verb(command,
        [
            ("dauys append protocols.acts --store elections.dauys --register-key register.key", "What two officers signed enters the register, and its new head is signed."),
        ]);
    }
}
