using Dauys.Elections.Counting;
using Dauys.Elections.Territory;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Intake;

/// <summary>A protocol of a larger unit stands beside protocols of stations inside it: their votes would count twice.</summary>
internal static class NestedProtocols
{
    /// <exception cref="RefusedException">R421.</exception>
    public static void Require(ElectionState state)
    {
        foreach (var count in state.Counting.Counts)
        {
            if (count.District is null && count.Figures.Count > 0 && state.Counting.Counts.FirstOrDefault(c => c.Contest == count.Contest && c.District is not null && c.Figures.Count > 0) is { } district)
            {
                throw new RefusedException(new Refusal(
                    "R421",
                    $"a protocol of the whole contest {count.Contest} is given, and one of its district {district.District}",
                    new Place(Subject: $"{count.Contest}/{district.District}"),
                    "Votes would count twice: give the protocols of the districts, or those of the whole. Totals that were published go under control."));
            }

            var larger = new HashSet<int>();
            for (var row = 0; row < count.Figures.Count; row++)
            {
                if (!state.Territory.IsStation(count.Unit(row)))
                {
                    larger.Add(count.Unit(row));
                }
            }

            if (larger.Count > 0)
            {
                Require(state.Territory.Units, count, larger);
            }
        }
    }

    private static void Require(UnitTree units, ContestCount count, HashSet<int> larger)
    {
        for (var row = 0; row < count.Figures.Count; row++)
        {
            for (var unit = count.Unit(row); unit != UnitTree.Nation;)
            {
                unit = units.Parent(unit);
                if (larger.Contains(unit))
                {
                    var above = unit == UnitTree.Nation ? "the nation" : units.Path(unit);
                    throw new RefusedException(new Refusal(
                        "R421",
                        $"a protocol of {units.Path(count.Unit(row))} is given, and one of {above}, which contains it",
                        new Place(Subject: units.Path(count.Unit(row))),
                        "Votes would count twice: give the protocols of the stations, or those of the larger units. Totals that were published go under control."));
                }
            }
        }
    }
}
