using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Calling.ImportFiles;

/// <summary>A file as it came.</summary>
/// <param name="FileName">Its name without folders.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex hash of its bytes.</param>
public sealed record ImportedFile(string FileName, long Bytes, string Sha256);

/// <summary>
/// Files were read into the register. The one act that holds the moment of recording; it can be fixed, so that the same input gives the same bytes.
/// </summary>
/// <param name="Number">1 for the first import of the register, and so on.</param>
/// <param name="Files">In the order in which they were read.</param>
/// <param name="Recorded">Moment of recording, UTC, <c>YYYY-MM-DDTHH:MM:SSZ</c>.</param>
/// <param name="Partial">The control totals were not met and the user knew (<c>--partial</c>).</param>
public sealed record FilesImported(int Number, IReadOnlyList<ImportedFile> Files, string Recorded, bool Partial) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "register.files-imported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"import/{Number}";

    /// <inheritdoc/>
    public string? At => Recorded;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["files"] = new JsonArray([.. Files.Select(f => (JsonNode)new JsonObject { ["bytes"] = f.Bytes, ["name"] = f.FileName, ["sha256"] = f.Sha256 })]),
        ["number"] = Number,
        ["partial"] = Partial,
        ["recorded"] = Recorded,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static FilesImported Read(JsonElement content) => new(
        content.Count("number"),
        [.. content.Items("files").Select(f => new ImportedFile(f.Text("name"), f.Whole("bytes"), f.Text("sha256")))],
        content.Text("recorded"),
        content.YesNo("partial"));
}
