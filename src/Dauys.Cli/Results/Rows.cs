using System.Globalization;
using Spectre.Console;

namespace Dauys.Cli.Results;

/// <summary>Rows for people (aligned) or for programs (CSV after RFC 4180). Figures that are not known are empty cells.</summary>
internal sealed class Rows(IReadOnlyList<string> header, int textColumns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(c => c ?? "")]);

    public void Print(bool csv)
    {
        if (csv)
        {
            var output = Console.Out;
            foreach (var row in _rows.Prepend([.. header]))
            {
                output.Write(string.Join(',', row.Select(Quoted)));
                output.Write("\r\n");
            }

            output.Flush();
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < header.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(header[i]));
            table.AddColumn(i < textColumns ? column : column.RightAligned());
        }

        foreach (var row in _rows)
        {
            table.AddRow([.. row.Select((c, i) => i < textColumns ? Markup.Escape(c) : Grouped(c))]);
        }

        Screen.Of().Write(table);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Grouped(string cell) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,0", CultureInfo.InvariantCulture) : Markup.Escape(cell);
}
