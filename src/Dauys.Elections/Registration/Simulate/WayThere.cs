using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Simulate;

/// <summary>
/// The cheapest way for one figure to meet every rule of a stage: how many more persons, and where. Rules by territory are filled first, where the least are
/// missing if only a share of the territories is asked for; whoever still lacks to the total may come from anywhere. Nobody can do with fewer: each added person
/// lifts one territory by one and the total by one.
/// </summary>
/// <param name="Figure">The figure: <c>members</c>.</param>
/// <param name="More">How many more persons, at the least.</param>
/// <param name="ByTerritory">Where they are needed, most first; none where nothing is missing there.</param>
/// <param name="Anywhere">Persons who are needed besides, in whichever territory.</param>
/// <param name="Unknown">Territories whose figure is not known: the way is computed as if they had nobody beyond what is known, so it may be shorter.</param>
public sealed record WayThere(string Figure, long More, IReadOnlyList<TerritoryNeed> ByTerritory, long Anywhere, IReadOnlyList<string> Unknown)
{
    /// <summary>The ways of all figures that the stage asks for, in the order of its rules.</summary>
    public static IReadOnlyList<WayThere> Of(Application application, PartyBook law)
    {
        var stage = Assessment.StageOf(application, law);
        var set = law.TerritoriesOn(application.Date);
        return [.. stage.Rules.Select(r => r switch { TotalRule total => total.Figure, TerritoriesRule territories => territories.Figure, ShareRule share => share.Figure, _ => null }).OfType<string>().Distinct()
            .Select(f => Of(f, application, law, stage, set))];
    }

    private static WayThere Of(string name, Application application, PartyBook law, RegistrationStage stage, TerritorySet set)
    {
        var figure = application.Figures.GetValueOrDefault(name);
        var laid = figure is null || figure.Total is not null ? null : TerritoryFigures.Of(figure, law, set);
        var needs = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var rule in stage.Rules.OfType<TerritoriesRule>().Where(r => r.Figure == name))
        {
            var open = set.Units.Select((u, i) => (Unit: u, Order: i, Lacks: Math.Max(0, rule.Number - (laid?[u].Known ?? 0)))).ToList();
            foreach (var (unit, _, lacks) in open.OrderBy(o => o.Lacks).ThenBy(o => o.Order).Take(rule.TerritoriesNeeded(set.Units.Count)).Where(o => o.Lacks > 0))
            {
                needs[unit] = Math.Max(needs.GetValueOrDefault(unit), lacks);
            }
        }

        // One number for all says nothing of territories: what they lack may be covered by it, wholly or not at all.
        var known = figure?.Total ?? (laid is null ? 0 : laid.Known + laid.Foreign.Where(law.Knows).Sum(f => figure!.ByTerritory[f] ?? 0) + figure!.Between);
        var filled = figure?.Total is null ? needs.Values.Sum() : 0;
        var anywhere = stage.Rules.OfType<TotalRule>().Where(r => r.Figure == name).Select(r => r.Number)
            .Concat(stage.Rules.OfType<ShareRule>().Where(r => r.Figure == name).Select(r => application.Figures.GetValueOrDefault(r.Of)?.Total is { } of ? r.Needed(of) : r.AtMost ?? 0))
            .Select(n => Math.Max(0, n - known - filled)).DefaultIfEmpty(0).Max();
        List<string> unknown = laid is null ? [.. set.Units] : [.. set.Units.Where(u => !laid[u].Complete || laid[u].Open > 0)];
        return new WayThere(
            name,
            filled + anywhere,
            figure?.Total is null ? [.. needs.Select(n => new TerritoryNeed(n.Key, n.Value)).OrderByDescending(n => n.More).ThenBy(n => n.Territory, StringComparer.Ordinal)] : [],
            anywhere,
            stage.Rules.OfType<TerritoriesRule>().Any(r => r.Figure == name) || figure is null ? unknown : []);
    }
}

/// <summary>Persons who are missing in a territory.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="More">How many more.</param>
public sealed record TerritoryNeed(string Territory, long More);
