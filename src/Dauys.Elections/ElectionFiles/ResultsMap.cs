namespace Dauys.Elections.ElectionFiles;

/// <summary>How empty cells of a results file are read.</summary>
public enum BlankCells
{
    /// <summary>An empty cell is an error.</summary>
    Refuse,

    /// <summary>The authority leaves zeros out.</summary>
    Zero,

    /// <summary>The figure is not known.</summary>
    Absent,
}

/// <summary>How numbers are spelled in a results file.</summary>
public enum NumberSpelling
{
    /// <summary>ASCII digits only.</summary>
    Digits,

    /// <summary>Digits in groups of three, parted by comma, point, apostrophe or a space.</summary>
    Grouped,

    /// <summary>Digits that may end in a decimal point and zeros, as spreadsheets write: <c>12.0</c>.</summary>
    TrailingZeros,
}

/// <summary>Where a text of a row comes from.</summary>
/// <param name="Column">A column's name, or <c>#N</c> for the N-th column (from 1); null for a constant.</param>
/// <param name="Constant">The same text in every row; null for a column.</param>
public sealed record CellSource(string? Column, string? Constant);

/// <summary>Rows whose station has no electoral roll.</summary>
/// <param name="Column">The column that tells.</param>
/// <param name="Values">The values that mean "no roll".</param>
public sealed record NoRollRule(string Column, IReadOnlyList<string> Values);

/// <summary>Which column of a results file is which: every authority publishes other columns.</summary>
public sealed record ResultsMap
{
    /// <summary>The map's name, for <c>--map</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The contest whose protocols the file holds.</summary>
    public required string Contest { get; init; }

    /// <summary>The district of each row; null for a contest with one ballot paper.</summary>
    public CellSource? District { get; init; }

    /// <summary>Files read if none is named on the command line, relative to the election file.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The member of a zip that holds several files, or null.</summary>
    public string? Member { get; init; }

    /// <summary>The encoding, or null for UTF-8 (and UTF-16 by its mark).</summary>
    public string? Encoding { get; init; }

    /// <summary>The separator, or null to see it from the header.</summary>
    public char? Separator { get; init; }

    /// <summary>By level of the election, in its order, where the unit's name comes from.</summary>
    public required IReadOnlyList<(string Level, CellSource Source)> Station { get; init; }

    /// <summary>The part of the station, where it signs several protocols; or null.</summary>
    public CellSource? Part { get; init; }

    /// <summary>Stations without an electoral roll, or null.</summary>
    public NoRollRule? NoRoll { get; init; }

    /// <summary>Columns of each field of the law book's protocol; several are added. A field without columns is absent in the file.</summary>
    public required IReadOnlyList<(string Field, IReadOnlyList<string> Columns)> Fields { get; init; }

    /// <summary>The column of each option.</summary>
    public required IReadOnlyList<(string Option, string Column)> Options { get; init; }

    /// <summary>Columns that are not read. Any other column is taken for an unknown list and refused.</summary>
    public required IReadOnlySet<string> Ignore { get; init; }

    /// <summary>How empty cells are read.</summary>
    public BlankCells Blank { get; init; }

    /// <summary>How numbers are spelled.</summary>
    public NumberSpelling Numbers { get; init; }

    /// <summary>Every column that the map reads.</summary>
    public IReadOnlyList<string> Columns()
    {
        var columns = new List<string>();
        foreach (var (_, source) in Station)
        {
            Add(columns, source);
        }

        Add(columns, Part);
        Add(columns, District);
        if (NoRoll is not null)
        {
            columns.Add(NoRoll.Column);
        }

        foreach (var (_, from) in Fields)
        {
            columns.AddRange(from);
        }

        foreach (var (_, column) in Options)
        {
            columns.Add(column);
        }

        return columns;
    }

    private static void Add(List<string> columns, CellSource? source)
    {
        if (source?.Column is { } column)
        {
            columns.Add(column);
        }
    }
}
