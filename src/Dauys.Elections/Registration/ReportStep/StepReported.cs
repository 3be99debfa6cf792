using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Registration.ReportStep;

/// <summary>A step of an application, as a source reports it: what the authority gave as its ground stands apart from what happened.</summary>
/// <param name="Applicant">The applicant's id.</param>
/// <param name="Number">Order of the step among those of the applicant, from 1.</param>
/// <param name="Step">Which step.</param>
/// <param name="From">The moment with its precision, or the first of a span; null if it is not known.</param>
/// <param name="To">The end of a span, or null.</param>
/// <param name="Nth">The how-manieth attempt, or null.</param>
/// <param name="Ground">What the authority gave as its ground: a claim of the authority's. Null where none is known.</param>
/// <param name="Detail">What else the source says.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record StepReported(
    string Applicant,
    int Number,
    ApplicationStep Step,
    string? From,
    string? To,
    int? Nth,
    LocalText? Ground,
    LocalText? Detail,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.step-reported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"applicant/{Applicant}/step/{Number}";

    /// <inheritdoc/>
    public string? At => From;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["applicant"] = Applicant,
        ["confidence"] = Confidence,
        ["detail"] = Detail?.ToJson(),
        ["from"] = From,
        ["ground"] = Ground?.ToJson(),
        ["nth"] = Nth,
        ["number"] = Number,
        ["source"] = Source,
        ["step"] = ApplicationSteps.Word(Step),
        ["to"] = To,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static StepReported Read(JsonElement content) => new(
        content.Text("applicant"),
        content.Count("number"),
        ApplicationSteps.Parse(content.Text("step")) ?? throw new ActContentException("step", $"one of {string.Join(", ", ApplicationSteps.Words.Keys)} was expected"),
        content.TextOrNull("from"),
        content.TextOrNull("to"),
        (int?)content.WholeOrNull("nth"),
        content.Local("ground"),
        content.Local("detail"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
