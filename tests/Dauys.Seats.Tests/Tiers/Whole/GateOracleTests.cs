using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Who takes part where, read plainly from the threshold, against what tiers make of it. All votes are constructed.</summary>
public class GateOracleTests
{
    private static readonly Gen<TieredBallot> Ballots =
        from votes in Gen.Int[0, 60].Array[4].Array[4]
        from mandates in Gen.Int[0, 2].Array[4]
        select new TieredBallot
        {
            Lists = [.. Enumerable.Range(0, 4).Select(i => new ListVotes($"l{i}", votes.Sum(d => d[i])))],
            Seats = 20,
            Figures = new Dictionary<string, Int128?> { ["valid"] = votes.Sum(d => d.Sum()) + 40 },
            Mandates = [.. mandates.Select((n, i) => new SingleMandate($"l{i}", "d0", n)), new SingleMandate(null, "d1")],
            Districts =
            [
                .. votes.Select((d, n) => new DistrictBallot($"d{n}", Enumerable.Range(0, 4).Where(i => d[i] > 0 || i == n).ToDictionary(i => $"l{i}", i => (Int128)d[i]))
                {
                    Region = n < 2 ? "east" : "west",
                    Figures = new Dictionary<string, Int128?> { ["valid"] = d.Sum() + 10 },
                }),
            ],
        };

    private static readonly Gen<WayIn> Ways = Gen.Select(Gen.Enum<WayInKind>(), Gen.Int[0, 40], Gen.Enum<Comparison>(), Gen.Int[1, 4])
        .Select((kind, percent, comparison, least) => new WayIn(kind, Fraction.Percent(percent), comparison, least));

    private static readonly Gen<TierThreshold> Thresholds = Gen.Select(Gen.Int[5, 45], Gen.Enum<Comparison>(), Gen.Enum<ThresholdScope>(), Ways.Array[0, 2])
        .Select((percent, comparison, scope, ways) => new TierThreshold(new Threshold(Fraction.Percent(percent), comparison), "valid", scope) { Or = ways });

    private static readonly ListSystem DHondt = new(Method.DHondt);

    [Fact]
    public void Districts_are_shared_among_those_whom_the_threshold_lets_in_there() => Gen.Select(Ballots, Thresholds).Always(
        (ballot, threshold) =>
        {
            var system = new TieredSystem(DHondt) { Threshold = threshold, Districts = Fixed(ballot) };
            var (outcome, fault) = Tiered.TryAllot(system, ballot);
            Assert.Null(fault);
            var lets = new Reading(ballot, threshold, null);
            foreach (var district in ballot.Districts)
            {
                Check(ballot, district, outcome!, id => lets.In(district, id));
            }
        },
        1000,
        few: 250);

    [Fact]
    public void A_threshold_of_the_districts_is_asked_besides_that_of_all_tiers() => Gen.Select(Ballots, Thresholds, Thresholds).Always(
        (ballot, threshold, own) =>
        {
            var system = new TieredSystem(DHondt) { Threshold = threshold, Districts = Fixed(ballot) with { Threshold = own } };
            var outcome = Tiered.Allot(system, ballot);
            var (all, there) = (new Reading(ballot, threshold, null), new Reading(ballot, own, null));
            foreach (var district in ballot.Districts)
            {
                Check(ballot, district, outcome, id => all.In(district, id) && there.In(district, id));
            }
        },
        500,
        few: 100);

