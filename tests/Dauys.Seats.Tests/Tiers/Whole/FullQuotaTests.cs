using static Dauys.Seats.Tests.Tiers.Whole.Given;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Full quotas in districts, parts of quotas that count as whole ones, and what is left of votes. All votes are constructed.</summary>
public class FullQuotaTests
{
    private static readonly ListSystem Hare = new(Method.HareLargestRemainder) { Ties = TieRule.ByLot };

    // Four seats for 400 votes, so a quota of 100: a has 75 beyond its first, which is exactly the part that counts as a whole one in Estonia (§ 62(3)).
    private static readonly DistrictBallot Four = In("n", ("c", 75), ("a", 175), ("b", 150));

    private static DistrictTier Estonia => Fixed(Hare, ("n", 4)) with { FullQuotasOnly = true, QuotaFrom = new Fraction(3, 4) };

    [Fact]
    public void Each_mandate_of_a_district_is_told_by_its_full_quota_or_the_part_of_one()
    {
        var outcome = Tiered.Allot(new TieredSystem(ByLot) { Districts = Estonia, Upper = new CompensationTier(ByLot, 1, OverhangRule.OthersYield) }, Ballot(5, Four));
        var step = outcome.Steps[0];

        Assert.Equal("a2 b1 c1", Told(outcome.ByTier["districts"]));
        Assert.Equal(("districts", "n", 4, 0), (step.Tier, step.District, step.Outcome.Seats, step.Outcome.Vacant));

        // The greatest list first; the figures are full quotas, or the votes that stand for the part of one.
        Assert.Equal(
            [
                new Award(1, "seats", "a", 1, new Reason(ReasonKind.FullQuota, 175, 100, 1)),
                new Award(2, "seats", "a", 2, new Reason(ReasonKind.PartOfQuota, 175, 100, 75)),
                new Award(3, "seats", "b", 1, new Reason(ReasonKind.FullQuota, 150, 100, 1)),
                new Award(4, "seats", "c", 1, new Reason(ReasonKind.PartOfQuota, 75, 100, 75)),
            ],
            step.Outcome.Awards);
        Assert.All(outcome.Whole.Awards.Take(4), a => Assert.Equal("districts:n", a.Level));
    }

    [Fact]
    public void Who_has_a_seat_for_part_of_a_quota_has_no_votes_left_for_the_country()
    {
        // One seat is left. b has 150 - 100 = 50 votes over, the others have used up more than they had; a third of the votes in s is too few for anything.
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(Hare, ("n", 4), ("s", 1)) with { FullQuotasOnly = true, QuotaFrom = new Fraction(3, 4) },
            Upper = new RemainderTier(ByLot),
        };
        var outcome = Tiered.Allot(system, Ballot(5, Four, In("s", ("a", 16), ("c", 16), ("b", 16))));
        var last = outcome.Steps.Single(s => s.Tier == "second-tier").Outcome;

        Assert.Equal("b1", Told(outcome.ByTier["second-tier"]));
        Assert.Equal(66, Assert.Single(last.Awards).Reason.Votes);
        Assert.Equal((Fraction)16, last.Awards[0].Reason.NextFigure);
    }

    [Fact]
    public void Full_quotas_that_give_too_many_wait_for_the_lot_of_their_district()
    {
        // Imperiali: 20 votes / (1 + 2), so that each of two equal lists has a full quota for the one seat.
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(new ListSystem(new QuotaMethod(QuotaKind.Imperiali)) { Ties = TieRule.ByLot }, ("n", 1)) with { FullQuotasOnly = true },
            Upper = new ParallelTier(ByLot, 1),
        };
        var ballot = Ballot(2, In("n", ("a", 10), ("b", 10))) with { Lists = [new ListVotes("a", 11), new ListVotes("b", 10)] };
        var waits = Tiered.Allot(system, ballot);
        var drawn = Tiered.Allot(system, ballot with { Lots = [new TierLot("n", "seats", ["b"])] });

        Assert.Equal(("districts", "n", "seats", TieRemedy.Lot), (Assert.Single(waits.Ties).Tier, waits.Ties[0].District, waits.Ties[0].Tie.For, waits.Ties[0].Tie.Remedy));
        Assert.True(drawn.Whole.IsSettled);
        Assert.Equal(("b1", "a1"), (Told(drawn.ByTier["districts"]), Told(drawn.ByTier["second-tier"])));
    }

    [Fact]
    public void Votes_left_of_quotas_with_unlike_fractions_are_added_exactly()
    {
        // Quotas of 50/3 in the north and of 65/4 in the south leave a 20/3 and 15/2, b 10 and 35/4: in twelfths 170 and 225.
        Dictionary<string, Int128> north = new() { ["a"] = 40, ["b"] = 60 }, south = new() { ["a"] = 40, ["b"] = 25 };
        var system = new TieredSystem(ByLot) { Districts = Fixed(Hare, ("n", 6), ("s", 4)) with { FullQuotasOnly = true }, Upper = new RemainderTier(ByLot) };
        var outcome = Tiered.Allot(system, Ballot(10, new DistrictBallot("n", north), new DistrictBallot("s", south)));
        var regions = RegionalRemainders.Allot(
            new RegionalRemainderSystem(new QuotaMethod(QuotaKind.Hare), Method.SainteLague), [new RegionVotes("n", 6, north), new RegionVotes("s", 4, south)]);
        var second = outcome.Steps.Single(s => s.Tier == "second-tier").Outcome;

        Assert.Equal(("a4 b4", "a1 b1"), (Told(outcome.ByTier["districts"]), Told(outcome.ByTier["second-tier"])));
        Assert.Equal([("b", 225), ("a", 170)], second.Awards.Select(a => (a.Winner, (int)a.Reason.Votes)));
        Assert.Equal((new Fraction(85, 6), new Fraction(75, 4)), (regions.VotesLeft["a"], regions.VotesLeft["b"]));
        Assert.Equal([("b", 225), ("a", 170)], regions.Nationwide!.Awards.Select(a => (a.Winner, (int)a.Reason.Votes)));
        Assert.Equal("a5 b5", Told(regions.Seats));
    }
}
