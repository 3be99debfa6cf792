using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.Authority.EnrolKey;

/// <summary>A key was enrolled: from the next act on its holder may sign. Two administrators sign this act.</summary>
/// <param name="Key">The key; its name is unique among those enrolled.</param>
/// <param name="Role">What the holder may sign.</param>
/// <param name="Holder">The person. Two keys of one holder count as one signature where two persons are asked for.</param>
/// <param name="Expires">The moment after which the key signs no more, <c>YYYY-MM-DDTHH:MM:SS+00:00</c>, or null.</param>
/// <param name="Enrolled">The moment of the enrolment, or null if not known.</param>
public sealed record KeyEnrolled(NoteKey Key, SignerRole Role, string Holder, string? Expires, string? Enrolled) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "authority.key-enrolled.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => SubjectOf(Key.Name);

    /// <inheritdoc/>
    public string? At => Enrolled;

    /// <summary>The subject of what happens to a key, so that each act about it replaces the one before and none can be played again.</summary>
    public static string SubjectOf(string name) => $"key/{name}";

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["enrolled"] = Enrolled,
        ["expires"] = Expires,
        ["holder"] = Holder,
        ["key"] = Key.Text,
        ["role"] = SignerRoles.Word(Role),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static KeyEnrolled Read(JsonElement content) => new(
        Administrator.KeyOf(content),
        SignerRoles.Words.TryGetValue(content.Text("role"), out var role) ? role : throw new ActContentException("role", "officer or administrator was expected"),
        content.Text("holder"),
        MomentOf(content, "expires"),
        MomentOf(content, "enrolled"));

    private static string? MomentOf(JsonElement content, string key) => content.TextOrNull(key) is not { } text ? null
        : Ledger.Acts.Moment.TryParse(text, out var moment) && moment.Instant is not null ? text
        : throw new ActContentException(key, "a moment with time and zone was expected");
}
