using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.DrawOrder;

/// <summary>The order on a ballot was drawn by lot. The lot itself was drawn by people before witnesses: what is here is what came out, and the protocol of it.</summary>
/// <param name="Contest">The contest's id in the law book.</param>
/// <param name="District">The district's id where each has a ballot of its own; null where the ballot is the same everywhere.</param>
/// <param name="Order">Every list or candidate that stands, in the order that was drawn; without against all.</param>
/// <param name="Protocol">The paper on which the draw was put down: its number, who drew, who was there.</param>
/// <param name="When">The day or moment of the draw.</param>
/// <param name="Source">Id of the source, or null.</param>
public sealed record BallotOrderDrawn(string Contest, string? District, IReadOnlyList<string> Order, string Protocol, string When, string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.ballot-order-drawn.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => SubjectOf(Contest, District);

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>The subject of the order on a ballot.</summary>
    public static string SubjectOf(string contest, string? district) => district is null ? $"ballot-order/{contest}" : $"ballot-order/{contest}/{district}";

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["contest"] = Contest,
        ["district"] = District,
        ["order"] = Order.ToJson(),
        ["protocol"] = Protocol,
        ["source"] = Source,
        ["when"] = When,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static BallotOrderDrawn Read(JsonElement content) => new(
        content.Text("contest"),
        content.TextOrNull("district"),
        content.Texts("order"),
        content.Text("protocol"),
        content.Text("when"),
        content.TextOrNull("source"));
}
