using Dauys.Formats.Exports.Frictionless;
using Parquet;
using Parquet.Schema;

namespace Dauys.Formats.Exports.Columns;

/// <summary>The protocols as Apache Parquet, cut as the CSV tables are: what tools for large tables read at once.</summary>
public sealed class ParquetExport : IExport
{
    /// <summary>Rows of one group of a file: what a reader of one column holds at once, and what is held here while it is written.</summary>
    private const int MostInGroup = 1 << 14;

    /// <inheritdoc/>
    public string Folder => "parquet";

    /// <inheritdoc/>
    public string Title => "Apache Parquet";

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var table in RecordTables.Protocols(record))
        {
            yield return new ExportedFile($"{table.Name}.parquet", Write(table, record));
        }
    }

    private static ReadOnlyMemory<byte> Write(ExportedTable table, ExportedRecord record)
    {
        var stream = new MemoryStream();
        WriteAsync(table, record, stream).GetAwaiter().GetResult();
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static async Task WriteAsync(ExportedTable table, ExportedRecord record, Stream stream)
    {
        var fields = table.Columns.Select(c => c.IsNumber ? (DataField)new DataField<long?>(c.Name) : new DataField<string>(c.Name)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["description"] = $"{record.Kind} Register {record.Origin}." };
        foreach (var rows in table.Rows.Chunk(MostInGroup).DefaultIfEmpty([]))
        {
            using var group = writer.CreateRowGroup();
            for (var column = 0; column < fields.Length; column++)
            {
                if (table.Columns[column].IsNumber)
                {
                    await group.WriteAsync<long>(fields[column], Numbers(rows, column)).ConfigureAwait(false);
                }
                else
                {
                    await group.WriteAsync(fields[column], Texts(rows, column)).ConfigureAwait(false);
                }
            }
        }
    }

    private static long?[] Numbers(object?[][] rows, int column) => [.. rows.Select(r => r[column] is Int128 number ? (long?)number : null)];

    private static string?[] Texts(object?[][] rows, int column) => [.. rows.Select(r => (string?)r[column])];
}
