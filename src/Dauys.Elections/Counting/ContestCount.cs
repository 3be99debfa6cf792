namespace Dauys.Elections.Counting;

/// <summary>
/// The protocols of one ballot paper: of a contest, and in single-mandate contests of one district of it.
/// A row is a protocol; its figures are the form's fields, then the votes by option in ballot order, against all last.
/// </summary>
public sealed class ContestCount
{
    private readonly Dictionary<(int Unit, string Part), int> _rowsOfParts = [];
    private int[] _firstRow = [];
    private int[] _units = new int[1 << 8];
    private long[] _positions = new long[1 << 8];
    private int[] _versions = new int[1 << 8];
    private readonly Dictionary<int, string> _parts = [];

    /// <summary>An empty count.</summary>
    /// <param name="contest">The contest's id in the law book.</param>
    /// <param name="district">The district's id, or null where the ballot paper is the same everywhere.</param>
    /// <param name="fields">Ids of the protocol form's fields.</param>
    /// <param name="options">Ids of the options in ballot order, against all last.</param>
    public ContestCount(string contest, string? district, IReadOnlyList<string> fields, IReadOnlyList<string> options)
    {
        (Contest, District, Fields, Options) = (contest, district, fields, options);
        Figures = new FigureTable(fields.Count + options.Count);
    }

    /// <summary>The contest's id.</summary>
    public string Contest { get; }

    /// <summary>The district's id, or null.</summary>
    public string? District { get; }

    /// <summary>Ids of the fields; the first columns of <see cref="Figures"/>.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Ids of the options; the columns after the fields.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>A row for each protocol.</summary>
    public FigureTable Figures { get; }

    /// <summary>Grows with every protocol and every correction; what was computed of the count holds as long as it stays.</summary>
    public int Revision { get; private set; }

    /// <summary>The unit (polling station, or a larger unit where only that was published) that signed a row.</summary>
    public int Unit(int row) => _units[row];

    /// <summary>The part of the station, where it has several protocols; else null.</summary>
    public string? Part(int row) => _parts.GetValueOrDefault(row);

    /// <summary>The register's position of the act that holds the row now; -1 where no register is kept.</summary>
    public long Position(int row) => _positions[row];

    /// <summary>1 for a protocol as first accepted, one more for each correction.</summary>
    public int Version(int row) => _versions[row];

    /// <summary>The row of a protocol, or -1.</summary>
    public int Find(int unit, string? part) =>
        part is not null ? _rowsOfParts.GetValueOrDefault((unit, part), -1)
        : unit < _firstRow.Length ? _firstRow[unit] - 1
        : -1;

    /// <summary>Adds a protocol; the caller has made sure that there is none of this unit and part.</summary>
    public int Add(int unit, string? part, ReadOnlySpan<long> figures, long position)
    {
        Revision++;
        var row = Figures.Add(figures);
        if (row == _units.Length)
        {
            Array.Resize(ref _units, row * 2);
            Array.Resize(ref _positions, row * 2);
            Array.Resize(ref _versions, row * 2);
        }

        (_units[row], _positions[row], _versions[row]) = (unit, position, 1);
        if (part is null)
        {
            if (unit >= _firstRow.Length)
            {
                Array.Resize(ref _firstRow, Math.Max(unit + 1, Math.Max(256, _firstRow.Length * 2)));
            }

            // Rows are kept from 1, so that a fresh array means "no protocol".
            _firstRow[unit] = row + 1;
        }
        else
        {
            _rowsOfParts.Add((unit, part), row);
            _parts.Add(row, part);
        }

        return row;
    }

    /// <summary>Adds a protocol that another count holds. Units of several ballot papers may be the same, so it is found by its row alone.</summary>
    internal void AddCounted(int unit, string? part, ReadOnlySpan<long> figures, long position, int version)
    {
        var row = Add(unit, $"\0{Figures.Count}", figures, position);
        _versions[row] = version;
        if (part is null)
        {
            _parts.Remove(row);
        }
        else
        {
            _parts[row] = part;
        }
    }

    /// <summary>Puts corrected figures in the place of a protocol.</summary>
    public void Correct(int row, ReadOnlySpan<long> figures, long position)
    {
        Revision++;
        Figures.Replace(row, figures);
        _positions[row] = position;
        _versions[row]++;
    }
}
