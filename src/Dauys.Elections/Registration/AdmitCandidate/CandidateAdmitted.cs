using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Registration.AdmitCandidate;

/// <summary>A candidate was admitted to the ballot of a district.</summary>
/// <param name="Contest">The contest's id in the law book.</param>
/// <param name="District">The district's id.</param>
/// <param name="Id">The candidate's id, unique in the district.</param>
/// <param name="Title">The candidate's name.</param>
/// <param name="List">Id of the list or party that nominated the candidate; null for self-nominees and where it is not known.</param>
/// <param name="Ballot">Number on the ballot, or null if not known.</param>
/// <param name="Registered">The day of registration, or null if not known.</param>
/// <param name="Born">Date of birth where a law prefers the older candidate, or null.</param>
/// <param name="AgainstAll">True for the option <i>against all</i>, which is nobody.</param>
/// <param name="Source">Id of the source.</param>
public sealed record CandidateAdmitted(
    string Contest,
    string District,
    string Id,
    LocalText Title,
    string? List,
    int? Ballot,
    DateOnly? Registered,
    DateOnly? Born,
    bool AgainstAll,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.candidate-admitted.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"candidate/{Contest}/{District}/{Id}";

    /// <inheritdoc/>
    public string? At => Registered?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["against_all"] = AgainstAll,
        ["ballot"] = Ballot,
        ["born"] = Born?.ToJson(),
        ["contest"] = Contest,
        ["district"] = District,
        ["id"] = Id,
        ["list"] = List,
        ["registered"] = Registered?.ToJson(),
        ["source"] = Source,
        ["title"] = Title.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static CandidateAdmitted Read(JsonElement content) => new(
        content.Text("contest"),
        content.Text("district"),
        content.Text("id"),
        content.Local("title") ?? throw new ActContentException("title", "a name is missing"),
        content.TextOrNull("list"),
        (int?)content.WholeOrNull("ballot"),
        content.Date("registered"),
        content.Date("born"),
        content.YesNo("against_all"),
        content.TextOrNull("source"));
}
