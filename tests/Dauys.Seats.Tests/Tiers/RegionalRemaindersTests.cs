namespace Dauys.Seats.Tests.Tiers;

/// <summary>Czechia 2021: Imperiali quotas in 14 regions, the rest in the whole country.</summary>
public class RegionalRemaindersTests
{
    private static readonly RealTiers.Regional Chamber = RealTiers.All.Czechia;

    // Act 247/1995 as amended in 2021, §§ 48-51: regions by all votes, quotas rounded to the nearest whole.
    private static readonly RegionalRemainderSystem Law = new(
        new QuotaMethod(QuotaKind.Imperiali) { Rounding = QuotaRounding.HalfUp },
        new QuotaMethod(QuotaKind.HagenbachBischoff) { Rounding = QuotaRounding.HalfUp });

    [Fact]
    public void The_200_seats_of_2021_come_out()
    {
        var regionSeats = Allotment.Allot(
            new ListSystem(Method.HareLargestRemainder), Chamber.Seats, [.. Chamber.Regions.Select(r => new ListVotes(r.Key, r.Value.Values.Sum()))]);
        var taking = Chamber.Expected.Keys;

        var outcome = RegionalRemainders.Allot(Law, [.. Chamber.Regions.Select(r => new RegionVotes(
            r.Key, regionSeats.Certain[r.Key], taking.ToDictionary(l => l, l => (Int128)r.Value[l])))]);

        Assert.Equal(RealTiers.WithSeats(Chamber.Expected), RealTiers.WithSeats(outcome.Seats));
        Assert.Empty(outcome.Open);
        Assert.Equal(outcome.Left, outcome.Nationwide!.Certain.Values.Sum());
        Assert.Equal(200 - outcome.Left, outcome.InRegions.Values.Sum(r => r.Values.Sum()));
    }

    [Fact]
    public void Constructed_votes_left_are_what_full_quotas_do_not_use()
    {
        var outcome = RegionalRemainders.Allot(
            new RegionalRemainderSystem(new QuotaMethod(QuotaKind.Hare), Method.DHondt),
            [new("r", 4, new Dictionary<string, Int128> { ["a"] = 70, ["b"] = 30 }), new("s", 2, new Dictionary<string, Int128> { ["a"] = 10, ["b"] = 14 })]);

        Assert.Equal(new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 }, outcome.InRegions["r"]);
        Assert.Equal(20 + 10, outcome.VotesLeft["a"]);
        Assert.Equal(5 + 2, outcome.VotesLeft["b"]);
        Assert.Equal(2, outcome.Left);
        Assert.Equal(new Dictionary<string, int> { ["a"] = 4, ["b"] = 2 }, outcome.Seats);
    }

    [Fact]
    public void Constructed_a_region_that_gives_too_many_takes_back_and_waits_for_a_lot_between_equals()
    {
        var outcome = RegionalRemainders.Allot(
            new RegionalRemainderSystem(new QuotaMethod(QuotaKind.Imperiali), Method.DHondt), [new("r", 1, new Dictionary<string, Int128> { ["a"] = 10, ["b"] = 10 })]);

        Assert.Equal("region:r", Assert.Single(outcome.Open).For);
        Assert.Equal(["a", "b"], outcome.Open[0].Contested);
    }
}
