using System.Text.Json;
using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Results.Telling;

/// <summary>Open questions and values that no source settles, in the JSON of a result.</summary>
internal static class ReadingJson
{
    public static void Readings(IReadOnlyList<ReadingOutcome> readings, Utf8JsonWriter json)
    {
        if (readings.Count == 0)
        {
            return;
        }

        json.WriteStartArray("readings");
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("question", reading.Question);
            json.WriteString("name", reading.Name);
            json.WriteString("text", reading.Text);
            json.WriteBoolean("chosen", reading.Chosen);
            if (reading.With.Count > 0)
            {
                ResultJson.Texts(json, "with", reading.With);
            }

            Seats(json, "seats", reading.Allotment.Seats);
            json.WriteBoolean("settled", reading.Allotment.IsSettled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Unverified(IReadOnlyList<UnverifiedValueEffect> values, Utf8JsonWriter json)
    {
        json.WriteStartArray("unverified");
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("key", value.Key);
            json.WriteString("value", value.Value);
            json.WriteString("note", value.Note);
            json.WriteStartArray("changes");
            foreach (var change in value.Changes)
            {
                json.WriteStartObject();
                json.WriteString("if", change.If);
                Seats(json, "seats", change.Seats);
                json.WriteBoolean("settled", change.Settled);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Seats(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> seats)
    {
        json.WriteStartObject(name);
        foreach (var (id, won) in seats)
        {
            json.WriteNumber(id, won);
        }

        json.WriteEndObject();
    }
}
