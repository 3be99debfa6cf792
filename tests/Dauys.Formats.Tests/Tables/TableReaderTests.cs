using System.Text;
using CsCheck;
using Dauys.Formats.Numbers;
using Dauys.Formats.Tables;

namespace Dauys.Formats.Tests.Tables;

/// <summary>Tables written by the rule and read back, with the border of a block at every place.</summary>
public sealed class TableReaderTests
{
    private static readonly Gen<string> Cell = Gen.Frequency(
        (6, Gen.Int[0, 123_456_789].Select(n => $"{n}")),
        (3, Gen.OneOf("", "a", "УИК №592", "ירושלים", "a b", " 7 ", "1.5", "x\u0301")),
        (2, Gen.OneOf("a,b", "\"", "say \"so\"", "two\nlines", "two\r\nlines", ",", "\"\"", "\n")));

    private static readonly Gen<(string[][] Rows, bool[] Quoted, bool Crlf, bool LastLineEnd, int BlockSize)> Tables =
        Gen.Int[2, 6].SelectMany(width => Gen.Select(Cell.Array[width].Array[1, 12], Gen.Bool.Array[16], Gen.Bool, Gen.Bool, Gen.Int[16, 300]));

    [Fact]
    public void What_is_written_by_the_rule_is_read_back_cell_by_cell_and_line_by_line() => Tables.Sample(table =>
    {
        var (rows, quoted, crlf, lastLineEnd, blockSize) = table;
        var end = crlf ? "\r\n" : "\n";
        var header = Enumerable.Range(0, rows[0].Length).Select(i => $"column {i}");
        var lines = rows.Select((row, r) => string.Join(',', row.Select((cell, c) => Written(cell, quoted[(r + c) % quoted.Length])))).Prepend(string.Join(',', header)).ToList();
        var text = string.Join(end, lines) + (lastLineEnd ? end : "");

        using var source = TableSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "table.csv");
        using var reader = new TableReader(source, null, blockSize);
        Assert.Equal(header, reader.ReadHeader());
        var line = 2L;
        foreach (var (row, written) in rows.Zip(lines.Skip(1)))
        {
            Assert.True(reader.ReadRow());
            Assert.Equal(row, Enumerable.Range(0, reader.CellCount).Select(reader.Text));
            Assert.Equal(line, reader.Line);
            AssertFigures(reader, row);
            line += 1 + written.Count(letter => letter == '\n');
        }

        Assert.False(reader.ReadRow());
        Assert.Equal(!lastLineEnd, reader.EndsWithoutNewline);
    });

    [Fact]
    public void A_table_that_is_cut_anywhere_is_refused_or_read_without_its_rest_and_nothing_else() => Gen.Select(Tables, Gen.Double[0, 1]).Sample((table, where) =>
    {
        var (rows, quoted, _, _, blockSize) = table;
        var text = Encoding.UTF8.GetBytes(string.Join("\n", rows.Select((row, r) => string.Join(',', row.Select((cell, c) => Written(cell, quoted[(r + c) % quoted.Length])))).Prepend(string.Join(',', rows[0].Select((_, i) => $"column {i}")))) + "\n");
        var read = new List<string[]>();
        try
        {
            using var source = TableSource.Open(new MemoryStream(text[..(int)(text.Length * where)]), "table.csv");
            using var reader = new TableReader(source, null, blockSize);
            reader.ReadHeader();
            while (reader.ReadRow())
            {
                read.Add([.. Enumerable.Range(0, reader.CellCount).Select(reader.Text)]);
            }
        }
        catch (Law.Refusals.RefusedException refused)
        {
            Assert.All(refused.Refusals, refusal => Assert.StartsWith("F3", refusal.Number));
        }

        // A header that was cut has other columns; rows are compared only where it was whole.
        foreach (var (got, expected) in read.SkipLast(1).Zip(rows))
        {
            Assert.Equal(expected, got);
        }
    });

    private static string Written(string cell, bool quoted) =>
        quoted || cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static void AssertFigures(TableReader reader, string[] row)
    {
        int[] cells = [.. Enumerable.Range(0, row.Length)];
        var figures = new long[row.Length];
        var read = reader.ReadFigures(cells, cells, figures);
        for (var i = 0; i < read; i++)
        {
            Assert.True(CellNumber.TryParse(Encoding.UTF8.GetBytes(row[i]), NumberForm.Plain, out var expected, out _));
            Assert.Equal(expected, figures[i]);
        }
    }
}
