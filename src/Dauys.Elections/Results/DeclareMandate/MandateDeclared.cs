using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Results.DeclareMandate;

/// <summary>How sure it is who holds a mandate that was declared without published figures.</summary>
public enum MandateStatus
{
    /// <summary>The authority published the name.</summary>
    Official,

    /// <summary>A secondary source names the holder.</summary>
    Secondary,

    /// <summary>Concluded from something else; the note says from what.</summary>
    Inferred,

    /// <summary>A seat was filled; by whom is not known to us.</summary>
    Unknown,
}

/// <summary>A mandate exists although no figures were published from which it could be computed.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="District">The district's id.</param>
/// <param name="Holder">The holder's name, or null if not known: never filled in.</param>
/// <param name="List">Id of the list the holder stood for, <c>independent</c> for a self-nominee, or null if not known.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Note">What it rests on; or null.</param>
/// <param name="Source">Id of the source, or null where nothing is known.</param>
public sealed record MandateDeclared(
    string Contest,
    string District,
    LocalText? Holder,
    string? List,
    MandateStatus Status,
    LocalText? Note,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.mandate-declared.v1";

    /// <summary>The word for a holder who stood for no list.</summary>
    public const string Independent = "independent";

    /// <summary>The words in files and acts.</summary>
    public static IReadOnlyDictionary<string, MandateStatus> Words { get; } = new Dictionary<string, MandateStatus>(StringComparer.Ordinal)
    {
        ["official"] = MandateStatus.Official,
        ["secondary"] = MandateStatus.Secondary,
        ["inferred"] = MandateStatus.Inferred,
        ["unknown"] = MandateStatus.Unknown,
    };

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"mandate/{Contest}/{District}";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["contest"] = Contest,
        ["district"] = District,
        ["holder"] = Holder?.ToJson(),
        ["list"] = List,
        ["note"] = Note?.ToJson(),
        ["source"] = Source,
        ["status"] = Words.First(w => w.Value == Status).Key,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static MandateDeclared Read(JsonElement content)
    {
        var status = Words.TryGetValue(content.Text("status"), out var known)
            ? known
            : throw new ActContentException("status", $"one of {string.Join(", ", Words.Keys)} was expected");
        var act = new MandateDeclared(
            content.Text("contest"),
            content.Text("district"),
            content.Local("holder"),
            content.TextOrNull("list"),
            status,
            content.Local("note"),
            content.TextOrNull("source"));
        return act.Status == MandateStatus.Unknown && (act.Holder is not null || act.List is not null)
            ? throw new ActContentException("holder", "a mandate of unknown holder names a holder or a list")
            : act;
    }
}
