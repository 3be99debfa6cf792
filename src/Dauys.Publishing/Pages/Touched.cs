using Dauys.Site.Records;
using Dauys.Site.Territory;

namespace Dauys.Publishing.Pages;

/// <summary>What acts that came after a publication changed.</summary>
public sealed class Touched
{
    private readonly long _from;
    private readonly bool _facts;
    private readonly HashSet<LevelUnit> _units;

    private Touched(long from, bool facts, HashSet<LevelUnit> units) => (_from, _facts, _units) = (from, facts, units);

    /// <summary>What changed.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="from">The first act that the publication did not have.</param>
    /// <param name="facts">Whether one of the new acts is neither a station nor a protocol: then any page may look different.</param>
    public static Touched Of(ElectionRecord record, long from, bool facts)
    {
        ArgumentNullException.ThrowIfNull(record);
        var units = new HashSet<LevelUnit>();
        var (territory, levels) = (record.State.Territory, record.State.Calling.Call!.Levels.Count);
        foreach (var paper in record.Papers)
        {
            var tree = record.Tree(paper)!;
            for (var row = 0; row < tree.Count.Figures.Count; row++)
            {
                var unit = tree.Count.Unit(row);
                if (tree.Count.Position(row) < from && (!territory.IsStation(unit) || territory.Position(unit) < from))
                {
                    continue;
                }

                for (var depth = Math.Min(levels, territory.Units.Depth(unit)); depth > 0; depth--)
                {
                    if (tree.OfUnit(territory.Units.Ancestor(unit, depth)) is { } touched && units.Add(touched) && touched.Children.Count == 0)
                    {
                        // The page of a unit with none below it shows its neighbours and what they are together.
                        units.UnionWith(touched.Parent?.Children.Where(c => c.Children.Count == 0) ?? []);
                    }
                }
            }
        }

        return new Touched(from, facts, units);
    }

    /// <summary>Whether a page is as it was. The page of an act names the next one, so that of the last act changes when another follows.</summary>
    internal bool Leaves(PlannedPage page) => !_facts && (page.Act is { } act ? act < _from - 1 : page.Unit is { } unit && !_units.Contains(unit));
}
