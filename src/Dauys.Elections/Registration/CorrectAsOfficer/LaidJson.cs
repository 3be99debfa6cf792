using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dauys.Elections.Registration.CorrectAsOfficer;

/// <summary>
/// An application as values under the names of their places. A value is what has no keys: a number, a text, a list of words (a set: its order says nothing). Null is the same as not being there: not known.
/// </summary>
internal static class LaidJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as JSON, words of a list in their order; null for none.</summary>
    public static string? Of(JsonNode? value) => value switch
    {
        null => null,
        JsonArray list when list.All(i => i?.GetValueKind() == JsonValueKind.String) =>
            new JsonArray([.. list.Select(i => i!.GetValue<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(i => (JsonNode)i)]).ToJsonString(Plain),
        _ => value.ToJsonString(Plain),
    };

    /// <summary>The value of its JSON.</summary>
    public static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);

    /// <summary>Every value that is known, by its place.</summary>
    public static Dictionary<string, string> Flat(JsonObject application)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Flat(application, "", flat);
        return flat;
    }

    private static void Flat(JsonObject from, string before, Dictionary<string, string> flat)
    {
        foreach (var (key, value) in from)
        {
            var field = before + Escaped(key);
            if (value is JsonObject { Count: > 0 } inner)
            {
                Flat(inner, field + "/", flat);
            }
            else if (Of(value) is { } known)
            {
                flat[field] = known;
            }
        }
    }

    /// <summary>Puts a value in its place; null takes it away.</summary>
    public static void Put(JsonObject application, string field, string? json)
    {
        var keys = field.Split('/').Select(k => k.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var at = application;
        foreach (var key in keys.SkipLast(1))
        {
            if (at[key] is not JsonObject inner)
            {
                at[key] = inner = [];
            }

            at = inner;
        }

        if (json is null)
        {
            at.Remove(keys[^1]);
        }
        else
        {
            at[keys[^1]] = Node(json);
        }
    }

    /// <summary>Whether one place lies inside the other, or is the same.</summary>
    public static bool Meets(string one, string other) =>
        one == other || one.StartsWith(other + "/", StringComparison.Ordinal) || other.StartsWith(one + "/", StringComparison.Ordinal);

    private static string Escaped(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
