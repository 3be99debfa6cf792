using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority.EnrolKey;

namespace Dauys.Elections.Authority.RevokeKey;

/// <summary>
/// A key was revoked: from this act's position on nothing that it signs is accepted; what it signed before stands. Two administrators sign this act.
/// </summary>
/// <param name="KeyName">The key's name.</param>
/// <param name="Reason">Why, in words; or null.</param>
/// <param name="Revoked">The moment, or null if not known.</param>
public sealed record KeyRevoked(string KeyName, string? Reason, string? Revoked) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "authority.key-revoked.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => KeyEnrolled.SubjectOf(KeyName);

    /// <inheritdoc/>
    public string? At => Revoked;

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["name"] = KeyName, ["reason"] = Reason, ["revoked"] = Revoked };

    /// <summary>Reads the content of a stored act.</summary>
    public static KeyRevoked Read(JsonElement content) => new(content.Text("name"), content.TextOrNull("reason"), content.TextOrNull("revoked"));
}
