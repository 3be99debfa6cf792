using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Load;
using Dauys.Cli.Prove;
using Dauys.Cli.Terminal;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Stores;
using Dauys.Stores.Registers;
using Dauys.Stores.Verifying;

namespace Dauys.Cli.Verify;

/// <summary><c>dauys verify</c>: recomputes a stored election from its acts and compares it with what is stored and shown; or checks one proof.</summary>
internal static class VerifyVerb
{
    public static Verb Create()
    {
        var bundle = new Argument<string?>("bundle") { Description = "A bundle: its folder, or its address on a web server.", Arity = ArgumentArity.ZeroOrOne };
        var store = new Option<string?>("--store", "-s") { Description = "The store.", HelpName = "PATH" };
        var proof = new Option<string?>("--proof") { Description = "A proof that `dauys prove` wrote, checked alone, without a store.", HelpName = "FILE" };
        var key = new Option<string?>("--key", "-k") { Description = "The register's public key, and its first administrators' (`dauys keys list --trust`), that you got by another way than the record.", HelpName = "FILE" };
        var policy = new Option<string?>("--policy") { Description = "A policy: the register's key, and the witnesses that must have seen its head.", HelpName = "FILE" };
        var seen = new Option<string?>("--seen") { Description = "The file `checkpoint` of this register that you kept from before: the bundle must have grown from it.", HelpName = "FILE" };
        var station = new Option<string?>("--station") { Description = "The polling station whose protocol the proof must be of: its path as pages show it, North/1.", HelpName = "ID" };
        var election = new Option<string?>("--election", "-e") { Description = "Only the registers of this election.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "Only this register.", HelpName = "ORIGIN" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("verify", "Recompute everything that a bundle or a store holds from its acts, and say where anything differs.") { bundle, store, proof, key, policy, seen, station, election, register, json };
        command.SetAction(async (line, stop) =>
        {
            var trust = TrustFiles.Read(line.GetValue(key), line.GetValue(policy));
            var (id, origin) = (line.GetValue(election), line.GetValue(register));
            Belongs(line.GetValue(seen), "--seen", line.GetValue(bundle), "a bundle");
            Belongs(line.GetValue(station), "--station", line.GetValue(proof), "--proof FILE");
            return (line.GetValue(bundle), line.GetValue(store), line.GetValue(proof)) switch
            {
                ({ } place, null, null) => BundleVerification.Run(place, trust, TrustFiles.Seen(line.GetValue(seen)), line.GetValue(json)),
                (null, { } path, null) => Store(path, r => (id is null || r.Matter == id) && (origin is null || r.Origin == origin), id is not null || origin is not null, trust, line.GetValue(json)),
                (null, null, { } file) => await ProofVerification.Run(file, trust, line.GetValue(station), line.GetValue(json), stop).ConfigureAwait(false),
                _ => throw new RefusedException(new Refusal("C602", "what is to be verified was not said, or said twice", new Place(Subject: "bundle, --store, --proof"), "Give a bundle, --store PATH, or --proof FILE: one of them.")),
            };
        });
        return new Verb(command,
        [
            ("dauys verify public --key authority.keys", "A bundle, step by step, against keys that you have from the authority."),
            ("dauys verify https://results.example.org/", "A bundle on a web server; whose it is cannot be checked without a key."),
            ("dauys verify --store elections.dauys --key cec.keys", "The file, every act's hash, signatures, law book, fold, what was shown, and that the head is signed by the key you were given."),
            ("dauys verify --store elections.dauys --policy cec.policy --json", "The same for a program, and that as many witnesses as you ask for saw the head."),
            ("dauys verify public --key authority.keys --seen last-week.checkpoint", "The same, and that nothing that you saw last week was taken back."),
            ("dauys verify --proof north-1.tlog-proof --key cec.keys --station North/1", "This station's protocol is in the record; needs nothing but the proof and the key."),
        ]);
    }

    private static void Belongs(string? value, string option, string? to, string what)
    {
        if (value is not null && to is null)
        {
            throw new RefusedException(new Refusal("C602", $"{option} says nothing here", new Place(Subject: option), $"It goes with {what}."));
        }
    }

    private static int Store(string path, Func<StoredRegister, bool> keep, bool named, Trust? trust, bool json)
    {
        var progress = new ProgressLine();
        progress.Show($"verifying {path}");
        var verified = StoreVerifier.Run(path, Shown, keep, trust, progress.Show);
        progress.Clear();
        if (named && verified.Registers.Count == 0 && verified.Report.Verdict != StepVerdict.Broken)
        {
            // The same refusal that every other verb gives for a name that the store does not hold.
            using var store = ElectionStore.Open(path);
            throw new RefusedException(new Refusal(
                "S511", "the store holds no such register", new Place(path), $"It holds: {string.Join("; ", store.Registers().Select(r => $"{r.Matter} ({r.Origin})"))}."));
        }

        if (json)
        {
            JsonOutput.Print(writer => VerifyOutput.Write(writer, path, verified));
        }
        else
        {
            VerifyOutput.Print(path, verified.Report);
        }

        return CodeOf(verified.Report.Verdict);
    }

    /// <summary>0: all holds; 1: something is broken; 4: nothing is broken, something could not be checked.</summary>
    public static int CodeOf(StepVerdict verdict) => verdict switch
    {
        StepVerdict.Holds => ExitCode.Done,
        StepVerdict.NotChecked => ExitCode.NotChecked,
        _ => ExitCode.Wrong,
    };

    private static byte[]? Shown(string key, StoredRegister register, Elections.ElectionState state) =>
        key == LoadRun.ShownResult ? ResultJson.Write(ElectionResult.Of(state, ResultRequest.Plain)) : null;
}