    [Fact]
    public void A_tier_above_asks_its_own_and_counts_votes_only_where_a_list_takes_part() => Gen.Select(Ballots, Thresholds, Thresholds).Always(
        (ballot, threshold, own) =>
        {
            var system = new TieredSystem(DHondt) { Threshold = threshold, Districts = Fixed(ballot), Upper = new ParallelTier(DHondt, 9) { Threshold = own } };
            var outcome = Tiered.Allot(system, ballot with { Seats = 29 });
            if (!outcome.ByTier.TryGetValue("districts", out var held) || outcome.Ties.Any(t => t.District is not null) || outcome.Whole.Silences.Count > 0)
            {
                return;
            }

            var (all, upper) = (new Reading(ballot, threshold, null), new Reading(ballot, own, held));
            var taking = ballot.Lists.Where(l => all.Somewhere(l.Id) && upper.Somewhere(l.Id)).Select(l => l with { Votes = Int128.Min(all.Votes(l.Id), upper.Votes(l.Id)) }).ToList();
            var expected = Allotment.TryAllot(DHondt, 9, taking, taking.Aggregate((Int128)0, (s, l) => s + l.Votes)).Outcome;
            Assert.Equal(expected?.Certain.Where(c => c.Value > 0) ?? [], outcome.ByTier.GetValueOrDefault("second-tier")?.Where(c => c.Value > 0) ?? []);
        },
        500,
        few: 150);

