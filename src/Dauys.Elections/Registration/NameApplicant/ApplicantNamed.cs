using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Registration.NameApplicant;

/// <summary>A group sought to be registered. What it says happened to it is a claim, and marked so; what came of it is known or unknown, never concluded.</summary>
/// <param name="Id">The applicant's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="List">The id of the list that it stood with, or null.</param>
/// <param name="Alleged">What the applicant or others claim; not established. Null where nothing was found.</param>
/// <param name="Outcome"><c>registered</c>, <c>not-registered</c> or <c>unknown</c>.</param>
/// <param name="Note">What is known of the outcome, and what is missing.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ApplicantNamed(
    string Id,
    LocalText Title,
    string? List,
    LocalText? Alleged,
    string Outcome,
    LocalText? Note,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.applicant-named.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"applicant/{Id}";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["alleged"] = Alleged?.ToJson(),
        ["confidence"] = Confidence,
        ["id"] = Id,
        ["list"] = List,
        ["note"] = Note?.ToJson(),
        ["outcome"] = Outcome,
        ["source"] = Source,
        ["title"] = Title.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicantNamed Read(JsonElement content) => new(
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a text is missing"),
        content.TextOrNull("list"),
        content.Local("alleged"),
        content.Text("outcome"),
        content.Local("note"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
