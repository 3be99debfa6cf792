using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.DeclareAlliance;

/// <summary>Lists declared that their votes count together when seats are allotted (in Israel: a surplus agreement).</summary>
/// <param name="Contest">The contest's id in the law book.</param>
/// <param name="Lists">Ids of the lists, in the order in which they signed; two or more.</param>
/// <param name="Declared">The day of the declaration, or null if not known.</param>
/// <param name="Source">Id of the source.</param>
public sealed record AllianceDeclared(string Contest, IReadOnlyList<string> Lists, DateOnly? Declared, string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.alliance-declared.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <summary>An id of its own, by which another alliance may name it; null for its lists joined by <c>+</c>.</summary>
    public string? Named { get; init; }

    /// <summary>The district in which alone it was declared; null for the whole contest.</summary>
    public string? District { get; init; }

    /// <summary>The alliance's id: its own, or its lists joined by <c>+</c>.</summary>
    public string Id => Named ?? string.Join('+', Lists);

    /// <inheritdoc/>
    public string Subject => District is null ? $"alliance/{Contest}/{Id}" : $"alliance/{Contest}/{District}/{Id}";

    /// <inheritdoc/>
    public string? At => Declared?.ToJson();

    /// <inheritdoc/>
    public JsonObject Content()
    {
        var content = new JsonObject
        {
            ["contest"] = Contest,
            ["declared"] = Declared?.ToJson(),
            ["lists"] = Lists.ToJson(),
            ["source"] = Source,
        };
        content.AddKnown("named", Named);
        content.AddKnown("district", District);
        return content;
    }

    /// <summary>Reads the content of a stored act.</summary>
    public static AllianceDeclared Read(JsonElement content) => new(
        content.Text("contest"), content.Texts("lists"), content.Date("declared"), content.TextOrNull("source"))
    {
        Named = content.TextOrNull("named"),
        District = content.TextOrNull("district"),
    };
}
