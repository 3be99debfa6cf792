using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Tiers above districts, bonus, table and alliances against the plain contests that they are made of. All votes are constructed.</summary>
public class UpperOracleTests
{
    private static readonly ListSystem SainteLague = new(Method.SainteLague) { Ties = TieRule.ByLot };

    private static readonly Gen<TieredBallot> Ballots = Gen.Select(Gen.Int[0, 40].Array[3].Array[3], Gen.Int[0, 3]).Select((votes, spare) => new TieredBallot
    {
        Lists = [.. Enumerable.Range(0, 3).Select(i => new ListVotes($"l{i}", votes.Sum(d => d[i]) + 1))],
        Seats = 9 + spare,
        Figures = new Dictionary<string, Int128?> { ["valid"] = votes.Sum(d => d.Sum()) + 3, ["share"] = votes.Sum(d => d.Sum()) + 3 },
        Districts = [.. votes.Select((d, n) => new DistrictBallot($"d{n}", Enumerable.Range(0, 3).ToDictionary(i => $"l{i}", i => (Int128)d[i] + (i == n ? 1 : 0))))],
    });

    [Theory]
    [InlineData(OverhangRule.HouseGrows)]
    [InlineData(OverhangRule.Levelled)]
    [InlineData(OverhangRule.OthersYield)]
    public void Adjustment_seats_fill_up_what_the_country_gives(OverhangRule overhang) => Ballots.Always(
        ballot =>
        {
            var spare = ballot.Seats - 9;
            var outcome = Tiered.Allot(System() with { Upper = new CompensationTier(SainteLague, spare, overhang) }, ballot);
            if (outcome.Ties.Any(t => t.District is not null))
            {
                return;
            }

            var held = ballot.Lists.ToDictionary(l => l.Id, l => ballot.Districts.Sum(d => Allotment.Allot(SainteLague, 3, Here(ballot, d)).Certain[l.Id]));
            var (seats, house) = overhang == OverhangRule.OthersYield ? (Yielding(ballot, held, 9 + spare), 9 + spare) : Grown(ballot, held, 9 + spare, overhang);
            Assert.Equal(seats, outcome.Whole.Certain);
            Assert.Equal(house, outcome.House);
            Assert.InRange(seats.Values.Sum(), 0, house);
            Assert.Equal(seats.Where(s => s.Value > held[s.Key]).ToDictionary(s => s.Key, s => s.Value - held[s.Key]), outcome.NotPlaced);
        },
        500,
        few: 80);

    [Fact]
    public void A_tie_in_a_house_with_mandates_waits_and_is_resumed() => Gen.Select(Ballots, Gen.Int[0, 9]).Always(
        (ballot, won) =>
        {
            foreach (var overhang in new[] { OverhangRule.HouseGrows, OverhangRule.WinnersStayOut, OverhangRule.OthersYield })
            {
                var system = new TieredSystem(SainteLague) { Link = new MandateLink(overhang, 4) };
                var given = ballot with { Seats = 8, Mandates = [new SingleMandate("l0", null, won), new SingleMandate("l1", null, 1)] };
                var waits = Tiered.Allot(system, given);
                if (waits.Ties is not [{ Tie: { For: "seats" } tie }])
                {
                    continue;
                }

                var winners = tie.Contested.Take(tie.ContestedSeats).ToArray();
                var settled = Tiered.Allot(system, given with { Lots = [new TierLot(null, "seats", winners)] });
                if (overhang == OverhangRule.OthersYield)
                {
                    // A tie that several houses were tried for on the way: each winner has one seat more than is certain.
                    Assert.Equal(waits.Linked!.All.Select(a => a.Value + (winners.Contains(a.Key) ? 1 : 0)), settled.Linked!.All.Values);
                    Assert.Equal(12, settled.House);
                    continue;
                }

                var expected = MixedMember.Allot(
                    new MixedMemberSystem(SainteLague, overhang), 12, [.. ballot.Lists], Sum(ballot.Lists), new Dictionary<string, int> { ["l0"] = won, ["l1"] = 1 }, lots: [new DrawnLot("seats", winners)]);
                Assert.True(settled.Whole.IsSettled);
                Assert.Equal(expected.Seats, settled.Linked!.All);
                Assert.Equal(expected.Districts, settled.Linked.Held);
                Assert.Equal(expected.Overhang, settled.Linked.Overhang);
                Assert.Equal(expected.StayOut, settled.Linked.StayOut);
                Assert.Equal(expected.House, settled.House);
            }
        },
        500,
        few: 200);

