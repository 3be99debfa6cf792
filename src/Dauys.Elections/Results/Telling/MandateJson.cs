using System.Text.Json;
using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Results.Telling;

/// <summary>The mandates of single-mandate districts, in the JSON of a result.</summary>
internal static class MandateJson
{
    public static void Write(ElectionResult result, DistrictResult districts, Utf8JsonWriter json)
    {
        json.WriteStartArray("mandates");
        foreach (var mandate in districts.Mandates)
        {
            json.WriteStartObject();
            json.WriteString("district", mandate.District.Id);
            json.WriteString("name", mandate.District.Title?.ToString());
            json.WriteString("holder", mandate.Holder?.ToString());
            json.WriteString("list", mandate.List);
            json.WriteString("status", mandate.Status);
            json.WriteString("source", mandate.Winner is null ? mandate.Declared?.Source : null);
            json.WriteString("note", mandate.Winner is null ? mandate.Declared?.Note?.ToString() : null);
            if (mandate.Counted is { } counted)
            {
                Counted(result, mandate, counted, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Counted(ElectionResult result, MandateResult mandate, Totals.CountedBallot counted, Utf8JsonWriter json)
    {
        ContestJson.Totals(counted.Totals, json);
        json.WriteNumber("stations", counted.Totals.Stations);
        json.WriteStartObject("votes");
        foreach (var option in counted.Totals.Options)
        {
            ResultJson.Number(json, option, counted.Totals.Votes(option));
        }

        json.WriteEndObject();
        json.WriteString("winner", mandate.Winner?.Id);
        ResultJson.Number(json, "lead", mandate.Outcome?.Lead);
        if (mandate.Outcome?.Tie is { } tie)
        {
            json.WritePropertyName("tie");
            ContestJson.Tie(new TieReport(result.Districts!.Rule.Id, mandate.District.Id, tie), json);
        }

        if (mandate.Outcome?.Silence is { } silence)
        {
            json.WriteString("silent", silence.What);
        }

        if (mandate.Conflicts)
        {
            json.WriteString("declared_list", mandate.Declared!.List);
        }
    }
}
