using Dauys.Elections.ElectionFiles;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Finds the map of an election file whose columns fit a file's header.</summary>
internal static class MapChoice
{
    /// <summary>Opens the file by the map that fits.</summary>
    /// <exception cref="RefusedException">The file cannot be opened, no map fits, or several do.</exception>
    public static (OpenTable Table, ResultsMap Map) Open(string path, ElectionFile election, string? mapName)
    {
        // Maps may differ in encoding, separator and member: the header looks different by each of them.
        var opened = new List<OpenTable>();
        var tried = new List<ResultsMap>();
        RefusedException? first = null;
        OpenTable? kept = null;
        try
        {
            var all = new List<TriedMap>();
            foreach (var map in Candidates(election, mapName))
            {
                var like = tried.Find(other => other.Member == map.Member && other.Encoding == map.Encoding && other.Separator == map.Separator);
                var table = like is null ? TryOpen(path, map, ref first) : opened.Find(open => open.OpenedBy == like);
                tried.Add(map);
                if (table is not null && like is null)
                {
                    opened.Add(table);
                }

                if (table is not null)
                {
                    all.Add(new TriedMap(table, MapFit.Of(map, table.Table.Columns, table.Table.NamedColumns)));
                }
            }

            var chosen = all.Count > 0 ? Chosen(path, election, all) : throw first!;
            kept = chosen.Table;
            return (kept, chosen.Fit.Map);
        }
        finally
        {
            foreach (var table in opened)
            {
                if (table != kept)
                {
                    table.Dispose();
                }
            }
        }
    }

    private static OpenTable? TryOpen(string path, ResultsMap map, ref RefusedException? first)
    {
        try
        {
            return OpenTable.Of(path, map);
        }
        catch (RefusedException refused)
        {
            first ??= refused;
            return null;
        }
    }

    private static IReadOnlyList<ResultsMap> Candidates(ElectionFile election, string? mapName)
    {
        if (election.Maps.Count == 0)
        {
            throw new RefusedException(MapRefusals.NoMaps(election));
        }

        if (mapName is null)
        {
            return election.Maps;
        }

        var named = election.Maps.FirstOrDefault(map => map.Name == mapName);
        return named is not null
            ? [named]
            : throw new RefusedException(MapRefusals.UnknownMap(election, mapName, NearestWord.Of(mapName, election.Maps.Select(map => map.Name))));
    }

    private static TriedMap Chosen(string path, ElectionFile election, List<TriedMap> all)
    {
        var exact = all.FindAll(a => a.Fit.IsExact);
        if (exact.Count > 1)
        {
            // A file that the election file itself gives to one of them is not in doubt.
            var given = exact.FindAll(a => a.Fit.Map.Files.Any(file => Path.GetFileName(file) == Path.GetFileName(path)));
            exact = given.Count == 1 ? given : exact;
        }

        return exact.Count switch
        {
            1 => exact[0],
            0 => throw Nothing(election, all),
            _ => throw new RefusedException(MapRefusals.SeveralFit(exact[0].Table.Source.Name, exact.ConvertAll(a => a.Fit.Map.Name))),
        };
    }

    private static RefusedException Nothing(ElectionFile election, List<TriedMap> all)
    {
        var nearest = all.MaxBy(a => (a.Fit.Matched * 1000) - a.Fit.Missing.Count - a.Fit.Unknown.Count)!;
        var (file, columns, fit) = (nearest.Table.Source.Name, nearest.Table.Table.Columns, nearest.Fit);
        if (!fit.IsNear || all.Count > 1)
        {
            return new RefusedException(MapRefusals.NoneFits(election, file, fit, columns, all.Count));
        }

        var refusals = new RefusalList();
        foreach (var column in fit.Missing)
        {
            refusals.Add(MapRefusals.Missing(election, file, fit, column, columns));
        }

        foreach (var place in fit.Unknown)
        {
            refusals.Add(MapRefusals.Unknown(file, fit, place, columns));
        }

        return refusals.Exception();
    }

    private sealed record TriedMap(OpenTable Table, MapFit Fit);
}
