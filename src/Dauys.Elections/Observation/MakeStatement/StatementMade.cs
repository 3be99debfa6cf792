using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Observation.MakeStatement;

/// <summary>Somebody said something about the election: who, in what capacity, and where it was reported. A statement is a claim.</summary>
/// <param name="Id">Unique in the register.</param>
/// <param name="By">The speaker's name; null where the source does not name the speaker.</param>
/// <param name="Capacity">In what capacity they spoke.</param>
/// <param name="Text">What was said, restated.</param>
/// <param name="Date">When, with its precision; or null.</param>
/// <param name="Confidence">A, B, C, D or X, or null where it is not graded.</param>
/// <param name="Source">Id of the source.</param>
public sealed record StatementMade(
    string Id,
    LocalText? By,
    LocalText Capacity,
    LocalText Text,
    string? Date,
    string? Confidence,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "observation.statement-made.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"statement/{Id}";

    /// <inheritdoc/>
    public string? At => Date;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["by"] = By?.ToJson(),
        ["capacity"] = Capacity.ToJson(),
        ["confidence"] = Confidence,
        ["date"] = Date,
        ["id"] = Id,
        ["source"] = Source,
        ["text"] = Text.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static StatementMade Read(JsonElement content) => new(
        content.Text("id"),
        content.Local("by"),
        content.Local("capacity") ?? throw new ActContentException("capacity", "a text is missing"),
        content.Local("text") ?? throw new ActContentException("text", "a text is missing"),
        content.TextOrNull("date"),
        content.TextOrNull("confidence"),
        content.TextOrNull("source"));
}
