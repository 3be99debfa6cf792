namespace Dauys.Elections.Counting;

/// <summary>Exact sums of the columns of a count over some of its rows.</summary>
/// <remarks>
/// A station's figures are small: they are added up in 64 bits, where even 2^31 rows of 32-bit figures have room. Only larger figures are added in 128 bits.
/// </remarks>
public sealed class FigureSums
{
    private readonly long[] _sums;
    private readonly int[] _absent;
    private Int128[]? _large;

    /// <summary>Sums of no rows yet.</summary>
    /// <param name="width">Columns.</param>
    public FigureSums(int width) => (_sums, _absent) = (new long[width], new int[width]);

    /// <summary>Rows added so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The sum of a column, or null if a row lacks the figure or there is no row: what is not known is not 0.</summary>
    public Int128? this[int column] => Rows == 0 || _absent[column] > 0 ? null : OfKnown(column);

    /// <summary>The sum of the figures that are there.</summary>
    public Int128 OfKnown(int column) => _large is null ? _sums[column] : _large[column] + _sums[column];

    /// <summary>Rows that lack a figure of this column.</summary>
    public int Absent(int column) => _absent[column];

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<long> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            var figure = figures[i];
            if (figure == FigureTable.Absent)
            {
                _absent[i]++;
            }
            else if (figure <= uint.MaxValue)
            {
                _sums[i] += figure;
            }
            else
            {
                AddLarge(i, figure);
            }
        }

        Rows++;
    }

    /// <summary>Adds the sums of other rows.</summary>
    public void Add(FigureSums other)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += other._sums[i];
            _absent[i] += other._absent[i];
            if (other._large is not null)
            {
                AddLarge(i, other._large[i]);
            }
        }

        Rows += other.Rows;
    }

    /// <summary>Adds a row whose figures are all there and of 32 bits.</summary>
    internal void Add(ReadOnlySpan<uint> figures)
    {
        var sums = _sums.AsSpan(0, figures.Length);
        unchecked
        {
            for (var i = 0; i < figures.Length; i++)
            {
                sums[i] += figures[i];
            }
        }

        Rows++;
    }

    private void AddLarge(int column, Int128 figure)
    {
        _large ??= new Int128[_sums.Length];
        _large[column] += figure;
    }
}
