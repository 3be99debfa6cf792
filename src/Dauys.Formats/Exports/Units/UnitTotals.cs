using Dauys.Elections;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Results.Totals;

namespace Dauys.Formats.Exports.Units;

/// <summary>The totals of one ballot paper from the nation down to the stations, along the one chain of levels in which each unit lies within one other.</summary>
public sealed class UnitTotals
{
    private const char Between = '\u001f';

    private UnitTotals(CountedBallot counted, string contest, string? district, ExportedUnit nation, IReadOnlyList<string> chain, IReadOnlyDictionary<string, IReadOnlyList<ExportedUnit>> units)
    {
        (Counted, Contest, District, Nation, Chain, ByLevel) = (counted, contest, district, nation, chain, units);
        Cuts = chain.Count > 1 ? CutsOf(units[chain[0]]) : [];
    }

    /// <summary>The protocols, checked and added up.</summary>
    public CountedBallot Counted { get; }

    /// <summary>The contest's id in the election's law book.</summary>
    public string Contest { get; }

    /// <summary>The district's id, or null where the ballot paper is the same everywhere.</summary>
    public string? District { get; }

    /// <summary>The whole.</summary>
    public ExportedUnit Nation { get; }

    /// <summary>Ids of the levels, from the largest units to the stations.</summary>
    public IReadOnlyList<string> Chain { get; }

    /// <summary>The units of each level of the chain, in the order in which the register first names them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ExportedUnit>> ByLevel { get; }

    /// <summary>
    /// How large exports are cut: units of the largest level that follow each other, until they have <see cref="EnoughProtocols"/> protocols together;
    /// none where there is no level below it. A level of a thousand localities would make a thousand files otherwise.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ExportedUnit>> Cuts { get; }

    /// <summary>Protocols from which on a file is large enough.</summary>
    public const int EnoughProtocols = 2000;

    /// <summary>Adds up.</summary>
    /// <param name="state">The election.</param>
    /// <param name="contest">The contest's id.</param>
    /// <param name="district">The district's id, or null.</param>
    public static UnitTotals Of(ElectionState state, string contest, string? district)
    {
        ArgumentNullException.ThrowIfNull(state);
        var counted = CountedBallot.Of(state, contest, district, leaveOutBroken: false) ?? throw new ArgumentException("no protocol is in", nameof(contest));
        var levels = state.Calling.Call?.Levels ?? [];
        var chain = ChainOf(levels);
        var nation = new ExportedUnit(0, null, [], counted.Totals);
        var byLevel = new Dictionary<string, IReadOnlyList<ExportedUnit>>(StringComparer.Ordinal);
        var above = new Dictionary<string, ExportedUnit>(StringComparer.Ordinal) { [""] = nation };
        IReadOnlyList<int> namedAbove = [];
        foreach (var level in chain)
        {
            var named = LevelRows.NamedBy(levels, level) ?? [];
            var here = new Dictionary<string, ExportedUnit>(StringComparer.Ordinal);
            foreach (var row in LevelRows.Of(state, counted, level) ?? [])
            {
                var unit = new ExportedUnit(row.Unit, level, row.Names, row.Totals);
                here.Add(string.Join(Between, row.Names), unit);
                var within = string.Join(Between, namedAbove.Select(i => row.Names[IndexOf(named, i)]));
                above.GetValueOrDefault(within)?.Add(unit);
            }

            byLevel.Add(level, [.. here.Values]);
            (above, namedAbove) = (here, named);
        }

        // A level to which no protocol goes down (only national figures were published) is none here.
        return new UnitTotals(counted, contest, district, nation, [.. chain.Where(l => byLevel[l].Count > 0)], byLevel);
    }

    private static List<IReadOnlyList<ExportedUnit>> CutsOf(IReadOnlyList<ExportedUnit> units)
    {
        var cuts = new List<IReadOnlyList<ExportedUnit>>();
        var cut = new List<ExportedUnit>();
        foreach (var unit in units)
        {
            cut.Add(unit);
            if (cut.Sum(u => (long)u.Totals.Protocols) >= EnoughProtocols)
            {
                cuts.Add(cut);
                cut = [];
            }
        }

        return cut.Count > 0 ? [.. cuts, cut] : cuts;
    }

    private static int IndexOf(IReadOnlyList<int> all, int wanted)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == wanted)
            {
                return i;
            }
        }

        return 0;
    }

    private static List<string> ChainOf(IReadOnlyList<Level> levels)
    {
        var chain = new List<string>();
        for (var i = levels.Count - 1; i >= 0; i = Above(levels, i))
        {
            chain.Insert(0, levels[i].Id);
        }

        return chain;
    }

    private static int Above(IReadOnlyList<Level> levels, int level)
    {
        for (var i = level - 1; i >= 0 && levels[level].Within is { } within; i--)
        {
            if (levels[i].Id == within)
            {
                return i;
            }
        }

        return level - 1;
    }
}
