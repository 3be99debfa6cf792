using Dauys.Formats.Tables;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration;

/// <summary>Counts the rows of a signatories' file by territory. Nothing else of a row is looked at or kept.</summary>
internal static class SignatoriesFile
{
    /// <summary>The number of rows of each territory.</summary>
    /// <param name="path">The file: CSV, plain or in .zip or .gz.</param>
    /// <param name="column">The column with the territory's id.</param>
    /// <param name="named">Where the application names it.</param>
    public static IReadOnlyDictionary<string, long?> Count(string path, string column, Place named)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(new Refusal("R459", $"there is no signatories' file \"{path}\"", named, "Put it there, or correct the path: it is read from the folder of the application."));
        }

        using var source = TableSource.Open(path);
        using var table = new TableReader(source);
        table.ReadHeader();
        var place = table.ColumnIndex(column);
        if (place < 0)
        {
            throw new RefusedException(new Refusal("R457", $"the file has no column \"{column}\"", new Place(path, 1), $"Its columns are: {string.Join(", ", table.Columns)}."));
        }

        var counts = new Dictionary<string, long?>(StringComparer.Ordinal);
        while (table.ReadRow())
        {
            var territory = table.Text(place).Trim();
            if (territory.Length == 0)
            {
                throw new RefusedException(new Refusal("R458", "a row names no territory", table.PlaceOf(place), "Write the territory of every signatory; a row without one cannot be counted."));
            }

            counts[territory] = (counts.GetValueOrDefault(territory) ?? 0) + 1;
        }

        return counts;
    }
}
