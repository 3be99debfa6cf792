using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Load;
using Dauys.Cli.Terminal;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Stores;
using Dauys.Stores.Registers;
using Dauys.Stores.Verifying;

namespace Dauys.Cli.Verify;

/// <summary><c>dauys verify</c>: recomputes a stored election from its acts and compares it with what is stored and shown.</summary>
internal static class VerifyVerb
{
    public static Verb Create()
    {
        var bundle = new Argument<string?>("bundle") { Description = "A bundle: its folder, or its address on a web server.", Arity = ArgumentArity.ZeroOrOne };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var key = new Option<string?>("--key") { Description = "The key of the bundle's register, from elsewhere than the bundle: a .vkey file.", HelpName = "FILE" };
        var policy = new Option<string?>("--policy") { Description = "The registers and witnesses that are believed (C2SP tlog-policy).", HelpName = "FILE" };
        var election = new Option<string?>("--election", "-e") { Description = "Only the registers of this election.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "Only this register.", HelpName = "ORIGIN" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("verify", "Recompute everything that a bundle or a store holds from its acts, and say where anything differs.") { bundle, store, key, policy, election, register, json };
        command.Validators.Add(line =>
        {
            if ((line.GetValue(bundle) is null) == (line.GetValue(store) is null))
            {
                line.AddError("Give either a bundle or --store.");
            }
        });
        command.SetAction(line =>
        {
            if (line.GetValue(bundle) is { } place)
            {
                return BundleVerification.Run(place, line.GetValue(key), line.GetValue(policy), line.GetValue(json));
            }

            var (id, origin) = (line.GetValue(election), line.GetValue(register));
            return Run(line.GetValue(store)!, r => (id is null || r.Matter == id) && (origin is null || r.Origin == origin), id is not null || origin is not null, line.GetValue(json));
        });
        return new Verb(command,
        [
            ("dauys verify public --key authority.vkey", "A bundle, step by step, against a key that you have from the authority."),
            ("dauys verify https://results.example.org/", "A bundle on a web server; whose it is cannot be checked without a key."),
            ("dauys verify --store elections.dauys", "The file, its seal, every act's hash, the law book, the fold, and what was shown."),
            ("dauys verify --store elections.dauys --json", "The same for a program: a verdict and its steps."),
        ]);
    }

    private static int Run(string path, Func<StoredRegister, bool> keep, bool named, bool json)
    {
        var meant = new List<StoredRegister>();
        var progress = new ProgressLine();
        progress.Show($"verifying {path}");
        var report = StoreVerifier.Run(path, Shown, register =>
        {
            var kept = keep(register);
            if (kept)
            {
                meant.Add(register);
            }

            return kept;
        });
        progress.Clear();
        if (named && meant.Count == 0 && report.Verdict != StepVerdict.Broken)
        {
            // The same refusal that every other verb gives for a name that the store does not hold.
            using var store = ElectionStore.Open(path);
            throw new Law.Refusals.RefusedException(new Law.Refusals.Refusal(
                "S511", "the store holds no such register", new Law.Refusals.Place(path), $"It holds: {string.Join("; ", store.Registers().Select(r => $"{r.Matter} ({r.Origin})"))}."));
        }

        var steps = report.Steps.Concat(meant.Where(r => r.Kind == RecordKind.Reconstruction).Select(Origin)).ToList();
        var verdict = new VerifyReport(steps).Verdict;
        if (json)
        {
            JsonOutput.Print(writer => VerifyOutput.Write(writer, path, verdict, steps));
        }
        else
        {
            VerifyOutput.Print(path, verdict, steps);
        }

        return verdict == StepVerdict.Broken ? ExitCode.Wrong : ExitCode.Done;
    }

    private static byte[]? Shown(string key, StoredRegister register, Elections.ElectionState state) =>
        key == LoadRun.ShownResult ? ResultJson.Write(ElectionResult.Of(state, ResultRequest.Plain)) : null;

    private static VerifyStep Origin(StoredRegister register) => VerifyStep.NotChecked(
        "origin",
        register.Origin,
        "this record is a reconstruction: everything above follows from what was published, but whether that is what the polling stations signed cannot be checked here");
}
