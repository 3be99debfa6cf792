using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Keys;
using Dauys.Cli.Tally;
using Dauys.Cli.Terminal;
using Dauys.Elections.Acts;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Ledger.Acts;
using Dauys.Stores;
using Dauys.Stores.Appending;
using Dauys.Stores.Reading;
using Dauys.Stores.Registers;

namespace Dauys.Cli.Load;

/// <summary>One load: what the store holds is folded, the input goes through the same intake as a tally, and all of it becomes durable at once.</summary>
internal sealed class LoadRun
{
    /// <summary>What a load keeps of the result under this key, for <c>verify</c> to compute again.</summary>
    public const string ShownResult = "result";

    public string? Map { get; init; }

    public bool Partial { get; init; }

    public bool Correct { get; init; }

    public required string Recorded { get; init; }

    public string? RegisterKey { get; init; }

    public IReadOnlyList<string> Passphrases { get; init; } = [];

    /// <summary>Loads.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(string electionPath, IReadOnlyList<string> files, string storePath, bool json)
    {
        var election = ElectionFiles.Open(electionPath);
        var results = ElectionFiles.ResultsOf(election, files);
        using var store = ElectionStore.OpenOrCreate(storePath);
        var summary = Load(store, election, results);
        if (RegisterKey is not null)
        {
            HeadSigning.Sign(store, election.Origin, RegisterKey, Passphrases);
        }

        if (json)
        {
            JsonOutput.Print(summary.Write);
        }
        else
        {
            summary.Print();
        }

        return ExitCode.Done;
    }

    /// <summary>Loads one election into an open store.</summary>
    public LoadSummary Load(ElectionStore store, ElectionFile election, IReadOnlyList<string> results)
    {
        var kind = election.Opened.Kind;
        using var session = store.BeginAppend(RegisterBinding.To(election.Law, election.Origin, kind, election.Id));
        var fold = FoldedRegister.Of(store, session.Register, election.Law);
        var writer = new ActWriter(election.Origin, election.Id, fold.LawHash);
        var intake = new ElectionIntake(fold.State, new IntakeMode(Entry: kind == RecordKind.Own, Correct), new ActEncoder(writer), session);
        var load = new ElectionLoad(election, fold.State, intake) { Partial = Partial };
        load.Begin();
        CountedElection.Read(election, results, Map, intake);
        load.End([.. results.Select(FileHash.Of)], Recorded);
        return Commit(store, session, election, intake);
    }

    private static LoadSummary Commit(ElectionStore store, AppendSession session, ElectionFile election, ElectionIntake intake)
    {
        var progress = new ProgressLine();
        progress.Show("making it durable");
        try
        {
            session.Show(ShownResult, ResultJson.Write(ElectionResult.Of(intake.State, ResultRequest.Plain)));
            var (size, root) = (session.Next, session.Root());
            var isSealed = session.Commit();
            return new LoadSummary(store.Path, election.Id, election.Origin, size, root.ToString(), intake.Counts, isSealed);
        }
        finally
        {
            progress.Clear();
        }
    }
}
