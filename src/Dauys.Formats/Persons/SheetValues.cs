using System.Globalization;
using System.Text;
using Dauys.Law.Refusals;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dauys.Formats.Persons;

/// <summary>What stands in cells of a workbook: shared strings, and which formats are dates.</summary>
internal sealed class SheetValues
{
    private readonly List<byte[]> _shared = [];
    private readonly HashSet<uint> _dates = [];
    private bool _from1904;

    public static SheetValues Of(WorkbookPart book)
    {
        var values = new SheetValues { _from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false };
        if (book.SharedStringTablePart is { } strings)
        {
            using var reader = OpenXmlReader.Create(strings);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                {
                    values._shared.Add(TextOf(reader.LoadCurrentElement()!));
                }
            }
        }

        values.Dates(book.WorkbookStylesPart?.Stylesheet);
        return values;
    }

    /// <summary>A cell as UTF-8 without white space around it.</summary>
    /// <exception cref="RefusedException">F373 a formula, F374 an error.</exception>
    public byte[] Bytes(Cell cell, Place place)
    {
        if (cell.CellFormula is not null)
        {
            throw new RefusedException(new Refusal("F373", "a formula stands in a cell; what it computes depends on the program that opens it", place, "Copy the column and paste it as values."));
        }

        var text = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value ?? CellValues.Number;
        if (kind == CellValues.Error)
        {
            throw new RefusedException(new Refusal("F374", $"the cell holds the error {text}", place, "Write what belongs there, or leave it empty."));
        }

        if (kind == CellValues.SharedString)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count
                ? _shared[index]
                : throw new RefusedException(new Refusal("F370", $"the workbook is damaged: the cell names text {text}, of {_shared.Count}", place, "Open it in a spreadsheet program and save it again, or save it as CSV."));
        }

        return kind == CellValues.InlineString ? (cell.InlineString is { } inline ? TextOf(inline) : [])
            : kind == CellValues.Number ? Encoding.UTF8.GetBytes(Number(text, cell.StyleIndex?.Value ?? 0))
            : Encoding.UTF8.GetBytes(text.Trim());
    }

    private static byte[] TextOf(OpenXmlElement item) =>
        Encoding.UTF8.GetBytes(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)).Trim());

    /// <summary>Digits written out: 9.0131E11 is 901310000000. What is no number stays as it is, and the check of its column says so.</summary>
    private string Number(string text, uint style)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (_dates.Contains(style) && decimal.Truncate(number) == number && Day((int)Math.Clamp(number, -1, 3_000_000)) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return number.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>Day 1 is 1 January 1900, and there is a day 60 that never was (29 February 1900); or day 0 is 1 January 1904.</summary>
    private DateOnly? Day(int serial)
    {
        var first = _from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, serial < 60 ? 31 : 30);
        return serial < 0 || (serial is 0 or 60 && !_from1904) || serial > DateOnly.MaxValue.DayNumber - first.DayNumber ? null : first.AddDays(serial);
    }

    private void Dates(Stylesheet? styles)
    {
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.NumberFormatId?.Value is not null && IsDate(f.FormatCode?.Value ?? "")).Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        var index = 0u;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 || custom.Contains(id))
            {
                _dates.Add(index);
            }

            index++;
        }
    }

    /// <summary>A format of days has a year or a day in it, outside of quotes and brackets.</summary>
    private static bool IsDate(string code)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or ']' when !quoted:
                    bracket = code[i] == '[';
                    break;
                case 'y' or 'Y' or 'd' or 'D' when !quoted && !bracket:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
