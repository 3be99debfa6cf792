using System.Text.Json;
using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Results.Totals;

namespace Dauys.Elections.Results.Telling;

/// <summary>
/// The one JSON object of a result: <c>tally</c>, <c>seats</c>, the server and the store's snapshot print the same. The figures at the
/// top are those of the list contest; <c>contests</c> has each. What is not known is null, never 0.
/// </summary>
public static class ResultJson
{
    /// <summary>Writes a result as UTF-8 JSON.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">For people.</param>
    public static byte[] Write(ElectionResult result, bool indented = false)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        var options = new JsonWriterOptions { Indented = indented, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            Write(result, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a result to a JSON writer, as one object.</summary>
    public static void Write(ElectionResult result, Utf8JsonWriter json)
    {
        var state = result.State;
        json.WriteStartObject();
        json.WriteString("election", state.Calling.Call?.Election);
        json.WriteString("law", result.Law.Id);
        json.WriteString("law_hash", result.Law.Hash);
        if (result.IsOtherLaw)
        {
            json.WriteString("held_under", state.Law.Id);
        }

        VariantJson.Write(result, json);
        json.WriteString("record", state.Calling.Register is { } register ? Calling.OpenRegister.RecordKinds.Word(register.Kind) : null);
        if (result.List is not null)
        {
            ContestJson.List(result, result.List, json);
        }
        else if (result.Districts is not null)
        {
            ContestJson.Districts(result, result.Districts, json);
        }

        Ties(result, json);
        json.WriteStartObject("contests");
        if (result.List is not null)
        {
            json.WriteStartObject(result.List.Rule.Id);
            json.WriteString("kind", "list");
            ContestJson.List(result, result.List, json);
            json.WriteEndObject();
        }

        if (result.Districts is not null)
        {
            json.WriteStartObject(result.Districts.Rule.Id);
            json.WriteString("kind", "single-mandate");
            ContestJson.Districts(result, result.Districts, json);
            MandateJson.Write(result, result.Districts, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Texts(json, "not_applied", result.NotApplied);
        json.WriteBoolean("partial", state.Calling.IsPartial);
        json.WriteBoolean("settled", result.IsSettled);
        Levels(result, json);
        Reported(result, json);
        json.WriteEndObject();
    }

    /// <summary>A whole number of any size, or null.</summary>
    internal static void Number(Utf8JsonWriter json, string name, Int128? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
        {
            json.WriteRawValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>A rounded decimal, or null.</summary>
    internal static void Decimal(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(value);
        }
    }

    /// <summary>A list of texts.</summary>
    internal static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Ties(ElectionResult result, Utf8JsonWriter json)
    {
        var ties = TieReport.Of(result);
        if (ties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tie");
        foreach (var tie in ties)
        {
            ContestJson.Tie(tie, json);
        }

        json.WriteEndArray();
    }

    private static void Levels(ElectionResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject("levels");
        if (result.List?.Counted is { } counted)
        {
            // The last level is that of the stations, which have their own key.
            foreach (var level in (result.State.Calling.Call?.Levels ?? []).SkipLast(1))
            {
                json.WriteNumber(level.Id, LevelRows.Of(result.State, counted, level.Id)!.Count);
            }
        }

        json.WriteEndObject();
    }

    private static void Reported(ElectionResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("reported");
        foreach (var figure in result.State.Results.Figures.Where(f => f.Key != FigureReported.Control))
        {
            json.WriteStartObject();
            json.WriteString("about", figure.About);
            json.WriteString("key", figure.Key);
            json.WriteString("value", figure.Value);
            json.WriteString("unit", figure.Unit);
            json.WriteString("moment", figure.Moment);
            json.WriteString("confidence", figure.Confidence);
            json.WriteString("conflicts_with", figure.ConflictsWith);
            json.WriteString("note", figure.Note?.ToString());
            json.WriteString("source", figure.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (var difference in StatedDifference.Of(result))
        {
            json.WriteStartObject();
            json.WriteString("contest", difference.Contest);
            json.WriteString("about", difference.About);
            json.WriteNumber("stated", difference.Stated);
            Number(json, "counted", difference.Counted);
            json.WriteString("source", difference.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