    [Fact]
    public void What_was_asked_is_told_unit_by_unit() => Gen.Select(Ballots, Thresholds).Always(
        (ballot, threshold) =>
        {
            var steps = Tiered.Allot(new TieredSystem(DHondt) { Threshold = threshold, Districts = Fixed(ballot) }, ballot).Gates;
            var lets = new Reading(ballot, threshold, null);
            string?[] units = threshold.Scope switch { ThresholdScope.Nation => [null], ThresholdScope.Region => ["east", "west"], _ => ["d0", "d1", "d2", "d3"] };
            Assert.Equal(units, steps.Select(s => s.Unit));
            foreach (var step in steps)
            {
                var inside = ballot.Districts.Where(d => step.Unit is null || step.Unit == d.Id || step.Unit == d.Region).ToList();
                var whole = step.Unit is null ? ballot.Figures["valid"]!.Value : inside.Aggregate((Int128)0, (s, d) => s + d.Figures["valid"]!.Value);
                var standing = ballot.Lists.Select(l => l.Id).Where(id => step.Unit is null || inside.Any(d => d.Votes.ContainsKey(id))).ToList();
                var votes = standing.ToDictionary(id => id, id => inside.Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(id)));
                var line = threshold.Threshold.Share * whole;
                Assert.Equal("all", step.Tier);
                Assert.Equal(votes, step.Votes);
                Assert.All(step.Needed, n => Assert.Equal((Int128)(threshold.Threshold.Comparison == Comparison.AtLeast ? line.Ceiling() : line.Floor() + 1), n.Value));
                Assert.Equal(standing, step.Needed.Keys);
                Assert.Equal(standing.Where(id => lets.ByShare(votes[id], whole) || lets.Everywhere(id)), step.Passed);
            }
        },
        300,
        few: 100);

    [Fact]
    public void Figures_and_regions_that_are_missing_are_told()
    {
        var ballot = new TieredBallot
        {
            Lists = [new ListVotes("a", 10)],
            Seats = 1,
            Figures = new Dictionary<string, Int128?> { ["valid"] = null },
            Districts = [new DistrictBallot("n", new Dictionary<string, Int128> { ["a"] = 10 })],
        };
        TieredSystem With(ThresholdScope scope, params WayIn[] ways) => new(DHondt) { Threshold = new TierThreshold(Threshold.Percent(5), "valid", scope) { Or = ways }, Districts = Fixed(ballot) };
        void IsRefused(string what, string? subject, TieredSystem system, TieredBallot given)
        {
            var fault = Tiered.TryAllot(system, given).Fault!;
            Assert.Equal((what, subject), (fault.What, fault.Subject));
        }

        IsRefused("The figure \"valid\" is not known.", null, With(ThresholdScope.Nation), ballot);
        IsRefused("The figure \"valid\" of n is not known.", "n", With(ThresholdScope.District), ballot);
        IsRefused("The threshold is asked by region, and n names none.", "n", With(ThresholdScope.Region), ballot);
        IsRefused(
            "It is not known which lists won all single mandates, and the threshold asks for it.", "a", With(ThresholdScope.District, new WayIn(WayInKind.MandatesWon, default, Least: 1)), ballot);
        IsRefused("It is not said how many seats n has.", "n", With(ThresholdScope.Nation) with { Districts = Fixed(ballot) with { Seats = new FixedDistrictSeats(new Dictionary<string, int>()) } }, ballot);
    }

    private static DistrictTier Fixed(TieredBallot ballot) => new(new FixedDistrictSeats(ballot.Districts.ToDictionary(d => d.Id, _ => 5))) { System = DHondt };

    private static void Check(TieredBallot ballot, DistrictBallot district, TieredOutcome outcome, Func<string, bool> lets)
    {
        var taking = ballot.Lists.Where(l => district.Votes.ContainsKey(l.Id) && lets(l.Id)).Select(l => l with { Votes = district.Votes[l.Id] }).ToList();
        if (outcome.Whole.Silences.Count > 0)
        {
            return;
        }

        var expected = Allotment.Allot(DHondt, 5, taking);
        Assert.Equal(expected.Certain.Where(c => c.Value > 0), outcome.ByDistrict[district.Id]);
    }

    /// <summary>A threshold read plainly.</summary>
    private sealed class Reading(TieredBallot ballot, TierThreshold threshold, IReadOnlyDictionary<string, int>? districtSeats)
    {
        public bool In(DistrictBallot district, string id) => Everywhere(id) || There(district, id);

        public bool Somewhere(string id) => Everywhere(id) || (threshold.Scope != ThresholdScope.Nation && ballot.Districts.Any(d => There(d, id)));

        public Int128 Votes(string id) => Everywhere(id)
            ? ballot.Lists.Single(l => l.Id == id).Votes
            : ballot.Districts.Where(d => There(d, id)).Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(id));

        public bool Everywhere(string id) => (threshold.Scope == ThresholdScope.Nation && ByShare(Sum(ballot.Districts, id), ballot.Figures["valid"]!.Value)) || threshold.Or.Any(way => way.Kind switch
        {
            WayInKind.Nation => Reaches(way, Sum(ballot.Districts, id), ballot.Figures["valid"]!.Value),
            WayInKind.AnyDistrict => ballot.Districts.Any(d => Reaches(way, Sum([d], id), Figure([d]))),
            WayInKind.AnyRegion => ballot.Districts.GroupBy(d => d.Region).Any(r => Reaches(way, Sum(r, id), Figure(r))),
            WayInKind.MandatesWon => ballot.Mandates!.Where(m => m.List == id).Sum(m => m.Count) >= way.Least,
            WayInKind.DistrictSeats => districtSeats is not null && districtSeats.GetValueOrDefault(id) >= way.Least,
            _ => false,
        });

        public bool ByShare(Int128 votes, Int128 whole) => threshold.Threshold.Comparison == Comparison.AtLeast ? (Fraction)votes >= threshold.Threshold.Share * whole : (Fraction)votes > threshold.Threshold.Share * whole;

        private bool There(DistrictBallot district, string id)
        {
            var unit = ballot.Districts.Where(d => threshold.Scope == ThresholdScope.District ? d == district : d.Region == district.Region).ToList();
            var region = ballot.Districts.Where(d => d.Region == district.Region).ToList();
            return (threshold.Scope != ThresholdScope.Nation && unit.Any(d => d.Votes.ContainsKey(id)) && ByShare(Sum(unit, id), Figure(unit)))
                || threshold.Or.Any(way => (way.Kind == WayInKind.ThisDistrict && Reaches(way, Sum([district], id), Figure([district])))
                    || (way.Kind == WayInKind.ThisRegion && district.Votes.ContainsKey(id) && Reaches(way, Sum(region, id), Figure(region))));
        }

        private static bool Reaches(WayIn way, Int128 votes, Int128 whole) =>
            votes > 0 && (way.Comparison == Comparison.AtLeast ? (Fraction)votes >= way.Share * whole : (Fraction)votes > way.Share * whole);

        private static Int128 Sum(IEnumerable<DistrictBallot> districts, string id) => districts.Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(id));

        private static Int128 Figure(IEnumerable<DistrictBallot> districts) => districts.Aggregate((Int128)0, (s, d) => s + d.Figures["valid"]!.Value);
    }
}
