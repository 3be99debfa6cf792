using System.Text.Json;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>One allotment as a JSON object.</summary>
internal static class AllotJson
{
    public static void Write(Utf8JsonWriter json, ListOutcome outcome, AllotRequest request, Margin? margin)
    {
        json.WriteStartObject();
        json.WriteStartObject("seats");
        foreach (var (id, seats) in outcome.Certain)
        {
            json.WriteNumber(id, seats);
        }

        json.WriteEndObject();
        json.WriteStartArray("tie");
        foreach (var tie in outcome.Ties)
        {
            json.WriteStartObject();
            json.WriteString("for", tie.For);
            json.WriteStartArray("contested");
            foreach (var id in tie.Contested)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteNumber("contested_seats", tie.ContestedSeats);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("silences");
        foreach (var silence in outcome.Silences)
        {
            json.WriteStringValue(silence.Code);
        }

        json.WriteEndArray();
        if (request.Explain)
        {
            ExplainedAnswer.WriteReasons(json, outcome);
        }

        if (request.Margin)
        {
            ExplainedAnswer.WriteMargin(json, margin);
        }

        json.WriteEndObject();
    }
}
