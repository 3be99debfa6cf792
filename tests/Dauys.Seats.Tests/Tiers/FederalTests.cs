namespace Dauys.Seats.Tests.Tiers;

/// <summary>Bundestag 2017 under the law of 2013; and, as a counterfactual, under that of 2023.</summary>
public class FederalTests
{
    private static readonly RealTiers.Federal Bundestag = RealTiers.All.Germany;

    private static readonly ListSystem Law = new(Method.SainteLague) { Threshold = Threshold.Percent(5) with { Or = [new DistrictsWonAlternative(3)] }, Ties = TieRule.ByLot };

    private static readonly FederalRegion[] Regions =
        [.. Bundestag.Regions.Select(r => new FederalRegion(r.Id, r.Population, r.Votes.ToDictionary(v => v.Key, v => (Int128)v.Value), r.Won))];

    [Fact]
    public void The_709_seats_of_2017_come_out_of_598_by_levelling()
    {
        var outcome = FederalMixedMember.Levelled(Law, Bundestag.Seats, Regions, Bundestag.Valid);

        Assert.Equal(Bundestag.House, outcome.House);
        Assert.Equal(RealTiers.WithSeats(Bundestag.Expected), RealTiers.WithSeats(outcome.Seats));
        Assert.Empty(outcome.Ties);
        Assert.Equal(598, outcome.RegionSeats.Values.Sum());
        foreach (var (region, seats) in Bundestag.ExpectedRegion)
        {
            Assert.Equal(RealTiers.WithSeats(seats), RealTiers.WithSeats(outcome.ByRegion[region]));
        }

        foreach (var region in Regions)
        {
            Assert.All(region.DistrictsWon, won => Assert.True(outcome.ByRegion[region.Id][won.Key] >= won.Value));
        }

        Assert.Equal(46, outcome.Seats["CSU"]);
        Assert.Equal(46, outcome.ByRegion["Bayern"]["CSU"]);
    }

    [Fact]
    public void Counterfactual_under_the_law_of_2023_the_house_is_fixed_and_winners_stay_out()
    {
        var outcome = FederalMixedMember.Capped(Law, 630, Regions, Bundestag.Valid);

        Assert.Equal(630, outcome.House);
        Assert.Equal(630, outcome.Seats.Values.Sum());
        Assert.Equal(outcome.Seats["CDU"], outcome.ByRegion.Values.Sum(r => r.GetValueOrDefault("CDU")));
        Assert.Equal(46 - outcome.Seats["CSU"], outcome.StayOut["Bayern"]["CSU"]);
        Assert.True(outcome.StayOut["Baden-Württemberg"]["CDU"] > 0);
    }

    [Fact]
    public void Constructed_winners_are_covered_by_their_share_and_equal_ones_wait_for_a_lot()
    {
        DistrictWin[] wins = [new("1", 40, 100), new("2", 30, 100), new("3", 300, 1000), new("4", 20, 100)];

        Assert.Equal(["1", "2", "3"], CappedDistricts.Cover(3, wins).Elected);
        Assert.Equal(["4"], CappedDistricts.Cover(3, wins).StayOut);
        var tie = CappedDistricts.Cover(2, wins);
        Assert.Equal(["2", "3"], tie.Open!.Contested);
        Assert.Equal(1, tie.Open.ContestedSeats);
        Assert.Equal(["4"], tie.StayOut);
        Assert.Equal(["1", "2", "3", "4"], CappedDistricts.Cover(0, wins).StayOut);
        Assert.Empty(CappedDistricts.Cover(9, wins).StayOut);
        Assert.Throws<InputFaultException>(() => CappedDistricts.Cover(1, [new("x", 5, 0)]));
    }
}
