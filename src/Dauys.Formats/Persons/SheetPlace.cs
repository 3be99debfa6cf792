using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>Cells of a sheet by their references, as <c>AB12</c> (ECMA-376 part 1, 18.18.7).</summary>
internal static class SheetPlace
{
    /// <summary>Columns that a sheet can have: A to XFD.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Rows that a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The column of a reference, from 0; -1 where it is none.</summary>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
            if (column > MostColumns)
            {
                return MostColumns;
            }
        }

        return column - 1;
    }

    /// <summary>The place where a range begins.</summary>
    public static Place Of(string file, string range)
    {
        var first = range.Split(':')[0];
        var row = new string([.. first.SkipWhile(char.IsAsciiLetterUpper).TakeWhile(char.IsAsciiDigit).Take(7)]);
        return new Place(file, row.Length > 0 ? long.Parse(row, System.Globalization.CultureInfo.InvariantCulture) : 1, Math.Max(ColumnOf(first), 0) + 1);
    }
}
