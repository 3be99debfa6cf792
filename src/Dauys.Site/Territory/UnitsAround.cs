namespace Dauys.Site.Territory;

/// <summary>The units that stand beside one in the order of the record: nobody chose them.</summary>
public static class UnitsAround
{
    /// <summary>Units shown on either side.</summary>
    private const int Reach = 2;

    /// <summary>The unit with those before and after it, of its level and of the same unit above; none where it stands alone.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="siblings">How many there are in all, itself included.</param>
    public static IReadOnlyList<LevelUnit> Of(LevelUnit unit, out int siblings)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var all = (unit.Parent?.Children ?? []).Where(u => u.Level == unit.Level).ToList();
        siblings = all.Count;
        return all.Count < 2 ? [] : [.. all.Skip(Math.Max(0, all.IndexOf(unit) - Reach)).Take((2 * Reach) + 1)];
    }
}
