using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Law.Books;

namespace Dauys.Elections.Calling.OpenRegister;

/// <summary>The first act of a register: what this record is and whose.</summary>
/// <param name="Kind">What the record is.</param>
/// <param name="Publisher">Whose publication was imported, for a reconstruction; the authority itself for its own record.</param>
/// <param name="Note">What a reader must know first, for instance which results were never published.</param>
public sealed record RegisterOpened(RecordKind Kind, LocalText Publisher, LocalText? Note) : IElectionAct
{
    /// <summary>The first administrators; empty where acts are not signed. They enrol who may sign.</summary>
    public IReadOnlyList<Administrator> Administrators { get; init; } = [];

    /// <summary>The stored name.</summary>
    public const string StoredName = "register.opened.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => "register";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["administrators"] = new JsonArray([.. Administrators.Select(a => (JsonNode)a.ToJson())]),
        ["kind"] = RecordKinds.Word(Kind),
        ["note"] = Note?.ToJson(),
        ["publisher"] = Publisher.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static RegisterOpened Read(JsonElement content) => new(
        RecordKinds.Parse(content.Text("kind")) ?? throw new ActContentException("kind", "own, reconstruction or synthetic was expected"),
        content.Local("publisher") ?? throw new ActContentException("publisher", "a name is missing"),
        content.Local("note"))
    {
        Administrators = [.. content.Items("administrators").Select(Administrator.Read)],
    };
}
