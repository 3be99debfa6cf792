using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Seats;

namespace Dauys.Elections.ElectionFiles;

/// <summary>What a law book asks of the districts of an election: seats that the call states, figures by which seats are shared out, regions.</summary>
internal static class DistrictChecks
{
    /// <summary>What one district lacks.</summary>
    public static void Require(Section item, ContestRule rule, DistrictEstablished district)
    {
        if (rule.Districts is not { } districts)
        {
            return;
        }

        if (districts.SeatsBy == DistrictSeatsRule.Call && district.Seats is null)
        {
            item.Fault("E202", item.Place, $"the district {district.Id} has no seats; the law book leaves them to the call", "Add seats: to the district.");
        }
        else if (districts.SeatsBy == DistrictSeatsRule.Fixed && !districts.ByDistrict.ContainsKey(district.Id))
        {
            var near = NearestWord.Of(district.Id, districts.ByDistrict.Keys);
            item.Fault("E205", item.Place, $"the law book gives no seats to a district \"{district.Id}\"", near is null ? $"Its districts are: {string.Join(", ", districts.ByDistrict.Keys)}." : $"Did you mean \"{near}\"?");
        }
        else if (districts.Figure == DistrictFigure.Population && district.Population is null)
        {
            item.Fault("E202", item.Place, $"the district {district.Id} has no population; the law book shares out seats by it", "Add population: to the district.");
        }

        var regions = rule.Thresholds().Any(t => t.Scope?.Value == ThresholdScope.Region || t.Or.Any(w => w.Kind is WayInKind.AnyRegion or WayInKind.ThisRegion));
        if (regions && district.Region is null)
        {
            item.Fault("E202", item.Place, $"the district {district.Id} names no region; the law book asks for shares by region", "Add region: to the district.");
        }
    }

    /// <summary>What the districts together lack.</summary>
    public static void Require(Section contest, ContestRule rule, LawBook law, IReadOnlyList<DistrictEstablished> districts)
    {
        if (rule.Districts is not { } rules)
        {
            return;
        }

        var place = contest.Optional("districts")?.Place ?? contest.Place;
        if (districts.Count == 0)
        {
            contest.Fault("E202", place, $"the law book {law.Id} allots seats of the contest \"{rule.Id}\" in districts, and the file names none", "List them under districts:.");
        }
        else if (rules.SeatsBy == DistrictSeatsRule.Fixed && rules.ByDistrict.Keys.FirstOrDefault(id => districts.All(d => d.Id != id)) is { } absent)
        {
            contest.Fault("E205", place, $"the law book gives seats to the district \"{absent}\", which the file does not name", "Add it under districts:.");
        }
        else if (rules.SeatsBy == DistrictSeatsRule.Call && districts.All(d => d.Seats is not null) && rule.Seats.Readings.Count == 0 && rule.Link?.LeastByDistrict.Value != true)
        {
            var due = rule.Seats.Value - (rule.SecondTier?.Seats?.Value ?? 0);
            var sum = districts.Sum(d => d.Seats!.Value);
            if (sum != due && (rule.SecondTier?.Seats?.Readings.Count ?? 0) == 0)
            {
                contest.Fault("E205", place, $"the districts have {sum} seats together, the law book {law.Id} has {due} for them", "Correct seats: of the districts.");
            }
        }
    }
}
