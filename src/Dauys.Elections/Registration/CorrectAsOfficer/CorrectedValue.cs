using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.CorrectAsOfficer;

/// <summary>One value that an officer corrected: what stood, and what stands now. Both are kept.</summary>
/// <param name="Field">Where it stands in the application: keys joined by <c>/</c>, as <c>members/abai</c>, <c>dates/filed</c>, <c>documents</c>.</param>
/// <param name="From">The value that stood there, as JSON; null where none was known.</param>
/// <param name="To">The value that lies over it, as JSON; null where it is not known any more.</param>
public sealed record CorrectedValue(string Field, string? From, string? To)
{
    /// <summary>A correction of what stands at a place, as it is typed: a whole number, a day or a word as it is, words between square brackets with commas between, <c>unknown</c>.</summary>
    /// <param name="laid">What stands.</param>
    /// <param name="field">The place.</param>
    /// <param name="typed">What is to lie over it.</param>
    public static CorrectedValue Of(LaidValues laid, string field, string typed)
    {
        ArgumentNullException.ThrowIfNull(laid);
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        JsonNode? to = text is "unknown" or "" ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (text == "0" || text[0] != '0') ? JsonValue.Create(number)
            : text[0] == '[' && text[^1] == ']' ? new JsonArray([.. text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => (JsonNode)w.Trim('"'))])
            : JsonValue.Create(text);
        return new CorrectedValue(field, laid.At(field), LaidJson.Of(to));
    }

    internal static JsonArray Write(IEnumerable<CorrectedValue> values) =>
        new([.. values.Select(v => (JsonNode)new JsonObject { ["field"] = v.Field, ["from"] = LaidJson.Node(v.From), ["to"] = LaidJson.Node(v.To) })]);

    internal static IReadOnlyList<CorrectedValue> Read(JsonElement content) =>
        [.. content.Items("values").Select(v => new CorrectedValue(v.Text("field"), Value(v, "from"), Value(v, "to")))];

    private static string? Value(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) ? LaidJson.Of(JsonNode.Parse(value.GetRawText())) : throw new ActContentException(key, "a value is missing; null says that none is known");
}
