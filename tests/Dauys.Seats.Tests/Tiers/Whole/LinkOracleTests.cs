using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Single mandates that count: each region, or the country, must be the mixed-member house that it is by itself. All votes are constructed.</summary>
public class LinkOracleTests
{
    private static readonly ListSystem SainteLague = new(Method.SainteLague) { Ties = TieRule.ByLot };

    private static readonly Gen<(TieredBallot Ballot, OverhangRule Overhang)> Problems =
        from votes in Gen.Int[1, 300].Array[3].Array[3]
        from mandates in Gen.Int[0, 3].Array[4].Array[3]
        from overhang in Gen.Enum<OverhangRule>()
        select (new TieredBallot
        {
            Lists = [.. Enumerable.Range(0, 3).Select(i => new ListVotes($"l{i}", votes.Sum(d => d[i])))],
            Seats = 15,
            Figures = new Dictionary<string, Int128?> { ["valid"] = votes.Sum(d => d.Sum()) },
            Districts = [.. votes.Select((d, n) => new DistrictBallot($"d{n}", Enumerable.Range(0, 3).ToDictionary(i => $"l{i}", i => (Int128)d[i])))],

            // The fourth stands for candidates of no list.
            Mandates = [.. mandates.SelectMany((d, n) => d.Select((count, i) => new SingleMandate(i < 3 ? $"l{i}" : null, $"d{n}", i < 3 ? count : Math.Min(1, count))))],
        }, overhang);

    [Fact]
    public void Each_region_is_a_house_of_its_own() => Problems.Always(
        p =>
        {
            var system = new TieredSystem(SainteLague)
            {
                Districts = new DistrictTier(new FixedDistrictSeats(p.Ballot.Districts.ToDictionary(d => d.Id, _ => 5))) { System = SainteLague },
                Link = new MandateLink(p.Overhang, p.Ballot.Mandates!.Sum(m => m.Count)) { WithinDistricts = true },
            };
            var outcome = Tiered.Allot(system, p.Ballot);
            var houses = p.Ballot.Districts.ToDictionary(d => d.Id, d =>
            {
                var here = p.Ballot.Mandates!.Where(m => m.Region == d.Id).ToList();
                return House(p.Overhang, 5 + here.Sum(m => m.Count), [.. p.Ballot.Lists.Select(l => l with { Votes = d.Votes[l.Id] })], here);
            });
            Assert.Equal(houses.Values.Sum(h => h.House), outcome.House);
            foreach (var list in p.Ballot.Lists.Select(l => l.Id))
            {
                Assert.Equal(houses.Values.Sum(h => h.Seats[list]), outcome.Linked!.All[list]);
                Assert.Equal(houses.Values.Sum(h => h.Districts[list]), outcome.Linked.Held[list]);
                Assert.Equal(p.Ballot.Mandates!.Where(m => m.List == list).Sum(m => m.Count), outcome.Linked.Won[list]);
                Assert.Equal(houses.Values.Sum(h => h.Overhang.GetValueOrDefault(list)), outcome.Linked.Overhang.GetValueOrDefault(list));
                Assert.Equal(houses.Values.Sum(h => h.StayOut.GetValueOrDefault(list)), outcome.Linked.StayOut.GetValueOrDefault(list));
                Assert.All(houses, h => Assert.Equal(h.Value.Seats[list] - h.Value.Districts[list], outcome.ByDistrict[h.Key].GetValueOrDefault(list)));
                Assert.Equal(outcome.Linked.All[list] - outcome.Linked.Held[list], outcome.Whole.Certain[list]);
            }

            Assert.DoesNotContain(0, outcome.Linked!.Overhang.Values.Concat(outcome.Linked.StayOut.Values));
            Assert.Equal(p.Ballot.Mandates!.Where(m => m.List is null).Sum(m => m.Count), outcome.Linked!.Outsiders);
        },
        500,
        few: 80);

