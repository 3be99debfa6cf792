using System.IO.Compression;
using System.Text;
using Dauys.Formats.Persons;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Persons;

/// <summary>Lists that were changed on the way: read with the right number of rows, or refused at their place. 100,000 texts and 2,000 workbooks; ten times as many texts and 50,000 workbooks with <c>./test --long</c>.</summary>
public class ChangedListTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";
    private static readonly int Files = IsLong ? 1_000_000 : 100_000;
    private static readonly int Workbooks = IsLong ? 50_000 : 2_000;
    private static readonly string[] Odd = ["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\0", "=1+1", "@SUM(A1)", "-2+3", "'", "\uFEFF", "31.02.1990", "1990/01/01", "9,0E+11", "Ә", "\u0301", "\u202E", new string('x', 300)];
    private static readonly string[] XmlOdd = ["<f>1+1</f>", "<v>1e400</v>", "<v>-1</v>", "<c r=\"XFE1\"/>", "</row>", "<row r=\"0\">", "<row r=\"1048577\"/>", "<v>NaN</v>", "&#x1;", "&amp;", "]]>", "<!--", "t=\"e\"", "t=\"s\"", "<mergeCell/>", "9", "Ә"];

    [Fact]
    public void Whatever_happens_to_a_list_its_rows_are_counted_rightly_or_it_is_refused()
    {
        var whole = "territory,iin,name,born,signed\r\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"astana,{790000000000 + i},\"Мысал, {i}\",1979-10-{i:00},2024-01-01\r\n"));
        Try(Files, draw =>
        {
            var text = Changed(whole, draw);
            var bytes = Packed(Encoded(text, draw), draw);
            return (bytes, bytes.Length > 3 && bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)) ? Count(text) : null);
        });
    }

    [Fact]
    public void Whatever_happens_to_a_workbook_it_is_read_or_refused()
    {
        var rows = Sheets.Rows([["territory", "iin", "name", "born"], .. Enumerable.Range(1, 10).Select(i => new[] { "astana", $"{790000000000 + i}", $"Мысал {i}", $"<c r=\"D{i + 1}\" s=\"1\"><v>{29000 + i}</v></c>" })]);
        Try(Workbooks, draw =>
        {
            // The XML of the sheet is changed, what stands behind it, or the bytes of the archive around it.
            var behind = draw.Next(6) == 0 ? "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>" : "";
            var bytes = Sheets.Of(draw.Next(3) == 0 ? rows : Changed(rows, draw, XmlOdd), behind);
            return (draw.Next(5) switch { 0 => bytes[..draw.Next(bytes.Length)], 1 => Flipped(bytes, draw), _ => bytes }, null);
        });
    }

    /// <summary>Each file is drawn from its own number, so that one that fails comes again alone.</summary>
    private static void Try(int files, Func<Random, (byte[] Bytes, int? Rows)> make)
    {
        var (read, refused) = (0, 0);
        Parallel.For(0, files, i =>
        {
            var (bytes, expected) = make(new Random(20230319 + i));
            try
            {
                var (rows, cells) = Read(bytes);
                Assert.True(rows > 0 && cells > 0, $"file {i}: nothing was read");
                Assert.True(expected is null || expected == rows, $"file {i}: {rows} rows for {expected}");
                Interlocked.Increment(ref read);
            }
            catch (RefusedException refusal)
            {
                Assert.All(refusal.Refusals, r => Assert.True(r.Number[0] == 'F' && r.Where.File is not null, $"file {i}: {r}"));
                Interlocked.Increment(ref refused);
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.IAssertionException)
            {
                throw new InvalidOperationException($"file {i}: {fault.GetType().Name}: {fault.Message}", fault);
            }
        });
        Assert.True(read > files / 20 && refused > files / 20, $"{read} read, {refused} refused");
    }

    private static string Changed(string whole, Random draw, string[]? odd = null)
    {
        odd ??= Odd;
        var text = new StringBuilder(whole);
        for (var n = draw.Next(0, 4); n > 0; n--)
        {
            var at = draw.Next(text.Length);
            _ = draw.Next(3) switch
            {
                0 => text.Insert(at, odd[draw.Next(odd.Length)]),
                1 => text.Remove(at, Math.Min(draw.Next(1, 40), text.Length - at)),
                _ => text.Replace(text[at], odd[draw.Next(odd.Length)][0], at, 1),
            };
        }

        return text.ToString();
    }

    private static byte[] Encoded(string text, Random draw) => draw.Next(12) switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        1 => Encoding.BigEndianUnicode.GetBytes(text),
        2 => Encoding.Latin1.GetBytes(text),
        3 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        4 => Encoding.UTF8.GetBytes(text)[..^1],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static byte[] Packed(byte[] bytes, Random draw)
    {
        if (draw.Next(8) > 1)
        {
            return bytes;
        }

        using var packed = new MemoryStream();
        if (draw.Next(2) == 0)
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(bytes);
            }
        }
        else
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = archive.CreateEntry("list.csv").Open();
            entry.Write(bytes);
        }

        var whole = packed.ToArray();
        return draw.Next(3) switch { 0 => whole[..draw.Next(whole.Length)], 1 => Flipped(whole, draw), _ => whole };
    }

    private static byte[] Flipped(byte[] bytes, Random draw)
    {
        bytes[draw.Next(bytes.Length)] ^= (byte)(1 << draw.Next(8));
        return bytes;
    }

    /// <summary>Rows as RFC 4180 has them, counted apart from the reader: line ends outside of quotes, the header and empty ends left out.</summary>
    private static int Count(string text)
    {
        var (rows, quoted, empty) = (0, false, true);
        foreach (var letter in text.TrimEnd('\r', '\n') + "\n")
        {
            quoted ^= letter == '"';
            if (letter == '\n' && !quoted)
            {
                rows += empty ? 0 : 1;
                empty = true;
            }
            else if (letter != '\r')
            {
                empty = false;
            }
        }

        return rows - 1;
    }

    private static (int Rows, int Cells) Read(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"dauys-changed-{Guid.NewGuid():n}");
        File.WriteAllBytes(path, bytes);
        try
        {
            using var table = PersonTables.Open(path);
            var rows = 0;
            while (table.ReadRow())
            {
                rows++;
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    _ = table.Cell(i).Length;
                }
            }

            return (rows, table.Columns.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
