using System.Text;
using Dauys.Formats.Tables;
using Dauys.Formats.Tables.Reading;
using Dauys.Formats.Tables.Sources;
using Dauys.Law.Refusals;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dauys.Formats.Persons;

/// <summary>
/// A list as the only sheet of a workbook (.xlsx), read as a stream. A cell is what was typed: a formula, an error and merged cells are refused, since what a
/// person meant by them is not in the file. Numbers are written out as digits, dates as year-month-day.
/// </summary>
internal sealed class SheetPersons : IPersonTable
{
    private readonly SpreadsheetDocument _book;
    private readonly OpenXmlReader _reader;
    private readonly SheetValues _values;
    private readonly List<string> _columns = [];
    private readonly TableLimits _limits;
    private byte[][] _cells = [];
    private int _named;
    private long _rows;

    public SheetPersons(string path, TableLimits limits)
    {
        (File, _limits) = (path, limits);
        SpreadsheetDocument? book = null;
        try
        {
            Workbook.Weigh(path, limits);
            book = SpreadsheetDocument.Open(path, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxBytes });
            var part = OnlySheet(book, path);
            _values = SheetValues.Of(book.WorkbookPart!);
            _reader = OpenXmlReader.Create(part);
            _book = book;
            ReadHeader();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            book?.Dispose();
            throw fault is RefusedException ? fault : Damaged(fault);
        }
    }

    public string File { get; }

    public IReadOnlyList<string> Columns => _columns;

    public long Line { get; private set; }

    public (long Done, long? Total) Progress => (_rows, null);

    public ReadOnlySpan<byte> Cell(int column) => _cells[column];

    public Place PlaceOf(int column) => new(File, Math.Max(Line, 1), column + 1, column < _columns.Count ? _columns[column] : null);

    public bool ReadRow()
    {
        try
        {
            return Next();
        }
        catch (Exception fault) when (fault is not RefusedException and not OutOfMemoryException)
        {
            // The library reads attributes only when they are asked for, so a damaged one shows anywhere.
            throw Damaged(fault);
        }
    }

    private bool Next()
    {
        while (NextRow() is { } row)
        {
            Take(row);
            if (_cells.All(c => c.Length == 0))
            {
                continue;
            }

            for (var i = _named; i < _cells.Length; i++)
            {
                if (_cells[i].Length > 0)
                {
                    throw new RefusedException(TableRefusals.NamelessValue(PlaceOf(i)));
                }
            }

            _rows++;
            return true;
        }

        return _rows > 0
            ? false
            : throw new RefusedException(TableRefusals.NoRows(new Place(File, 1)));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _book.Dispose();
    }

    private void ReadHeader()
    {
        if (NextRow() is not { } row)
        {
            throw new RefusedException(SourceRefusals.Empty(File));
        }

        Take(row);
        foreach (var cell in _cells)
        {
            _columns.Add(Encoding.UTF8.GetString(cell).Trim());
        }

        _named = _columns.FindLastIndex(c => c.Length > 0) + 1;
        for (var i = 0; i < _named; i++)
        {
            if (_columns[i].Length == 0)
            {
                throw new RefusedException(TableRefusals.NamelessColumn(PlaceOf(i)));
            }

            if (_columns.IndexOf(_columns[i]) is var first && first < i)
            {
                throw new RefusedException(TableRefusals.NameTwice(_columns[i], first + 1, PlaceOf(i)));
            }
        }

        if (_named == 0)
        {
            throw new RefusedException(TableRefusals.NamelessColumn(PlaceOf(0)));
        }
    }

    /// <summary>The next row of the sheet; null after the last one, when what stands behind the rows was looked at too.</summary>
    private Row? NextRow()
    {
        while (_reader.Read())
        {
            if (_reader.ElementType == typeof(MergeCell))
            {
                var range = ((MergeCell)_reader.LoadCurrentElement()!).Reference?.Value ?? "";
                throw new RefusedException(new Refusal(
                    "F372", $"the cells {range} are merged: to which of their rows the value belongs is not clear", SheetPlace.Of(File, range), "Unmerge them and write the value into each row."));
            }

            if (_reader.ElementType == typeof(Row) && _reader.IsStartElement)
            {
                return (Row)_reader.LoadCurrentElement()!;
            }
        }

        return null;
    }

    private void Take(Row row)
    {
        var number = row.RowIndex?.Value ?? (uint)(Line + 1);
        if (number <= Line || number > SheetPlace.MostRows)
        {
            throw Damaged(null);
        }

        Line = number;
        Array.Fill(_cells, []);
        var (next, size) = (0, 0L);
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? SheetPlace.ColumnOf(reference) : next;
            if (column < next || column >= SheetPlace.MostColumns)
            {
                throw Damaged(null);
            }

            if (column >= _cells.Length)
            {
                var before = _cells.Length;
                Array.Resize(ref _cells, column + 1);
                Array.Fill(_cells, [], before, _cells.Length - before);
            }

            _cells[column] = _values.Bytes(cell, PlaceOf(column));
            size += _cells[column].Length;
            next = column + 1;
        }

        if (size > _limits.MaxRowBytes)
        {
            throw new RefusedException(TableRefusals.TooLong(_limits.MaxRowBytes, quoted: false, PlaceOf(0)));
        }
    }

    private static WorksheetPart OnlySheet(SpreadsheetDocument book, string path)
    {
        var parts = book.WorkbookPart ?? throw new InvalidDataException("no workbook part");
        List<Sheet> sheets = [.. parts.Workbook.Sheets?.Elements<Sheet>() ?? []];
        return sheets.Count == 1 && sheets[0].Id?.Value is { } id
            ? parts.GetPartById(id) as WorksheetPart ?? throw new InvalidDataException("the sheet is no worksheet")
            : throw new RefusedException(new Refusal(
                "F371",
                $"the workbook has {sheets.Count} sheets, one was expected: {string.Join(", ", sheets.Take(20).Select(s => $"\"{s.Name?.Value}\""))}",
                new Place(path),
                "Save the list as a workbook with one sheet, hidden sheets removed too, or as CSV."));
    }

    private RefusedException Damaged(Exception? fault) => new(new Refusal(
        "F370",
        $"the workbook is damaged{(fault is null ? ": its rows or cells are out of order" : $": {fault.Message.Split('\n')[0].Trim()}")}",
        PlaceOf(0) with { Subject = null },
        "Open it in a spreadsheet program and save it again, or save it as CSV."));
}
