using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dauys.Formats.Exports.Frictionless;

/// <summary>CSV tables with a Data Package 2.0 that describes every column (https://datapackage.org).</summary>
public sealed class TableExport : IExport
{
    /// <summary>The profile that the description names and is validated against.</summary>
    public const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    /// <inheritdoc/>
    public string Folder => "csv";

    /// <inheritdoc/>
    public string Title => "CSV with a Frictionless Data Package";

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema", Profile);
        json.WriteString("name", SafeName(record.Call.Election));
        json.WriteString("title", record.Call.Title.ToString());
        json.WriteString("description", $"{record.Kind} Register {record.Origin}, law book {record.State.Law.Id} with SHA-256 {record.State.Law.Hash}. An empty cell is a figure that is not known; it is not 0.");
        json.WriteString("created", record.Moment);
        json.WriteStartArray("resources");
        foreach (var table in RecordTables.Of(record))
        {
            var bytes = table.ToCsv();
            Describe(json, table, bytes);
            yield return new ExportedFile($"{table.Name}.csv", bytes);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        yield return new ExportedFile("datapackage.json", buffer.WrittenMemory);
    }

    private static void Describe(Utf8JsonWriter json, ExportedTable table, ReadOnlyMemory<byte> bytes)
    {
        json.WriteStartObject();
        json.WriteString("name", SafeName(table.Name));
        json.WriteString("title", table.Title);
        json.WriteString("path", $"{table.Name}.csv");
        json.WriteString("type", "table");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.Title);
            json.WriteString("type", column.IsNumber ? "integer" : "string");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A name of the profile's form: lower-case letters, digits, dots, dashes, underscores.</summary>
    private static string SafeName(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
