using Dauys.Elections.ElectionFiles;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>The refusals that concern a header and the maps of an election file.</summary>
internal static class MapRefusals
{
    private const int Shown = 8;

    public static Refusal NoneFits(ElectionFile election, string file, MapFit nearest, IReadOnlyList<string> columns, int tried)
    {
        var all = nearest.Matched + nearest.Missing.Count;
        var what = nearest.Matched == 0
            ? $"None of the header's {columns.Count} columns is known to {Maps(election, tried)} of {election.Id}."
            : $"The header does not fit {Maps(election, tried)} of {election.Id}; the nearest, \"{nearest.Map.Name}\", finds {nearest.Matched} of its {all} columns"
                + $"{Listed("; missing", nearest.Missing)}{Listed("; not known to it", [.. nearest.Unknown.Select(place => columns[place])])}.";
        return new("F324", what, new Place(file, 1), $"Check that the file belongs to this election; if it does, describe its columns as a map in {election.FilePath}.");
    }

    public static Refusal Missing(ElectionFile election, string file, MapFit fit, string column, IReadOnlyList<string> columns)
    {
        var near = NearestWord.Of(column, fit.Unknown.Select(place => columns[place]));
        return new(
            "F331",
            $"The file has no column \"{column}\", from which the map \"{fit.Map.Name}\" takes {Meaning(election, fit.Map, column)}.",
            new Place(file, 1, null, column),
            near is null ? "Fetch the file again from its publisher, or correct the map if the publisher changed the columns." : $"The header has \"{near}\": if that is the one, correct the map.");
    }

    public static Refusal Unknown(string file, MapFit fit, int place, IReadOnlyList<string> columns)
    {
        var near = NearestWord.Of(columns[place], fit.Missing);
        return new(
            "F332",
            $"The column \"{columns[place]}\" is neither read nor ignored by the map \"{fit.Map.Name}\": it may be a list that nobody would count.",
            new Place(file, 1, place + 1, columns[place]),
            near is null ? "If it holds no figures, put its name under ignore: in the map; if it is a list, add the list to the election file and the map." : $"The map reads \"{near}\": if that is the one, correct the map.");
    }

    public static Refusal SeveralFit(string file, IReadOnlyList<string> names) =>
        new("F333", $"The header fits {names.Count} maps: {string.Join(", ", names)}.", new Place(file, 1), $"Choose one: --map {names[0]}.");

    public static Refusal UnknownMap(ElectionFile election, string name, string? near) =>
        new(
            "F334",
            $"There is no map \"{name}\"; the election file has: {string.Join(", ", election.Maps.Select(map => map.Name))}.",
            new Place(election.FilePath),
            near is null ? "Name one of these, or leave --map out." : $"Did you mean --map {near}?");

    public static Refusal NoMaps(ElectionFile election) =>
        new("F335", $"The election file of {election.Id} has no map, so which column is which is not known.", new Place(election.FilePath), "Describe the file's columns under maps: (docs/elections.md), or give no file if the election file holds the protocols itself.");

    public static Refusal NoColumn(ResultsMap map, string file, string option, string? district) =>
        new(
            "F336",
            $"The map \"{map.Name}\" has no column for \"{option}\", who stands on the ballot{(district is null ? "" : $" of district {district}")}.",
            new Place(file, 1),
            "Add it under options: of the map; a list or a candidate without a column is votes that nobody counts.");

    /// <summary>What a map takes from a column, in words.</summary>
    public static string Meaning(ElectionFile election, ResultsMap map, string column)
    {
        if (map.Options.FirstOrDefault(o => o.Column == column).Option is { } option)
        {
            return $"the votes for \"{option}\"";
        }

        if (map.Fields.FirstOrDefault(f => f.Columns.Contains(column)).Field is { } field)
        {
            var line = election.Law.Protocol.Fields.FirstOrDefault(f => f.Id == field)?.Line;
            return $"the figure \"{field}\"{(line is null ? "" : $" (line {line} of the protocol)")}";
        }

        return map.Station.FirstOrDefault(s => s.Source.Column == column).Level is { } level ? $"the station's {level}"
            : map.Part?.Column == column ? "the part of the station"
            : map.District?.Column == column ? "the district"
            : "whether there is an electoral roll";
    }

    private static string Maps(ElectionFile election, int tried) => tried == 1 && election.Maps.Count == 1 ? "the map" : tried == 1 ? "this map" : $"any of the {tried} maps";

    private static string Listed(string words, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            return "";
        }

        var names = string.Join(", ", columns.Take(Shown).Select(c => $"\"{c}\""));
        return $"{words}: {names}{(columns.Count > Shown ? $" and {columns.Count - Shown} more" : "")}";
    }
}
