using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>A place of an application and what stands there, in words: <c>members/abai</c> is members in Abai. What has no words is shown by its own.</summary>
public static class FieldWords
{
    /// <summary>The place.</summary>
    /// <param name="field">Keys joined by a slash.</param>
    /// <param name="place">The name of a territory.</param>
    /// <param name="reader">For whom.</param>
    public static string Of(string field, Func<string, string> place, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(reader);
        var (words, keys) = (reader.Words, field.Split('/'));
        return keys switch
        {
            ["date"] => words["application.date"],
            ["nominated_by"] => words["application.nominated-by"],
            ["documents"] => words["application.documents"],
            ["outcomes"] => words["work.outcomes"],
            ["dates", var day] => words["application.event", ("id", day)],
            ["samples", var figure, var part] => words["application.sample-part", ("figure", words["application.figure", ("id", figure)]), ("part", part)],
            ["figures", var figure] => words["application.figure", ("id", figure)],
            ["figures", var figure, var territory] => words["application.figure-in", ("figure", words["application.figure", ("id", figure)]), ("place", place(territory))],
            [var figure] => words["application.figure", ("id", figure)],
            ["candidates", "number"] => words["application.figure", ("id", "candidates")],
            [var figure, var territory] when figure is not ("party" or "applicant" or "candidates" or "note") => words["application.figure-in", ("figure", words["application.figure", ("id", figure)]), ("place", place(territory))],
            _ => field,
        };
    }

    /// <summary>The value; that there is no figure where none is known.</summary>
    /// <param name="field">The place.</param>
    /// <param name="json">The value as JSON, or null.</param>
    /// <param name="reader">For whom.</param>
    public static string Value(string field, string? json, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JsonNode.Parse(json ?? "null") switch
        {
            null => reader.Say.NoFigure,
            JsonArray { Count: 0 } => reader.Words["application.none"],
            JsonArray list => string.Join("; ", list.Select(i => field == "documents" && i?.GetValueKind() == JsonValueKind.String ? reader.Words["application.document", ("id", i.GetValue<string>())] : Plain(i, reader))),
            var value => Plain(value, reader),
        };
    }

    /// <summary>One line of a value that was changed: what counts, whose it is, and what the applicant stated.</summary>
    /// <param name="field">The place with its values.</param>
    /// <param name="place">The name of a territory.</param>
    /// <param name="act">The position of the act of a step, or null.</param>
    /// <param name="reader">For whom.</param>
    public static string Line(LaidField field, Func<string, string> place, Func<int, long?> act, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Words[
            "case.laid-line",
            ("who", field.Top.Officer is null ? "applicant" : "officer"), ("field", Of(field.Field, place, reader)), ("now", Value(field.Field, field.Top.Json, reader)), ("officer", field.Top.Officer ?? ""),
            ("stated", Value(field.Field, field.Applicants?.Json, reader)), ("known", act(field.Top.Step) is null ? "step" : "act"), ("act", act(field.Top.Step) ?? field.Top.Step)];
    }

    private static string Plain(JsonNode? value, Reader reader) => value?.GetValueKind() switch
    {
        JsonValueKind.Number when value.AsValue().TryGetValue<long>(out var number) => reader.Say.Number(number),
        JsonValueKind.String when DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => reader.Say.Day(day),
        JsonValueKind.String => value.GetValue<string>(),
        _ => value?.ToJsonString() ?? "",
    };
}
