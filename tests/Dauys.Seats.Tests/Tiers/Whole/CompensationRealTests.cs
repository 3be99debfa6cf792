using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>National compensation of several kinds, on the real elections of data/seats/compensation.json, seat by seat as the authorities gave them.</summary>
public class CompensationRealTests
{
    private sealed record District(string Id, int Seats, long Population, Dictionary<string, long> Votes, Dictionary<string, int>? Won);

    private sealed record Winner(string District, string Region, string Party, long Votes, long Valid);

    private sealed record Election(
        string Name, int Seats, long Valid, List<District>? Regions, List<District>? Districts, List<Winner>? Winners, int House, Dictionary<string, int> Expected,
        Dictionary<string, int>? Mandates, [property: JsonPropertyName("stay_out")] int StayOut)
    {
        public IReadOnlyList<District> Parts => Regions ?? Districts!;

        public IReadOnlyList<ListVotes> Lists =>
            [.. Parts.SelectMany(p => p.Votes.Keys).Distinct().Select(l => new ListVotes(l, Parts.Sum(p => p.Votes.GetValueOrDefault(l)), Kind: l is "SSW" ? "minority" : l == "independents" ? "independent" : null))];

        public TieredBallot Ballot(int listSeats, IReadOnlyList<SingleMandate>? mandates = null) => new()
        {
            Lists = Lists,
            Seats = listSeats,
            Figures = new Dictionary<string, Int128?> { ["valid"] = Valid > 0 ? Valid : Lists.Aggregate((Int128)0, (sum, l) => sum + l.Votes) },
            Districts =
            [
                .. Parts.Select(p => new DistrictBallot(p.Id, p.Votes.ToDictionary(v => v.Key, v => (Int128)v.Value))
                {
                    Figures = new Dictionary<string, Int128?> { ["population"] = p.Population, ["valid"] = p.Votes.Values.Sum() },
                }),
            ],
            Mandates = mandates,
        };
    }

    private static readonly Dictionary<string, Election> All = JsonSerializer.Deserialize<Dictionary<string, Election>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "compensation.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Germany_2013_is_levelled_to_631_seats()
    {
        var germany = All["germany_2013"];
        var system = Bundestag(OverhangRule.Levelled) with
        {
            Districts = new DistrictTier(new ApportionedDistrictSeats(germany.Seats, "population", Method.SainteLague)) { System = new ListSystem(Method.SainteLague) },
            Link = new MandateLink(OverhangRule.Levelled, 299) { LeastByDistrict = true },
        };
        var outcome = Tiered.Allot(system, germany.Ballot(299, [.. germany.Regions!.SelectMany(r => r.Won!.Select(w => new SingleMandate(w.Key, r.Id, w.Value)))]));

        Assert.Equal(631, outcome.House);
        Assert.Equal(RealTiers.WithSeats(germany.Expected), RealTiers.WithSeats(outcome.Linked!.All));
        Assert.Equal(germany.Seats, outcome.DistrictSeats.Values.Sum());
        Assert.Empty(outcome.Ties);
    }

    [Fact]
    public void Germany_2025_is_capped_at_630_seats_and_23_winners_stay_out()
    {
        var germany = All["germany_2025"];
        var outcome = Tiered.Allot(
            Bundestag(OverhangRule.WinnersStayOut), germany.Ballot(331, [.. germany.Winners!.Select(w => new SingleMandate(w.Party, w.Region, 1, w.District, w.Votes, w.Valid))]));

        Assert.Equal(630, outcome.House);
        Assert.Equal(RealTiers.WithSeats(germany.Expected), RealTiers.WithSeats(outcome.Linked!.All));
        Assert.Equal(RealTiers.WithSeats(germany.Mandates!), RealTiers.WithSeats(outcome.Linked.Held));
        Assert.Equal(germany.StayOut, outcome.Linked.StayOut.Values.Sum());
        Assert.Equal(germany.StayOut, outcome.Linked.StayOutDistricts!.Distinct().Count());
        Assert.Equal((15, 4, 3, 1), (outcome.Linked.StayOut["CDU"], outcome.Linked.StayOut["AfD"], outcome.Linked.StayOut["CSU"], outcome.Linked.StayOut["SPD"]));
    }

    [Fact]
    public void Estonia_2023_counts_three_quarters_of_a_quota_and_compensates_by_slowly_growing_divisors()
    {
        var estonia = All["estonia_2023"];
        var compensation = new DivisorMethod(DivisorSequence.PowerOf(new Fraction(9, 10)));
        var outcome = Tiered.Allot(
            new TieredSystem(new ListSystem(compensation))
            {
                Threshold = new TierThreshold(Threshold.Percent(5) with { ByKind = new Dictionary<string, Fraction?> { ["independent"] = Fraction.One } }, "valid"),
                Districts = new DistrictTier(new FixedDistrictSeats(estonia.Districts!.ToDictionary(d => d.Id, d => d.Seats)))
                {
                    System = new ListSystem(Method.HareLargestRemainder),
                    FullQuotasOnly = true,
                    QuotaFrom = new Fraction(3, 4),
                    QuotaOfAllVotes = true,
                },
                Upper = new CompensationTier(new ListSystem(compensation), 0, OverhangRule.OthersYield),
            },
            estonia.Ballot(101));

        Assert.Equal(RealTiers.WithSeats(estonia.Expected), RealTiers.WithSeats(outcome.Whole.Certain));
        Assert.Equal(75, outcome.ByTier["districts"].Values.Sum());
        Assert.Empty(outcome.Ties);
    }

    [Fact]
    public void Denmark_2015_compensates_by_quota_and_a_district_seat_opens_the_country()
    {
        var denmark = All["denmark_2015"];
        var outcome = Tiered.Allot(
            new TieredSystem(new ListSystem(Method.DHondt))
            {
                Districts = new DistrictTier(new FixedDistrictSeats(denmark.Districts!.ToDictionary(d => d.Id, d => d.Seats))) { System = new ListSystem(Method.DHondt) },
                Upper = new CompensationTier(new ListSystem(Method.HareLargestRemainder), 40, OverhangRule.OthersYield)
                {
                    Threshold = new TierThreshold(Threshold.Percent(2), "valid") { Or = [new WayIn(WayInKind.DistrictSeats, Fraction.Zero, Least: 1)] },
                },
            },
            denmark.Ballot(175));

        Assert.Equal(RealTiers.WithSeats(denmark.Expected), RealTiers.WithSeats(outcome.Whole.Certain));
        Assert.Equal((135, 40), (outcome.ByTier["districts"].Values.Sum(), outcome.ByTier["second-tier"].Values.Sum()));
    }

    private static TieredSystem Bundestag(OverhangRule overhang) => new(new ListSystem(Method.SainteLague))
    {
        Threshold = new TierThreshold(Threshold.Percent(5) with { ByKind = new Dictionary<string, Fraction?> { ["minority"] = null } }, "valid") { Or = [new WayIn(WayInKind.MandatesWon, Fraction.Zero, Least: 3)] },
        Districts = new DistrictTier(null) { System = new ListSystem(Method.SainteLague) },
        Link = new MandateLink(overhang, 299),
        Placing = new Placing(PlacingRule.WithinList, Method.SainteLague),
    };
}
