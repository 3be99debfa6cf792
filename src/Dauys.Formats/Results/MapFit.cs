using Dauys.Elections.ElectionFiles;

namespace Dauys.Formats.Results;

/// <summary>How a map fits a header: exactly, or what is missing and what it does not know.</summary>
internal sealed class MapFit
{
    private MapFit(ResultsMap map, List<string> missing, List<int> unknown, int matched)
    {
        (Map, Missing, Unknown, Matched) = (map, missing, unknown, matched);
    }

    public ResultsMap Map { get; }

    /// <summary>Columns that the map reads and the header lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Places of columns, from 0, that the map neither reads nor ignores.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>Columns that the map reads and the header has.</summary>
    public int Matched { get; }

    public bool IsExact => Missing.Count == 0 && Unknown.Count == 0;

    /// <summary>At least half of the map's columns are there: the file is of this kind, with something changed.</summary>
    public bool IsNear => Matched > 0 && Matched >= Missing.Count;

    public static MapFit Of(ResultsMap map, IReadOnlyList<string> columns, int named)
    {
        var known = new bool[columns.Count];
        var missing = new List<string>();
        var matched = 0;
        foreach (var column in map.Columns())
        {
            var place = PlaceOf(column, columns);
            if (place >= 0)
            {
                matched += known[place] ? 0 : 1;
                known[place] = true;
            }
            else if (!missing.Contains(column))
            {
                missing.Add(column);
            }
        }

        foreach (var column in map.Ignore)
        {
            if (PlaceOf(column, columns) is >= 0 and var place)
            {
                known[place] = true;
            }
        }

        var unknown = new List<int>();
        for (var place = 0; place < named; place++)
        {
            if (!known[place])
            {
                unknown.Add(place);
            }
        }

        return new MapFit(map, missing, unknown, matched);
    }

    /// <summary>The place of a column by its name, or by its number as <c>#N</c> from 1; -1 if the header lacks it.</summary>
    public static int PlaceOf(string column, IReadOnlyList<string> columns)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (column.Length > 0 && columns[place] == column)
            {
                return place;
            }
        }

        return column is ['#', .. var digits]
            && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= columns.Count
            ? number - 1
            : -1;
    }
}
