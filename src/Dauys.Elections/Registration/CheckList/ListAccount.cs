using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CheckList;

/// <summary>A checked list held against the figures that the law asks for: by territory what is needed, was submitted, counts, and is missing.</summary>
/// <param name="Territories">The territories in force, in the order of the book. A later one counts in the one that it was carved from.</param>
/// <param name="Needed">What is needed in all, or null where the stage asks for no total.</param>
/// <param name="Missing">What is missing in all: 0 or more; null where nothing is asked.</param>
public sealed record ListAccount(IReadOnlyList<AccountedTerritory> Territories, long? Needed, long? Missing)
{
    /// <summary>Lays a list on the territories in force.</summary>
    public static ListAccount Of(CheckedList list, RegistrationStage stage, TerritorySet set)
    {
        var least = stage.Rules.OfType<TerritoriesRule>().FirstOrDefault(r => r.Figure == list.Rule.Figure)?.Number;
        var total = stage.Rules.OfType<TotalRule>().FirstOrDefault(r => r.Figure == list.Rule.Figure)?.Number;
        var laid = list.Territories.GroupBy(t => set.Units.Contains(t.Territory, StringComparer.Ordinal) ? t.Territory : set.CarvedFrom.GetValueOrDefault(t.Territory) ?? t.Territory)
            .ToDictionary(g => g.Key, g => (Submitted: g.Sum(t => t.Submitted), Valid: g.Sum(t => t.Valid), Open: g.Sum(t => t.Open)), StringComparer.Ordinal);
        return new ListAccount(
            [.. set.Units.Concat(laid.Keys.Where(k => !set.Units.Contains(k, StringComparer.Ordinal))).Select(unit =>
            {
                var (submitted, valid, open) = laid.GetValueOrDefault(unit);
                return new AccountedTerritory(unit, least, submitted, valid, open, least is { } needed ? Math.Max(0, needed - valid) : null);
            })],
            total,
            total is { } all ? Math.Max(0, all - list.Valid) : null);
    }
}

/// <summary>A territory in an account.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="Needed">The least number there, or null where the law asks for none.</param>
/// <param name="Submitted">Rows.</param>
/// <param name="Valid">Persons who surely count.</param>
/// <param name="Open">Persons who may count here or elsewhere.</param>
/// <param name="Missing">What is missing to the least number, 0 or more; null where none is asked.</param>
public sealed record AccountedTerritory(string Territory, long? Needed, long Submitted, long Valid, long Open, long? Missing);
