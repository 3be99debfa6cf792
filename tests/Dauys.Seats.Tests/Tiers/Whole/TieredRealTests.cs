namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Composed of its parts, each system gives what its own carrier gives, on real elections.</summary>
public class TieredRealTests
{
    private static readonly RealTiers Real = RealTiers.All;

    [Fact]
    public void New_Zealand_keeps_overhang_and_the_house_grows()
    {
        foreach (var election in Real.MixedMember.Take(2))
        {
            var system = new TieredSystem(new ListSystem(Method.SainteLague))
            {
                Threshold = new TierThreshold(Threshold.Percent(5), "lists") { Or = [new WayIn(WayInKind.MandatesWon, Fraction.Zero, Least: 1)] },
                Link = new MandateLink(OverhangRule.HouseGrows, election.Won.Values.Sum()),
            };
            var outcome = Tiered.Allot(system, new TieredBallot
            {
                Lists = [.. election.Votes.Select(v => new ListVotes(v.Key, v.Value))],
                Seats = election.Seats - election.Won.Values.Sum(),
                Figures = new Dictionary<string, Int128?> { ["lists"] = election.Votes.Values.Sum() },
                Mandates = [.. election.Won.Select(w => new SingleMandate(w.Key, null, w.Value))],
            });

            Assert.Equal(election.House, outcome.House);
            Assert.Equal(RealTiers.WithSeats(election.Expected), RealTiers.WithSeats(outcome.Linked!.All));
            Assert.Equal(election.House - election.Won.Values.Sum(), outcome.Whole.Certain.Values.Sum());
        }
    }

    [Fact]
    public void Germany_2017_is_levelled_and_each_Land_gets_its_seats()
    {
        var germany = Real.Germany;
        var outcome = Tiered.Allot(
            Bundestag(OverhangRule.Levelled, least: true, new ApportionedDistrictSeats(germany.Seats, "population", Method.SainteLague)), Lander(germany, 299));
        var alone = FederalMixedMember.Levelled(
            new ListSystem(Method.SainteLague) { Threshold = Threshold.Percent(5) with { Or = [new DistrictsWonAlternative(3)] } },
            germany.Seats,
            [.. germany.Regions.Select(r => new FederalRegion(r.Id, r.Population, r.Votes.ToDictionary(v => v.Key, v => (Int128)v.Value), r.Won))],
            germany.Valid);

        Assert.Equal(germany.House, outcome.House);
        Assert.Equal(RealTiers.WithSeats(germany.Expected), RealTiers.WithSeats(outcome.Linked!.All));
        Assert.Equal(alone.RegionSeats, outcome.DistrictSeats);
        foreach (var region in germany.Regions)
        {
            var all = outcome.ByDistrict[region.Id].ToDictionary(s => s.Key, s => s.Value + region.Won.GetValueOrDefault(s.Key));
            foreach (var (list, won) in region.Won.Where(w => !all.ContainsKey(w.Key)))
            {
                all[list] = won;
            }

            Assert.Equal(RealTiers.WithSeats(alone.ByRegion[region.Id]), RealTiers.WithSeats(all));
        }
    }

    [Fact]
    public void Counterfactual_Germany_2017_under_the_law_of_2023_winners_without_cover_stay_out()
    {
        var germany = Real.Germany;
        var outcome = Tiered.Allot(Bundestag(OverhangRule.WinnersStayOut, least: false, null), Lander(germany, 331));
        var alone = FederalMixedMember.Capped(
            new ListSystem(Method.SainteLague) { Threshold = Threshold.Percent(5) with { Or = [new DistrictsWonAlternative(3)] } },
            630,
            [.. germany.Regions.Select(r => new FederalRegion(r.Id, r.Population, r.Votes.ToDictionary(v => v.Key, v => (Int128)v.Value), r.Won))],
            germany.Valid);

        Assert.Equal(630, outcome.House);
        Assert.Equal(RealTiers.WithSeats(alone.Seats), RealTiers.WithSeats(outcome.Linked!.All));
        Assert.Equal(alone.StayOut.Values.Sum(s => s.Values.Sum()), outcome.Linked.StayOut.Values.Sum());
        Assert.True(outcome.Linked.StayOut.Values.Sum() > 0);
        Assert.Null(outcome.Linked.StayOutDistricts);
    }

