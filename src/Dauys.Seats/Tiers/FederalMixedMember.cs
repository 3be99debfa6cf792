namespace Dauys.Seats;

/// <summary>A region of a federal country: Germany's Land.</summary>
/// <param name="Id">Not empty, unique.</param>
/// <param name="Population">Population that counts for its seats.</param>
/// <param name="Votes">List votes by party; a party without entry has none here.</param>
/// <param name="DistrictsWon">Districts won by party.</param>
public sealed record FederalRegion(string Id, Int128 Population, IReadOnlyDictionary<string, Int128> Votes, IReadOnlyDictionary<string, int> DistrictsWon);

/// <summary>What a federal mixed member election gives.</summary>
/// <param name="House">Seats of the house.</param>
/// <param name="RegionSeats">Seats of the regions by population, the first step; empty where there is no such step.</param>
/// <param name="Least">What each party has at least from the regions; empty where there is no such step.</param>
/// <param name="Seats">Seats of each party.</param>
/// <param name="ByRegion">Seats by region, then party.</param>
/// <param name="StayOut">District winners without cover, by region, then party; empty where districts are kept.</param>
/// <param name="Ties">Ties met on the way, named by step; with any of them the rest is not final.</param>
public sealed record FederalOutcome(
    int House,
    IReadOnlyDictionary<string, int> RegionSeats,
    IReadOnlyDictionary<string, int> Least,
    IReadOnlyDictionary<string, int> Seats,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByRegion,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> StayOut,
    IReadOnlyList<Tie> Ties);

/// <summary>Mixed member elections in a federal country, in the two forms that Germany has had.</summary>
public static class FederalMixedMember
{
    /// <summary>
    /// Germany 2013 and 2017 (Bundeswahlgesetz 2013, § 6): seats to regions by population, there to parties by votes; the greater of these and the
    /// districts won, added over the regions, is what each party has at least; the house grows until votes in the whole country give every party
    /// that much; each party's seats go to its regions, which keep their districts.
    /// </summary>
    /// <param name="system">Threshold and method; the method serves all steps.</param>
    /// <param name="seats">Seats before levelling.</param>
    /// <param name="regions">The regions.</param>
    /// <param name="thresholdBase">Valid list votes in the whole country.</param>
    /// <param name="kinds">Kinds of parties for the threshold; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static FederalOutcome Levelled(
        ListSystem system, int seats, IReadOnlyList<FederalRegion> regions, Int128 thresholdBase, IReadOnlyDictionary<string, string>? kinds = null)
    {
        var run = new FederalRun(system, regions, thresholdBase, kinds);
        var regionSeats = run.Step("regions", seats, [.. regions.Select(r => new ListVotes(r.Id, r.Population))]);
        var least = run.Taking.ToDictionary(p => p, _ => 0);
        foreach (var region in regions)
        {
            var here = run.Step($"region:{region.Id}", regionSeats[region.Id], run.VotesIn(region));
            foreach (var party in here.Keys)
            {
                least[party] += Math.Max(here[party], region.DistrictsWon.GetValueOrDefault(party));
            }
        }

        var whole = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.Levelled), seats, run.Parties, thresholdBase, new Dictionary<string, int>(), 0, least);
        run.Ties.AddRange(whole.ByVotes.Ties);
        var byRegion = run.ToRegions(whole.ByVotes.Certain, (region, party) => region.DistrictsWon.GetValueOrDefault(party));
        return new FederalOutcome(whole.House, regionSeats, least, whole.ByVotes.Certain, byRegion, new Dictionary<string, IReadOnlyDictionary<string, int>>(), run.Ties);
    }

    /// <summary>
    /// Germany 2025 (Bundeswahlgesetz 2023, §§ 4-6): a fixed house by votes in the whole country, each party's seats to its regions by votes; district
    /// winners beyond these stay out (<see cref="CappedDistricts"/> says who).
    /// </summary>
    /// <param name="system">Threshold and method; the method serves both steps.</param>
    /// <param name="seats">Seats of the house.</param>
    /// <param name="regions">The regions.</param>
    /// <param name="thresholdBase">Valid list votes in the whole country.</param>
    /// <param name="kinds">Kinds of parties for the threshold; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static FederalOutcome Capped(
        ListSystem system, int seats, IReadOnlyList<FederalRegion> regions, Int128 thresholdBase, IReadOnlyDictionary<string, string>? kinds = null)
    {
        var run = new FederalRun(system, regions, thresholdBase, kinds);
        var whole = Allotment.Allot(system, seats, run.Parties, thresholdBase);
        run.Ties.AddRange(whole.Ties);
        var byRegion = run.ToRegions(whole.Certain, (_, _) => 0);
        IReadOnlyDictionary<string, int> Uncovered(FederalRegion region) => region.DistrictsWon
            .Where(won => won.Value > byRegion[region.Id].GetValueOrDefault(won.Key) && run.Taking.Contains(won.Key))
            .ToDictionary(won => won.Key, won => won.Value - byRegion[region.Id].GetValueOrDefault(won.Key));
        return new FederalOutcome(
            seats, new Dictionary<string, int>(), new Dictionary<string, int>(), whole.Certain, byRegion, regions.ToDictionary(r => r.Id, Uncovered), run.Ties);
    }
}
