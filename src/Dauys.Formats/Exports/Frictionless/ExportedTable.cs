using System.Globalization;
using System.Text;

namespace Dauys.Formats.Exports.Frictionless;

/// <summary>A table: its columns, and its cells row by row. A number is a whole number of any size; what is not known is null, never 0.</summary>
/// <param name="Name">Its name: ASCII letters, digits, dashes.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; a cell is a <see cref="string"/>, an <see cref="Int128"/>, or null. Those of a large table are made as they are walked through, each time anew.</param>
public sealed record ExportedTable(string Name, string Title, IReadOnlyList<TableColumn> Columns, IEnumerable<object?[]> Rows)
{
    private const int Enough = 1 << 16;

    /// <summary>The table as CSV (RFC 4180): UTF-8, commas, a line feed after each row, quotes only where they are needed.</summary>
    public ReadOnlyMemory<byte> ToCsv()
    {
        var bytes = new MemoryStream();
        var text = new StringBuilder();
        Line(text, Columns.Select(c => (object?)c.Name));
        foreach (var row in Rows)
        {
            Line(text, row);
            if (text.Length >= Enough)
            {
                Move(text, bytes);
            }
        }

        Move(text, bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static void Move(StringBuilder text, MemoryStream bytes)
    {
        bytes.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            switch (cell)
            {
                case Int128 number:
                    text.Append(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case string word:
                    Quote(text, word);
                    break;
                default:
                    break;
            }
        }

        text.Append('\n');
    }

    private static void Quote(StringBuilder text, string word)
    {
        // An empty text is quoted, so that it differs from what is not known.
        if (word.Length > 0 && word.AsSpan().IndexOfAny(",\"\r\n") < 0 && word[0] != ' ' && word[^1] != ' ')
        {
            text.Append(word);
            return;
        }

        text.Append('"').Append(word.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
