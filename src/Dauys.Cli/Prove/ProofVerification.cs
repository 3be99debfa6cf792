using Dauys.Cli.Sign;
using Dauys.Cli.Terminal;
using Dauys.Cli.Verify;
using Dauys.Elections.Proving;
using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Ledger.Proofs;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Prove;

/// <summary><c>dauys verify --proof</c>: one proof alone.</summary>
internal static class ProofVerification
{
    public static async Task<int> Run(string path, Trust? trust, string? station, bool json, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw Refused(path, "there is no such file", null);
        }

        if (!TlogProof.TryParse(await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false), out var proof, out var fault))
        {
            throw Refused(path, fault.What, fault.Line > 0 ? fault.Line : null);
        }

        var report = ProofCheck.Run(proof, trust, NativeEd25519.Instance, station);
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("proof", path);
                writer.WriteString("verdict", StepVerdicts.Word(report.Verdict));
                writer.WriteStartArray("steps");
                foreach (var step in report.Steps)
                {
                    VerifyOutput.Write(writer, step);
                }

                writer.WriteEndArray();
                writer.WriteNumber("index", proof.Index);
                writer.WriteStartObject("checkpoint");
                writer.WriteString("origin", proof.Checkpoint.Origin);
                writer.WriteNumber("size", proof.Checkpoint.Size);
                writer.WriteString("root", proof.Checkpoint.Root.ToString());
                writer.WriteEndObject();
                writer.WriteEndObject();
            });
        }
        else
        {
            VerifyOutput.Print(path, report);
            if (report.Verdict != StepVerdict.Broken)
            {
                Console.WriteLine();
                ActWords.Print(Console.Out, proof.Extra!.Value.ToArray(), 1, 1);
            }
        }

        return VerifyVerb.CodeOf(report.Verdict);
    }

    private static RefusedException Refused(string path, string what, int? line) =>
        new(new Refusal("C632", $"this is no proof: {what}", new Place(path, line), "Give a file that `dauys prove` wrote (c2sp.org/tlog-proof)."));
}
