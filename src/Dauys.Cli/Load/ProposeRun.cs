using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Tally;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority.Signing;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Stores;
using Dauys.Stores.Reading;

namespace Dauys.Cli.Load;

/// <summary>
/// Writes what a load would append into a file, for officers to sign. A register that is not begun yet is proposed its first act alone: only after it can
/// officers be enrolled, and only enrolled officers sign the rest.
/// </summary>
internal sealed class ProposeRun
{
    public string? Map { get; init; }

    public bool Partial { get; init; }

    public bool Correct { get; init; }

    public required string Recorded { get; init; }

    public int Run(string electionPath, IReadOnlyList<string> files, string storePath, string into)
    {
        var election = ElectionFiles.Open(electionPath);
        using var store = File.Exists(storePath) ? ElectionStore.Open(storePath) : null;
        var register = store?.Registers().FirstOrDefault(r => r.Origin == election.Origin);
        var sink = new DraftSink(store, register);
        var (fold, law) = (register is null ? null : FoldedRegister.Of(store!, register), Hash(election));
        var state = fold?.State ?? new ElectionState(election.Law);
        if (register is not null && register.LawHash != law)
        {
            throw new RefusedException(new Refusal("S510", $"the register is bound to the law book {register.LawId} ({register.LawHash}), now it is given {election.Law.Id} ({election.Law.Hash})", new Place(storePath, Subject: election.Origin), "Propose with the book that it is bound to."));
        }

        var intake = new ElectionIntake(state, new IntakeMode(Entry: true, Correct), new ActEncoder(new ActWriter(election.Origin, election.Id, law)), sink);
        if (register is null && election.Opened.Administrators.Count > 0)
        {
            if (intake.Fact(election.Opened) is { } refusal)
            {
                throw new RefusedException(refusal);
            }
        }
        else
        {
            All(election, files, state, intake);
        }

        File.WriteAllBytes(into, ActsFile.Write(sink.Acts));
        Tell(election, sink.Acts.Count, begins: register is null, storePath, into);
        return ExitCode.Done;
    }

    private void All(ElectionFile election, IReadOnlyList<string> files, ElectionState state, ElectionIntake intake)
    {
        var results = ElectionFiles.ResultsOf(election, files);
        var load = new ElectionLoad(election, state, intake) { Partial = Partial };
        load.Begin();
        CountedElection.Read(election, results, Map, intake);
        load.End([.. results.Select(FileHash.Of)], Recorded);
    }

    private static MerkleHash Hash(ElectionFile election) => MerkleHash.TryParse(election.Law.Hash, out var hash) ? hash : throw new InvalidOperationException("a law book without a hash");

    private static void Tell(ElectionFile election, int acts, bool begins, string store, string into)
    {
        Console.WriteLine(acts == 0
            ? $"{election.Id}: nothing is new."
            : string.Create(CultureInfo.InvariantCulture, $"{into}: {(acts == 1 ? "1 act" : $"{acts:#,0} acts")} of {election.Origin}, to be signed."));
        if (begins && election.Opened.Administrators.Count > 0)
        {
            Console.WriteLine($"It is the register's first act; {SignatureNeed.Administrators} administrators sign it. Then officers are enrolled (dauys keys enrol), and the rest is proposed.");
        }

        if (acts > 0)
        {
            Console.WriteLine($"next: dauys sign {into} --key KEY, then dauys append {into} --store {store}");
        }
    }
}
