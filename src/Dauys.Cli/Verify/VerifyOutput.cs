using System.Text.Json;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Verifying;
using Dauys.Stores.Verifying;

namespace Dauys.Cli.Verify;

/// <summary>A verification for people and for programs.</summary>
internal static class VerifyOutput
{
    public static void Write(Utf8JsonWriter json, string path, VerifiedStore verified)
    {
        json.WriteStartObject();
        json.WriteString("store", path);
        json.WriteString("verdict", StepVerdicts.Word(verified.Report.Verdict));
        json.WriteStartArray("steps");
        foreach (var step in verified.Report.Steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        var only = verified.Registers.Count == 1 ? verified.Registers[0] : null;
        Seats(json, only);
        Checkpoint(json, only);
        json.WriteStartArray("registers");
        foreach (var register in verified.Registers)
        {
            json.WriteStartObject();
            json.WriteString("register", register.Register.Origin);
            json.WriteString("election", register.Register.Matter);
            json.WriteNumber("size", register.Register.Size);
            json.WriteString("root", register.Register.Root.ToString());
            Seats(json, register);
            Checkpoint(json, register);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One step as every verifier prints it.</summary>
    public static void Write(Utf8JsonWriter json, VerifyStep step)
    {
        json.WriteStartObject();
        json.WriteString("id", step.Id);
        json.WriteString("name", step.Name);
        json.WriteString("title", step.Title);
        json.WriteString("register", step.Register);
        json.WriteString("verdict", StepVerdicts.Word(step.Verdict));
        json.WriteStartArray("where");
        foreach (var place in step.Where)
        {
            json.WriteStringValue(place);
        }

        json.WriteEndArray();
        json.WriteString("why", step.What);
        json.WriteEndObject();
    }

    public static void Print(string path, VerifyReport report)
    {
        Console.WriteLine(report.Verdict switch
        {
            StepVerdict.Holds => $"{path}: everything holds.",
            StepVerdict.NotChecked => $"{path}: nothing is broken; what could not be checked says why.",
            _ => $"{path}: BROKEN.",
        });
        foreach (var group in report.Steps.GroupBy(s => s.Register))
        {
            Console.WriteLine();
            Console.WriteLine(group.Key is null ? "the file" : $"register {group.Key}");
            foreach (var step in group.OrderBy(s => s.Id, StringComparer.Ordinal))
            {
                Console.WriteLine($"  {step.Id} {StepVerdicts.Word(step.Verdict),-12} {step.Name,-14} {step.What}");
                foreach (var place in step.Where)
                {
                    Console.WriteLine($"     {"",-12} {"",-14} at {place}");
                }
            }
        }
    }

    /// <summary>The seats that follow from the acts, as <c>dauys seats --json</c> prints them; null where the acts do not fold.</summary>
    private static void Seats(Utf8JsonWriter json, VerifiedRegister? register)
    {
        json.WritePropertyName("seats");
        if (register?.State is not { } state)
        {
            json.WriteNullValue();
            return;
        }

        using var result = JsonDocument.Parse(ResultJson.Write(ElectionResult.Of(state, ResultRequest.Plain)));
        if (result.RootElement.TryGetProperty("seats", out var seats))
        {
            seats.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Checkpoint(Utf8JsonWriter json, VerifiedRegister? register)
    {
        json.WritePropertyName("checkpoint");
        if (register?.Checkpoint is not { } bytes || !Ledger.Checkpoints.Checkpoint.TryParseSigned(bytes.Span, out var note, out var checkpoint, out _))
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("origin", checkpoint.Origin);
        json.WriteNumber("size", checkpoint.Size);
        json.WriteString("root", checkpoint.Root.ToString());
        json.WriteStartArray("signatures");
        foreach (var signature in note.Signatures)
        {
            json.WriteStringValue(signature.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
