using Dauys.Formats.Exports.Units;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>What one report is about: the nation down to the level above the stations, or some regions down to their stations.</summary>
/// <param name="Record">The record.</param>
/// <param name="Regions">The regions; null for the nation.</param>
internal sealed record ReportScope(ExportedRecord Record, IReadOnlyList<ExportedUnit>? Regions)
{
    /// <summary>The totals of the list contest; null where no protocol of one is in.</summary>
    public UnitTotals? Paper { get; } = PaperOf(Record);

    /// <summary>Whether the report is of the nation.</summary>
    public bool IsNation => Regions is null;

    /// <summary>Whether stations are in this report.</summary>
    public bool HasStations => Regions is not null || Paper is { Chain.Count: 1 };

    /// <summary>All units of the report, parents before parts.</summary>
    public IReadOnlyList<ExportedUnit> Units()
    {
        var units = new List<ExportedUnit>();
        var next = new Stack<ExportedUnit>();
        foreach (var top in (Regions ?? (Paper is null ? [] : [Paper.Nation])).Reverse())
        {
            next.Push(top);
        }

        while (next.TryPop(out var unit))
        {
            units.Add(unit);
            foreach (var part in PartsOf(unit).Reverse())
            {
                next.Push(part);
            }
        }

        return units;
    }

    /// <summary>The parts of a unit that are in this report.</summary>
    public IEnumerable<ExportedUnit> PartsOf(ExportedUnit unit) =>
        !HasStations && Paper is not null && unit.Level == (Paper.Chain.Count > 1 ? Paper.Chain[^2] : null) ? [] : unit.Parts;

    /// <summary>The totals of the list contest of a record.</summary>
    public static UnitTotals? PaperOf(ExportedRecord record) =>
        record.Result.List is { Counted: not null } list ? record.Papers.FirstOrDefault(p => p.Contest == list.CountedAs && p.District is null) : null;
}
