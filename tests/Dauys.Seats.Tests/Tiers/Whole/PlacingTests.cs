using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Seats of the whole country that a law places in districts which have some already. All votes are constructed.</summary>
public class PlacingTests
{
    private static readonly Placing Within = new(PlacingRule.WithinList, Method.SainteLague);

    [Fact]
    public void A_list_s_seats_are_placed_beside_those_that_its_districts_have()
    {
        // a has one seat in n and one in s, and four of the seven in the country. By its votes, 100 : 40 : 20, n has three of six, s two, w one.
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1), ("s", 1), ("w", 1)), Upper = new ParallelTier(ByLot, 6), Placing = Within };
        var outcome = Tiered.Allot(system, Ballot(9, In("n", ("a", 100)), In("s", ("a", 40), ("b", 30)), In("w", ("a", 20), ("b", 50))));
        var placings = outcome.Steps.Where(s => s.Tier == "placing").ToDictionary(s => s.Outcome.Certain.ContainsKey("n") ? "a" : "b", s => s.Outcome);

        Assert.Equal(("a2 b1", "a4 b2"), (Told(outcome.ByTier["districts"]), Told(outcome.ByTier["second-tier"])));
        Assert.Equal("n4 s1 w1", Told(placings["a"].Certain));
        Assert.Equal(("a4", "a1 b1", "a1 b2"), (Told(outcome.ByDistrict["n"]), Told(outcome.ByDistrict["s"]), Told(outcome.ByDistrict["w"])));

        // Where nobody voted for b it competes for no seat of it.
        Assert.Equal(["s", "w"], placings["b"].Certain.Keys);
        Assert.Empty(outcome.NotPlaced);
    }

    [Fact]
    public void A_region_keeps_the_mandate_that_a_list_won_without_a_vote_for_itself_and_a_list_without_seats_places_none()
    {
        var system = new TieredSystem(ByLot)
        {
            Threshold = new TierThreshold(Threshold.Percent(5), "valid"),
            Districts = new DistrictTier(null) { System = ByLot },
            Link = new MandateLink(OverhangRule.HouseGrows, 2),
            Placing = Within,
        };
        var ballot = Ballot(6, In("n", ("a", 60), ("c", 3)), In("s", ("b", 37))) with { Mandates = [new SingleMandate("a", "s"), new SingleMandate("b", "s")] };
        var outcome = Tiered.Allot(system, ballot);

        Assert.Equal("a5 b3", Told(outcome.Linked!.All));
        Assert.Equal("a1 b1", Told(outcome.Linked.Held));
        Assert.Equal(("a4", "b2"), (Told(outcome.ByDistrict["n"]), Told(outcome.ByDistrict["s"])));
        Assert.Equal(["n4 s1", "s3"], outcome.Steps.Where(s => s.Tier == "placing").Select(s => Told(s.Outcome.Certain)));

        // Zeros are left out: c has no overhang, and nobody stays out.
        Assert.Empty(outcome.Linked.Overhang);
        Assert.Empty(outcome.Linked.StayOut);
    }

    [Fact]
    public void Equal_regions_wait_for_the_remedy_of_the_law()
    {
        var system = new TieredSystem(ByLot) { Districts = new DistrictTier(null) { System = ByLot }, Placing = Within };
        var waits = Tiered.Allot(system, Ballot(1, In("n", ("a", 50)), In("s", ("a", 50))));

        Assert.Equal(("placing:a", TieRemedy.Lot), (Assert.Single(waits.Ties).Tie.For, waits.Ties[0].Tie.Remedy));
    }

    [Theory]
    [InlineData(90, 80, 70, "a1", "a1", "b1")]
    [InlineData(70, 80, 90, "b1", "a1", "a1")]
    [InlineData(80, 80, 70, "a1", "a1", "b1")]
    [InlineData(95, 95, 95, "a1", "a1", "a1")]
    public void Further_seats_go_to_the_greatest_remainders_one_each(int n, int s, int w, string north, string south, string west)
    {
        // No list has the full quota of 100 in any district, so that all votes are left for the country, where a has two seats or all three.
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 1), ("s", 1), ("w", 1)) with { FullQuotasOnly = true },
            Upper = new RemainderTier(ByLot),
            Placing = new Placing(PlacingRule.LargestRemainders),
        };
        var ballot = Ballot(3, In("n", ("a", n), ("b", 100 - n)), In("s", ("a", s), ("b", 100 - s)), In("w", ("a", w), ("b", 100 - w)));
        var outcome = Tiered.Allot(system, ballot);

        Assert.Empty(outcome.Ties);
        Assert.Empty(outcome.Whole.Remarks);
        Assert.Empty(outcome.NotPlaced);
        Assert.Equal((north, south, west), (Told(outcome.ByDistrict["n"]), Told(outcome.ByDistrict["s"]), Told(outcome.ByDistrict["w"])));
        Assert.Equal(
            "A lot is given for placing:a, where there is no tie.", Tiered.TryAllot(system, ballot with { Lots = [new TierLot(null, "placing:a", ["n"])] }).Fault!.What);
    }
}
