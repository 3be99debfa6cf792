using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>How many seats a house comes to where mandates, vacancies, growth and ties meet. All votes are constructed.</summary>
public class HouseTests
{
    [Fact]
    public void A_house_is_its_list_seats_and_the_mandates_of_lists_and_of_nobody()
    {
        var system = new TieredSystem(ByLot) { Link = new MandateLink(OverhangRule.HouseGrows, 4) };
        var outcome = Tiered.Allot(system, Ballot(5, ("a", 60), ("b", 40)) with
        {
            Mandates = [new SingleMandate("a", null, 2), new SingleMandate("b", null), new SingleMandate(null, null)],
        });

        Assert.Equal("a5 b3", Told(outcome.Linked!.All));
        Assert.Equal((9, 5, 1), (outcome.House, outcome.Whole.Seats, outcome.Linked.Outsiders));
        Assert.Equal("a3 b2", Told(outcome.Whole.Certain));
    }

    [Fact]
    public void A_seat_that_nobody_can_take_stays_in_a_house_that_grows()
    {
        // Of five seats each list may have two; b has won three districts, one more than that.
        var system = new TieredSystem(ByLot with { MostSeats = 2 }) { Link = new MandateLink(OverhangRule.HouseGrows, 3) };
        var outcome = Tiered.Allot(system, Ballot(2, ("a", 60), ("b", 40)) with { Mandates = [new SingleMandate("b", null, 3)] });

        Assert.Equal("a2 b3", Told(outcome.Linked!.All));
        Assert.Equal("b1", Told(outcome.Linked.Overhang));
        Assert.Equal((6, 3, 1), (outcome.House, outcome.Whole.Seats, outcome.Whole.Vacant));
        Assert.Equal("a2", Told(outcome.Whole.Certain));
    }

    [Fact]
    public void Seats_that_nobody_can_take_are_seats_of_the_house_all_the_same()
    {
        var outcome = Tiered.Allot(new TieredSystem(ByLot with { MostSeats = 2 }), Ballot(7, ("a", 60), ("b", 40)));

        Assert.Equal((7, 7, 3), (outcome.House, outcome.Whole.Seats, outcome.Whole.Vacant));
        Assert.Equal("a2 b2", Told(outcome.Whole.Certain));
    }

