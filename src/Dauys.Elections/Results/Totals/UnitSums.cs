using Dauys.Elections.Counting;
using Dauys.Elections.Territory;

namespace Dauys.Elections.Results.Totals;

/// <summary>Sums of some protocols: all of them, and those of stations with an electoral roll, which turnout is computed from.</summary>
public sealed class StationSums
{
    private readonly int _width;
    private FigureSums? _onRoll;

    /// <summary>Sums of no protocols yet.</summary>
    /// <param name="width">Columns.</param>
    public StationSums(int width) => (_width, All) = (width, new FigureSums(width));

    /// <summary>Sums of all.</summary>
    public FigureSums All { get; }

    /// <summary>Sums without stations that have no electoral roll; the same object as <see cref="All"/> where there are none.</summary>
    public FigureSums OnRoll => _onRoll ?? All;

    /// <summary>Stations, each counted once however many protocols it has.</summary>
    public int Stations { get; private set; }

    /// <summary>Stations with an electoral roll.</summary>
    public int StationsOnRoll { get; private set; }

    /// <summary>Adds a protocol.</summary>
    /// <param name="figures">Its figures.</param>
    /// <param name="hasRoll">Whether its station has an electoral roll.</param>
    /// <param name="newStation">Whether this is the first protocol of a station.</param>
    public void Add(ReadOnlySpan<long> figures, bool hasRoll, bool newStation)
    {
        if (!hasRoll && _onRoll is null)
        {
            _onRoll = new FigureSums(_width);
            _onRoll.Add(All);
        }

        All.Add(figures);
        Stations += newStation ? 1 : 0;
        if (hasRoll)
        {
            _onRoll?.Add(figures);
            StationsOnRoll += newStation ? 1 : 0;
        }
    }

    /// <summary>Adds the sums of other protocols.</summary>
    public void Add(StationSums other)
    {
        if (other._onRoll is not null && _onRoll is null)
        {
            _onRoll = new FigureSums(_width);
            _onRoll.Add(All);
        }

        All.Add(other.All);
        _onRoll?.Add(other.OnRoll);
        Stations += other.Stations;
        StationsOnRoll += other.StationsOnRoll;
    }
}

/// <summary>Sums of a count by the smallest units above its polling stations; every level above is a sum of these.</summary>
public sealed class UnitSums
{
    private readonly Dictionary<int, StationSums> _byUnit;

    private UnitSums(Dictionary<int, StationSums> byUnit) => _byUnit = byUnit;

    /// <summary>Units in the order in which they first came, with their sums.</summary>
    public IEnumerable<KeyValuePair<int, StationSums>> Units => _byUnit;

    /// <summary>Sums of all units.</summary>
    /// <param name="width">Columns.</param>
    public StationSums Nation(int width)
    {
        var all = new StationSums(width);
        foreach (var sums in _byUnit.Values)
        {
            all.Add(sums);
        }

        return all;
    }

    /// <summary>Adds up the protocols of a count.</summary>
    /// <param name="territory">Stations and their rolls.</param>
    /// <param name="count">The protocols.</param>
    /// <param name="keep">Rows to be counted, or null for all.</param>
    public static UnitSums Of(TerritoryState territory, ContestCount count, Func<int, bool>? keep = null)
    {
        var byUnit = new Dictionary<int, StationSums>();
        var figures = new long[count.Figures.Width];
        var seen = new bool[territory.Units.Count];
        var (last, sums) = (-1, new StationSums(0));
        for (var row = 0; row < count.Figures.Count; row++)
        {
            if (keep?.Invoke(row) == false)
            {
                continue;
            }

            var unit = count.Unit(row);
            var isStation = territory.IsStation(unit);
            var above = isStation ? territory.Units.Parent(unit) : unit;
            if (above != last)
            {
                last = above;
                if (!byUnit.TryGetValue(above, out sums!))
                {
                    byUnit.Add(above, sums = new StationSums(count.Figures.Width));
                }
            }

            count.Figures.Read(row, figures);
            sums.Add(figures, territory.HasRoll(unit), isStation && !seen[unit]);
            seen[unit] = true;
        }

        return new UnitSums(byUnit);
    }
}
