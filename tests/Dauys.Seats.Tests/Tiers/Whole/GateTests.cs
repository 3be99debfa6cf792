using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Who takes part in a tier, where it is just met or another tier asks otherwise. All votes are constructed.</summary>
public class GateTests
{
    private static readonly TierThreshold Tenth = new(Threshold.Percent(10), "valid");

    [Fact]
    public void A_threshold_of_the_districts_is_not_asked_above_them()
    {
        // c has 8 of 100: nothing in the districts, where its 8 in n would give it a seat of twelve.
        var districts = Fixed(ByLot, ("n", 12), ("s", 1));
        var ballot = Ballot(23, In("n", ("a", 46), ("c", 8)), In("s", ("a", 46)));
        var asked = Tiered.Allot(new TieredSystem(ByLot) { Districts = districts with { Threshold = Tenth }, Upper = new ParallelTier(ByLot, 10) }, ballot);
        var free = Tiered.Allot(new TieredSystem(ByLot) { Districts = districts, Upper = new ParallelTier(ByLot, 10) }, ballot);

        Assert.Equal(("a13", "a9 c1"), (Told(asked.ByTier["districts"]), Told(asked.ByTier["second-tier"])));
        Assert.Equal("a11 c2", Told(free.ByTier["districts"]));
        Assert.Equal("districts", Assert.Single(asked.Gates).Tier);
        Assert.Empty(free.Gates);
    }

    [Fact]
    public void A_threshold_of_the_tier_above_may_ask_for_a_seat_in_a_district()
    {
        // Austria: a Grundmandat lets a list into the second and third procedure (Nationalrats-Wahlordnung 1992, §§ 100, 107).
        var upper = new ParallelTier(ByLot, 10) { Threshold = Tenth with { Or = [new WayIn(WayInKind.DistrictSeats, Fraction.Zero, Least: 1)] } };
        var ballot = Ballot(23, In("n", ("a", 46), ("c", 4)), In("s", ("a", 42), ("d", 8)));
        var outcome = Tiered.Allot(new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 2), ("s", 12)), Upper = upper }, ballot);

        Assert.Equal("a12 d2", Told(outcome.ByTier["districts"]));
        Assert.Equal("a9 d1", Told(outcome.ByTier["second-tier"]));
        Assert.Equal(["a", "d"], Assert.Single(outcome.Gates).Passed);
    }

    [Fact]
    public void Allies_pass_together_only_where_the_law_knows_alliances()
    {
        var ballot = Ballot(10, ("a", 88), ("b", 6), ("c", 6)) with { Alliances = [new Alliance("x", ["b", "c"])] };
        var together = new TieredSystem(ByLot with { Alliances = new AllianceRule(Method.SainteLague, AllianceCondition.Together) }) { Threshold = Tenth };
        var alone = new TieredSystem(ByLot) { Threshold = Tenth };

        Assert.Equal(["a", "b", "c"], Tiered.Allot(together, ballot).Whole.Passed);
        Assert.Equal(["a"], Tiered.Allot(alone, ballot).Whole.Passed);
    }

    [Fact]
    public void A_way_in_that_is_met_exactly_is_open_and_where_nobody_voted_none_is()
    {
        TieredSystem With(WayInKind kind, Comparison comparison) => new(ByLot)
        {
            Threshold = new TierThreshold(Threshold.Percent(50), "valid") { Or = [new WayIn(kind, Fraction.Percent(12), comparison)] },
            Districts = Fixed(ByLot, ("n", 10), ("s", 10)),
        };
        string[] Passed(WayInKind kind, Comparison comparison, params DistrictBallot[] districts) => [.. Tiered.Allot(With(kind, comparison), Ballot(20, districts)).Whole.Passed];
        DistrictBallot[] twelve = [In("n", ("a", 88), ("b", 12)), In("s", ("a", 90), ("b", 5), ("c", 5))], nobody = [In("n", ("a", 90), ("b", 10)), In("s", ("a", 0), ("b", 0))];

        Assert.Equal(["a", "b"], Passed(WayInKind.AnyDistrict, Comparison.AtLeast, twelve));
        Assert.Equal(["a"], Passed(WayInKind.AnyDistrict, Comparison.MoreThan, twelve));
        Assert.Equal(["a"], Passed(WayInKind.AnyDistrict, Comparison.AtLeast, nobody));
    }

    [Fact]
    public void A_list_that_passes_in_one_district_alone_keeps_the_country_from_silence()
    {
        var system = new TieredSystem(ByLot)
        {
            Threshold = new TierThreshold(Threshold.Percent(60), "valid") { Or = [new WayIn(WayInKind.ThisDistrict, Fraction.Percent(55))] },
            Districts = Fixed(ByLot, ("n", 1), ("s", 1)),
        };
        var outcome = Tiered.Allot(system, Ballot(2, In("n", ("a", 60), ("b", 40)), In("s", ("a", 50), ("b", 50))));

        Assert.Equal("In s: No list takes part, and the law does not say what follows.", Assert.Single(outcome.Whole.Silences).What);
        Assert.Equal("a1", Told(outcome.Whole.Certain));
    }
}
