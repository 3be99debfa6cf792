using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.Authority;

/// <summary>One of the first administrators, named in the register's first act.</summary>
/// <param name="Holder">The person, by the name under which the authority knows them.</param>
/// <param name="Key">Their key.</param>
public sealed record Administrator(string Holder, NoteKey Key)
{
    /// <summary>As content.</summary>
    public JsonObject ToJson() => new() { ["holder"] = Holder, ["key"] = Key.Text };

    /// <summary>Reads content.</summary>
    public static Administrator Read(JsonElement content) => new(content.Text("holder"), KeyOf(content));

    /// <summary>The key under <c>key</c>.</summary>
    /// <exception cref="ActContentException">It is none that officers may sign with.</exception>
    internal static NoteKey KeyOf(JsonElement content)
    {
        var why = "officers sign with keys of type 01";
        return NoteKey.TryParse(content.Text("key"), out var key, out var wrong) && key.Type == NoteKeyType.Ed25519
            ? key
            : throw new ActContentException("key", wrong.Length > 0 ? wrong : why);
    }
}
