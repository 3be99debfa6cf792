using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>A figure of an application laid on the territories of a law: those carved out later count in the one that they were carved from.</summary>
internal sealed class TerritoryFigures
{
    private readonly Dictionary<string, (long Known, long Open, bool Complete)> _byTerritory;

    private TerritoryFigures(Dictionary<string, (long, long, bool)> byTerritory, IReadOnlyList<string> foreign) => (_byTerritory, Foreign) = (byTerritory, foreign);

    /// <summary>Territories of the application that the law's set does not have and cannot map back.</summary>
    public IReadOnlyList<string> Foreign { get; }

    /// <summary>The known part of the sum over all territories: a lower bound, and the sum itself where all is known.</summary>
    public long Known => _byTerritory.Values.Sum(v => v.Known);

    /// <summary>Whether the figure of every territory is known.</summary>
    public bool Complete => Foreign.Count == 0 && _byTerritory.Values.All(v => v.Complete);

    /// <summary>What is known of a territory: a lower bound; who may count there or elsewhere; and whether nobody else is unknown.</summary>
    public (long Known, long Open, bool Complete) this[string territory] => _byTerritory[territory];

    public static TerritoryFigures Of(ApplicationFigure figure, PartyBook law, TerritorySet set)
    {
        var byTerritory = set.Units.ToDictionary(u => u, u => (Known: 0L, Open: 0L, Complete: IsKnown(figure, law, u)), StringComparer.Ordinal);
        var foreign = new List<string>();
        foreach (var (territory, value) in figure.ByTerritory)
        {
            var at = set.Units.Contains(territory, StringComparer.Ordinal) ? territory : set.CarvedFrom.GetValueOrDefault(territory);
            if (at is null)
            {
                foreign.Add(territory);
                continue;
            }

            var (known, open, complete) = byTerritory[at];
            byTerritory[at] = (known + (value ?? 0), open + figure.Open.GetValueOrDefault(territory), complete && value is not null);
        }

        return new TerritoryFigures(byTerritory, foreign);
    }

    private static bool IsKnown(ApplicationFigure figure, PartyBook law, string unit) =>
        figure.ByTerritory.TryGetValue(unit, out var own) ? own is not null
        : figure.IsList && (!law.IsCarved(unit) || figure.ByTerritory.Keys.Any(law.IsCarved));
}
