namespace Dauys.Elections.Counting;

/// <summary>Exact sums of the columns of a count over some of its rows.</summary>
public sealed class FigureSums
{
    private readonly Int128[] _sums;
    private readonly int[] _absent;

    /// <summary>Sums of no rows yet.</summary>
    /// <param name="width">Columns.</param>
    public FigureSums(int width) => (_sums, _absent) = (new Int128[width], new int[width]);

    /// <summary>Rows added so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The sum of a column, or null if a row lacks the figure or there is no row: what is not known is not 0.</summary>
    public Int128? this[int column] => Rows == 0 || _absent[column] > 0 ? null : _sums[column];

    /// <summary>The sum of the figures that are there.</summary>
    public Int128 OfKnown(int column) => _sums[column];

    /// <summary>Rows that lack a figure of this column.</summary>
    public int Absent(int column) => _absent[column];

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<long> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i] == FigureTable.Absent)
            {
                _absent[i]++;
            }
            else
            {
                _sums[i] += figures[i];
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
        }

        Rows += other.Rows;
    }
}
