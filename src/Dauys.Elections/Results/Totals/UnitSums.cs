using Dauys.Elections.Counting;

namespace Dauys.Elections.Results.Totals;

/// <summary>Sums of some protocols, and how many stations they are of.</summary>
/// <param name="width">Columns.</param>
public sealed class StationSums(int width)
{
    /// <summary>Sums of the figures.</summary>
    public FigureSums Figures { get; } = new(width);

    /// <summary>Stations, each counted once however many protocols it has.</summary>
    public int Stations { get; private set; }

    /// <summary>Those of them that have an electoral roll.</summary>
    public int StationsOnRoll { get; private set; }

    /// <summary>Adds a protocol.</summary>
    /// <param name="figures">Its figures.</param>
    /// <param name="hasRoll">Whether its station has an electoral roll.</param>
    /// <param name="newStation">Whether this is the first protocol of a station.</param>
    public void Add(ReadOnlySpan<long> figures, bool hasRoll, bool newStation)
    {
        Figures.Add(figures);
        Count(hasRoll, newStation);
    }

    /// <summary>Adds a protocol whose figures are all there and of 32 bits.</summary>
    internal void Add(ReadOnlySpan<uint> figures, bool hasRoll, bool newStation)
    {
        Figures.Add(figures);
        Count(hasRoll, newStation);
    }

    /// <summary>Adds the sums of other protocols.</summary>
    public void Add(StationSums other)
    {
        Figures.Add(other.Figures);
        Stations += other.Stations;
        StationsOnRoll += other.StationsOnRoll;
    }

    private void Count(bool hasRoll, bool newStation)
    {
        Stations += newStation ? 1 : 0;
        StationsOnRoll += newStation && hasRoll ? 1 : 0;
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
    /// <param name="state">The election: its stations, their rolls, its protocol form.</param>
    /// <param name="count">The protocols.</param>
    /// <param name="keep">Rows to be counted, or null for all.</param>
    public static UnitSums Of(ElectionState state, ContestCount count, Func<int, bool>? keep = null)
    {
        var territory = state.Territory;
        var roll = new RollColumns(state.Law.Protocol);
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

            var hasRoll = territory.HasRoll(unit);
            if (count.Figures.TryPlain(row, out var plain))
            {
                sums.Add(plain, hasRoll, isStation && !seen[unit]);
            }
            else
            {
                count.Figures.Read(row, figures);
                roll.Complete(figures, hasRoll);
                sums.Add(figures, hasRoll, isStation && !seen[unit]);
            }

            seen[unit] = true;
        }

        return new UnitSums(byUnit);
    }
}
