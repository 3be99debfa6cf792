using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>What a draft gives to programs: the object that <c>registration assess --json</c> prints, and the file that it reads.</summary>
internal static class DraftFiles
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The assessment; a refusal where there is none yet.</summary>
    public static IResult Json(WorkDraft draft, Application? application, IReadOnlyList<Refusal> refusals)
    {
        if (application is null)
        {
            return RefusedJson.Of(StatusCodes.Status409Conflict, refusals.Count > 0 ? refusals[0] : new Refusal(
                "C654", string.Create(CultureInfo.InvariantCulture, $"{draft.Form.Faults.Count} fields of this application are not right yet"), Place.None, "Open the page: each field says what it needs."));
        }

        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Written))
        {
            AssessmentJson.Write(json, application, Assessment.Of(application, draft.Form.Law), draft.Against is { } against ? Assessment.Of(draft.Under(against), against) : null);
        }

        return Results.Bytes(written.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>A table that is written on the way.</summary>
    public static IResult Csv(Func<Stream, Task> write, string name) => Results.Stream(write, "text/csv; charset=utf-8", name);

    /// <summary>The application's file; null as long as a field is wrong.</summary>
    public static IResult? Yaml(WorkDraft draft) =>
        draft.Form.Application is { } application ? Results.File(Encoding.UTF8.GetBytes(ApplicationWriter.Write(application)), "application/yaml; charset=utf-8", "application.yaml") : null;
}
