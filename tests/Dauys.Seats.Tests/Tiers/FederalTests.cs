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

    private static FederalRegion Region(string id, int population, (string Party, int Votes)[] votes, params (string Party, int Won)[] won) =>
        new(id, population, votes.ToDictionary(v => v.Party, v => (Int128)v.Votes), won.ToDictionary(w => w.Party, w => w.Won));

    [Fact]
    public void Constructed_districts_of_all_regions_count_for_the_way_in_by_districts()
    {
        // c has 3 of 103 votes, and one district in each of three regions; d, with four votes, has two.
        FederalRegion[] regions =
        [
            Region("n", 30, [("a", 30), ("c", 1), ("d", 2)], ("c", 1), ("d", 1)), Region("s", 30, [("a", 30), ("c", 1), ("d", 1)], ("c", 1), ("d", 1)), Region("w", 30, [("a", 36), ("c", 1), ("d", 1)], ("c", 1)),
        ];
        var outcome = FederalMixedMember.Levelled(Law, 9, regions, 103);

        Assert.Equal((3, 0), (outcome.Seats["c"], outcome.Seats["d"]));
        Assert.Equal(["a", "c"], outcome.Least.Keys);
        Assert.All(outcome.ByRegion.Values, r => Assert.Equal(["a", "c"], r.Keys.Order()));
    }

    [Fact]
    public void Constructed_a_region_too_small_for_a_seat_or_without_votes_for_a_party_has_none()
    {
        // t is too small for one of six seats; nobody in s voted for b. a has five in n and s together, so that a seventh is needed.
        var outcome = FederalMixedMember.Levelled(Law, 6, [Region("n", 300, [("a", 60), ("b", 40)]), Region("s", 300, [("a", 50), ("b", 0)]), Region("t", 1, [("a", 1), ("b", 1)])], 152);

        Assert.Equal((7, 3, 3, 0), (outcome.House, outcome.RegionSeats["n"], outcome.RegionSeats["s"], outcome.RegionSeats["t"]));
        Assert.Equal((5, 1), (outcome.Least["a"], outcome.Least["b"]));
        Assert.Equal((5, 2), (outcome.Seats["a"], outcome.Seats["b"]));
        Assert.Equal(2, outcome.ByRegion["n"]["b"]);
        Assert.Empty(outcome.Ties);
    }

    [Fact]
    public void Constructed_equal_regions_of_a_party_are_a_tie_that_names_it_and_winners_with_cover_do_not_stay_out()
    {
        var outcome = FederalMixedMember.Capped(Law, 3, [Region("n", 1, [("a", 60), ("b", 30)], ("a", 1)), Region("s", 1, [("a", 60), ("b", 10)], ("b", 1))], 160);

        Assert.Equal((2, 1), (outcome.Seats["a"], outcome.Seats["b"]));
        Assert.Equal((1, 1), (outcome.ByRegion["n"]["b"], outcome.StayOut["s"]["b"]));
        Assert.Empty(outcome.StayOut["n"]);
        var odd = FederalMixedMember.Capped(Law, 1, [Region("n", 1, [("a", 60)]), Region("s", 1, [("a", 60)])], 120);
        Assert.Equal("party:a", Assert.Single(odd.Ties).For);
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