    [Fact]
    public void A_bonus_is_the_one_of_a_plain_contest() => Gen.Select(Ballots, Gen.Int[0, 4]).Always(
        (ballot, bonus) =>
        {
            var plain = MajorityBonus.Allot(SainteLague, new FixedBonus(bonus), ballot.Seats, ballot.Lists, ballot.Figures["share"]!.Value);
            var outcome = Tiered.Allot(new TieredSystem(SainteLague) { Bonus = new FixedBonus(bonus) }, ballot);
            Assert.Equal((plain.First, plain.Bonus), (outcome.First, outcome.Bonus));
            Assert.Equal(plain.Open is null ? plain.Seats.Where(s => s.Value > 0) : [], outcome.Whole.Certain.Where(s => s.Value > 0));
            Assert.Equal(plain.Open is not null || !plain.Shared.IsSettled, outcome.Ties.Count > 0);
        },
        300,
        few: 60);

    [Fact]
    public void A_table_is_the_double_proportional_election_that_it_is() => Gen.Select(Ballots, Gen.Int[0, 3].Array[3]).Always(
        (ballot, seats) =>
        {
            var fixedSeats = ballot.Districts.Select((d, i) => (d.Id, Seats: seats[i])).ToDictionary(p => p.Id, p => p.Seats);
            var system = new TieredSystem(SainteLague)
            {
                Table = new DoubleProportionalSystem { ShareOverall = Fraction.One },
                Districts = new DistrictTier(new FixedDistrictSeats(fixedSeats)) { System = SainteLague },
                Threshold = new TierThreshold(Threshold.Percent(10), "valid"),
            };
            var passed = ballot.Lists.Where(l => (Fraction)l.Votes >= Fraction.Percent(10) * ballot.Figures["valid"]!.Value).Select(l => l.Id).ToHashSet();
            var districts = ballot.Districts.Where(d => fixedSeats[d.Id] > 0)
                .Select(d => new DistrictVotes(d.Id, fixedSeats[d.Id], d.Votes.Where(v => passed.Contains(v.Key)).ToDictionary(v => v.Key, v => (long)v.Value))).ToList();
            var (outcome, fault) = Tiered.TryAllot(system, ballot);
            if (fault is not null)
            {
                Assert.Equal(fault.Code, Assert.Throws<InputFaultException>(() => DoubleProportional.Allot(new DoubleProportionalSystem(), districts)).Fault.Code);
                return;
            }

            var expected = DoubleProportional.Allot(new DoubleProportionalSystem(), districts);
            Assert.Equal(expected.ListSeats, outcome!.Table!.ListSeats);
            Assert.Equal(expected.ListSeats.Where(s => s.Value > 0), outcome.Whole.Certain.Where(s => s.Value > 0));
            if (expected.OpenAbove is null && expected.Table!.Contested.Count == 0)
            {
                Assert.True(outcome.Whole.IsSettled);
                foreach (var (d, district) in districts.Index())
                {
                    Assert.Equal(expected.Passed.Zip(expected.Table.Seats[d]).Where(p => p.Second > 0), outcome.ByDistrict[district.Id].Select(p => (p.Key, p.Value)));
                }
            }
            else
            {
                Assert.Equal(expected.OpenAbove is null ? "table" : "seats", Assert.Single(outcome.Ties).Tie.For);
            }
        },
        400,
        few: 80);

