using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Documents;
using Dauys.Law.Protocols;
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
        var turnout = result.State.Law.Contest(result.List.CountedAs)?.Turnout ?? result.State.Law.Turnout;
        var columns = csv ? All(result, counted, turnout) : Few(result, counted, turnout);
        var table = new Rows([.. Names(result, level, names), .. columns.Select(c => c.Name)], names);
        foreach (var row in rows)
        {
            table.Add([.. row.Names, .. columns.Select(c => c.Text(row.Totals))]);
        }

        table.Print(csv);
    }

    /// <summary>Every figure, for programs.</summary>
    private static List<(string Name, Func<ContestTotals, string?> Text)> All(ElectionResult result, CountedBallot counted, TurnoutRule turnout) =>
    [
        ("stations", t => Text(t.Stations)),
        ("protocols", t => Text(t.Protocols)),
        .. result.State.Law.Protocol.Fields.Select((f, i) => (f.Id, (Func<ContestTotals, string?>)(t => Text(t.Field(i))))),
        ("turnout", t => ShareText.Percent(t.Turnout(turnout))),
        .. counted.Count.Options.Select((o, i) => (o, (Func<ContestTotals, string?>)(t => Text(t.Votes(i))))),
    ];

    /// <summary>What fits on a screen: turnout, and the two lists that lead in the unit.</summary>
    private static List<(string Name, Func<ContestTotals, string?> Text)> Few(ElectionResult result, CountedBallot counted, TurnoutRule turnout)
    {
        string? Leader(ContestTotals totals, int place)
        {
            var order = counted.Count.Options.Where(o => o != totals.AgainstAll).OrderByDescending(o => totals.Votes(o) ?? -1).ToList();
            return place < order.Count && totals.Votes(order[place]) is { } votes && votes > 0
                ? $"{Name(result, order[place])} {ShareText.Percent(votes, totals.Base(result.List!.Rule.Threshold?.Base.Value ?? Law.Contests.ThresholdBase.Options))} %"
                : null;
        }

        return
        [
            ("stations", t => Text(t.Stations)),
            ("electorate", t => Text(t.Role(FieldRole.Electorate))),
            ("turnout %", t => ShareText.Percent(t.Turnout(turnout))),
            ("valid", t => Text(t.Role(FieldRole.Valid))),
            ("first", t => Leader(t, 0)),
            ("second", t => Leader(t, 1)),
        ];
    }

    private static string Name(ElectionResult result, string option) =>
        result.List!.Options.FirstOrDefault(o => o.Id == option) is { } list ? (list.Short ?? list.Title).ToString() : option;

    private static List<string> Names(ElectionResult result, string level, int count)
    {
        var levels = result.State.Calling.Call?.Levels ?? [];
        return [.. LevelRows.NamedBy(levels, level)!.TakeLast(count).Select(i => levels[i].Id)];
    }

    private static string? Text(Int128? figure) => figure?.ToString(CultureInfo.InvariantCulture);
}
