namespace Dauys.Elections.Registration.CheckList;

/// <summary>Persons of another file, by the numbers that tell them: the authority's roll, or the list of another application.</summary>
/// <param name="Name">The application's id; <c>roll</c>.</param>
/// <param name="ByNumber">Whether the keys are identity numbers; otherwise names with birth dates. Only keys of one kind can be held against each other.</param>
/// <param name="Keys">In ascending order, each once.</param>
/// <param name="Days">The day of signing of each as a day number, 0 where it is unknown; empty for a roll.</param>
/// <param name="Territories">The place of each territory in <see cref="ListCheckRun.Territories"/>, -1 where it is unknown; empty where the file names none.</param>
public sealed record PersonKeys(string Name, bool ByNumber, ulong[] Keys, int[] Days, int[] Territories)
{
    /// <summary>The persons of a list that was run without faults that keep them from counting; of several rows of one person the latest day.</summary>
    public static PersonKeys Of(string name, ListCheckRun run) => Of(name, run, ~RowFaultKind.Remarks);

    /// <summary>Everybody on the authority's roll whose number can be read.</summary>
    public static PersonKeys OfRoll(ListCheckRun run) => Of("roll", run, RowFaults.None);

    private static PersonKeys Of(string name, ListCheckRun run, RowFaults leftOut)
    {
        var (keys, rows) = run.Rows.Sorted();
        var (kept, days, territories) = (new List<ulong>(keys.Length), new List<int>(keys.Length), new List<int>(keys.Length));
        for (var i = 0; i < keys.Length; i++)
        {
            var row = rows[i];
            if ((run.Rows.Faults[row] & leftOut) != RowFaults.None)
            {
                continue;
            }

            var day = run.Rows.Signed[row];
            var territory = run.Rows.Territories[row] is var at && at < run.Territories.Count ? at : -1;
            if (kept.Count > 0 && kept[^1] == keys[i])
            {
                days[^1] = Math.Max(days[^1], day);
                territories[^1] = territories[^1] == territory ? territory : -1;
                continue;
            }

            kept.Add(keys[i]);
            days.Add(day);
            territories.Add(territory);
        }

        return new PersonKeys(name, run.IsByNumber, [.. kept], [.. days], [.. territories]);
    }

    /// <summary>A walk along the keys beside another ascending walk.</summary>
    internal int Find(ulong key, ref int from)
    {
        while (from < Keys.Length && Keys[from] < key)
        {
            from++;
        }

        return from < Keys.Length && Keys[from] == key ? from : -1;
    }
}
