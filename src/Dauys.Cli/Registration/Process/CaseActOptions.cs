using System.CommandLine;
using Dauys.Cli.Append;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Stores;
using Dauys.Stores.Appending;

namespace Dauys.Cli.Registration.Process;

/// <summary>
/// What the verbs that put a step into a record share. A record without officers takes the act at once; into an authority's record it goes through
/// <c>dauys sign</c> and <c>dauys append</c>, so the act is written into a file.
/// </summary>
internal sealed class CaseActOptions
{
    public Option<string> Store { get; } = new("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };

    public Option<string?> Election { get; } = new("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };

    public Option<string?> Register { get; } = new("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };

    public Option<string> When { get; } = new("--at") { Description = "The day or moment at which it happened: 2024-03-01, 2024-03-01T10:00:00+06:00.", Required = true, HelpName = "MOMENT" };

    public Option<string?> Out { get; } = new("--out", "-o") { Description = "Write the act into a file instead, for officers to sign with `dauys sign`.", HelpName = "FILE" };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object on standard output." };

    public void PutOn(Command command)
    {
        foreach (var option in (Option[])[Store, Election, Register, When, Out, Json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Makes the act for the record as it stands, and appends it or writes it.</summary>
    public int Run(ParseResult line, Func<ElectionState, string, IElectionAct> make)
    {
        var path = line.GetValue(Store)!;
        byte[] entry;
        bool signed;
        using (var store = ElectionStore.Open(path))
        {
            var register = store.Register(line.GetValue(Register), line.GetValue(Election));
            var fold = StoredElection.Fold(store, register);
            signed = fold.State.Authority.IsSigned;
            entry = PreparedAct.Entry(register, fold, make(fold.State, line.GetValue(When)!));
        }

        if (line.GetValue(Out) is { } file)
        {
            File.WriteAllBytes(file, ActsFile.Write([entry]));
            Console.WriteLine($"{file}: one act without signatures");
            Console.WriteLine($"next: {(signed ? $"dauys sign {file} --key KEY, then " : "")}dauys append {file} --store {path}");
            return ExitCode.Done;
        }

        return signed
            ? throw new RefusedException(new Refusal("C602", "this record takes no act without its officers' signatures", new Place(Subject: "--out"), "Write the act into a file with --out, sign it with `dauys sign`, and append it with `dauys append`."))
            : new AppendRun().Run([entry], "the act", path, line.GetValue(Json));
    }
}
