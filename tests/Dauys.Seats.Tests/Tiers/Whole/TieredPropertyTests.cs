using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>What holds of every system of tiers, on constructed votes.</summary>
public class TieredPropertyTests
{
    private static readonly Method[] Methods = [Method.DHondt, Method.SainteLague, Method.HareLargestRemainder, Method.HagenbachBischoff];

    private static readonly Gen<TieredBallot> Ballots =
        from lists in Gen.Int[1, 5]
        from districts in Gen.Int[1, 5]
        from votes in Gen.Int[0, 400].Array[lists].Array[districts]
        from seats in Gen.Int[1, 7].Array[districts]
        let safe = votes.Select(d => d.Select((v, i) => v + (i == 0 ? 1 : 0)).ToArray()).ToArray()
        select new TieredBallot
        {
            Lists = [.. Enumerable.Range(0, lists).Select(i => new ListVotes($"l{i}", safe.Sum(d => d[i])))],
            Seats = seats.Sum(),
            Figures = new Dictionary<string, Int128?> { ["lists"] = safe.Sum(d => d.Sum()) },
            Districts =
            [
                .. safe.Select((d, n) => new DistrictBallot($"d{n}", Enumerable.Range(0, lists).ToDictionary(i => $"l{i}", i => (Int128)d[i]))
                {
                    Region = n % 2 == 0 ? "east" : "west",
                    Figures = new Dictionary<string, Int128?> { ["lists"] = d.Sum(), ["seats"] = seats[n] },
                }),
            ],
        };

    private static readonly Gen<(TieredSystem System, TieredBallot Ballot)> Cases =
        from ballot in Ballots
        from kind in Gen.Int[0, 6]
        from method in Gen.Int[0, 3].Select(i => Methods[i])
        from scope in Gen.Int[0, 2].Select(i => (ThresholdScope)i)
        from percent in Gen.Int[0, 12]
        select Case(ballot, kind, method, new TierThreshold(Threshold.Percent(percent), "lists", scope));

    [Fact]
    public void The_order_of_lists_and_districts_changes_nothing() => Cases.Select(Gen.Int[0, 1000]).Always((c, seed) =>
    {
        var random = new Random(seed);
        var (first, fault) = Tiered.TryAllot(c.System, c.Ballot);
        var (other, otherFault) = Tiered.TryAllot(c.System, c.Ballot with
        {
            Lists = [.. c.Ballot.Lists.OrderBy(_ => random.Next())],
            Districts = [.. c.Ballot.Districts.OrderBy(_ => random.Next())],
        });

        Assert.Equal(fault?.Code, otherFault?.Code);
        if (first is null)
        {
            return;
        }

        Assert.Equal(Told(first), Told(other!));
    }, 100, few: 40);

    [Fact]
    public void Sums_are_exact_where_nothing_is_open() => Cases.Always(c =>
    {
        if (Tiered.TryAllot(c.System, c.Ballot).Outcome is not { Whole.IsSettled: true } outcome)
        {
            return;
        }

        var seats = outcome.Whole.Certain;
        Assert.Equal(outcome.Whole.Seats, seats.Values.Sum() + outcome.Whole.Vacant);
        Assert.All(seats, s => Assert.Equal(s.Value, outcome.ByTier.Values.Sum(t => t.GetValueOrDefault(s.Key))));
        if (c.System.Upper is not CompensationTier { Overhang: not OverhangRule.OthersYield })
        {
            Assert.Equal(c.Ballot.Seats, outcome.House);
        }

        // What stands in districts and what stands in none is all there is.
        Assert.All(seats, s => Assert.Equal(s.Value, outcome.ByDistrict.Values.Sum(d => d.GetValueOrDefault(s.Key)) + outcome.NotPlaced.GetValueOrDefault(s.Key)));
    }, 100, few: 40);

