using System.Text.Json;
using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;

namespace Dauys.Cli.Books;

/// <summary>Law books for programs.</summary>
internal static class LawJson
{
    /// <summary>A book.</summary>
    public static void Write(Utf8JsonWriter json, BookOutline book)
    {
        json.WriteStartObject();
        Head(json, book);
        json.WriteStartArray("statutes");
        foreach (var statute in book.Statutes)
        {
            json.WriteStringValue(statute);
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (var entry in book.Entries)
        {
            Entry(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What changed between two books: value by value, and rule by rule in words.</summary>
    public static void Write(Utf8JsonWriter json, BookDifference difference, RuleDifference rules)
    {
        json.WriteStartObject();
        json.WriteStartObject("before");
        Head(json, difference.Before);
        json.WriteEndObject();
        json.WriteStartObject("after");
        Head(json, difference.After);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in difference.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind switch
            {
                ChangeKind.Changed => "changed",
                ChangeKind.Added => "added",
                ChangeKind.Removed => "removed",
                _ => "restated",
            });
            json.WriteString("key", change.Key);
            json.WriteString("sentence", change.Sentence);
            Side(json, "before", change.Before);
            Side(json, "after", change.After);
            json.WriteStartArray("parts");
            foreach (var part in change.Parts)
            {
                Entry(json, part);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var change in rules.Changes)
        {
            json.WriteStartObject();
            json.WriteString("section", change.Rule.Section);
            json.WriteString("key", change.Rule.Key);
            json.WriteString("name", change.Rule.Name);
            json.WriteString("before", change.Before?.Says);
            json.WriteString("after", change.After?.Says);
            json.WriteString("sentence", change.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, BookOutline book)
    {
        json.WriteString("law", book.Id);
        json.WriteString("title", book.Title);
        json.WriteString("as_of", book.AsOf);
    }

    private static void Side(Utf8JsonWriter json, string name, BookEntry? entry)
    {
        json.WritePropertyName(name);
        if (entry is null)
        {
            json.WriteNullValue();
            return;
        }

        Entry(json, entry);
    }

    private static void Entry(Utf8JsonWriter json, BookEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteString("words", entry.Line);
        json.WriteString("value", entry.Text);
        json.WriteString("article", entry.Article);
        json.WriteString("from", entry.From);
        json.WriteString("note", entry.Note);
        json.WriteBoolean("unverified", entry.Unverified);
        json.WriteStartArray("readings");
        foreach (var reading in entry.Readings)
        {
            json.WriteStartObject();
            json.WriteString("name", reading.Name);
            json.WriteString("value", reading.Value);
            json.WriteString("text", reading.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
