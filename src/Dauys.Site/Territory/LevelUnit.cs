using Dauys.Elections.Calling.CallElection;

namespace Dauys.Site.Territory;

/// <summary>A unit of a level with the protocols that belong to it.</summary>
public sealed class LevelUnit
{
    private List<LevelUnit>? _children;

    internal LevelUnit(Level? level, IReadOnlyList<string> names, LevelUnit? parent, int unit) =>
        (Level, Names, Parent, Unit) = (level, names, parent, unit);

    /// <summary>Its level; null for the nation.</summary>
    public Level? Level { get; }

    /// <summary>Names from the level that it lies within down to its own; empty for the nation.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The unit that it belongs to; null for the nation.</summary>
    public LevelUnit? Parent { get; }

    /// <summary>A unit of the state's tree with this name (the first, where a territory spans several districts).</summary>
    public int Unit { get; }

    /// <summary>Units of the levels that lie within this one, in the order in which they first came.</summary>
    public IReadOnlyList<LevelUnit> Children => _children ?? [];

    /// <summary>Rows of the count, in the order of the register.</summary>
    public IReadOnlyList<int> Rows => RowList;

    internal List<int> RowList { get; } = new(1);

    internal void Add(LevelUnit child) => (_children ??= []).Add(child);
}
