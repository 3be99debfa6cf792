using System.Text;
using Dauys.Elections.ElectionFiles;
using Dauys.Formats.Tables;

namespace Dauys.Formats.Results;

/// <summary>A text of each row: of a column, or the same everywhere. White space around it is left out.</summary>
internal sealed class RowText
{
    private readonly byte[] _constant;
    private byte[] _last = [];
    private string _text = "";

    public RowText(CellSource source, IReadOnlyList<string> columns)
    {
        Cell = source.Column is null ? -1 : MapFit.PlaceOf(source.Column, columns);
        _constant = Encoding.UTF8.GetBytes(source.Constant ?? "");
    }

    /// <summary>The cell's place, from 0; -1 for a constant.</summary>
    public int Cell { get; }

    public ReadOnlySpan<byte> Of(TableReader table) => Cell < 0 ? _constant : Trimmed(table.Cell(Cell));

    /// <summary>As text; neighbouring rows often share it, so the last one is kept.</summary>
    public string TextOf(TableReader table)
    {
        var bytes = Of(table);
        if (!bytes.SequenceEqual(_last))
        {
            _last = bytes.ToArray();
            _text = Encoding.UTF8.GetString(bytes);
        }

        return _text;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' ') ? cell : cell.Trim(" \t\r\n"u8);
}