    [Fact]
    public void Czechia_2021_shares_out_in_regions_and_then_what_is_left()
    {
        var chamber = Real.Czechia;
        var quota = new QuotaMethod(QuotaKind.Imperiali) { Rounding = QuotaRounding.HalfUp };
        var lists = chamber.Regions.Values.SelectMany(r => r.Keys).Distinct().ToList();
        var votes = lists.ToDictionary(l => l, l => chamber.Regions.Values.Sum(r => r.GetValueOrDefault(l)));
        var outcome = Tiered.Allot(
            new TieredSystem(new ListSystem(quota))
            {
                Threshold = new TierThreshold(Threshold.Percent(5) with { ByMembers = new Dictionary<int, Fraction> { [2] = Fraction.Percent(8), [3] = Fraction.Percent(11) } }, "lists"),
                Districts = new DistrictTier(new ApportionedDistrictSeats(200, "lists", Method.HareLargestRemainder)) { System = new ListSystem(quota), FullQuotasOnly = true },
                Upper = new RemainderTier(new ListSystem(new QuotaMethod(QuotaKind.HagenbachBischoff) { Rounding = QuotaRounding.HalfUp })),
            },
            new TieredBallot
            {
                Lists = [.. lists.Select(l => new ListVotes(l, votes[l], Members: l == "SPOLU" ? 3 : l == "Piráti+STAN" ? 2 : null))],
                Seats = 200,
                Figures = new Dictionary<string, Int128?> { ["lists"] = votes.Values.Sum() },
                Districts =
                [
                    .. chamber.Regions.Select(r => new DistrictBallot(r.Key, r.Value.ToDictionary(v => v.Key, v => (Int128)v.Value))
                    {
                        Figures = new Dictionary<string, Int128?> { ["lists"] = r.Value.Values.Sum() },
                    }),
                ],
            });

        Assert.Equal(RealTiers.WithSeats(chamber.Expected), RealTiers.WithSeats(outcome.Whole.Certain));
        Assert.Equal(199, outcome.ByTier["districts"].Values.Sum());
        Assert.Equal(200, outcome.DistrictSeats.Values.Sum());
    }

    private static TieredSystem Bundestag(OverhangRule overhang, bool least, DistrictSeats? seats) => new(new ListSystem(Method.SainteLague))
    {
        Threshold = new TierThreshold(Threshold.Percent(5), "valid") { Or = [new WayIn(WayInKind.MandatesWon, Fraction.Zero, Least: 3)] },
        Districts = new DistrictTier(seats) { System = new ListSystem(Method.SainteLague) },
        Link = new MandateLink(overhang, 299) { LeastByDistrict = least },
        Placing = new Placing(PlacingRule.WithinList, Method.SainteLague),
    };

    private static TieredBallot Lander(RealTiers.Federal germany, int listSeats) => new()
    {
        Lists = [.. germany.Regions.SelectMany(r => r.Votes.Keys).Distinct().Select(l => new ListVotes(l, germany.Regions.Sum(r => r.Votes.GetValueOrDefault(l))))],
        Seats = listSeats,
        Figures = new Dictionary<string, Int128?> { ["valid"] = germany.Valid },
        Districts =
        [
            .. germany.Regions.Select(r => new DistrictBallot(r.Id, r.Votes.ToDictionary(v => v.Key, v => (Int128)v.Value))
            {
                Figures = new Dictionary<string, Int128?> { ["population"] = r.Population },
            }),
        ],
        Mandates = [.. germany.Regions.SelectMany(r => r.Won.Select(w => new SingleMandate(w.Key, r.Id, w.Value)))],
    };
}