    [Fact]
    public void One_district_alone_is_the_plain_contest() => (
        from ballot in Ballots
        from method in Gen.Int[0, 3].Select(i => Methods[i])
        from percent in Gen.Int[0, 12]
        select (ballot, method, percent)).Always(c =>
    {
        var district = c.ballot.Districts[0];
        ListVotes[] lists = [.. c.ballot.Lists.Select(l => l with { Votes = district.Votes[l.Id] })];
        var seats = (int)district.Figures["seats"]!.Value;
        var tiered = Tiered.Allot(
            new TieredSystem(new ListSystem(c.method))
            {
                Threshold = new TierThreshold(Threshold.Percent(c.percent), "lists"),
                Districts = new DistrictTier(new FixedDistrictSeats(new Dictionary<string, int> { [district.Id] = seats })) { System = new ListSystem(c.method) },
            },
            c.ballot with { Lists = lists, Seats = seats, Figures = new Dictionary<string, Int128?> { ["lists"] = district.Figures["lists"] }, Districts = [district] });
        var plain = Allotment.Allot(new ListSystem(c.method) { Threshold = Threshold.Percent(c.percent) }, seats, lists, district.Figures["lists"]!.Value);

        Assert.Equal(plain.Certain, tiered.Whole.Certain);
        Assert.Equal(plain.Passed, tiered.Whole.Passed);
        Assert.Equal(plain.Ties.Select(t => string.Join('+', t.Contested)), tiered.Ties.Select(t => string.Join('+', t.Tie.Contested)));
        Assert.Equal(plain.Awards.Select(a => (a.Winner, a.Nth)), tiered.Whole.Awards.Select(a => (a.Winner, a.Nth)));
    }, 100, few: 40);

    [Fact]
    public void Adjustment_seats_without_overhang_make_the_whole_country_proportional() => Ballots.Always(ballot =>
    {
        var (system, votes) = Case(ballot, 1, Method.SainteLague, new TierThreshold(Threshold.Percent(0), "lists"));
        if (Tiered.TryAllot(system, votes).Outcome is not { Whole.IsSettled: true } outcome)
        {
            return;
        }

        var whole = Allotment.Allot(new ListSystem(Method.SainteLague), votes.Seats, votes.Lists);
        if (whole.IsSettled && whole.Certain.All(s => s.Value >= outcome.ByTier["districts"].GetValueOrDefault(s.Key)))
        {
            Assert.Equal(whole.Certain, outcome.Whole.Certain);
        }
    }, 100, few: 40);

    private static (TieredSystem System, TieredBallot Ballot) Case(TieredBallot ballot, int kind, Method method, TierThreshold threshold)
    {
        var list = new ListSystem(method) { Ties = TieRule.ByLot };
        var given = new FixedDistrictSeats(ballot.Districts.ToDictionary(d => d.Id, d => (int)d.Figures["seats"]!.Value));
        var districts = new DistrictTier(given) { System = list };
        var full = districts with { System = new ListSystem(Method.HareLargestRemainder), FullQuotasOnly = true };
        var more = ballot with { Seats = ballot.Seats + 3 };
        return kind switch
        {
            0 => (new TieredSystem(list) { Threshold = threshold, Districts = districts }, ballot),
            1 => (new TieredSystem(list) { Threshold = threshold, Districts = districts, Upper = new CompensationTier(list, 3, OverhangRule.OthersYield), Placing = new Placing(PlacingRule.WithinList, Method.SainteLague) }, more),
            2 => (new TieredSystem(list) { Threshold = threshold, Districts = districts, Upper = new CompensationTier(list, 3, OverhangRule.HouseGrows) }, more),
            3 => (new TieredSystem(list) { Threshold = threshold, Districts = full, Upper = new RemainderTier(list), Placing = new Placing(PlacingRule.LargestRemainders) }, ballot),
            4 => (new TieredSystem(list) { Threshold = threshold, Districts = districts, Upper = new ParallelTier(list, 3) }, more),
            5 => (new TieredSystem(list) { Threshold = threshold, Districts = districts with { Seats = new ApportionedDistrictSeats(ballot.Seats, "lists", Method.SainteLague) } }, ballot),
            _ => (new TieredSystem(list) { Threshold = threshold, Districts = districts, Upper = new CompensationTier(list, ballot.Districts.Count, OverhangRule.OthersYield), Placing = new Placing(PlacingRule.OnePerDistrict) }, ballot with { Seats = ballot.Seats + ballot.Districts.Count }),
        };
    }

    private static string Told(TieredOutcome outcome)
    {
        string Seats(IReadOnlyDictionary<string, int> seats) => string.Join(' ', seats.Where(s => s.Value > 0).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}:{s.Value}"));
        return string.Join(" | ", [
            Seats(outcome.Whole.Certain),
            .. outcome.ByDistrict.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {Seats(d.Value)}"),
            .. outcome.Ties.Select(t => $"{t.District} {t.Tie.For} {string.Join('+', t.Tie.Contested.Order(StringComparer.Ordinal))} {t.Tie.ContestedSeats}").Order(StringComparer.Ordinal),
            .. outcome.Whole.Silences.Select(s => s.Code).Order(StringComparer.Ordinal),
            $"{outcome.House}",
        ]);
    }
}
