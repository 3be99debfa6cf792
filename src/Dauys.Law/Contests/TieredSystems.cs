using Dauys.Seats;

namespace Dauys.Law.Contests;

/// <summary>The rules of a contest of tiers as the seats room takes them.</summary>
public static class TieredSystems
{
    /// <summary>The name of the figure of which a threshold's share is taken.</summary>
    public static string Figure(ThresholdBase kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The name of the figure by which seats are shared out over districts.</summary>
    public static string Figure(DistrictFigure kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The rules under the readings chosen.</summary>
    /// <param name="rule">The contest.</param>
    /// <param name="chosen">Names of readings.</param>
    /// <param name="called">Seats of districts that the call states.</param>
    /// <param name="figure">The name of the figure of which the contest's own threshold takes shares: readings may put another in its place.</param>
    public static TieredSystem Of(ContestRule rule, IReadOnlySet<string> chosen, IReadOnlyDictionary<string, int> called, string figure)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(chosen);
        var plain = rule.System(chosen) with { Threshold = null };
        return new TieredSystem(plain)
        {
            Threshold = Threshold(rule.Threshold, chosen, figure),
            Districts = rule.Districts is { } districts ? Districts(rule, districts, plain, chosen, called) : null,
            Upper = rule.SecondTier is { } second ? Upper(second, plain, chosen) : null,
            Link = rule.Link is { Compensates: true, Overhang: { } overhang } link
                ? new MandateLink(overhang.Under(chosen), link.Mandates?.Under(chosen) ?? 0) { WithinDistricts = link.WithinDistricts.Under(chosen), LeastByDistrict = link.LeastByDistrict.Under(chosen) }
                : null,
            Placing = rule.Placing?.Under(chosen),
            Bonus = rule.Bonus?.Under(chosen),
            Table = rule.Table?.Under(chosen),
        };
    }

    private static DistrictTier Districts(ContestRule rule, DistrictsRule districts, ListSystem plain, IReadOnlySet<string> chosen, IReadOnlyDictionary<string, int> called)
    {
        // Where single mandates count in the country as a whole, its regions share out all seats of the house.
        var all = rule.Seats.Under(chosen)
            - (rule.SecondTier?.Seats?.Under(chosen) ?? 0)
            + (rule.Link is { Compensates: true } link && !link.WithinDistricts.Under(chosen) ? link.Mandates?.Under(chosen) ?? 0 : 0);
        return new DistrictTier(districts.SeatsBy switch
        {
            DistrictSeatsRule.Fixed => new FixedDistrictSeats(districts.ByDistrict),
            DistrictSeatsRule.Call => new FixedDistrictSeats(called),
            DistrictSeatsRule.Apportioned => new ApportionedDistrictSeats(all, Figure(districts.Figure!.Value), districts.SeatsMethod!.Under(chosen), districts.LeastOfDistrict),
            _ => null,
        })
        {
            System = new ListSystem((districts.Method ?? rule.Method!).Under(chosen))
            {
                Ties = plain.Ties,
                LeastSeats = districts.LeastSeats?.Under(chosen) ?? 0,
                MostSeats = districts.MostSeats?.Under(chosen),
            },
            FullQuotasOnly = districts.FullQuotasOnly.Under(chosen),
            QuotaFrom = districts.QuotaFrom?.Under(chosen),
            QuotaOfAllVotes = districts.QuotaOfAll?.Under(chosen) ?? false,
            Threshold = Threshold(districts.Threshold, chosen, null),
        };
    }

    private static UpperTier Upper(SecondTierRule second, ListSystem plain, IReadOnlySet<string> chosen)
    {
        var system = new ListSystem(second.Method?.Under(chosen) ?? plain.Method)
        {
            Ties = plain.Ties,
            LeastSeats = second.LeastSeats?.Under(chosen) ?? 0,
            MostSeats = second.MostSeats?.Under(chosen),
        };
        var threshold = Threshold(second.Threshold, chosen, null);
        return second.Kind switch
        {
            SecondTierKind.Compensation => new CompensationTier(system, second.Seats?.Under(chosen) ?? 0, second.Overhang!.Under(chosen)) { Threshold = threshold },
            SecondTierKind.Remainder => new RemainderTier(system) { Threshold = threshold },
            _ => new ParallelTier(system, second.Seats!.Under(chosen)) { Threshold = threshold },
        };
    }

    private static TierThreshold? Threshold(ThresholdRule? rule, IReadOnlySet<string> chosen, string? figure) => rule is null ? null : new TierThreshold(
        ContestRule.Plain(rule, chosen), figure ?? Figure(rule.Base.Under(chosen)), rule.Scope?.Under(chosen) ?? ThresholdScope.Nation)
    {
        Or = [.. rule.Or.Select(w => new WayIn(w.Kind, Fraction.Percent(w.Percent), w.Comparison ?? rule.Comparison.Under(chosen), w.Least))],
    };
}
