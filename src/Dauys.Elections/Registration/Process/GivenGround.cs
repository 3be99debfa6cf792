using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.Process;

/// <summary>A ground that the authority gave, with what it rests on.</summary>
/// <param name="Ground">A ground of the law book.</param>
/// <param name="Evidence">Which rows, which document, which finding: never empty.</param>
public sealed record GivenGround(string Ground, string Evidence)
{
    internal static JsonArray Write(IEnumerable<GivenGround> grounds) =>
        new([.. grounds.Select(g => (JsonNode)new JsonObject { ["evidence"] = g.Evidence, ["ground"] = g.Ground })]);

    internal static IReadOnlyList<GivenGround> Read(JsonElement content) =>
        [.. content.Items("grounds").Select(g => new GivenGround(g.Text("ground"), g.Text("evidence")))];
}

/// <summary>A decision that needs grounds.</summary>
public interface IGrounded
{
    /// <summary>At least one.</summary>
    IReadOnlyList<GivenGround> Grounds { get; }
}
