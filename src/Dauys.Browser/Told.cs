using System.Buffers;
using System.Text;
using System.Text.Json;
using Dauys.Elections.Verifying;

namespace Dauys.Browser;

/// <summary>Findings as JSON for the page: the steps as <c>dauys verify --json</c> prints them.</summary>
internal static class Told
{
    public static string Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Texts(IEnumerable<string> texts)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Step(string id, string title, StepVerdict verdict, string why, IReadOnlyList<string> where) => Object(json => Step(json, id, title, verdict, why, where));

    public static void Step(Utf8JsonWriter json, string id, string title, StepVerdict verdict, string why, IReadOnlyList<string> where)
    {
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("verdict", StepVerdicts.Word(verdict));
        json.WriteString("why", why);
        json.WriteStartArray("where");
        foreach (var place in where)
        {
            json.WriteStringValue(place);
        }

        json.WriteEndArray();
    }

    public static void Report(Utf8JsonWriter json, VerifyReport report)
    {
        json.WriteString("verdict", StepVerdicts.Word(report.Verdict));
        json.WriteStartArray("steps");
        foreach (var step in report.Steps)
        {
            json.WriteStartObject();
            Step(json, step.Id, step.Title, step.Verdict, step.What, step.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
