namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Ties in every tier stop and are resumed by the lot that names them. All votes are constructed.</summary>
public class TieredTieTests
{
    private static readonly ListSystem ByLot = new(Method.DHondt) { Ties = TieRule.ByLot };

    [Fact]
    public void A_tie_in_a_district_names_it_and_stops_the_tier_above()
    {
        var system = Districts() with { Upper = new CompensationTier(ByLot, 1, OverhangRule.OthersYield) };
        var ballot = Ballot(3, ("n", 100, 100), ("s", 100, 40));
        var waits = Tiered.Allot(system, ballot);
        var tie = Assert.Single(waits.Ties);

        Assert.Equal(("districts", "n", "seats"), (tie.Tier, tie.District, tie.Tie.For));
        Assert.DoesNotContain("second-tier", waits.ByTier.Keys);
        Assert.Equal("a1 b0", Told(waits.Whole.Certain));

        var settled = Tiered.Allot(system, ballot with { Lots = [new TierLot("n", "seats", ["b"])] });

        Assert.True(settled.Whole.IsSettled);
        Assert.Equal("a2 b1", Told(settled.Whole.Certain));
    }

    [Fact]
    public void A_tie_in_the_second_tier_is_resumed_by_its_own_name()
    {
        var system = Districts() with { Upper = new ParallelTier(ByLot, 1) };
        var ballot = Ballot(3, ("n", 100, 40), ("s", 40, 100));
        var waits = Tiered.Allot(system, ballot);

        Assert.Equal((null, "second-tier"), (waits.Ties[0].District, waits.Ties[0].Tie.For));
        Assert.Equal("a1 b1", Told(waits.Whole.Certain));
        Assert.Equal("a1 b2", Told(Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "second-tier", ["b"])] }).Whole.Certain));
    }

    [Fact]
    public void Equal_districts_at_the_sharing_out_of_seats_wait_before_any_votes_are_looked_at()
    {
        var system = new TieredSystem(ByLot) { Districts = new DistrictTier(new ApportionedDistrictSeats(3, "population", Method.SainteLague)) { System = ByLot } };
        var ballot = Ballot(3, ("n", 100, 40), ("s", 90, 60));
        var waits = Tiered.Allot(system, ballot);

        Assert.Equal("district-seats", waits.Ties[0].Tie.For);
        Assert.Equal(["n", "s"], waits.Ties[0].Tie.Contested);
        Assert.Equal(0, waits.Whole.Certain.Values.Sum());
        Assert.Equal(2, Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "district-seats", ["s"])] }).DistrictSeats["s"]);
    }

    [Fact]
    public void Two_equally_first_lists_wait_for_the_bonus()
    {
        var system = new TieredSystem(ByLot) { Bonus = new FixedBonus(4) };
        var ballot = Ballot(10) with { Lists = [new ListVotes("a", 40), new ListVotes("b", 40), new ListVotes("c", 20)] };
        var waits = Tiered.Allot(system, ballot);

        Assert.Equal("first", Assert.Single(waits.Ties).Tie.For);
        var settled = Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "first", ["b"]), new TierLot(null, "seats", ["a"])] });
        Assert.Equal(("b", 4, 10), (settled.First, settled.Bonus, settled.Whole.Certain.Values.Sum()));
    }

    [Fact]
    public void Winners_of_equal_share_wait_where_only_one_of_them_has_cover()
    {
        var system = new TieredSystem(new ListSystem(Method.SainteLague) { Ties = TieRule.ByLot }) { Link = new MandateLink(OverhangRule.WinnersStayOut, 3) };
        var ballot = Ballot(1) with
        {
            Lists = [new ListVotes("a", 25), new ListVotes("b", 75)],
            Mandates = [new SingleMandate("a", null, 1, "1", 50, 100), new SingleMandate("a", null, 1, "2", 25, 50), new SingleMandate("b", null, 1, "3", 60, 100)],
        };
        var waits = Tiered.Allot(system, ballot);

        Assert.Equal("covered:a", Assert.Single(waits.Ties).Tie.For);
        Assert.Equal(["1"], Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "covered:a", ["2"])] }).Linked!.StayOutDistricts);
    }

    [Fact]
    public void A_lot_for_no_tie_is_refused()
    {
        var system = Districts();
        var ballot = Ballot(2, ("n", 100, 40), ("s", 40, 100));

        Assert.Equal(FaultCode.WrongLot, Tiered.TryAllot(system, ballot with { Lots = [new TierLot("n", "seats", ["a"])] }).Fault!.Code);
        Assert.Equal(FaultCode.WrongLot, Tiered.TryAllot(system, ballot with { Lots = [new TierLot("x", "seats", ["a"])] }).Fault!.Code);
        Assert.Equal(FaultCode.WrongLot, Tiered.TryAllot(system, ballot with { Lots = [new TierLot(null, "placing", ["a"])] }).Fault!.Code);
    }

    [Fact]
    public void A_way_in_may_open_one_district_or_all()
    {
        TieredSystem With(WayInKind way) => Districts() with { Threshold = new TierThreshold(Threshold.Percent(50), "lists") { Or = [new WayIn(way, Fraction.Percent(12))] } };
        var ballot = new TieredBallot
        {
            Lists = [new ListVotes("a", 150), new ListVotes("b", 30)],
            Seats = 4,
            Figures = new Dictionary<string, Int128?> { ["lists"] = 180 },
            Districts = [District("n", 60, 20), District("s", 90, 10)],
        };
        var four = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["n"] = 4, ["s"] = 10 })) { System = ByLot };

        Assert.Equal("a13 b1", Told(Tiered.Allot(With(WayInKind.ThisDistrict) with { Districts = four }, ballot).Whole.Certain));
        Assert.Equal("a12 b2", Told(Tiered.Allot(With(WayInKind.AnyDistrict) with { Districts = four }, ballot).Whole.Certain));
    }

    [Fact]
    public void A_part_of_a_quota_may_count_as_a_whole_one()
    {
        var full = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["n"] = 4 })) { System = new ListSystem(Method.HareLargestRemainder), FullQuotasOnly = true };
        var system = new TieredSystem(ByLot) { Districts = full, Upper = new CompensationTier(ByLot, 2, OverhangRule.OthersYield) };
        var ballot = new TieredBallot
        {
            Lists = [new ListVotes("a", 180), new ListVotes("b", 120), new ListVotes("c", 100)],
            Seats = 6,
            Figures = new Dictionary<string, Int128?>(),
            Districts = [new DistrictBallot("n", new Dictionary<string, Int128> { ["a"] = 180, ["b"] = 120, ["c"] = 100 })],
        };

        Assert.Equal("a1 b1 c1", Told(Tiered.Allot(system, ballot).ByTier["districts"]));
        var from = Tiered.Allot(system with { Districts = full with { QuotaFrom = new Fraction(3, 4) } }, ballot);
        Assert.Equal("a2 b1 c1", Told(from.ByTier["districts"]));
        Assert.Contains(from.Whole.Awards, a => a.Reason.Kind == ReasonKind.PartOfQuota && a.Winner == "a");
    }

    private static TieredSystem Districts() => new(ByLot)
    {
        Districts = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["n"] = 1, ["s"] = 1 })) { System = ByLot },
    };

    private static DistrictBallot District(string id, int a, int b) => new(id, new Dictionary<string, Int128> { ["a"] = a, ["b"] = b })
    {
        Figures = new Dictionary<string, Int128?> { ["lists"] = a + b, ["population"] = 1000 },
    };

    private static TieredBallot Ballot(int seats, params (string Id, int A, int B)[] districts) => new()
    {
        Lists = [new ListVotes("a", districts.Sum(d => d.A)), new ListVotes("b", districts.Sum(d => d.B))],
        Seats = seats,
        Figures = new Dictionary<string, Int128?> { ["lists"] = districts.Sum(d => d.A + d.B), ["share"] = 100 },
        Districts = [.. districts.Select(d => District(d.Id, d.A, d.B))],
    };

    private static string Told(IReadOnlyDictionary<string, int> seats) => string.Join(' ', seats.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}{s.Value}"));
}