    [Fact]
    public void The_country_is_one_house() => Problems.Always(
        p =>
        {
            var mandates = p.Ballot.Mandates!;
            var system = new TieredSystem(SainteLague) { Link = new MandateLink(p.Overhang, mandates.Sum(m => m.Count)) };
            var outcome = Tiered.Allot(system, p.Ballot);
            var house = House(p.Overhang, 15 + mandates.Sum(m => m.Count), [.. p.Ballot.Lists], mandates);
            Assert.Equal(house.House, outcome.House);
            Assert.Equal(house.Seats, outcome.Linked!.All);
            Assert.Equal(house.Districts, outcome.Linked.Held);
            Assert.Equal(house.Overhang, outcome.Linked.Overhang);
            Assert.Equal(house.StayOut, outcome.Linked.StayOut);
            Assert.Equal(house.Seats.Select(s => s.Value - house.Districts[s.Key]), outcome.Whole.Certain.Values);
            Assert.Equal(house.Seats.Where(s => s.Value > house.Districts[s.Key]).ToDictionary(s => s.Key, s => s.Value - house.Districts[s.Key]), outcome.NotPlaced);

            // Whose winners stay out is told only where every share is known.
            Assert.Equal(house.StayOut.Count > 0, outcome.Linked.StayOutDistricts is null);
        },
        500,
        few: 80);

    [Fact]
    public void Placed_in_regions_a_list_keeps_its_seats_and_a_region_its_winners() => Problems.Always(
        p =>
        {
            var mandates = p.Ballot.Mandates!;
            var system = new TieredSystem(SainteLague)
            {
                Districts = new DistrictTier(null) { System = SainteLague },
                Link = new MandateLink(p.Overhang, mandates.Sum(m => m.Count)),
                Placing = new Placing(PlacingRule.WithinList, Method.SainteLague),
            };
            var outcome = Tiered.Allot(system, p.Ballot);
            var house = House(p.Overhang, 15 + mandates.Sum(m => m.Count), [.. p.Ballot.Lists], mandates);
            Assert.Equal(house.Seats, outcome.Linked!.All);
            if (!house.IsSettled || !outcome.Whole.IsSettled)
            {
                return;
            }

            foreach (var list in p.Ballot.Lists.Where(l => house.Seats[l.Id] > 0))
            {
                int Won(string region) => mandates.Where(m => m.List == list.Id && m.Region == region).Sum(m => m.Count);
                var stays = p.Overhang == OverhangRule.WinnersStayOut;
                var within = Allotment.Allot(
                    new ListSystem(Method.SainteLague), house.Seats[list.Id], [.. p.Ballot.Districts.Select(d => new ListVotes(d.Id, d.Votes[list.Id]) { LeastSeats = stays ? 0 : Won(d.Id) })]);
                var held = p.Ballot.Districts.ToDictionary(d => d.Id, d => Math.Min(Won(d.Id), within.Certain[d.Id]));
                Assert.Equal(held.Values.Sum(), outcome.Linked.Held[list.Id]);
                Assert.All(p.Ballot.Districts, d => Assert.Equal(within.Certain[d.Id] - held[d.Id], outcome.ByDistrict[d.Id].GetValueOrDefault(list.Id)));
                Assert.Equal(house.Seats[list.Id] - held.Values.Sum(), outcome.Whole.Certain[list.Id]);
                Assert.Equal(outcome.Linked.Won[list.Id] - held.Values.Sum(), outcome.Linked.StayOut.GetValueOrDefault(list.Id));
            }
        },
        500,
        few: 80);

    [Fact]
    public void A_mandate_in_no_region_is_refused_by_name()
    {
        var ballot = Problems.Generate(new PCG(1), null, out _).Ballot;
        var system = new TieredSystem(SainteLague)
        {
            Districts = new DistrictTier(new FixedDistrictSeats(ballot.Districts.ToDictionary(d => d.Id, _ => 5))) { System = SainteLague },
            Link = new MandateLink(OverhangRule.HouseGrows, 1) { WithinDistricts = true },
        };
        string Refused(SingleMandate mandate) => Tiered.TryAllot(system, ballot with { Mandates = [mandate] }).Fault!.What;

        Assert.Equal("The mandate 7 lies in no district of the list contest: nowhere.", Refused(new SingleMandate("l0", "nowhere", 1, "7")));
        Assert.Equal("The mandate 7 lies in no district of the list contest: no region is named.", Refused(new SingleMandate("l0", null, 1, "7")));
    }

    // Others yield to, and levelling begins without, the mandates of candidates who have no list.
    private static MixedMemberOutcome House(OverhangRule overhang, int seats, List<ListVotes> lists, IReadOnlyList<SingleMandate> mandates) => MixedMember.Allot(
        new MixedMemberSystem(SainteLague, overhang), seats, lists, lists.Aggregate((Int128)0, (s, l) => s + l.Votes),
        lists.ToDictionary(l => l.Id, l => mandates.Where(m => m.List == l.Id).Sum(m => m.Count)), mandates.Where(m => m.List is null).Sum(m => m.Count));
}
