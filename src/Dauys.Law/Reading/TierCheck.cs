using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Which parts of a contest go together. What does not is refused, because no statute is known that says what would follow.</summary>
internal static class TierCheck
{
    /// <summary>The contest, joined with the single-mandate contest to which it is linked; faults are added.</summary>
    public static ContestRule Joined(BookContext context, Section item, ContestRule rule, IReadOnlyList<ContestRule> contests)
    {
        if (rule.Kind != ContestKind.List)
        {
            return rule;
        }

        var single = contests.FirstOrDefault(c => c.Kind == ContestKind.SingleMandate);
        var faults = context.Faults.Count;
        Need(item, "link", rule.Link is not null && single is null, "the book has no single-mandate contest that the lists could be linked with", "Add a contest of kind single-mandate, or remove link.");
        Need(item, "threshold", Ways(rule).Any(w => w.Kind == WayInKind.MandatesWon) && single is null, "mandates-won asks for single mandates, and the book has no single-mandate contest", "Add that contest, or remove the way.");
        Parts(item, rule);
        Thresholds(item, rule);
        Limits(item, rule);
        return context.Faults.Count > faults || rule.Link is null ? rule : rule with { Link = rule.Link with { Mandates = single!.Seats } };
    }

    private static void Parts(Section item, ContestRule rule)
    {
        var (districts, second, link) = (rule.Districts, rule.SecondTier, rule.Link is { Compensates: true } ? rule.Link : null);
        var inDistricts = link?.WithinDistricts.Value == true || link?.WithinDistricts.Readings.Any(r => r.Value) == true;
        Need(item, "bonus", rule.Bonus is not null && (districts ?? second ?? link ?? (object?)rule.Table) is not null, "a bonus goes with seats by the whole country's votes alone", "Remove bonus, or districts, second_tier and link.");
        Need(item, "second_tier", second is not null && districts is not { HaveSeats: true }, "a second tier stands above districts that have seats", "Add districts with seats, or remove second_tier.");
        Need(item, "second_tier", second is not null && link is not null, "a second tier and linked single mandates do not go together", "Describe single mandates as parallel, or remove second_tier.");
        Need(item, "allotment", rule.Table is not null && districts is not { HaveSeats: true }, "a biproportional table needs districts that have seats", "Add districts with seats, or choose another method.");
        Need(item, "allotment", rule.Table is not null && (second ?? link ?? (object?)rule.Placing ?? rule.Alliances) is not null, "a biproportional table settles districts and lists at once", "Remove second_tier, link, placing and alliances.");
        Need(item, "allotment", rule.Table is not null && (districts?.FullQuotasOnly.Value == true || districts?.Method is not null || districts?.Threshold is not null), "a biproportional table has no method and no threshold of districts by themselves", "Remove them from districts.");
        Need(item, "link", inDistricts && districts is not { HaveSeats: true }, "within: district needs districts that have seats", "Add districts with seats, or write within: nation.");
        Need(item, "link", link is not null && !inDistricts && districts is { HaveSeats: true } && !link.LeastByDistrict.Value, "single mandates count in the whole country, and yet districts have seats", "Write seats: {rule: none} under districts, within: district, or least: won-or-by-votes.");
        Need(item, "link", link?.LeastByDistrict.Value == true && (districts is not { HaveSeats: true } || link.Overhang!.Value != OverhangRule.Levelled || inDistricts), "least: won-or-by-votes goes with overhang: levelled in the whole country and districts that have seats", "Correct link, or the seats of districts.");
        Need(item, "districts", districts is { HaveSeats: false } && rule.Placing is null, "districts without seats are there to place seats in, and no placing is stated", "Add placing: {rule: within-list, method: …}, or give districts seats.");
        Need(item, "placing", rule.Placing is not null && districts is null, "there are no districts in which seats could be placed", "Add districts, or remove placing.");
        Need(item, "placing", rule.Placing is not null && (inDistricts || (link is null && second is null && districts is { HaveSeats: true })), "no seats of the whole country are left to be placed", "Remove placing.");
        Need(item, "placing", rule.Placing?.Value.Rule != PlacingRule.WithinList && rule.Placing is not null && (link is not null || second is null), "link and districts without seats place within each list", "Write rule: within-list.");
        Need(item, "placing", rule.Placing?.Value.Rule == PlacingRule.OnePerDistrict && second is not { Kind: SecondTierKind.Compensation }, "one-per-district places adjustment seats", "Add second_tier of kind compensation, or choose another rule.");
        Need(item, "placing", rule.Placing?.Value.Rule == PlacingRule.LargestRemainders && districts?.FullQuotasOnly.Value != true, "largest-remainders places what full quotas leave", "Write give: full-quotas under districts, or another rule.");
        var full = districts?.FullQuotasOnly.Value == true || districts?.FullQuotasOnly.Readings.Any(r => r.Value) == true;
        Need(item, "districts", full && (districts!.Method ?? rule.Method)?.Value is not QuotaMethod, "full quotas need a method with a quota", "Write allotment: {method: largest-remainders, quota: …} under districts.");
        Need(item, "districts", full && second is not { Kind: SecondTierKind.Compensation or SecondTierKind.Remainder }, "full quotas leave seats, and no second tier takes them", "Add second_tier of kind remainder or compensation.");
        Need(item, "districts", districts?.QuotaOfAll is not null && !full, "quota_of goes with give: full-quotas", "Add give: full-quotas, or remove it.");
        Need(item, "districts", districts?.QuotaFrom is not null && !full, "full_quota_from goes with give: full-quotas", "Add give: full-quotas, or remove it.");
        Need(item, "second_tier", second?.Kind == SecondTierKind.Remainder && (!full || second.Seats is not null || second.Overhang is not null), "a remainder takes what full quotas leave: it has no seats and no overhang of its own", "Write give: full-quotas under districts, and remove seats and overhang.");
        Need(item, "second_tier", second is { Kind: SecondTierKind.Compensation, Seats: null } && !full, "adjustment seats are not counted, and districts give all of theirs", "Add seats, or write give: full-quotas under districts.");
        Need(item, "second_tier", second?.Kind == SecondTierKind.Parallel && second.Overhang is not null, "a parallel tier has no overhang", "Remove overhang.");
        Need(item, "second_tier", second?.Overhang?.Value == OverhangRule.WinnersStayOut, "seats won on lists in districts cannot stay out", "Write others-yield, house-grows or levelled.");
        Need(item, "too_few_pass", rule.TooFewPass.Value is AdmitSecond && rule.IsTiered, "admit-second goes with one allotment over the whole country", "Choose another rule for too few lists.");
        var majority = rule.MajoritySeat?.Value == true || rule.MajoritySeat?.Readings.Any(r => r.Value) == true;
        Need(item, "majority_seat", majority && rule.IsTiered, "a seat for the majority goes with one allotment over the whole country", "Remove majority_seat, or the tiers.");
        Need(item, "majority_seat", majority && rule.Method?.Value is not (DivisorMethod or QuotaMethod { Quota: QuotaKind.Hare, Rounding: QuotaRounding.None }), "a seat for the majority goes with divisors, or with the exact quota of Hare", "Choose another method, or remove majority_seat.");
        var limited = rule.LeastSeats is not null || rule.LeastByKind.Count > 0 || ((rule.MostSeats is not null || rule.OthersFill?.Value == true) && rule.Method?.Value is QuotaMethod { Exhausted: ExhaustedLists.AllotAfresh });
        Need(item, "majority_seat", majority && rule.Method?.Value is QuotaMethod && limited, "a seat for the majority goes with a quota without least seats, and with most seats only where exhausted lists pass theirs on", "Write exhausted: seats-move-on under allotment, or remove the limits.");
        Need(item, "alliances", rule.Alliances is not null && (link is not null || rule.Bonus is not null), "alliances do not go with linked single mandates or a bonus", "Remove alliances.");
    }

