using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.WithdrawNomination;

/// <summary>
/// A list or a candidate that was admitted to the ballot left it before the vote: by their own wish, or because the authority cancelled the registration.
/// A later act that admits it again puts it back.
/// </summary>
/// <param name="Contest">The contest's id in the law book.</param>
/// <param name="District">The district's id where candidates stand in districts; null for a list.</param>
/// <param name="Id">The list's or candidate's id.</param>
/// <param name="IsCancelled">True where the authority cancelled it, false where those who stand withdrew.</param>
/// <param name="Article">The article by which it was cancelled; null for a withdrawal.</param>
/// <param name="Reason">Why, in the words of the paper; or null.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Source">Id of the source, or null.</param>
public sealed record NominationWithdrawn(string Contest, string? District, string Id, bool IsCancelled, string? Article, string? Reason, string When, string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.nomination-withdrawn.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => SubjectOf(Contest, District, Id);

    /// <summary>The subject of whoever leaves a ballot.</summary>
    public static string SubjectOf(string contest, string? district, string id) => district is null ? $"withdrawal/{contest}/{id}" : $"withdrawal/{contest}/{district}/{id}";

    /// <inheritdoc/>
    public string? At => When;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["article"] = Article,
        ["cancelled"] = IsCancelled,
        ["contest"] = Contest,
        ["district"] = District,
        ["id"] = Id,
        ["reason"] = Reason,
        ["source"] = Source,
        ["when"] = When,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static NominationWithdrawn Read(JsonElement content) => new(
        content.Text("contest"),
        content.TextOrNull("district"),
        content.Text("id"),
        content.YesNo("cancelled"),
        content.TextOrNull("article"),
        content.TextOrNull("reason"),
        content.Text("when"),
        content.TextOrNull("source"));
}
