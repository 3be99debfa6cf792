using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Dauys.Formats.Tables.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables;

/// <summary>
/// Reads a table row by row (RFC 4180, strictly: quotes, doubled quotes, separators and line breaks within quotes; lines end with LF or CRLF,
/// a CR alone is refused; empty lines are allowed at the end only). Rows and cells are bytes of UTF-8 and cost no allocation; memory does not depend on
/// the file's size. Whatever is wrong is a refusal F309 to F323 with file, line and column, carried by <see cref="RefusedException"/>;
/// rows before it were handed out, so a caller keeps nothing until the last row was read.
/// </summary>
public sealed partial class TableReader : IDisposable
{
    private const int DefaultBlockSize = 128 * 1024;
    private const int SmallestBlockSize = 16;

    private readonly TableSource _source;
    private readonly TableForm _form;
    private readonly ReadAhead _ahead;
    private readonly RowScan _scan = new();
    private Block _block = null!;
    private byte[] _bytes = [];
    private int[] _ends = [];
    private string[] _columns = [];
    private byte _separator;
    private bool _indexed;
    private int _named;

    // The place in the block: the next row's first byte, and how far the block's lists were used.
    private int _next;
    private int _usedEnds;
    private int _usedLines;
    private int _usedSpecials;
    private int _nextSpecial;

    // The row: either by its separators in the index, or as the scan read it.
    private bool _byIndex;
    private int _rowStart;
    private int _firstEnd;
    private int _count;
    private long _nextLine = 1;

    /// <summary>Reads from a source, which the caller closes after the reader.</summary>
    /// <param name="source">The file.</param>
    /// <param name="form">What the map says of the table's form; null for <see cref="TableForm.Default"/>.</param>
    public TableReader(TableSource source, TableForm? form = null)
        : this(source, form, DefaultBlockSize)
    {
    }

    /// <summary>With a block size, so that tests can put a block's border anywhere.</summary>
    internal TableReader(TableSource source, TableForm? form, int blockSize)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _form = form ?? TableForm.Default;
        if (_form.Separator is { } named && (named > 0x7F || !Separators.All.Contains((byte)named)))
        {
            throw new ArgumentException("A separator is a comma, a semicolon, a tab or a bar.", nameof(form));
        }

        _ahead = new ReadAhead(source.Text, Math.Max(blockSize, SmallestBlockSize));
    }

    /// <summary>The header's names in order, trimmed of white space; empty for nameless columns at its end. Set by <see cref="ReadHeader"/>.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>How many columns have a name: the first ones.</summary>
    public int NamedColumns => _named;

    /// <summary>What separates cells: as the map says, or as the header showed.</summary>
    public char Separator => (char)_separator;

    /// <summary>Cells of the row: as many as the header has.</summary>
    public int CellCount => _count;

    /// <summary>The physical line on which the row starts, from 1; the header's before the first row. A quoted cell may span several lines.</summary>
    public long Line { get; private set; }

    /// <summary>The row, from 1; 0 before the first.</summary>
    public long Row { get; private set; }

    /// <summary>
    /// True if the last row ended with the file and not with a line end. That is allowed, but a file that was cut inside its last cell
    /// looks the same: control totals have to tell.
    /// </summary>
    public bool EndsWithoutNewline { get; private set; }

    /// <summary>The place of a column by its name, from 0, or -1.</summary>
    /// <param name="name">The name exactly as in <see cref="Columns"/>.</param>
    public int ColumnIndex(string name) => name.Length == 0 ? -1 : Array.IndexOf(_columns, name);

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="RefusedException">The row cannot be read, or the table has no rows.</exception>
    public bool ReadRow()
    {
        unchecked
        {
            if (_usedLines < _block.LineCount)
            {
                var end = _block.Lines[_usedLines];
                var feed = _ends[end];
                if (feed < _nextSpecial && end - _usedEnds + 1 == _columns.Length && _columns.Length > 1)
                {
                    _byIndex = true;
                    _rowStart = _next;
                    _firstEnd = _usedEnds;
                    _count = _columns.Length;
                    _next = feed + 1;
                    _usedEnds = end + 1;
                    _usedLines++;
                    Line = _nextLine++;
                    Row++;
                    // The last cell ends before the carriage return; nothing else looks at this place again.
                    _ends[end] = feed - (_bytes[feed - 1] == '\r' ? 1 : 0);
                    if (_named < _count)
                    {
                        RefuseNamelessValues();
                    }

                    return true;
                }
            }
        }

        return ReadRowByScan();
    }

    /// <summary>A cell of the row, without its quotes, valid until the next row is read.</summary>
    /// <param name="cell">From 0 to <see cref="CellCount"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int cell)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)cell, (uint)_count, nameof(cell));
        if (!_byIndex)
        {
            return _scan.Cell(_bytes, cell);
        }

        unchecked
        {
            ref var end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), _firstEnd + cell);
            var start = cell == 0 ? _rowStart : Unsafe.Add(ref end, -1) + 1;
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), start), end - start);
        }
    }

    /// <summary>
    /// Reads plain numbers of one to eight digits, as nearly all figures are, without a look at each byte.
    /// </summary>
    /// <param name="cells">Cells, from 0.</param>
    /// <param name="places">For each cell, where its number goes in <paramref name="figures"/>.</param>
    /// <param name="figures">Filled as far as the numbers are plain.</param>
    /// <returns>How many of the cells were read; the next one is something else, or there is none.</returns>
    internal int ReadFigures(ReadOnlySpan<int> cells, ReadOnlySpan<int> places, Span<long> figures)
    {
        if (!_byIndex)
        {
            return 0;
        }

        unchecked
        {
            ref var bytes = ref MemoryMarshal.GetArrayDataReference(_bytes);
            ref var ends = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), _firstEnd);
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = cells[i];
                var end = Unsafe.Add(ref ends, cell);
                var start = cell == 0 ? _rowStart : Unsafe.Add(ref ends, cell - 1) + 1;
                if (!EightDigits.TryRead(ref Unsafe.Add(ref bytes, end), end - start, out var figure))
                {
                    return i;
                }

                figures[places[i]] = figure;
            }

            return cells.Length;
        }
    }

    /// <summary>A cell as text.</summary>
    /// <param name="cell">As for <see cref="Cell"/>.</param>
    public string Text(int cell) => Encoding.UTF8.GetString(Cell(cell));

    /// <summary>The place of a cell of the row, for a refusal: file, line of the row, column from 1, the column's name.</summary>
    /// <param name="cell">From 0.</param>
    public Place PlaceOf(int cell) => new(_source.Name, Line, cell + 1, cell < _named ? _columns[cell] : null);

    /// <summary>Stops reading ahead. The source is closed by whoever opened it, after this.</summary>
    public void Dispose() => _ahead.Dispose();
}
