using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Results;

/// <summary>Totals of every unit of a level as rows.</summary>
internal static class LevelOutput
{
    public static void Print(ElectionResult result, string level, bool csv)
    {
        var levels = result.State.Calling.Call?.Levels.Select(l => l.Id).Prepend(LevelRows.Nation).ToList() ?? [LevelRows.Nation];
        if (!levels.Contains(level, StringComparer.Ordinal))
        {
            var near = NearestWord.Of(level, levels);
            throw new RefusedException(new Refusal(
                "C603", $"the election has no level \"{level}\"", new Place(Subject: "--by"), near is null ? $"Its levels are: {string.Join(", ", levels)}." : $"Did you mean \"{near}\"?"));
        }

        if (result.List?.Counted is not { } counted)
        {
            throw new RefusedException(new Refusal("C606", "no protocol of a list contest is in, so there are no rows", Place.None, "Give the results files, or leave --by out."));
        }

        var rows = LevelRows.Of(result.State, counted, level)!;
        var names = rows.Count == 0 ? 0 : rows.Max(r => r.Names.Count);
        var form = result.State.Law.Protocol;
        List<string> header = [.. Names(result, level, names), "stations", "protocols", .. form.Fields.Select(f => f.Id), "turnout", .. counted.Count.Options];
        var table = new Rows(header, names);
        var turnout = result.State.Law.Contest(result.List.CountedAs)?.Turnout ?? result.State.Law.Turnout;
        foreach (var row in rows)
        {
            table.Add(
            [
                .. row.Names,
                Text(row.Totals.Stations),
                Text(row.Totals.Protocols),
                .. form.Fields.Select((_, i) => Text(row.Totals.Field(i))),
                ShareText.Percent(row.Totals.Turnout(turnout)),
                .. counted.Count.Options.Select((_, i) => Text(row.Totals.Votes(i))),
            ]);
        }

        table.Print(csv);
    }

    private static List<string> Names(ElectionResult result, string level, int count)
    {
        var levels = result.State.Calling.Call?.Levels ?? [];
        var names = new List<string>();
        for (var i = levels.ToList().FindIndex(l => l.Id == level); i >= 0 && names.Count < count; i = levels[i].Within is { } within ? levels.ToList().FindIndex(l => l.Id == within) : i - 1)
        {
            names.Insert(0, levels[i].Id);
        }

        return names;
    }

    private static string? Text(Int128? figure) => figure?.ToString(CultureInfo.InvariantCulture);
}
