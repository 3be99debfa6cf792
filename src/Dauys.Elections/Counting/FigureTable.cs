namespace Dauys.Elections.Counting;

/// <summary>
/// The figures of many protocols of one form, a row each, kept as 32-bit integers: figures of a polling station are small.
/// A figure that does not fit, and one that is absent, have codes of their own, so nothing is lost.
/// </summary>
/// <remarks>Figures are whole numbers from 0 to 2^53 - 1, the largest that every JSON reader keeps exactly (RFC 8259, 6).</remarks>
public sealed class FigureTable
{
    /// <summary>The largest figure that a protocol may hold.</summary>
    public const long Largest = (1L << 53) - 1;

    /// <summary>Stands for a figure that the protocol does not have. It is not 0.</summary>
    public const long Absent = -1;

    private const uint AbsentCode = uint.MaxValue;
    private const uint WideCode = uint.MaxValue - 1;
    private const int RowsInBlock = 1 << 12;

    private readonly List<uint[]> _blocks = [];
    private readonly List<bool> _isPlain = [];
    private readonly Dictionary<long, long> _wide = [];

    /// <summary>An empty table of a width.</summary>
    /// <param name="width">Figures in a row: the fields of the form, then the options.</param>
    public FigureTable(int width) => Width = width;

    /// <summary>Figures in a row.</summary>
    public int Width { get; }

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row and gives its index.</summary>
    /// <param name="figures">As many as <see cref="Width"/>; <see cref="Absent"/> where there is none.</param>
    public int Add(ReadOnlySpan<long> figures)
    {
        if (Count == _blocks.Count * RowsInBlock)
        {
            _blocks.Add(new uint[RowsInBlock * Width]);
            _isPlain.Add(true);
        }

        Write(Count, figures);
        return Count++;
    }

    /// <summary>Replaces a row, as a correction does.</summary>
    public void Replace(int row, ReadOnlySpan<long> figures) => Write(row, figures);

    /// <summary>Copies a row.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="figures">Filled with <see cref="Width"/> figures.</param>
    public void Read(int row, Span<long> figures)
    {
        var cells = Cells(row);
        for (var i = 0; i < cells.Length; i++)
        {
            var code = cells[i];
            figures[i] = code < WideCode ? code : code == AbsentCode ? Absent : _wide[Key(row, i)];
        }
    }

    /// <summary>
    /// The row as it is kept, if all its figures are plain 32-bit numbers: nearly every row of every election, which sums and checks
    /// then read without unpacking. False where the row, or one near it, lacks a figure or holds a larger one.
    /// </summary>
    internal bool TryPlain(int row, out ReadOnlySpan<uint> figures)
    {
        figures = _isPlain[row / RowsInBlock] ? Cells(row) : default;
        return figures.Length == Width;
    }

    private void Write(int row, ReadOnlySpan<long> figures)
    {
        var cells = Cells(row);
        if (figures.Length != cells.Length)
        {
            throw new ArgumentException($"{figures.Length} figures given, a row has {cells.Length}", nameof(figures));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            var figure = figures[i];
            if (unchecked((ulong)figure) < WideCode)
            {
                cells[i] = (uint)figure;
            }
            else if (figure == Absent)
            {
                cells[i] = AbsentCode;
                _isPlain[row / RowsInBlock] = false;
            }
            else
            {
                ArgumentOutOfRangeException.ThrowIfNegative(figure, nameof(figures));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(figure, Largest, nameof(figures));
                cells[i] = WideCode;
                _isPlain[row / RowsInBlock] = false;
                _wide[Key(row, i)] = figure;
            }
        }
    }

    private Span<uint> Cells(int row) => _blocks[row / RowsInBlock].AsSpan(row % RowsInBlock * Width, Width);

    private long Key(int row, int column) => ((long)row * Width) + column;
}
