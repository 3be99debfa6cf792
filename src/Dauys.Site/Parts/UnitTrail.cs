using Dauys.Site.Addresses;
using Dauys.Site.Territory;

namespace Dauys.Site.Parts;

/// <summary>The way from the whole down to a unit, as links.</summary>
public static class UnitTrail
{
    /// <summary>A unit's name as a link's words.</summary>
    public static string Name(LevelUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Level is null ? "Totals" : unit.Names[^1].Length == 0 ? "(no number)" : Wording.Say.Isolated(unit.Names[^1]);
    }

    /// <summary>The links down to a unit, itself included; none for null.</summary>
    public static IReadOnlyList<(string Text, string Href)> To(string election, BallotPaper paper, LevelUnit? unit)
    {
        var trail = new List<(string, string)>();
        for (; unit is not null; unit = unit.Parent)
        {
            trail.Insert(0, (Name(unit), At.Unit(election, paper, unit)));
        }

        return trail;
    }
}
