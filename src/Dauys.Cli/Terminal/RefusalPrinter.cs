using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Terminal;

/// <summary>Refusals as three lines each on standard error, and with <c>--json</c> as one object on standard output.</summary>
internal static class RefusalPrinter
{
    /// <summary>Prints and gives the exit code: 2 for faults of the command line, else 1.</summary>
    public static int Print(IReadOnlyList<Refusal> refusals, bool json)
    {
        const int most = 20;
        foreach (var refusal in refusals.Take(most))
        {
            Print(refusal);
        }

        if (refusals.Count > most)
        {
            Console.Error.WriteLine($"… and {refusals.Count - most} more.");
        }

        if (json)
        {
            using var output = Console.OpenStandardOutput();
            using var writer = new Utf8JsonWriter(output, JsonOutput.Options);
            Write(writer, refusals);
            writer.Flush();
            output.WriteByte((byte)'\n');
        }

        return refusals.All(r => r.Number.StartsWith('C')) ? ExitCode.Usage : ExitCode.Wrong;
    }

    private static void Print(Refusal refusal)
    {
        var law = string.Join(", ", ((string?[])[refusal.Rule, refusal.Article]).OfType<string>());
        Console.Error.WriteLine($"{refusal.Number}: {refusal.What}{(law.Length > 0 ? $" ({law})" : "")}");
        var place = refusal.Where.ToString();
        if (place.Length > 0)
        {
            Console.Error.WriteLine($"  at: {place}");
        }

        Console.Error.WriteLine($"  do: {refusal.Remedy}");
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Refusal> refusals)
    {
        json.WriteStartObject();
        json.WriteStartArray("refused");
        foreach (var refusal in refusals)
        {
            json.WriteStartObject();
            json.WriteString("number", refusal.Number);
            json.WriteString("what", refusal.What);
            json.WriteString("file", refusal.Where.File);
            Number(json, "line", refusal.Where.Line);
            Number(json, "column", refusal.Where.Column);
            json.WriteString("subject", refusal.Where.Subject);
            json.WriteString("rule", refusal.Rule);
            json.WriteString("article", refusal.Article);
            json.WriteString("do", refusal.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
