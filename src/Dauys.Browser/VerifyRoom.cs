using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Proving;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Proofs;
using Dauys.Ledger.Signing;
using Dauys.Ledger.Tiles;
using Dauys.Site.Wording;

namespace Dauys.Browser;

/// <summary>
/// The verifier on the reader's machine: the steps of <see cref="RecordVerifier"/>, and proofs of stations. A worker calls it; files are there when the call returns, so
/// nothing here waits.
/// </summary>
[SupportedOSPlatform("browser")]
internal static partial class VerifyRoom
{
    private const int MostFound = 50;

    private static Trust? _trust;
    private static BundleReport? _report;

    /// <summary>Verifies the record.</summary>
    /// <param name="keys">Keys from elsewhere, as a file of keys has them; empty where the reader has none.</param>
    /// <param name="live">Whether the record is what a running server shows.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>JSON: <c>refused</c>; or <c>verdict</c>, <c>steps</c>, <c>seats</c>.</returns>
    [JSExport]
    internal static string Check(string keys, bool live, string language)
    {
        (_trust, _report) = (null, null);
        if (!string.IsNullOrWhiteSpace(keys))
        {
            if (!Trust.TryReadKeys(Encoding.UTF8.GetBytes(keys), out var given, out var fault))
            {
                return Told.Object(json => json.WriteString("refused", $"C624: {fault}"));
            }

            _trust = given;
        }

        var report = _report = RecordVerifier.Run(FetchedFiles.Instance, new BundleTrust(_trust?.Policy, _trust?.Administrators), new WorkerReach(live, new Reader(Language.All.First(l => l.Tag == language))));
        return Told.Object(json =>
        {
            json.WriteString("verdict", StepVerdicts.Word(report.Verdict));
            json.WriteStartArray("steps");
            foreach (var step in report.Steps)
            {
                json.WriteStartObject();
                Told.Step(json, step.Id, step.Title, step.Verdict, step.Why, step.Where);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("seats");
            foreach (var (list, won) in report.Seats ?? new Dictionary<string, int>())
            {
                json.WriteNumber(list, won);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The files of the signed list that the verification left aside, for the worker to fetch one after another.</summary>
    /// <returns>JSON: an array of paths; empty where there is no list.</returns>
    [JSExport]
    internal static string Left() => Told.Texts(_report?.Listed?.Left ?? []);

    /// <summary>Holds one of them against the list.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="hash">SHA-256 of its bytes; empty where there is no such file.</param>
    [JSExport]
    internal static void Hold(string path, byte[] hash) => _report?.Listed?.Hold(path, hash.Length == 0 ? null : new MerkleHash(hash));

    /// <summary>Holds one of them against the list, where the page may not hash by itself.</summary>
    [JSExport]
    internal static void HoldBytes(string path, byte[] bytes) => _report?.Listed?.Hold(path, new MerkleHash(SHA256.HashData(bytes)));

    /// <summary>Says that one of them cannot be read.</summary>
    [JSExport]
    internal static void Unreadable(string path, string why) => _report?.Listed?.Unreadable(path, why);

    /// <summary>The step on the files, and the whole, after as many as were held.</summary>
    /// <returns>JSON: <c>verdict</c>, and under <c>step</c> the step.</returns>
    [JSExport]
    internal static string Listed()
    {
        _report = _report?.Again() ?? throw new InvalidOperationException("nothing was verified yet");
        var step = _report.Steps.First(s => s.Id == "1b");
        return Told.Object(json =>
        {
            json.WriteString("verdict", StepVerdicts.Word(_report.Verdict));
            json.WriteStartObject("step");
            Told.Step(json, step.Id, step.Title, step.Verdict, step.Why, step.Where);
            json.WriteEndObject();
        });
    }

    /// <summary>Finds protocols of stations under the signed head.</summary>
    /// <returns>JSON: <c>count</c>, <c>found</c> with <c>station</c> and <c>index</c>.</returns>
    [JSExport]
    internal static string Find(string text)
    {
        var (_, checkpoint) = Head();
        var (found, count) = StationProof.Search(new TiledTree(FetchedFiles.Instance, checkpoint.Size), new StationAsk(text), MostFound).GetAwaiter().GetResult();
        return Told.Object(json =>
        {
            json.WriteNumber("count", count);
            json.WriteStartArray("found");
            foreach (var protocol in found)
            {
                json.WriteStartObject();
                json.WriteString("station", StationProof.PathOf(protocol.Subject));
                json.WriteNumber("index", protocol.Index);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Makes the proof of an act, and checks it as a reader of the file would.</summary>
    /// <returns>JSON: the proof's text and parts, and what the check found.</returns>
    [JSExport]
    internal static string Prove(double index)
    {
        var (note, checkpoint) = Head();
        var proof = StationProof.Make(FetchedFiles.Instance, note, checkpoint, (long)index).GetAwaiter().GetResult();
        var entry = proof.Extra!.Value.Span;
        var (act, leaf) = (Encoding.UTF8.GetString(ActEntry.ActOf(entry)), Rfc6962.Leaf(entry));
        return Told.Object(json =>
        {
            json.WriteNumber("index", proof.Index);
            json.WriteNumber("size", checkpoint.Size);
            json.WriteString("leaf", leaf.ToString());
            json.WriteString("root", checkpoint.Root.ToString());
            json.WriteString("act", act);
            json.WriteStartArray("path");
            foreach (var hash in proof.Hashes)
            {
                json.WriteStringValue(hash.ToString());
            }

            json.WriteEndArray();
            json.WriteString("proof", Encoding.UTF8.GetString(proof.ToBytes()));
            Told.Report(json, ProofCheck.Run(proof, _trust, ManagedEd25519.Instance));
        });
    }

    /// <summary>Checks a proof file.</summary>
    [JSExport]
    internal static string Proof(byte[] bytes) => TlogProof.TryParse(bytes, out var proof, out var fault)
        ? Told.Object(json => Told.Report(json, ProofCheck.Run(proof, _trust, ManagedEd25519.Instance)))
        : throw new InvalidDataException(fault.ToString());

    private static (SignedNote Note, Checkpoint Checkpoint) Head() =>
        FetchedFiles.Instance.Read(TilePath.Checkpoint) is { } bytes && Checkpoint.TryParseSigned(bytes, out var note, out var checkpoint, out _)
            ? (note, checkpoint)
            : throw new InvalidDataException("the record has no signed head that can be read");
}
