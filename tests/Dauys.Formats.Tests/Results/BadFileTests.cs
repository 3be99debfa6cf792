using System.IO.Compression;
using System.Text;

namespace Dauys.Formats.Tests.Results;

/// <summary>What is wrong with a whole file.</summary>
public sealed class BadFileTests
{
    private const string Row = "East,1,100,5,60,2,63,40,23,x";

    [Theory]
    [InlineData("", "F302")]
    [InlineData("Region,No,Roll,Issued early,Issued,Invalid,Valid,A,B,url\n", "F314")]
    [InlineData("Region,No,Roll,Issued early,Issued,Invalid,Valid,A,B,url", "F314")]
    [InlineData("<!DOCTYPE html><html><body>404</body></html>", "F303")]
    public void A_file_without_rows_is_refused(string text, string number)
    {
        using var files = new TestlandFiles();

        var refusal = Assert.Single(files.Refused(text));

        Assert.Equal(number, refusal.Number);
        Assert.EndsWith("stations.csv", refusal.Where.File);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var files = new TestlandFiles();

        Assert.Equal("F301", Assert.Single(files.RefusedFile("nowhere/stations.csv")).Number);
    }

    [Fact]
    public void A_wrong_encoding_is_refused_with_line_column_and_byte()
    {
        using var files = new TestlandFiles();
        var text = TestlandFiles.Rows(Row, "Восток,2,100,5,60,2,63,40,23,x");
        var path = files.Write(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text));

        var refusal = Assert.Single(files.RefusedFile(path));

        Assert.Equal("F309", refusal.Number);
        Assert.Equal((3L, 1L), (refusal.Where.Line, refusal.Where.Column));
        Assert.Contains("0xC2", refusal.What);
        Assert.Contains("encoding:", refusal.Remedy);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_file_with_a_mark_is_read_in_the_encoding_of_its_mark(string encoding)
    {
        using var files = new TestlandFiles();
        var into = Encoding.GetEncoding(encoding);
        var path = files.Write([.. into.GetPreamble(), .. into.GetBytes(TestlandFiles.Rows("Шығыс,1,100,5,60,2,63,40,23,x"))]);

        Assert.Equal(1, files.ReadFile(path).Rows);
        Assert.Equal("Шығыс/1", files.Land.State.Territory.Units.Path(files.Land.State.Counting.Count("list", null)!.Unit(0)));
    }

    [Fact]
    public void A_zip_with_several_members_needs_the_members_name()
    {
        using var files = new TestlandFiles();
        var path = files.Write(Zip(("a.csv", TestlandFiles.Rows(Row)), ("readme.txt", "not a table")), "both.zip");

        var refusal = Assert.Single(files.RefusedFile(path));
        Assert.Equal("F306", refusal.Number);
        Assert.Contains("\"a.csv\", \"readme.txt\"", refusal.What);

        var outcome = files.ReadFile(path + ":a.csv");
        Assert.Equal(1, outcome.Rows);
        Assert.EndsWith("both.zip:a.csv", outcome.File);

        using var mapped = new TestlandFiles(TestlandFiles.ListMap.Replace("contest: list", "contest: list\n    member: a.csv", StringComparison.Ordinal));
        Assert.Equal(1, mapped.ReadFile(path).Rows);
        Assert.Equal(1, new TestlandFiles(TestlandFiles.ListMap.Replace("contest: list", "contest: list\n    member: a.csv", StringComparison.Ordinal)).Read(TestlandFiles.Rows(Row)).Rows);
    }

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        using var files = new TestlandFiles();
        var zip = Zip(("a.csv", TestlandFiles.Rows([.. Enumerable.Range(1, 500).Select(i => $"East,{i},100,5,60,2,63,40,23,x")])));
        zip[zip.Length / 3] ^= 0x55;

        Assert.NotEmpty(files.RefusedFile(files.Write(zip, "a.zip")));
    }

    [Fact]
    public void A_gzip_that_was_cut_is_refused()
    {
        using var files = new TestlandFiles();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(TestlandFiles.Rows([.. Enumerable.Range(1, 5000).Select(i => $"East,{i},100,5,60,2,63,{i},23,x")])));
        }

        // Inside the data, and inside the length and checksum behind it.
        Assert.Equal("F304", files.RefusedFile(files.Write(packed.ToArray()[..^40], "a.csv.gz"))[^1].Number);
        Assert.Equal("F304", files.RefusedFile(files.Write(packed.ToArray()[..^5], "a.csv.gz"))[^1].Number);
    }

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
