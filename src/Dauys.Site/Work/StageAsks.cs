using Dauys.Law.Parties;

namespace Dauys.Site.Work;

/// <summary>What the rules of a stage rest on.</summary>
internal static class StageAsks
{
    /// <summary>Events whose days a rule, or a check of a list, asks for; in the order of the book.</summary>
    public static IEnumerable<string> Events(PartyBook law, RegistrationStage stage)
    {
        var figures = stage.Rules.SelectMany(FiguresOf).ToHashSet(StringComparer.Ordinal);
        return stage.Rules.SelectMany(OfRule).Concat(law.Lists.Where(l => figures.Contains(l.Figure)).SelectMany(l => l.Checks.OfType<PeriodCheck>()).SelectMany(c => new[] { c.After, c.Until }))
            .OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string?> OfRule(PartyRule rule) => rule switch
    {
        TermRule term => [term.After, term.Event],
        BeforeRule before => [before.Event, before.Before],
        CandidateAgeRule age => [age.On],
        ResidenceRule residence => [residence.On],
        ListQuotaRule quota => [quota.On],
        DepositRule deposit => [deposit.On],
        _ => [],
    };

    private static IEnumerable<string> FiguresOf(PartyRule rule) => rule switch
    {
        TotalRule total => [total.Figure],
        TerritoriesRule territories => [territories.Figure],
        ShareRule share => [share.Figure],
        _ => [],
    };
}
