using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.EraseList;

/// <summary>The key of an application's lists was destroyed: nobody can read them again. The root stays, and what rests on the rows is from then on <i>not checked: erased</i>.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Article">The article under which it was erased.</param>
/// <param name="When">The day or moment.</param>
public sealed record ListErased(string Application, string Article, string When) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.list-erased.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"application/{Application}/erased";

    /// <inheritdoc/>
    public string? At => When;

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["application"] = Application, ["article"] = Article, ["when"] = When };

    /// <summary>Reads the content of a stored act.</summary>
    public static ListErased Read(JsonElement content) => new(content.Text("application"), content.Text("article"), content.Text("when"));
}
