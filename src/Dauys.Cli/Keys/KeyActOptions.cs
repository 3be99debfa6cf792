using System.CommandLine;
using System.Globalization;
using Dauys.Cli.Append;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Load;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority.Signing;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Stores;

namespace Dauys.Cli.Keys;

/// <summary>What enrolling and revoking share: the act is made for a register as it stands, signed by administrators who are here, and appended or written into a file for others.</summary>
internal sealed class KeyActOptions
{
    public Option<string> Store { get; } = new("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };

    public Option<string?> Election { get; } = new("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };

    public Option<string?> Register { get; } = new("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };

    public Option<string[]> Keys { get; } = new("--key", "-k") { Description = "A sealed administrator's key. With two of them the act is appended at once.", HelpName = "FILE", DefaultValueFactory = _ => [] };

    public Option<string?> Out { get; } = new("--out", "-o") { Description = "Write the act into a file instead, for other administrators to sign with `dauys sign`.", HelpName = "FILE" };

    public Option<string?> At { get; } = new("--at") { Description = "The moment, fixed so that the same input gives the same bytes: 2026-11-24T10:00:00Z.", HelpName = "MOMENT" };

    public Option<string[]> Passphrases { get; } = KeyOptions.PassphraseFiles();

    public Option<string?> RegisterKey { get; } = KeyOptions.RegisterKey();

    public void PutOn(Command command)
    {
        foreach (var option in (Option[])[Store, Election, Register, Keys, Out, At, Passphrases, RegisterKey])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Makes the act, signs it and appends it or writes it.</summary>
    public int Run(ParseResult line, Func<ElectionState, string, IElectionAct> make)
    {
        var path = line.GetValue(Store)!;
        byte[] entry;
        using (var store = ElectionStore.Open(path))
        {
            var register = store.Register(line.GetValue(Register), line.GetValue(Election));
            var fold = StoredElection.Fold(store, register);
            var act = make(fold.State, LoadVerb.Moment(line.GetValue(At)));
            if (FactRules.Decide(fold.State, act) is { } refusal)
            {
                throw new RefusedException(refusal);
            }

            entry = new ActEncoder(new ActWriter(register.Origin, register.Matter, fold.LawHash)).Fact(act, fold.State.Facts.GetValueOrDefault(act.Subject)?.Version ?? 0).ToArray();
        }

        var keys = line.GetValue(Keys)!;
        if (keys.Length > 0)
        {
            entry = ActEntry.Write(entry, Sign(entry, keys, line.GetValue(Passphrases)!));
        }

        if (line.GetValue(Out) is { } file)
        {
            File.WriteAllBytes(file, ActsFile.Write([entry]));
            Console.WriteLine($"{file}: the act, with {keys.Length.ToString(CultureInfo.InvariantCulture)} of {SignatureNeed.Administrators} signatures.");
            Console.WriteLine(keys.Length < SignatureNeed.Administrators ? $"next: dauys sign {file} --key KEY, then dauys append {file} --store {path}" : $"next: dauys append {file} --store {path}");
            return ExitCode.Done;
        }

        if (keys.Length < SignatureNeed.Administrators)
        {
            throw new RefusedException(new Refusal("C602", $"{keys.Length} administrators are here, two must sign", new Place(Subject: "--key"), "Give two keys, or write the act into a file with --out for the other administrator to sign."));
        }

        return new AppendRun { RegisterKey = line.GetValue(RegisterKey), Passphrases = [.. line.GetValue(Passphrases)!.Take(1)] }.Run([entry], "the act", path, json: false);
    }

    private static List<Ledger.Notes.NoteSignature> Sign(byte[] act, IReadOnlyList<string> keys, IReadOnlyList<string> passphrases)
    {
        var held = Passphrase.Open(keys, passphrases);
        try
        {
            return [.. held.Select(k => ActEntry.Sign(act, k))];
        }
        finally
        {
            foreach (var key in held)
            {
                key.Dispose();
            }
        }
    }
}
