using Dauys.Elections.Results.Outcome;
using Dauys.Law.Contests;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>What stands above the seats of a tier or district.</summary>
public static class TierHeadings
{
    /// <summary>The heading, without a colon at its end.</summary>
    /// <param name="list">The list contest; it has tiers.</param>
    /// <param name="tier">The tier as the outcome names it: <c>districts</c>, <c>second-tier</c>, <c>link</c> …</param>
    /// <param name="district">The district, or null in the whole country.</param>
    /// <param name="nameOf">Names of lists.</param>
    /// <param name="reader">Who reads.</param>
    public static string Of(ListResult list, string tier, string? district, Func<string, string> nameOf, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(nameOf);
        ArgumentNullException.ThrowIfNull(reader);
        var (words, tiers) = (reader.Words, list.Allotment?.Tiers);
        if (district is not null)
        {
            var name = list.Districts.FirstOrDefault(d => d.District.Id == district)?.District.Title is { } title ? reader.Say.Name(title) : district;
            return tiers?.DistrictSeats.TryGetValue(district, out var seats) == true
                ? words["seats.tier-district", ("district", name), ("n", seats)]
                : words["seats.tier-district-open", ("district", name)];
        }

        return tier switch
        {
            "second-tier" when list.Rule.SecondTier?.Kind == SecondTierKind.Compensation => words["seats.tier-compensation"],
            "second-tier" => words["seats.tier-second"],
            "link" => words["seats.tier-link"],
            "bonus" when tiers?.First is { } first => words["seats.tier-bonus", ("n", tiers.Bonus), ("list", nameOf(first))],
            "bonus" => words["seats.tier-bonus-open"],
            _ => words["seats.tier-nation"],
        };
    }
}
