using System.Text.Json;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Checkpoints;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Verifying;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Verify;

/// <summary>Verifies a bundle, for people and for programs.</summary>
internal static class BundleVerification
{
    public static int Run(string place, Elections.Verifying.Trust? given, Checkpoint? seen, bool json)
    {
        var trust = new BundleTrust(given?.Policy, given?.Administrators, seen);
        var progress = new ProgressLine();
        BundleReport report;
        try
        {
            using var web = Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new WebFiles(address!) : null;
            report = BundleVerifier.Run((BundleFiles?)web ?? Folder(place), trust, NativeEd25519.Instance, progress.Show, Home.Browser);
        }
        finally
        {
            progress.Clear();
        }

        if (json)
        {
            JsonOutput.Print(writer => Write(writer, place, report));
        }
        else
        {
            Print(place, report);
        }

        return VerifyVerb.CodeOf(report.Verdict);
    }

    private static FolderFiles Folder(string place) => Directory.Exists(place)
        ? new FolderFiles(place)
        : throw new Law.Refusals.RefusedException(new Law.Refusals.Refusal("C667", "there is no bundle here: no such folder", new Law.Refusals.Place(place), "Give the folder that `dauys publish` made, or its address."));

    private static void Write(Utf8JsonWriter json, string place, BundleReport report)
    {
        json.WriteStartObject();
        json.WriteString("bundle", place);
        json.WriteString("verdict", StepVerdicts.Word(report.Verdict));
        json.WriteStartArray("steps");
        foreach (var step in report.Steps)
        {
            json.WriteStartObject();
            json.WriteString("id", step.Id);
            json.WriteString("title", step.Title);
            json.WriteString("verdict", StepVerdicts.Word(step.Verdict));
            json.WriteStartArray("where");
            foreach (var where in step.Where)
            {
                json.WriteStringValue(where);
            }

            json.WriteEndArray();
            json.WriteString("why", step.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Seats is { } seats)
        {
            json.WriteStartObject("seats");
            foreach (var (list, won) in seats)
            {
                json.WriteNumber(list, won);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("seats");
        }

        if (report.Checkpoint is { } checkpoint)
        {
            json.WriteStartObject("checkpoint");
            json.WriteString("origin", checkpoint.Origin);
            json.WriteNumber("size", checkpoint.Size);
            json.WriteString("root", checkpoint.Root.ToString());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("checkpoint");
        }

        json.WriteEndObject();
    }

    private static void Print(string place, BundleReport report)
    {
        Console.WriteLine(report.Verdict switch
        {
            StepVerdict.Holds => $"{place}: everything holds.",
            StepVerdict.NotChecked => $"{place}: nothing is broken; what could not be checked says why.",
            _ => $"{place}: BROKEN.",
        });
        Console.WriteLine();
        foreach (var step in report.Steps)
        {
            Console.WriteLine($"  {StepVerdicts.Word(step.Verdict),-12} {step.Id,-4} {step.Title}");
            Console.WriteLine($"  {"",-12} {"",-4} {step.Why}");
            foreach (var where in step.Where)
            {
                Console.WriteLine($"  {"",-12} {"",-4} at {where}");
            }
        }

        if (report.Seats is { Count: > 0 } seats)
        {
            Console.WriteLine();
            Console.WriteLine($"seats, recomputed: {string.Join(", ", seats.Where(s => s.Value > 0).Select(s => $"{s.Key} {s.Value}"))}");
        }
    }
}
