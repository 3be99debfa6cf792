using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Keys;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Notes;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Sign;

/// <summary><c>dauys sign</c>: an officer signs acts, on the officer's own machine. Needs no store and no network.</summary>
internal static class SignVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "Acts, with the signatures that they have." };
        var key = new Option<string>("--key", "-k") { Description = "Your sealed key.", Required = true, HelpName = "FILE" };
        var @out = new Option<string?>("--out", "-o") { Description = "Where the signed acts go; without it FILE is written anew.", HelpName = "FILE" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask again after showing what is signed." };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file that holds the passphrase, for scripts.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output; what is signed goes to standard error." };
        var command = new Command("sign", "Sign acts with your own key; what is signed is shown first, in words.") { file, key, @out, yes, passphrase, json };
        command.SetAction(line => Run(
            line.GetValue(file)!, line.GetValue(key)!, line.GetValue(@out), line.GetValue(yes), line.GetValue(passphrase), line.GetValue(json)));
        return new Verb(command,
        [
            ("dauys sign protocols.acts --key aigul.key", "Shows each act in words, asks, and puts Aigul's signature to it. The next officer does the same with the same file."),
        ]);
    }

    private static int Run(string file, string keyFile, string? @out, bool yes, string? passphrase, bool json)
    {
        var entries = ActsInput.Read(file);
        var holder = KeyFile.Read(keyFile);
        if (holder.Role is not (KeyRole.Officer or KeyRole.Administrator))
        {
            throw new RefusedException(new Refusal("C626", $"{holder.Key.Name} is the key of a {KeyRoles.Word(holder.Role)}; acts are signed by officers and administrators", new Place(keyFile), "Give your own key. A register's key signs heads, and a witness's cosigns them; nothing else."));
        }

        var shown = json ? Console.Error : Console.Out;
        for (var i = 0; i < entries.Count; i++)
        {
            ActWords.Print(shown, entries[i], i + 1, entries.Count);
            shown.WriteLine();
        }

        if (!yes && !Console.IsInputRedirected && !Agreed(entries.Count, holder.Key.Name))
        {
            throw new RefusedException(new Refusal("C627", "nothing was signed", new Place(file), "Type yes where you want to sign what was shown."));
        }

        using (var key = Passphrase.Open([keyFile], passphrase is null ? [] : [passphrase])[0])
        {
            entries = [.. entries.Select(e => Signed(e, key))];
        }

        Write(@out ?? file, ActsFile.Write(entries));
        Tell(@out ?? file, entries, holder.Key.Name, json);
        return ExitCode.Done;
    }

    private static byte[] Signed(byte[] entry, HeldKey key)
    {
        var act = ActEntry.ActOf(entry);
        IReadOnlyList<NoteSignature> others = ActEntry.TryRead(entry, out var read, out _) ? read : [];
        return ActEntry.Write(act, [.. others, ActEntry.Sign(act, key)]);
    }

    private static bool Agreed(int acts, string name)
    {
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"Sign {(acts == 1 ? "this act" : $"these {acts} acts")} as {name}? Type yes: "));
        return Console.ReadLine()?.Trim() == "yes";
    }

    /// <summary>Written beside its place first: a signature is never lost with the act that it belongs to.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var unfinished = path + ".part";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    private static void Tell(string path, IReadOnlyList<byte[]> entries, string name, bool json)
    {
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file", path);
                writer.WriteString("signed_by", name);
                writer.WriteNumber("acts", entries.Count);
                writer.WriteEndObject();
            });
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {(entries.Count == 1 ? "1 act" : $"{entries.Count:#,0} acts")} signed by {name}."));
    }
}