    [Fact]
    public void A_ring_of_ties_in_a_table_waits_for_a_lot_that_keeps_all_sums()
    {
        var system = new TieredSystem(SainteLague)
        {
            Table = new DoubleProportionalSystem(),
            Districts = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["n"] = 1, ["s"] = 1 })) { System = SainteLague },
        };
        var ballot = new TieredBallot
        {
            Lists = [new ListVotes("a", 10), new ListVotes("b", 10)],
            Seats = 2,
            Figures = new Dictionary<string, Int128?>(),
            Districts = [new DistrictBallot("n", new Dictionary<string, Int128> { ["a"] = 5, ["b"] = 5 }), new DistrictBallot("s", new Dictionary<string, Int128> { ["a"] = 5, ["b"] = 5 })],
        };
        TieredOutcome With(params string[] winners) => Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "table", winners)] });

        var waits = Tiered.Allot(system, ballot);
        var tie = Assert.Single(waits.Ties);

        Assert.Equal(("table", null, "table", 2, TieRemedy.Lot), (tie.Tier, tie.District, tie.Tie.For, tie.Tie.ContestedSeats, tie.Tie.Remedy));
        Assert.Equal(["a/n", "b/n", "a/s", "b/s"], tie.Tie.Contested);
        Assert.All(waits.ByDistrict.Values, Assert.Empty);
        Assert.Equal([("a", 1)], With("a/n", "b/s").ByDistrict["n"].Select(p => (p.Key, p.Value)));
        Assert.Equal([("b", 1)], With("b/n", "a/s").ByDistrict["n"].Select(p => (p.Key, p.Value)));
        foreach (var wrong in new string[][] { ["a/n"], ["a/n", "a/s"], ["a/n", "b/n"], ["a/n", "b/s", "c/s"], ["a/n", "b/s", "b/n"] })
        {
            var fault = Assert.Throws<InputFaultException>(() => With(wrong)).Fault;
            Assert.Equal(FaultCode.WrongLot, fault.Code);
            Assert.StartsWith($"The lot for table names {string.Join(", ", wrong)}; districts and lists must keep their sums, as with ", fault.What, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(AllianceCondition.AllPassed)]
    [InlineData(AllianceCondition.ThosePassed)]
    public void Alliances_count_in_a_district_as_in_a_plain_contest(AllianceCondition condition) =>
        Gen.Select(Gen.Int[1, 60].Array[6], Gen.Int[1, 12], Gen.Int[0, 15], Gen.Int[0, 3]).Always(
            (votes, seats, percent, shape) =>
            {
                Alliance[] alliances = shape switch
                {
                    0 => [new Alliance("x", ["l0", "l1"])],
                    1 => [new Alliance("x", ["l0", "l1"]), new Alliance("y", ["x", "l2"])],
                    2 => [new Alliance("x", ["l0", "l1", "l2"]), new Alliance("y", ["l3", "l4"])],
                    _ => [new Alliance("x", ["l0", "l1"]), new Alliance("y", ["l2", "l3"]), new Alliance("z", ["x", "y", "l4"])],
                };
                ListVotes[] lists = [.. votes.Select((v, i) => new ListVotes($"l{i}", v))];
                var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.SainteLague, condition), Ties = TieRule.ByLot };
                var plain = Allotment.Allot(system with { Threshold = Threshold.Percent(percent) }, seats, lists, votes.Sum(), alliances);
                var ballot = new TieredBallot
                {
                    Lists = lists,
                    Seats = seats,
                    Figures = new Dictionary<string, Int128?> { ["valid"] = votes.Sum() },
                    Districts = [new DistrictBallot("d", lists.ToDictionary(l => l.Id, l => l.Votes)) { Alliances = shape == 0 ? alliances : [] }],
                    Alliances = shape == 0 ? [] : alliances,
                };
                var tiered = Tiered.Allot(
                    new TieredSystem(system)
                    {
                        Threshold = new TierThreshold(Threshold.Percent(percent), "valid"),
                        Districts = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["d"] = seats })) { System = new ListSystem(Method.DHondt) { Ties = TieRule.ByLot } },
                    },
                    ballot);

                Assert.Equal(plain.Certain, tiered.Whole.Certain);
                Assert.Equal(plain.AlliancesInForce.Order(), tiered.Whole.AlliancesInForce.Order());
                Assert.Equal(plain.Ties.Select(t => t.For), tiered.Ties.Select(t => t.Tie.For));
                Assert.Equal(
                    plain.Awards.Select(a => (a.Level == "seats" ? "districts:d" : $"districts:d/{a.Level}", a.Winner, a.Nth)), tiered.Whole.Awards.Select(a => (a.Level, a.Winner, a.Nth)));
                Assert.Equal(Enumerable.Range(1, tiered.Whole.Awards.Count), tiered.Whole.Awards.Select(a => a.Order));
            },
            400,
            few: 100);

    private static TieredSystem System() => new(SainteLague)
    {
        Districts = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { ["d0"] = 3, ["d1"] = 3, ["d2"] = 3 })) { System = SainteLague },
    };

    private static List<ListVotes> Here(TieredBallot ballot, DistrictBallot district) => [.. ballot.Lists.Select(l => l with { Votes = district.Votes[l.Id] })];

    private static Int128 Sum(IEnumerable<ListVotes> lists) => lists.Aggregate((Int128)0, (sum, l) => sum + l.Votes);

    private static (Dictionary<string, int> Seats, int House) Grown(TieredBallot ballot, Dictionary<string, int> held, int seats, OverhangRule overhang)
    {
        var mixed = MixedMember.Allot(new MixedMemberSystem(SainteLague, overhang), seats, ballot.Lists, Sum(ballot.Lists), held);
        return (mixed.Seats.ToDictionary(), mixed.House);
    }

    // Who has more from districts than its share keeps it and is left out; the rest is shared anew, until nobody has more.
    private static Dictionary<string, int> Yielding(TieredBallot ballot, Dictionary<string, int> held, int seats)
    {
        var rest = ballot.Lists.ToList();
        while (true)
        {
            var shared = seats > 0 ? Allotment.Allot(SainteLague, seats, rest) : null;
            var over = rest.Where(l => (shared?.Certain[l.Id] ?? 0) < held[l.Id]).ToList();
            if (over.Count == 0 || over.Count == rest.Count)
            {
                return held.ToDictionary(h => h.Key, h => Math.Max(h.Value, shared?.Certain.GetValueOrDefault(h.Key) ?? 0));
            }

            seats -= over.Sum(l => held[l.Id]);
            rest = [.. rest.Except(over)];
        }
    }
}
