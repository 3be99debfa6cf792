namespace Dauys.Elections.Registration.CheckList;

/// <summary>What is kept of rows: arrays of numbers, about 30 bytes a row.</summary>
internal sealed class RowStore
{
    private ulong[] _keys = new ulong[1024];
    private uint[] _names = new uint[1024];
    private RowFaults[] _faults = new RowFaults[1024];
    private ushort[] _territories = new ushort[1024];
    private int[] _signed = new int[1024];
    private long[]? _lines;

    public int Count { get; private set; }

    public Span<RowFaults> Faults => _faults.AsSpan(0, Count);

    public ReadOnlySpan<ushort> Territories => _territories.AsSpan(0, Count);

    public ReadOnlySpan<int> Signed => _signed.AsSpan(0, Count);

    public ReadOnlySpan<uint> Names => _names.AsSpan(0, Count);

    public void Add(ulong key, uint name, RowFaults faults, ushort territory, int signed, long line)
    {
        if (Count == _keys.Length)
        {
            Grow();
        }

        _keys[Count] = key;
        _names[Count] = name;
        _faults[Count] = faults;
        _territories[Count] = territory;
        _signed[Count] = signed;
        // Most files have a line for each row, after a header; only others need a list of lines.
        if (_lines is null && line != Count + 2L)
        {
            _lines = new long[_keys.Length];
            for (var i = 0; i < Count; i++)
            {
                _lines[i] = i + 2;
            }
        }

        if (_lines is not null)
        {
            _lines[Count] = line;
        }

        Count++;
    }

    /// <summary>The line of a row, from 1.</summary>
    public long Line(int row) => _lines?[row] ?? row + 2L;

    /// <summary>Keys in order with their rows; rows of one key in the order of the file. Rows that do not tell who they are are left out.</summary>
    public (ulong[] Keys, int[] Rows) Sorted()
    {
        var told = 0;
        for (var i = 0; i < Count; i++)
        {
            told += _keys[i] != 0 ? 1 : 0;
        }

        var (keys, rows) = (new ulong[told], new int[told]);
        for (int i = 0, next = 0; i < Count; i++)
        {
            if (_keys[i] != 0)
            {
                (keys[next], rows[next]) = (_keys[i], i);
                next++;
            }
        }

        Array.Sort(keys, rows);
        for (var i = 0; i < told;)
        {
            var end = i + 1;
            while (end < told && keys[end] == keys[i])
            {
                end++;
            }

            if (end - i > 1)
            {
                Array.Sort(rows, i, end - i);
            }

            i = end;
        }

        return (keys, rows);
    }

    private void Grow()
    {
        var size = _keys.Length + Math.Max(_keys.Length / 2, 1024);
        Array.Resize(ref _keys, size);
        Array.Resize(ref _names, size);
        Array.Resize(ref _faults, size);
        Array.Resize(ref _territories, size);
        Array.Resize(ref _signed, size);
        if (_lines is not null)
        {
            Array.Resize(ref _lines, size);
        }
    }
}
