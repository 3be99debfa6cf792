using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Adjustment seats where some lists stay outside, or have more from districts than the country gives them. All votes are constructed.</summary>
public class UpperTests
{
    private static readonly TierThreshold Tenth = new(Threshold.Percent(10), "valid");

    [Theory]
    [InlineData(OverhangRule.OthersYield)]
    [InlineData(OverhangRule.HouseGrows)]
    [InlineData(OverhangRule.Levelled)]
    public void The_seat_of_a_list_that_fails_in_the_country_comes_off_what_the_others_share(OverhangRule overhang)
    {
        // c wins the only seat of s with 8 of 108 votes; nine of ten seats are shared by a and b, 60 to 40.
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 2), ("s", 1)), Upper = new CompensationTier(ByLot, 7, overhang) { Threshold = Tenth } };
        var outcome = Tiered.Allot(system, Ballot(10, In("n", ("a", 60), ("b", 40)), In("s", ("c", 8))));

        Assert.Equal("a1 b1 c1", Told(outcome.ByTier["districts"]));
        Assert.Equal("a5 b4 c1", Told(outcome.Whole.Certain));
        Assert.Equal((10, 10), (outcome.House, outcome.Whole.Seats));
    }

    [Fact]
    public void Two_lists_that_have_more_than_their_share_are_left_out_with_all_their_seats()
    {
        // Of nine seats b and c would have one each, and hold two and three; four are left for a.
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 2), ("s", 3), ("w", 1)), Upper = new CompensationTier(ByLot, 3, OverhangRule.OthersYield) };
        var outcome = Tiered.Allot(system, Ballot(9, In("n", ("b", 10)), In("s", ("c", 12)), In("w", ("a", 78))));

        Assert.Equal("a1 b2 c3", Told(outcome.ByTier["districts"]));
        Assert.Equal("a4 b2 c3", Told(outcome.Whole.Certain));
        Assert.Equal((9, 9), (outcome.House, outcome.Whole.Seats));
    }

    [Fact]
    public void A_list_that_has_just_its_share_from_districts_counts_in_the_quota_of_the_others()
    {
        // Of four seats a has one, b two and c one by 19 votes / 4. Among b and c alone a quota of 13 / 3 would give b all three.
        var hare = new ListSystem(Method.HareLargestRemainder);
        var system = new TieredSystem(hare) { Districts = Fixed(hare, ("n", 1)), Upper = new CompensationTier(hare, 3, OverhangRule.OthersYield) };
        var outcome = Tiered.Allot(system, Ballot(4, In("n", ("a", 6))) with { Lists = [new ListVotes("a", 6), new ListVotes("b", 11), new ListVotes("c", 2)] });

        Assert.Equal("a1 b2 c1", Told(outcome.Whole.Certain));
    }

    [Fact]
    public void A_lot_for_adjustment_seats_without_a_tie_is_refused_by_its_own_name()
    {
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1)), Upper = new CompensationTier(ByLot, 2, OverhangRule.HouseGrows) };
        var ballot = Ballot(3, In("n", ("a", 60), ("b", 40))) with { Lots = [new TierLot(null, "second-tier", ["b"])] };

        Assert.Equal("A lot is given for second-tier, where there is no tie.", Tiered.TryAllot(system, ballot).Fault!.What);
    }

    [Fact]
    public void A_seat_that_a_list_has_from_its_districts_is_not_drawn_for()
    {
        // Of five seats two are certain for each of two equal lists. a has three from n, so that two are left for b, whoever a lot for the fifth would name.
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 3), ("s", 1)), Upper = new CompensationTier(ByLot, 1, OverhangRule.OthersYield) };
        var outcome = Tiered.Allot(system, Ballot(5, In("n", ("a", 60)), In("s", ("b", 60))));

        Assert.Empty(outcome.Ties);
        Assert.Equal("a3 b2", Told(outcome.Whole.Certain));
        Assert.Equal((5, 5), (outcome.House, outcome.Whole.Seats));
    }

    [Fact]
    public void What_districts_gave_stands_beside_a_limit_in_the_country_and_the_house_is_fixed()
    {
        var system = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 3)), Upper = new CompensationTier(ByLot with { MostSeats = 2 }, 2, OverhangRule.OthersYield) };
        var outcome = Tiered.Allot(system, Ballot(5, In("n", ("a", 60))));

        Assert.Equal("a3", Told(outcome.Whole.Certain));
        Assert.Equal((5, 5), (outcome.House, outcome.Whole.Seats));
    }

    [Fact]
    public void A_table_waits_for_the_lot_between_equal_lists_of_the_whole_country()
    {
        var system = new TieredSystem(ByLot) { Table = new DoubleProportionalSystem(), Districts = Fixed(ByLot, ("n", 1), ("s", 2)) };
        var ballot = Ballot(3, In("n", ("a", 12), ("b", 4)), In("s", ("a", 6), ("b", 22)));
        var waits = Tiered.Allot(system, ballot);
        var drawn = Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "seats", ["b"])] });

        Assert.Equal(("table", "seats"), (Assert.Single(waits.Ties).Tier, waits.Ties[0].Tie.For));
        Assert.Equal("a1 b1", Told(waits.Whole.Certain));
        Assert.True(drawn.Whole.IsSettled);
        Assert.Equal("a1 b2", Told(drawn.Whole.Certain));
        Assert.Equal(("a1", "b2"), (Told(drawn.ByDistrict["n"]), Told(drawn.ByDistrict["s"])));
    }

    [Fact]
    public void Of_several_seats_in_a_cell_only_the_last_is_drawn_for()
    {
        // Three seats in each district and for each list: one and a half in every cell.
        var system = new TieredSystem(ByLot) { Table = new DoubleProportionalSystem(), Districts = Fixed(ByLot, ("n", 3), ("s", 3)) };
        var ballot = Ballot(6, In("n", ("a", 5), ("b", 5)), In("s", ("a", 5), ("b", 5)));
        TieredOutcome With(params string[] winners) => Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "table", winners)] });
        var waits = Tiered.Allot(system, ballot);
        var fault = Assert.Throws<InputFaultException>(() => With("a/n", "a/s")).Fault;

        Assert.All(waits.ByDistrict.Values, d => Assert.Equal("a1 b1", Told(d)));
        Assert.Equal(("a2 b1", "a1 b2"), (Told(With("a/n", "b/s").ByDistrict["n"]), Told(With("a/n", "b/s").ByDistrict["s"])));
        Assert.Equal(("a1 b2", "a2 b1"), (Told(With("b/n", "a/s").ByDistrict["n"]), Told(With("b/n", "a/s").ByDistrict["s"])));
        Assert.Equal((FaultCode.WrongLot, "table"), (fault.Code, fault.Subject));
        Assert.Contains(
            fault.What, new[] { "a/n, b/s", "b/n, a/s" }.Select(e => $"The lot for table names a/n, a/s; districts and lists must keep their sums, as with {e}."));
    }
}
