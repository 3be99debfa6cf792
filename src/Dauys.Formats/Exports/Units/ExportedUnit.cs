using Dauys.Elections.Results.Totals;

namespace Dauys.Formats.Exports.Units;

/// <summary>A unit with its totals, as exports show it.</summary>
/// <param name="Unit">Its number in the tree of units, 0 for the nation; it does not change while the register grows.</param>
/// <param name="Level">Id of its level; null for the nation.</param>
/// <param name="Names">Names from the level that it lies within down to its own; none for the nation.</param>
/// <param name="Totals">Its totals.</param>
public sealed record ExportedUnit(int Unit, string? Level, IReadOnlyList<string> Names, ContestTotals Totals)
{
    private readonly List<ExportedUnit> _parts = [];

    /// <summary>The units of the next level that lie within it.</summary>
    public IReadOnlyList<ExportedUnit> Parts => _parts;

    /// <summary>Whether the protocols of the parts are all of its protocols: then every total is the sum of the parts' totals.</summary>
    public bool IsSumOfParts => _parts.Count > 0 && _parts.Sum(p => (long)p.Totals.Protocols) == Totals.Protocols;

    internal void Add(ExportedUnit part) => _parts.Add(part);
}