    private static void Thresholds(Section item, ContestRule rule)
    {
        var units = rule.Thresholds().Any(t => t.Scope is { } scope && (scope.Value != ThresholdScope.Nation || scope.Readings.Any(r => r.Value != ThresholdScope.Nation)));
        Need(item, "threshold", (units || Ways(rule).Any(w => w.Kind is WayInKind.AnyRegion or WayInKind.AnyDistrict or WayInKind.ThisRegion or WayInKind.ThisDistrict)) && rule.Districts is null, "a threshold asks for shares in regions or districts, and there are none", "Add districts.");
        Need(item, "threshold", ((ThresholdRule?[])[rule.Threshold, rule.Districts?.Threshold]).Any(t => t?.Or.Any(w => w.Kind == WayInKind.DistrictSeats) == true), "district-seats are known only in the second tier", "Put the threshold under second_tier.");
        var scope = rule.Threshold?.Scope?.Value ?? ThresholdScope.Nation;
        Need(item, "too_few_pass", scope != ThresholdScope.Nation && rule.TooFewPass.Value is not AllToThoseThatPassed, "a rule for too few lists goes with a threshold of the whole country", "Remove too_few_pass, or scope.");
        Need(item, "alliances", scope != ThresholdScope.Nation && rule.Alliances?.Rule.Condition == AllianceCondition.Together, "alliances that pass together go with a threshold of the whole country", "Choose another condition, or remove scope.");
    }

    private static void Limits(Section item, ContestRule rule)
    {
        var shares = rule.Districts is { HaveSeats: true } && rule.Link is not { Compensates: true };
        Need(item, "least_seats", shares && (rule.LeastSeats ?? rule.MostSeats) is not null, "districts share out the seats: least_seats and most_seats stand under districts or second_tier", "Move them there.");
        if (rule.Districts is not { SeatsBy: DistrictSeatsRule.Fixed } fixedSeats || rule.Seats.Readings.Count > 0 || rule.SecondTier?.Seats?.Readings.Count > 0)
        {
            return;
        }

        var due = rule.Seats.Value - (rule.SecondTier?.Seats?.Value ?? 0);
        var sum = fixedSeats.ByDistrict.Values.Sum();
        Need(item, "districts", rule.Link?.LeastByDistrict.Value != true && sum != due, $"districts have {sum} seats together, {due} were expected: the contest's seats less those of the second tier", "Correct by_district, or seats.");
    }

    private static IEnumerable<WayInRule> Ways(ContestRule rule) => rule.Thresholds().SelectMany(t => t.Or);

    private static void Need(Section item, string key, bool isFault, string what, string remedy)
    {
        if (isFault)
        {
            item.Fault("L105", item.Optional(key)?.Place ?? item.Place, what, remedy);
        }
    }
}
