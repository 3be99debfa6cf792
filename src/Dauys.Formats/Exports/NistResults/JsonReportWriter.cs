using System.Text.Json;
using Dauys.Law.Books;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>An election report as JSON.</summary>
internal sealed class JsonReportWriter(Utf8JsonWriter json) : IReportWriter
{
    private const string Prefix = "ElectionResults.";

    public void Begin(string name, string type, string? id = null)
    {
        json.WriteStartObject(name);
        Head(type, id);
    }

    public void End() => json.WriteEndObject();

    public void BeginList(string name) => json.WriteStartArray(name);

    public void BeginItem(string type, string? id, bool isDerived)
    {
        json.WriteStartObject();
        Head(type, id);
    }

    public void EndList() => json.WriteEndArray();

    public void Text(string name, string value) => json.WriteString(name, value);

    public void Number(string name, Int128 value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public void YesNo(string name, bool value) => json.WriteBoolean(name, value);

    public void Ids(string name, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    public void Local(string name, LocalText text)
    {
        Begin(name, "InternationalizedText");
        BeginList("Text");
        foreach (var (language, content) in text.ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            BeginItem("LanguageString", null, false);
            Text("Content", content);
            Text("Language", language);
            End();
        }

        EndList();
        End();
    }

    private void Head(string type, string? id)
    {
        if (id is not null)
        {
            json.WriteString("@id", id);
        }

        json.WriteString("@type", Prefix + type);
    }
}
