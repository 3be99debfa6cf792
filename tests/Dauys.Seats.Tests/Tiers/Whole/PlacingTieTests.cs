namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Equal regions of a list where linked seats are placed in them: named, resumed by the lot, and not asked for where nothing hangs on it. All votes are constructed.</summary>
public class PlacingTieTests
{
    private static readonly ListSystem ByLot = new(Method.SainteLague) { Ties = TieRule.ByLot };

    [Fact]
    public void Equal_regions_of_a_list_wait_for_its_linked_seat()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = new DistrictTier(null) { System = ByLot },
            Link = new MandateLink(OverhangRule.Levelled, 2),
            Placing = new Placing(PlacingRule.WithinList, Method.SainteLague),
        };
        var ballot = Ballot(1, ("n", 100, 60), ("s", 100, 40)) with { Mandates = [new SingleMandate("a", "n"), new SingleMandate("b", "s")] };
        var waits = Tiered.Allot(system, ballot);

        // a has 2 of 3 seats: one in n is won, the other could stand in n by votes as well as in s, but n has its one already.
        Assert.True(waits.Whole.IsSettled);
        Assert.Equal((0, 1), (In(waits, "n", "a"), In(waits, "s", "a")));

        // With both mandates at b the house is levelled to 5, and the third seat of a is as good in n as in s.
        var even = ballot with { Mandates = [new SingleMandate("b", "n"), new SingleMandate("b", "s")] };
        var open = Tiered.Allot(system, even);
        var tie = Assert.Single(open.Ties);
        Assert.Equal(("placing", null, "placing:a", 1), (tie.Tier, tie.District, tie.Tie.For, tie.Tie.ContestedSeats));
        Assert.Equal(["n", "s"], tie.Tie.Contested);
        var drawn = Tiered.Allot(system, even with { Lots = [new TierLot(null, "placing:a", ["s"])] });
        Assert.True(drawn.Whole.IsSettled);
        Assert.Equal(open.Whole.Certain, drawn.Whole.Certain);
        Assert.Equal(In(drawn, "n", "a") + 1, In(drawn, "s", "a"));
    }

    private static int In(TieredOutcome outcome, string district, string list) => outcome.ByDistrict[district].GetValueOrDefault(list);

    private static TieredBallot Ballot(int seats, params (string Id, int A, int B)[] districts) => new()
    {
        Lists = [new ListVotes("a", districts.Sum(d => d.A)), new ListVotes("b", districts.Sum(d => d.B))],
        Seats = seats,
        Figures = new Dictionary<string, Int128?>(),
        Districts = [.. districts.Select(d => new DistrictBallot(d.Id, new Dictionary<string, Int128> { ["a"] = d.A, ["b"] = d.B }))],
    };
}
