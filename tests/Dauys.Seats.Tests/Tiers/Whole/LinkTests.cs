using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Single mandates that count towards lists' seats: who stays out, what a lot is for, what a region gives at least. All votes are constructed.</summary>
public class LinkTests
{
    private static readonly TieredSystem StayOut = new(ByLot) { Link = new MandateLink(OverhangRule.WinnersStayOut, 3) };

    // Of four seats a has one by its 25 votes, and two mandates.
    private static TieredBallot TwoWins(SingleMandate first, SingleMandate second) => Ballot(1, ("a", 25), ("b", 75)) with { Mandates = [first, second, new SingleMandate("b", null)] };

    [Fact]
    public void The_winner_with_the_smaller_share_stays_out_of_the_country_or_of_its_region()
    {
        var (strong, weak) = (new SingleMandate("a", "n", 1, "1", 50, 100), new SingleMandate("a", "n", 1, "2", 40, 100));
        var country = Tiered.Allot(StayOut, TwoWins(strong, weak));
        var regions = Tiered.Allot(
            StayOut with { Districts = Fixed(ByLot, ("n", 1), ("s", 2)), Link = new MandateLink(OverhangRule.WinnersStayOut, 3) { WithinDistricts = true } },
            Ballot(3, In("n", ("a", 30), ("b", 60)), In("s", ("a", 60), ("b", 30))) with { Mandates = [strong, weak] });
        var placed = Tiered.Allot(
            StayOut with { Districts = new DistrictTier(null) { System = ByLot }, Placing = new Placing(PlacingRule.WithinList, Method.SainteLague) },
            Ballot(1, In("n", ("a", 1), ("b", 75)), In("s", ("a", 24))) with { Mandates = [strong, weak, new SingleMandate("b", "n")] });

        Assert.Equal(["2"], country.Linked!.StayOutDistricts);
        Assert.Equal(["2"], regions.Linked!.StayOutDistricts);
        Assert.Equal((5, "a1"), (regions.House, Told(regions.Linked.StayOut)));

        // The one seat of a is in the south by its votes: both of its winners in the north stay out.
        Assert.Equal(["1", "2"], placed.Linked!.StayOutDistricts);
        Assert.Equal("a2", Told(placed.Linked.StayOut));
        Assert.Equal(["a"], placed.Linked.StayOut.Keys);
    }

    [Theory]
    [InlineData(OverhangRule.HouseGrows)]
    [InlineData(OverhangRule.OthersYield)]
    [InlineData(OverhangRule.Levelled)]
    public void Where_winners_keep_their_mandates_nobody_stays_out(OverhangRule overhang)
    {
        var ballot = Ballot(3, In("n", ("a", 10), ("b", 60)), In("s", ("a", 15), ("b", 15))) with { Mandates = [new SingleMandate("a", "n", 2), new SingleMandate("b", "s")] };
        var within = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1), ("s", 2)), Link = new MandateLink(overhang, 3) { WithinDistricts = true } };
        var country = new TieredSystem(ByLot) { Link = new MandateLink(overhang, 3) };
        var placed = country with { Districts = new DistrictTier(null) { System = ByLot }, Placing = new Placing(PlacingRule.WithinList, Method.SainteLague) };

        foreach (var system in new[] { within, country, placed })
        {
            var linked = Tiered.Allot(system, ballot).Linked!;
            Assert.Empty(linked.StayOutDistricts!);
            Assert.Empty(linked.StayOut);
            Assert.Equal("a2 b1", Told(linked.Held));
        }
    }

    [Fact]
    public void Who_stays_out_is_told_only_where_every_figure_of_the_list_s_winners_is_known()
    {
        var known = new SingleMandate("a", null, 1, "1", 50, 100);
        foreach (var dark in new SingleMandate[] { new("a", null, 1, null, 40, 100), new("a", null, 1, "2", null, 100), new("a", null, 1, "2", 40), new("a", null, 1, "2", 0, 0), new("a", null) })
        {
            var linked = Tiered.Allot(StayOut, TwoWins(known, dark)).Linked!;

            Assert.Null(linked.StayOutDistricts);
            Assert.Equal("a1", Told(linked.StayOut));
        }
    }

    [Fact]
    public void Of_winners_with_equal_shares_the_law_may_look_at_their_votes()
    {
        var system = StayOut with { Lists = ByLot with { Ties = new TieRule(TieBreaker.MoreVotes) } };
        var (large, small) = (new SingleMandate("a", null, 1, "1", 50, 100), new SingleMandate("a", null, 1, "2", 25, 50));

        Assert.Equal(["2"], Tiered.Allot(system, TwoWins(large, small)).Linked!.StayOutDistricts);
        Assert.Equal(["2"], Tiered.Allot(system, TwoWins(small, large)).Linked!.StayOutDistricts);
    }

    [Fact]
    public void A_tie_of_a_linked_house_is_for_seats_and_a_lot_without_one_is_refused()
    {
        var system = new TieredSystem(ByLot) { Link = new MandateLink(OverhangRule.HouseGrows, 2) };
        var even = Ballot(1, ("a", 50), ("b", 50)) with { Mandates = [new SingleMandate("a", null), new SingleMandate("b", null)] };
        var waits = Tiered.Allot(system, even);
        var drawn = Tiered.Allot(system, even with { Lots = [new TierLot(null, "seats", ["b"])] });
        var uneven = even with { Lists = [new ListVotes("a", 50), new ListVotes("b", 40)], Lots = [new TierLot(null, "seats", ["b"])] };

        Assert.Equal(("link", null, "seats"), (Assert.Single(waits.Ties).Tier, waits.Ties[0].District, waits.Ties[0].Tie.For));
        Assert.True(drawn.Whole.IsSettled);
        Assert.Equal("a1 b2", Told(drawn.Linked!.All));
        Assert.Equal("A lot is given for seats, where there is no tie.", Tiered.TryAllot(system, uneven).Fault!.What);
    }

    [Fact]
    public void Equal_lists_of_a_region_wait_before_the_house_is_levelled()
    {
        // Germany 2013: what a list has at least is the sum over the Länder of mandates or seats by votes there.
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1), ("s", 2)), Link = new MandateLink(OverhangRule.Levelled, 0) { LeastByDistrict = true } };
        var ballot = Ballot(3, In("n", ("a", 50), ("b", 50)), In("s", ("a", 90), ("b", 40))) with { Mandates = [] };
        var waits = Tiered.Allot(system, ballot);
        TieredOutcome Drawn(string list) => Tiered.Allot(system, ballot with { Lots = [new TierLot("n", "least", [list])] });

        Assert.Equal(("n", "least", TieRemedy.Lot), (Assert.Single(waits.Ties).District, waits.Ties[0].Tie.For, waits.Ties[0].Tie.Remedy));
        Assert.Null(waits.Linked);
        Assert.True(Drawn("a").Whole.IsSettled);
        Assert.Equal("a2 b1", Told(Drawn("a").Linked!.All));

        // With one seat of n and one of s b has two at least; votes give it as many in a house of four.
        Assert.Equal("a2 b2", Told(Drawn("b").Linked!.All));
    }
}
