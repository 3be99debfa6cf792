using Dauys.Elections.Counting;
using Dauys.Elections.Territory;

namespace Dauys.Elections.Results.Totals;

/// <summary>Totals of one unit of a level.</summary>
/// <param name="Names">Names from the level that it lies within down to its own.</param>
/// <param name="Unit">A unit of the tree with this name (the first, where a territory spans several districts).</param>
/// <param name="Totals">Its totals.</param>
/// <param name="Turnout">Its totals for turnout: without stations that have no electoral roll.</param>
public sealed record LevelRow(IReadOnlyList<string> Names, int Unit, ContestTotals Totals, ContestTotals Turnout);

/// <summary>Totals at the levels of an election.</summary>
public static class LevelRows
{
    /// <summary>The totals of every unit of a level, in the order in which the units first came.</summary>
    /// <param name="state">The election.</param>
    /// <param name="count">The count.</param>
    /// <param name="level">A level's id, or <c>nation</c>.</param>
    /// <param name="keep">Rows to be counted, or null for all.</param>
    /// <returns>Null where the election has no such level.</returns>
    public static IReadOnlyList<LevelRow>? Of(ElectionState state, ContestCount count, string level, Func<int, bool>? keep = null)
    {
        var path = PathOf(state, level);
        if (path is null)
        {
            return null;
        }

        var units = state.Territory.Units;
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        var ofUnit = new Dictionary<int, Group>();
        var figures = new long[count.Figures.Width];
        for (var row = 0; row < count.Figures.Count; row++)
        {
            var unit = count.Unit(row);
            var deepest = path.Count == 0 ? 0 : path[^1];
            if ((keep is not null && !keep(row)) || units.Depth(unit) < deepest)
            {
                continue;
            }

            var at = units.Ancestor(unit, deepest);
            if (!ofUnit.TryGetValue(at, out var group))
            {
                group = GroupOf(units, at, path, groups, count.Figures.Width);
                ofUnit.Add(at, group);
            }

            count.Figures.Read(row, figures);
            var station = state.Territory.IsStation(unit);
            group.Add(figures, station, state.Territory.HasRoll(unit));
        }

        var againstAll = state.Registration.AgainstAll(count.Contest, count.District);
        return [.. groups.Values.Select(g => g.Row(state, count, againstAll))];
    }

    /// <summary>The depths that name a unit of a level: its own, that of the level it lies within, and so on upward; empty for the nation.</summary>
    private static List<int>? PathOf(ElectionState state, string level)
    {
        if (level == "nation")
        {
            return [];
        }

        var levels = state.Calling.Call?.Levels ?? [];
        var index = levels.ToList().FindIndex(l => l.Id == level);
        if (index < 0)
        {
            return null;
        }

        var depths = new List<int>();
        for (var i = index; i >= 0; i = levels[i].Within is { } within ? levels.ToList().FindIndex(l => l.Id == within) : i - 1)
        {
            depths.Insert(0, i + 1);
        }

        return depths;
    }

    private static Group GroupOf(UnitTree units, int unit, List<int> depths, Dictionary<string, Group> groups, int width)
    {
        var names = depths.Select(d => System.Text.Encoding.UTF8.GetString(units.Name(units.Ancestor(unit, d)))).ToList();
        var key = string.Join('\u001f', names);
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = new Group(names, unit, width));
        }

        return group;
    }

    private sealed class Group(List<string> names, int unit, int width)
    {
        private readonly FigureSums _all = new(width);
        private readonly FigureSums _withRoll = new(width);
        private int _stations;

        public void Add(ReadOnlySpan<long> figures, bool station, bool hasRoll)
        {
            _all.Add(figures);
            _stations += station ? 1 : 0;
            if (hasRoll)
            {
                _withRoll.Add(figures);
            }
        }

        public LevelRow Row(ElectionState state, ContestCount count, string? againstAll)
        {
            var form = state.Law.Protocol;
            return new LevelRow(
                names,
                unit,
                new ContestTotals(form, count.Options, againstAll, _all, _stations),
                new ContestTotals(form, count.Options, againstAll, _withRoll, _stations));
        }
    }
}
