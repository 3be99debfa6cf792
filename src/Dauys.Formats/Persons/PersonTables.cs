using Dauys.Formats.Tables;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>Opens lists of persons and finds their columns.</summary>
public static class PersonTables
{
    /// <summary>Opens a list; a workbook is told by its content, not by its name.</summary>
    /// <param name="path">CSV, plain or in .zip or .gz, or a workbook (.xlsx).</param>
    /// <param name="limits">Where reading stops; null for the default.</param>
    /// <exception cref="RefusedException">The file cannot be opened, or is no such table.</exception>
    public static IPersonTable Open(string path, TableLimits? limits = null) =>
        Workbook.Is(path) ? new SheetPersons(path, limits ?? TableLimits.Default) : new TextPersons(TableSource.Open(path, limits: limits));

    /// <summary>
    /// The place of each column of a list, -1 where it has none: by the names that the application gives, otherwise by the words that head it in files,
    /// as the law book lists them, whatever their case.
    /// </summary>
    /// <param name="table">The list.</param>
    /// <param name="rule">What the law asks of it, or null.</param>
    /// <param name="named">Columns that the application names.</param>
    /// <exception cref="RefusedException">R457: a column that was named is not there; R480: a word of the book heads two columns.</exception>
    public static IReadOnlyDictionary<ListColumn, int> Places(IPersonTable table, ListRule? rule, IReadOnlyDictionary<ListColumn, string> named)
    {
        var places = new Dictionary<ListColumn, int>();
        foreach (var column in Enum.GetValues<ListColumn>())
        {
            places[column] = named.TryGetValue(column, out var name) ? Named(table, name) : Headed(table, rule, column, [.. named.Values]);
        }

        return places;
    }

    private static int Named(IPersonTable table, string name)
    {
        var place = table.Columns.ToList().IndexOf(name);
        return place >= 0 && name.Length > 0 ? place : throw new RefusedException(new Refusal(
            "R457", $"the file has no column \"{name}\"", new Place(table.File, 1), $"Its columns are: {string.Join(", ", table.Columns.Where(c => c.Length > 0))}."));
    }

    private static int Headed(IPersonTable table, ListRule? rule, ListColumn column, IReadOnlyCollection<string> taken)
    {
        if (rule is null || !rule.Columns.TryGetValue(column, out var words))
        {
            return -1;
        }

        List<int> places = [.. Enumerable.Range(0, table.Columns.Count).Where(i => !taken.Contains(table.Columns[i]) && words.Contains(table.Columns[i], StringComparer.OrdinalIgnoreCase))];
        return places.Count < 2 ? places.FirstOrDefault(-1) : throw new RefusedException(new Refusal(
            "R480",
            $"two columns may be the {column.ToString().ToLowerInvariant()}: \"{table.Columns[places[0]]}\" and \"{table.Columns[places[1]]}\"",
            new Place(table.File, 1, places[1] + 1, table.Columns[places[1]]),
            "Name the column in the application, beside the file."));
    }
}
