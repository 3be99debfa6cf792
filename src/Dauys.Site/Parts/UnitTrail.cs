using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Parts;

/// <summary>The way from the whole down to a unit, as links.</summary>
public static class UnitTrail
{
    /// <summary>A unit's name as a link's words.</summary>
    public static string Name(LevelUnit unit, Words words)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(words);
        return unit.Level is null ? words["units.totals"] : unit.Names[^1].Length == 0 ? words["units.no-number"] : Say.Isolated(unit.Names[^1]);
    }

    /// <summary>The links down to a unit, itself included; none for null.</summary>
    public static IReadOnlyList<(string Text, string Href)> To(string election, BallotPaper paper, LevelUnit? unit, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var trail = new List<(string, string)>();
        for (; unit is not null; unit = unit.Parent)
        {
            trail.Insert(0, (Name(unit, reader.Words), reader.At.Unit(election, paper, unit)));
        }

        return trail;
    }
}
