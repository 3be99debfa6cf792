using Dauys.Formats.Tables;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>A list as a table of text: CSV, plain or packed.</summary>
internal sealed class TextPersons : IPersonTable
{
    private readonly TableSource _source;
    private readonly TableReader _table;

    public TextPersons(TableSource source)
    {
        _source = source;
        try
        {
            _table = new TableReader(source);
            _table.ReadHeader();
        }
        catch
        {
            _table?.Dispose();
            source.Dispose();
            throw;
        }
    }

    public string File => _source.Name;

    public IReadOnlyList<string> Columns => _table.Columns;

    public long Line => _table.Line;

    public (long Done, long? Total) Progress => (_source.ConsumedBytes, _source.TotalBytes);

    public bool ReadRow() => _table.ReadRow();

    public ReadOnlySpan<byte> Cell(int column) => _table.Cell(column);

    public Place PlaceOf(int column) => _table.PlaceOf(column);

    public void Dispose()
    {
        _table.Dispose();
        _source.Dispose();
    }
}
