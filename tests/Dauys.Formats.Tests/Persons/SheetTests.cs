using System.Text;
using Dauys.Formats.Persons;
using Dauys.Formats.Tables;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Persons;

/// <summary>Lists that come as workbooks: what was typed is read, and what nobody typed is refused at its cell.</summary>
public class SheetTests
{
    private static readonly string[] Header = ["region", "iin", "name", "born"];

    [Fact]
    public void Texts_numbers_and_dates_are_read_as_a_person_sees_them()
    {
        var rows = Read(Sheets.Of(Sheets.Rows(
            Header,
            ["<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c r=\"B2\"><v>7.91028302728E11</v></c>", "<c r=\"C2\" t=\"s\"><v>1</v></c>", "<c r=\"D2\" s=\"1\"><v>29156</v></c>"],
            [" almaty ", "061211600012", "", "<c r=\"D3\" s=\"2\"><v>61</v></c>"])));

        Assert.Equal(["2: astana|791028302728|Әлия Қасымова|1979-10-28", "3: almaty|061211600012||1900-03-01"], rows);
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        Assert.Equal(["2: |||1979-10-28"], Read(Sheets.Of(Sheets.Rows(Header, ["", "", "", "<c r=\"D2\" s=\"1\"><v>27694</v></c>"]), properties: "<workbookPr date1904=\"1\"/>")));

    [Fact]
    public void Empty_rows_are_no_rows_and_keep_their_number() =>
        Assert.Equal(["4: x|||"], Read(Sheets.Of(Sheets.Rows(Header, ["", ""], [], ["x"], ["", ""]))));

    [Theory]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "", "F373", 2, 2)]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "", "F374", 2, 2)]
    [InlineData("x", "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>", "F372", 2, 3)]
    [InlineData("<c r=\"B2\" t=\"s\"><v>99</v></c>", "", "F370", 2, 2)]
    [InlineData("<c r=\"E2\" t=\"inlineStr\"><is><t>stray</t></is></c>", "", "F323", 2, 5)]
    public void What_nobody_typed_is_refused_at_its_cell(string cell, string behind, string number, int row, int column)
    {
        var refusal = Assert.Throws<RefusedException>(() => Read(Sheets.Of(Sheets.Rows(Header, ["x", cell]), behind))).Refusals[0];
        Assert.Equal((number, row, column), (refusal.Number, (int)refusal.Where.Line!, (int)refusal.Where.Column!));
    }

    [Fact]
    public void Two_sheets_a_missing_header_and_two_columns_of_a_name_are_refused()
    {
        Assert.Equal("F371", Refused(Sheets.Of(Sheets.Rows(Header, ["x"]), sheets: "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" state=\"hidden\" r:id=\"rId1\"/>")));
        Assert.Equal("F302", Refused(Sheets.Of("")));
        Assert.Equal("F313", Refused(Sheets.Of(Sheets.Rows(["a", "a"], ["x", "y"]))));
        Assert.Equal("F312", Refused(Sheets.Of(Sheets.Rows(["a", "", "c"], ["x"]))));
        Assert.Equal("F314", Refused(Sheets.Of(Sheets.Rows(Header))));
        Assert.Equal("F370", Refused(Sheets.Of("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"1\"/>")));
    }

    [Fact]
    public void What_unpacks_too_far_is_refused_before_it_is_opened()
    {
        var zeros = new string('0', 3 << 20);
        Assert.Equal("F307", Refused(Sheets.Of(Sheets.Rows(Header, [zeros])), new TableLimits(ExpansionFloor: 1 << 20)));
        Assert.Equal("F322", Refused(Sheets.Of(Sheets.Rows(Header, [zeros]))));
    }

    [Fact]
    public void Changed_workbooks_are_read_or_refused()
    {
        var whole = Sheets.Of(Sheets.Rows(Header, ["astana", "791028302728", "Пример", "1979-10-28"], ["almaty", "061211600012", "Мысал", "<c r=\"D3\" s=\"1\"><v>29156</v></c>"]));
        var draw = new Random(7);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var bytes = whole.ToArray();
            for (var n = draw.Next(1, 6); n > 0; n--)
            {
                bytes[draw.Next(bytes.Length)] = (byte)draw.Next(256);
            }

            Count(i % 4 == 0 ? bytes[..draw.Next(bytes.Length)] : bytes);
        }

        // Inside the parts, where a changed byte of the archive would only break the packing.
        var sheet = Sheets.Rows(Header, ["astana", "791028302728", "Пример", "<c r=\"D2\" s=\"1\"><v>29156</v></c>"]);
        string[] odd = ["<", ">", "\"", "&", "r=\"A1\"", "t=\"s\"", "<f/>", "<v>-1</v>", "<v>1e99</v>", "]]>", "<c/>", "<row/>", "s=\"9\"", "&#0;", "<!DOCTYPE x [<!ENTITY a \"b\">]>"];
        for (var i = 0; i < 600; i++)
        {
            var at = draw.Next(sheet.Length);
            Count(Sheets.Of(sheet[..at] + odd[draw.Next(odd.Length)] + sheet[Math.Min(sheet.Length, at + draw.Next(4))..]));
        }

        Assert.True(read > 50 && refused > 50, $"{read} read, {refused} refused");

        void Count(byte[] bytes)
        {
            try
            {
                _ = Read(bytes);
                read++;
            }
            catch (RefusedException refusal)
            {
                Assert.All(refusal.Refusals, r => Assert.NotNull(r.Where.File));
                refused++;
            }
        }
    }

    private static string Refused(byte[] bytes, TableLimits? limits = null) => Assert.Throws<RefusedException>(() => Read(bytes, limits)).Refusals[0].Number;

    private static List<string> Read(byte[] bytes, TableLimits? limits = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"dauys-list-{Guid.NewGuid():n}.xlsx");
        File.WriteAllBytes(path, bytes);
        try
        {
            using var table = PersonTables.Open(path, limits);
            var rows = new List<string>();
            while (table.ReadRow())
            {
                rows.Add($"{table.Line}: {string.Join('|', Enumerable.Range(0, table.Columns.Count(c => c.Length > 0)).Select(i => Text(table, i)))}");
            }

            return rows;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Text(IPersonTable table, int column) => Encoding.UTF8.GetString(table.Cell(column));
}
