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
    /// <summary>
    /// Figures of which a share is asked for and which are not known. Where the rule has a limit of its own the way is computed to that, and is surely long
    /// enough; otherwise to the share of what is known, and may be too short.
    /// </summary>
    public IReadOnlyList<string> UnknownBases { get; private init; } = [];

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
        var known = Known(figure, law, set).Number;
        var shares = stage.Rules.OfType<ShareRule>().Where(r => r.Figure == name).Select(r => (Rule: r, Of: Known(application.Figures.GetValueOrDefault(r.Of), law, set))).ToList();
        var filled = figure?.Total is null ? needs.Values.Sum() : 0;
        var anywhere = stage.Rules.OfType<TotalRule>().Where(r => r.Figure == name).Select(r => r.Number)
            .Concat(shares.Select(s => s.Of.IsWhole ? s.Rule.Needed(s.Of.Number) : s.Rule.AtMost ?? s.Rule.Needed(s.Of.Number)))
            .Select(n => Math.Max(0, n - known - filled)).DefaultIfEmpty(0).Max();
        List<string> unknown = laid is null ? [.. set.Units] : [.. set.Units.Where(u => !laid[u].Complete || laid[u].Open > 0)];
        return new WayThere(
            name,
            filled + anywhere,
            figure?.Total is null ? [.. needs.Select(n => new TerritoryNeed(n.Key, n.Value)).OrderByDescending(n => n.More).ThenBy(n => n.Territory, StringComparer.Ordinal)] : [],
            anywhere,
            stage.Rules.OfType<TerritoriesRule>().Any(r => r.Figure == name) || figure is null ? unknown : [])
        {
            UnknownBases = [.. shares.Where(s => !s.Of.IsWhole).Select(s => s.Rule.Of).Distinct()],
        };
    }

    private static (long Number, bool IsWhole) Known(ApplicationFigure? figure, PartyBook law, TerritorySet set)
    {
        if (figure is null || figure.Total is not null)
        {
            return (figure?.Total ?? 0, figure is not null);
        }

        var (known, complete, _) = RuleJudge.Sum(figure, law, set);
        return (known, complete);
    }
}

/// <summary>Persons who are missing in a territory.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="More">How many more.</param>
public sealed record TerritoryNeed(string Territory, long More);
