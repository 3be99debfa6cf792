using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Registration.AdmitList;

/// <summary>A person on a list.</summary>
/// <param name="Id">The candidate's id, unique on the list.</param>
/// <param name="Title">The name as published; null where the person is known by place and groups alone.</param>
/// <param name="Groups">Groups that a law counts, as its book names them.</param>
public sealed record ListedCandidate(string Id, LocalText? Title, IReadOnlyList<string> Groups)
{
    /// <summary>As content of an act.</summary>
    public JsonObject ToJson() => new() { ["groups"] = Groups.ToJson(), ["id"] = Id, ["title"] = Title?.ToJson() };

    /// <summary>Reads it from the content of an act.</summary>
    public static ListedCandidate Read(JsonElement content) => new(content.Text("id"), content.Local("title"), content.Texts("groups"));
}
