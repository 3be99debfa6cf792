using System.Text.Json;
using Dauys.Stores.Verifying;

namespace Dauys.Cli.Verify;

/// <summary>A verification for people and for programs.</summary>
internal static class VerifyOutput
{
    public static void Write(Utf8JsonWriter json, string path, StepVerdict verdict, IReadOnlyList<VerifyStep> steps)
    {
        json.WriteStartObject();
        json.WriteString("store", path);
        json.WriteString("verdict", Word(verdict));
        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteString("register", step.Register);
            json.WriteString("verdict", Word(step.Verdict));
            json.WriteString("what", step.What);
            json.WriteStartArray("where");
            foreach (var place in step.Where)
            {
                json.WriteStringValue(place);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Print(string path, StepVerdict verdict, IReadOnlyList<VerifyStep> steps)
    {
        Console.WriteLine(verdict switch
        {
            StepVerdict.Ok => $"{path}: everything holds.",
            StepVerdict.NotChecked => $"{path}: nothing is broken; what could not be checked says why.",
            _ => $"{path}: BROKEN.",
        });
        foreach (var group in steps.GroupBy(s => s.Register))
        {
            Console.WriteLine();
            Console.WriteLine(group.Key is null ? "the file" : $"register {group.Key}");
            foreach (var step in group)
            {
                Console.WriteLine($"  {Word(step.Verdict),-12} {step.Name,-10} {step.What}");
                foreach (var place in step.Where)
                {
                    Console.WriteLine($"  {"",-12} {"",-10} at {place}");
                }
            }
        }
    }

    private static string Word(StepVerdict verdict) => verdict switch
    {
        StepVerdict.Ok => "ok",
        StepVerdict.NotChecked => "not-checked",
        _ => "broken",
    };
}
