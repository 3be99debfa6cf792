using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dauys.Law.Tests.Reading;

/// <summary>Every document that lies one slip away from a good one, each key and each item of a list damaged in every way.</summary>
internal static class Mutations
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Func<JsonNode?>[] Others =
    [
        () => null,
        () => "",
        () => "zzz",
        () => 0,
        () => -1,
        () => true,
        () => 9007199254740993L,
        () => new JsonArray(),
        () => new JsonArray("zzz"),
        () => new JsonObject(),
        () => new JsonObject { ["zzz"] = 1 },
        () => new JsonObject { ["value"] = null },
        () => new JsonArray(new JsonObject(), null),
    ];

    /// <summary>What was done, and the document as indented JSON (which is YAML).</summary>
    /// <param name="json">A good document.</param>
    /// <param name="every">1 for all damages, n for each n-th of them.</param>
    public static IEnumerable<(string What, string Text)> Of(string json, int every)
    {
        var count = Places(JsonNode.Parse(json)!).Count();
        var turn = 0;
        for (var place = 0; place < count; place++)
        {
            foreach (var (how, damage) in Damages())
            {
                if (turn++ % every != 0)
                {
                    continue;
                }

                var root = JsonNode.Parse(json)!;
                var (holder, key, index) = Places(root).ElementAt(place);
                damage(holder, key, index);
                yield return ($"{how} {holder.GetPath()} {key ?? $"[{index}]"}", root.ToJsonString(Readable));
            }
        }
    }

    private static IEnumerable<(string, Action<JsonNode, string?, int>)> Damages()
    {
        yield return ("leave out", (holder, key, index) => Remove(holder, key, index));
        yield return ("misspell", Misspell);
        yield return ("write twice", Repeat);
        foreach (var other in Others)
        {
            yield return ($"put {other()?.ToJsonString() ?? "nothing"} into", (holder, key, index) => Put(holder, key, index, other()));
        }
    }

    private static IEnumerable<(JsonNode Holder, string? Key, int Index)> Places(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToList())
                {
                    yield return (map, key, -1);
                    foreach (var below in value is null ? [] : Places(value))
                    {
                        yield return below;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    yield return (list, null, i);
                    foreach (var below in list[i] is { } item ? Places(item) : [])
                    {
                        yield return below;
                    }
                }

                break;
            default:
                break;
        }
    }

    private static void Remove(JsonNode holder, string? key, int index)
    {
        if (key is not null)
        {
            holder.AsObject().Remove(key);
        }
        else
        {
            holder.AsArray().RemoveAt(index);
        }
    }

    private static void Misspell(JsonNode holder, string? key, int index)
    {
        if (key is not null && holder.AsObject().Remove(key, out var value))
        {
            holder[$"{key}x"] = value;
        }
    }

    private static void Repeat(JsonNode holder, string? key, int index)
    {
        if (key is null)
        {
            holder.AsArray().Add(holder[index]?.DeepClone());
        }
    }

    private static void Put(JsonNode holder, string? key, int index, JsonNode? other)
    {
        if (key is not null)
        {
            holder[key] = other;
        }
        else
        {
            holder[index] = other;
        }
    }
}
