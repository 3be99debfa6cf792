using System.Text;
using System.Text.Json;
using Dauys.Law.Parties;
using Dauys.Stores.Work;

namespace Dauys.Server.Work;

/// <summary>
/// A list that is entered row by row: its rows as they were typed, and beside them the same as CSV, which is what the importer reads. So a typed list and one from a file go the same way.
/// </summary>
/// <param name="folder">The draft's folder.</param>
/// <param name="figure">The figure that the list gives.</param>
internal sealed class ListRows(string folder, string figure)
{
    /// <summary>Rows at the most; longer lists are files.</summary>
    public const int Most = 2_000;

    private const int Longest = 300;

    /// <summary>The columns of a row, by their words.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. ListColumns.Words.Keys];

    /// <summary>The CSV file.</summary>
    public string Csv => $"{figure}.csv";

    private string File => Path.Combine(folder, $"{figure}.rows.json");

    /// <summary>The rows, each with a value for every column.</summary>
    public List<string[]> Read() => System.IO.File.Exists(File) ? JsonSerializer.Deserialize<List<string[]>>(System.IO.File.ReadAllBytes(File))! : [];

    /// <summary>Keeps the rows, and writes the CSV anew.</summary>
    public void Write(IReadOnlyList<string[]> rows)
    {
        DraftFolder.Keep(File, file => JsonSerializer.Serialize(file, rows));
        DraftFolder.Keep(Path.Combine(folder, Csv), file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
            text.Write(string.Join(',', Columns) + "\r\n");
            foreach (var row in rows)
            {
                text.Write(string.Join(',', row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n");
            }
        });
    }

    /// <summary>Removes rows and CSV.</summary>
    public void Remove()
    {
        System.IO.File.Delete(File);
        System.IO.File.Delete(Path.Combine(folder, Csv));
    }

    /// <summary>A value as a row takes it: one line, not longer than a cell is anywhere.</summary>
    public static string Value(string entered)
    {
        var line = string.Concat(entered.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= Longest ? line : line[..Longest];
    }
}
