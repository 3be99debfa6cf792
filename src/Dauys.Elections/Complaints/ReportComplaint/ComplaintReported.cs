using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Complaints.ReportComplaint;

/// <summary>A complaint is known: what is claimed, and what came of it where that is known.</summary>
/// <param name="Id">Unique in the register.</param>
/// <param name="By">Who complained, or in what capacity; null if not known.</param>
/// <param name="About">What it is about: a contest, a district, a station.</param>
/// <param name="Claim">What is claimed; not established.</param>
/// <param name="Outcome">What came of it, or null if not known.</param>
/// <param name="Date">When, with its precision; or null.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record ComplaintReported(
    string Id,
    LocalText? By,
    LocalText About,
    LocalText Claim,
    LocalText? Outcome,
    string? Date,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "complaints.complaint-reported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"complaint/{Id}";

    /// <inheritdoc/>
    public string? At => Date;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["about"] = About.ToJson(),
        ["by"] = By?.ToJson(),
        ["claim"] = Claim.ToJson(),
        ["confidence"] = Confidence,
        ["date"] = Date,
        ["id"] = Id,
        ["outcome"] = Outcome?.ToJson(),
        ["source"] = Source,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static ComplaintReported Read(JsonElement content) => new(
        content.Text("id"),
        content.Local("by"),
        content.Local("about") ?? throw new ActContentException("about", "a text is missing"),
        content.Local("claim") ?? throw new ActContentException("claim", "a text is missing"),
        content.Local("outcome"),
        content.TextOrNull("date"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
