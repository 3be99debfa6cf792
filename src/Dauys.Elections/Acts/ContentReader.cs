using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Law.Books;

namespace Dauys.Elections.Acts;

/// <summary>Reads the content of a stored act; what does not fit is an <see cref="ActContentException"/> that names the key.</summary>
public static class ContentReader
{
    /// <summary>A text that must be there.</summary>
    public static string Text(this JsonElement content, string key) =>
        content.TextOrNull(key) ?? throw new ActContentException(key, "a text is missing");

    /// <summary>A text, or null where the key is absent or null.</summary>
    public static string? TextOrNull(this JsonElement content, string key) =>
        content.Value(key) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new ActContentException(key, "a text was expected");

    /// <summary>A whole number that must be there.</summary>
    public static long Whole(this JsonElement content, string key) =>
        content.WholeOrNull(key) ?? throw new ActContentException(key, "a whole number is missing");

    /// <summary>A whole number that must be there and that counts something within one record: 0 to 2,147,483,647.</summary>
    public static int Count(this JsonElement content, string key) =>
        content.Whole(key) is >= 0 and <= int.MaxValue and var number ? (int)number : throw new ActContentException(key, "a whole number from 0 to 2147483647 was expected");

    /// <summary>A whole number, or null where the key is absent or null.</summary>
    public static long? WholeOrNull(this JsonElement content, string key) =>
        content.Value(key) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : throw new ActContentException(key, "a whole number was expected");

    /// <summary>Yes or no; absent is no.</summary>
    public static bool YesNo(this JsonElement content, string key) =>
        content.Value(key) is { } value && (value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new ActContentException(key, "true or false was expected"));

    /// <summary>A calendar date, or null.</summary>
    public static DateOnly? Date(this JsonElement content, string key) =>
        content.TextOrNull(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new ActContentException(key, "a date was expected");

    /// <summary>A name in several languages, or null.</summary>
    public static LocalText? Local(this JsonElement content, string key)
    {
        if (content.Value(key) is not { } value)
        {
            return null;
        }

        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in value.Object(key))
        {
            texts[item.Name] = item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString()! : throw new ActContentException(key, "texts were expected");
        }

        return texts.Count > 0 ? new LocalText(texts) : throw new ActContentException(key, "at least one language was expected");
    }

    /// <summary>The items of a list; absent is empty.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement content, string key) =>
        content.Value(key) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw new ActContentException(key, "a list was expected");

    /// <summary>Texts of a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement content, string key) =>
        [.. content.Items(key).Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()! : throw new ActContentException(key, "texts were expected"))];

    /// <summary>Texts by name; absent is empty.</summary>
    public static IReadOnlyDictionary<string, string> TextsByName(this JsonElement content, string key)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (content.Value(key) is { } value)
        {
            foreach (var item in value.Object(key))
            {
                texts[item.Name] = value.Text(item.Name);
            }
        }

        return texts;
    }

    /// <summary>Whole numbers by name; a null stays null. Absent is empty.</summary>
    public static IReadOnlyDictionary<string, long?> Figures(this JsonElement content, string key)
    {
        var figures = new SortedDictionary<string, long?>(StringComparer.Ordinal);
        if (content.Value(key) is { } value)
        {
            foreach (var item in value.Object(key))
            {
                figures[item.Name] = value.WholeOrNull(item.Name);
            }
        }

        return figures;
    }

    /// <summary>The value of a key, or null where it is absent or null.</summary>
    public static JsonElement? Value(this JsonElement content, string key) =>
        content.ValueKind != JsonValueKind.Object ? throw new ActContentException(key, "a mapping with this key was expected")
        : content.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A name as content.</summary>
    public static JsonObject ToJson(this LocalText text)
    {
        var json = new JsonObject();
        foreach (var (language, words) in text.ByLanguage)
        {
            json[language] = words;
        }

        return json;
    }

    /// <summary>Whole numbers by name as content.</summary>
    public static JsonObject ToJson(this IReadOnlyDictionary<string, long?> figures)
    {
        var json = new JsonObject();
        foreach (var (name, figure) in figures)
        {
            json[name] = figure;
        }

        return json;
    }

    /// <summary>Adds a key that stands only where there is something to say, so that acts of before it was known keep their bytes.</summary>
    public static void AddKnown(this JsonObject content, string key, JsonNode? value)
    {
        if (value is not null)
        {
            content[key] = value;
        }
    }

    /// <summary>Texts as content.</summary>
    public static JsonArray ToJson(this IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);

    /// <summary>A date as content.</summary>
    public static string ToJson(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement.ObjectEnumerator Object(this JsonElement value, string key) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw new ActContentException(key, "a mapping was expected");
}
