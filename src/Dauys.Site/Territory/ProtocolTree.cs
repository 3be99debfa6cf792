using System.Text;
using Dauys.Elections;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Counting;
using Dauys.Elections.Results.Totals;

namespace Dauys.Site.Territory;

/// <summary>
/// The protocols of one ballot paper by nation, region and so on down to the station: what one walks through from a total to the
/// sheets of paper it is made of. Built once for a state.
/// </summary>
public sealed class ProtocolTree
{
    private const char Between = '\u001f';

    private readonly ElectionState _state;
    private readonly LevelUnit?[] _units;
    private readonly int[][] _paths;
    private readonly Lazy<Dictionary<(string Level, string Names), LevelUnit>> _named;
    private readonly Dictionary<LevelUnit, ContestTotals> _totals = [];
    private readonly Lazy<string[]> _stations;
    private readonly Lock _lock = new();

    /// <summary>The tree of a count.</summary>
    public ProtocolTree(ElectionState state, ContestCount count)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(count);
        (_state, Count) = (state, count);
        _stations = new Lazy<string[]>(() => [.. Enumerable.Range(0, count.Figures.Count).Select(row => state.Territory.Units.Path(count.Unit(row)))]);
        Levels = state.Calling.Call?.Levels ?? [];
        Nation = new LevelUnit(null, [], null, 0);
        _named = new Lazy<Dictionary<(string, string), LevelUnit>>(() => ByName(Nation, []));
        _paths = [.. Levels.Select((_, i) => PathOf(i))];
        _units = new LevelUnit?[state.Territory.Units.Count];
        var spread = new Dictionary<(int Level, string Names), LevelUnit>();
        for (var row = 0; row < count.Figures.Count; row++)
        {
            Nation.RowList.Add(row);
            var unit = count.Unit(row);
            for (var level = 0; level < Levels.Count && level < state.Territory.Units.Depth(unit); level++)
            {
                UnitOf(level, state.Territory.Units.Ancestor(unit, level + 1), spread).RowList.Add(row);
            }
        }
    }

    /// <summary>The protocols.</summary>
    public ContestCount Count { get; }

    /// <summary>The levels of the election, from the largest units to polling stations.</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>The whole.</summary>
    public LevelUnit Nation { get; }

    /// <summary>The unit of a level with these names, or null.</summary>
    /// <param name="level">The level's id; null for the nation.</param>
    /// <param name="names">Names from the level that it lies within down to its own.</param>
    public LevelUnit? Find(string? level, IReadOnlyList<string> names) =>
        level is null ? (names.Count == 0 ? Nation : null) : _named.Value.GetValueOrDefault((level, string.Join(Between, names)));

    /// <summary>The smallest unit that a row belongs to.</summary>
    public LevelUnit OfRow(int row) => OfUnit(Count.Unit(row))!;

    /// <summary>The unit of a level that a unit of the state's tree is; null where no protocol came from it.</summary>
    /// <param name="at">A unit of the state's tree.</param>
    public LevelUnit? OfUnit(int at)
    {
        var units = _state.Territory.Units;
        var depth = Math.Min(units.Depth(at), Levels.Count);
        if (depth == 0)
        {
            return Nation;
        }

        var unit = units.Ancestor(at, depth);
        return _units[unit] ?? Find(Levels[depth - 1].Id, [.. _paths[depth - 1].Select(i => Name(units.Ancestor(unit, i + 1)))]);
    }

    /// <summary>
    /// The units that a unit is made of: those of the levels below it; where no level lies within it (Russia's districts stand beside the ladder), the smallest units
    /// of its protocols. Empty for the smallest units themselves.
    /// </summary>
    public IReadOnlyList<LevelUnit> Below(LevelUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Children.Count > 0 || unit.Rows.Count < 2 || OfRow(unit.Rows[0]) == unit
            ? unit.Children
            : [.. unit.Rows.Select(OfRow).Distinct().Where(u => u != unit)];
    }

    /// <summary>The path of each row's station, as <c>dauys prove --station</c> takes it; made when somebody first looks for one.</summary>
    public IReadOnlyList<string> Paths => _stations.Value;

    /// <summary>Exact totals of a unit; kept once formed, stations apart.</summary>
    public ContestTotals Totals(LevelUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        lock (_lock)
        {
            if (_totals.TryGetValue(unit, out var kept))
            {
                return kept;
            }
        }

        var totals = Sum(unit);
        if (unit.Children.Count > 0 || unit.Parent is null)
        {
            lock (_lock)
            {
                _totals[unit] = totals;
            }
        }

        return totals;
    }

    private ContestTotals Sum(LevelUnit unit)
    {
        var sums = new StationSums(Count.Figures.Width);
        var figures = new long[Count.Figures.Width];
        var stations = new HashSet<int>();
        foreach (var row in unit.Rows)
        {
            var at = Count.Unit(row);
            Count.Figures.Read(row, figures);
            sums.Add(figures, _state.Territory.HasRoll(at), _state.Territory.IsStation(at) && stations.Add(at));
        }

        return new ContestTotals(_state.Law.Protocol, Count.Options, _state.Registration.AgainstAll(Count.Contest, Count.District), sums);
    }

    /// <summary>The unit of a level that a unit of the state's tree is. Only where a level is passed over can several of these be the same one.</summary>
    private LevelUnit UnitOf(int level, int at, Dictionary<(int Level, string Names), LevelUnit> spread)
    {
        if (_units[at] is { } known)
        {
            return known;
        }

        var units = _state.Territory.Units;
        var path = _paths[level];
        var parent = path.Length == 1 ? Nation : UnitOf(path[^2], units.Ancestor(at, path[^2] + 1), spread);
        string[] names = [.. parent.Names, Name(at)];
        var mayBeSpread = path.Length <= level;
        if (mayBeSpread && spread.TryGetValue((level, string.Join(Between, names)), out var found))
        {
            return _units[at] = found;
        }

        found = new LevelUnit(Levels[level], names, parent, at);
        parent.Add(found);
        _units[at] = found;
        if (mayBeSpread)
        {
            spread.Add((level, string.Join(Between, names)), found);
        }

        return found;
    }

    private static Dictionary<(string Level, string Names), LevelUnit> ByName(LevelUnit unit, Dictionary<(string Level, string Names), LevelUnit> named)
    {
        foreach (var child in unit.Children)
        {
            named.Add((child.Level!.Id, string.Join(Between, child.Names)), child);
            ByName(child, named);
        }

        return named;
    }

    private string Name(int unit) => Encoding.UTF8.GetString(_state.Territory.Units.Name(unit));

    /// <summary>Indices of the levels that name a unit of a level: its own, the one it lies within, and so on upward.</summary>
    private int[] PathOf(int level)
    {
        var path = new List<int>();
        for (var i = level; i >= 0; i = Levels[i].Within is { } within ? Levels.ToList().FindIndex(l => l.Id == within) : i - 1)
        {
            path.Insert(0, i);
        }

        return [.. path];
    }
}
