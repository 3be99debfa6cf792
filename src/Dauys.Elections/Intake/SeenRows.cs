namespace Dauys.Elections.Intake;

/// <summary>Which rows of a count came in this run, and with which line.</summary>
internal sealed class SeenRows
{
    private int[] _lines = new int[256];

    /// <summary>A line as <see cref="ReadLines.Seen"/> gave it, or 0 for a row that has not come.</summary>
    public int Of(int row) => row < _lines.Length ? _lines[row] : 0;

    public void Set(int row, int line)
    {
        if (row >= _lines.Length)
        {
            Array.Resize(ref _lines, Math.Max(row + 1, _lines.Length * 2));
        }

        _lines[row] = line;
    }
}