    [Theory]
    [InlineData(OverhangRule.OthersYield)]
    [InlineData(OverhangRule.HouseGrows)]
    [InlineData(OverhangRule.Levelled)]
    public void Adjustment_seats_that_nobody_can_take_are_too(OverhangRule overhang)
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(ByLot, ("n", 1), ("s", 1)),
            Upper = new CompensationTier(ByLot with { MostSeats = 2 }, 3, overhang),
        };
        var outcome = Tiered.Allot(system, Ballot(5, In("n", ("a", 60), ("b", 40)), In("s", ("a", 30), ("b", 40))));

        Assert.Equal((5, 5, 1), (outcome.House, outcome.Whole.Seats, outcome.Whole.Vacant));
        Assert.Equal("a2 b2", Told(outcome.Whole.Certain));
    }

    [Fact]
    public void An_open_house_has_the_seats_that_the_law_gives_it()
    {
        var tiers = new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1), ("s", 1)), Upper = new ParallelTier(ByLot, 3) };
        var waits = Tiered.Allot(tiers, Ballot(5, In("n", ("a", 50), ("b", 50)), In("s", ("a", 60), ("b", 40))));
        var linked = Tiered.Allot(
            new TieredSystem(ByLot) { Link = new MandateLink(OverhangRule.HouseGrows, 2) }, Ballot(1, ("a", 50), ("b", 50)) with { Mandates = [new SingleMandate("a", null), new SingleMandate("b", null)] });

        Assert.Equal("a1", Told(waits.Whole.Certain));
        Assert.Equal((5, 5), (waits.House, waits.Whole.Seats));
        Assert.Equal("seats", Assert.Single(linked.Ties).Tie.For);
        Assert.Equal((3, 1), (linked.House, linked.Whole.Seats));
    }

    [Fact]
    public void A_house_without_single_mandates_to_fill_has_its_list_seats()
    {
        var system = new TieredSystem(ByLot) { Link = new MandateLink(OverhangRule.OthersYield, 0) };
        var one = Tiered.Allot(system, Ballot(1, ("a", 60), ("b", 40), ("none", 0)) with { Mandates = [] });

        Assert.Equal((1, 1), (one.House, one.Whole.Seats));
        Assert.Equal("a1", Told(one.Whole.Certain));
    }

    [Fact]
    public void Where_mandates_are_all_the_seats_there_are_a_threshold_is_asked_of_votes_all_the_same()
    {
        var system = new TieredSystem(ByLot) { Threshold = new TierThreshold(Threshold.Percent(5), "valid"), Link = new MandateLink(OverhangRule.HouseGrows, 3) };
        var outcome = Tiered.Allot(system, Ballot(0, ("a", 60), ("b", 38), ("c", 2)) with { Mandates = [new SingleMandate("a", null, 3)] });

        Assert.Equal(["a", "b"], outcome.Gates.Single().Passed);
        Assert.Equal("a3 b1", Told(outcome.Linked!.All));
        Assert.Equal("a1", Told(outcome.Linked.Overhang));
        Assert.Equal(4, outcome.House);
    }

    [Fact]
    public void A_country_without_votes_is_a_fault_and_a_district_without_them_one_on_which_the_law_is_silent()
    {
        var (plain, tiers) = (new TieredSystem(ByLot), new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 1), ("s", 2)) });
        var outcome = Tiered.Allot(tiers, Ballot(3, In("n", ("a", 60), ("b", 40)), In("s", ("a", 0), ("b", 0))));
        var silence = Assert.Single(outcome.Whole.Silences);

        Assert.Equal(FaultCode.NoVotes, Tiered.TryAllot(plain, Ballot(3, ("a", 0), ("b", 0))).Fault!.Code);
        Assert.Equal(("no-votes", "In s: Nobody voted for those who take part, and the law does not say what follows."), (silence.Code, silence.What));
        Assert.Equal("a1", Told(outcome.Whole.Certain));
        Assert.Equal((3, 3), (outcome.House, outcome.Whole.Seats));
    }

    [Fact]
    public void What_the_law_does_not_say_of_the_whole_country_bears_no_district()
    {
        // Imperiali: 20 votes / 3 are a full quota for both lists, and there is one seat.
        var system = new TieredSystem(new ListSystem(new QuotaMethod(QuotaKind.Imperiali) { Over = OverAllotment.Silent }));
        var silence = Assert.Single(Tiered.Allot(system, Ballot(1, ("a", 10), ("b", 10))).Whole.Silences);

        Assert.Equal(("quota-rule", "Full quotas do not settle the seats, and the law does not say what follows."), (silence.Code, silence.What));
    }

    [Fact]
    public void A_bonus_asks_for_its_share_of_what_the_threshold_is_of_and_its_tie_is_for_seats()
    {
        // Half of the 100 valid votes: a has 50 of them, though more than half of all shares would be asked of 160.
        var system = new TieredSystem(ByLot) { Threshold = new TierThreshold(Threshold.Percent(5), "valid"), Bonus = new FixedBonus(2) { LeastShare = Fraction.Percent(50) } };
        var ballot = Ballot(3, ("a", 50), ("b", 25), ("c", 25));
        var valid = Tiered.Allot(system, ballot with { Figures = new Dictionary<string, Int128?> { ["valid"] = 100, ["share"] = 160 } });
        var waits = Tiered.Allot(new TieredSystem(ByLot) { Bonus = new FixedBonus(2) }, ballot with { Seats = 4, Figures = new Dictionary<string, Int128?> { ["share"] = 100 } });

        Assert.Equal(("a", 2, "a3"), (valid.First, valid.Bonus, Told(valid.Whole.Certain)));
        Assert.Equal(("bonus", "seats"), (Assert.Single(waits.Ties).Tier, waits.Ties[0].Tie.For));
        Assert.Equal("a3", Told(waits.Whole.Certain));
    }

    [Fact]
    public void A_district_in_which_nobody_takes_part_is_named_with_what_the_law_does_not_say()
    {
        var system = new TieredSystem(ByLot)
        {
            Threshold = new TierThreshold(Threshold.Percent(30), "valid", ThresholdScope.District),
            Districts = Fixed(ByLot, ("n", 1), ("s", 1)),
        };
        var outcome = Tiered.Allot(system, Ballot(2, In("n", ("a", 60), ("b", 40)), In("s", ("a", 25), ("b", 25), ("c", 25), ("d", 25))));
        var silence = Assert.Single(outcome.Whole.Silences);

        Assert.Equal(("none-passes", "In s: No list takes part, and the law does not say what follows."), (silence.Code, silence.What));
        Assert.Equal("a1", Told(outcome.Whole.Certain));
    }

    [Fact]
    public void A_district_too_small_for_a_seat_leaves_nothing_open()
    {
        // The law gives s no seat by population, and nobody went to vote there.
        DistrictBallot People(string id, int people, int a, int b) => In(id, ("a", a), ("b", b)) with { Figures = new Dictionary<string, Int128?> { ["population"] = people } };
        var sizes = new DistrictTier(new ApportionedDistrictSeats(5, "population", Method.SainteLague)) { System = ByLot };
        var ballot = Ballot(5, People("n", 1000, 60, 40), People("s", 1, 0, 0));
        var districts = Tiered.Allot(new TieredSystem(ByLot) { Districts = sizes }, ballot);
        var levelled = Tiered.Allot(
            new TieredSystem(ByLot) { Districts = sizes, Link = new MandateLink(OverhangRule.Levelled, 0) { LeastByDistrict = true } }, ballot with { Mandates = [] });

        Assert.Equal(["district-seats", "districts"], districts.Steps.Select(s => s.Tier));
        Assert.Equal("n", districts.Steps[1].District);
        Assert.Equal("a3 b2", Told(districts.Whole.Certain));
        Assert.True(levelled.Whole.IsSettled);
        Assert.Equal("a3 b2", Told(levelled.Whole.Certain));
        Assert.Equal(5, levelled.House);
    }
}
