using System.Text;
using Dauys.Elections.Calling.CallElection;

namespace Dauys.Elections.Results.Totals;

/// <summary>Totals of one unit of a level.</summary>
/// <param name="Names">Names from the level that it lies within down to its own.</param>
/// <param name="Unit">A unit of the tree with this name (the first, where a territory spans several districts).</param>
/// <param name="Totals">Its totals.</param>
public sealed record LevelRow(IReadOnlyList<string> Names, int Unit, ContestTotals Totals);

/// <summary>Totals at the levels of an election.</summary>
public static class LevelRows
{
    /// <summary>The level of the whole.</summary>
    public const string Nation = "nation";

    /// <summary>The totals of every unit of a level, in the order in which the units first came.</summary>
    /// <param name="state">The election.</param>
    /// <param name="ballot">The protocols, added up.</param>
    /// <param name="level">A level's id, or <c>nation</c>.</param>
    /// <returns>Null where the election has no such level.</returns>
    public static IReadOnlyList<LevelRow>? Of(ElectionState state, CountedBallot ballot, string level)
    {
        var path = PathOf(state, level);
        if (path is null)
        {
            return null;
        }

        var levels = state.Calling.Call?.Levels.Count ?? 0;
        var sums = path.Count > 0 && path[^1] == levels ? Stations(state, ballot) : ballot.Units.Units;
        var units = state.Territory.Units;
        var deepest = path.Count == 0 ? 0 : path[^1];
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var (unit, part) in sums)
        {
            // A protocol of a larger unit than this level's (a nation's only one) has no place in it.
            if (units.Depth(unit) < deepest)
            {
                continue;
            }

            var at = units.Ancestor(unit, deepest);
            var names = path.Select(d => Encoding.UTF8.GetString(units.Name(units.Ancestor(at, d)))).ToList();
            var key = string.Join('\u001f', names);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new Group(names, at, new StationSums(ballot.Count.Figures.Width)));
            }

            group.Sums.Add(part);
        }

        return [.. groups.Values.Select(g => g.Row(state, ballot))];
    }

    private static IEnumerable<KeyValuePair<int, StationSums>> Stations(ElectionState state, CountedBallot ballot)
    {
        var count = ballot.Count;
        var figures = new long[count.Figures.Width];
        var seen = new bool[state.Territory.Units.Count];
        var roll = new RollColumns(state.Law.Protocol);
        for (var row = 0; row < count.Figures.Count; row++)
        {
            if (ballot.LeftOut > 0 && ballot.Checks.HasError(row))
            {
                continue;
            }

            count.Figures.Read(row, figures);
            var sums = new StationSums(figures.Length);
            var unit = count.Unit(row);
            var hasRoll = state.Territory.HasRoll(unit);
            roll.Complete(figures, hasRoll);
            sums.Add(figures, hasRoll, state.Territory.IsStation(unit) && !seen[unit]);
            seen[unit] = true;
            yield return new(unit, sums);
        }
    }

    /// <summary>
    /// The levels that name a unit of a level: its own, that of the level it lies within, and so on upward. A station is named by all of them:
    /// where a territory spans several districts, each may have a station without a number.
    /// </summary>
    /// <param name="levels">The election's levels.</param>
    /// <param name="level">A level's id, or <c>nation</c>, which needs no name.</param>
    /// <returns>Places in <paramref name="levels"/>, ascending; null where there is no such level.</returns>
    public static IReadOnlyList<int>? NamedBy(IReadOnlyList<Level> levels, string level)
    {
        if (level == Nation)
        {
            return [];
        }

        if (levels.Count > 0 && levels[^1].Id == level)
        {
            return [.. Enumerable.Range(0, levels.Count)];
        }

        var named = new List<int>();
        for (var i = IndexOf(levels, level); i >= 0; i = levels[i].Within is { } within ? IndexOf(levels, within) : i - 1)
        {
            named.Insert(0, i);
        }

        return named.Count == 0 ? null : named;
    }

    private static int IndexOf(IReadOnlyList<Level> levels, string id)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<int>? PathOf(ElectionState state, string level) =>
        NamedBy(state.Calling.Call?.Levels ?? [], level) is { } named ? [.. named.Select(i => i + 1)] : null;

    private sealed record Group(List<string> Names, int Unit, StationSums Sums)
    {
        public LevelRow Row(ElectionState state, CountedBallot ballot) =>
            new(Names, Unit, new ContestTotals(state.Law.Protocol, ballot.Count.Options, ballot.Totals.AgainstAll, Sums));
    }
}
