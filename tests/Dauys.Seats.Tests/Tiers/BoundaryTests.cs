using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Tiers;

/// <summary>Constructed: where a rule of several tiers just holds, just does not, or leaves nothing to do.</summary>
public class BoundaryTests
{
    private static readonly ListSystem DHondt = new(Method.DHondt);

    private static Dictionary<string, Int128> Votes(params (string List, int Votes)[] votes) => votes.ToDictionary(v => v.List, v => (Int128)v.Votes);

    [Fact]
    public void A_winner_s_votes_are_part_of_the_valid_ones()
    {
        DistrictWin ok = new("ok", 40, 100);

        Words.Refused(() => CappedDistricts.Cover(-1, [ok]));
        foreach (var wrong in new DistrictWin[] { new("x", 0, 0), new("x", -1, 100), new("x", 101, 100) })
        {
            Words.Refused(() => CappedDistricts.Cover(1, [ok, wrong]));
        }

        Assert.Equal(["all", "ok", "none"], CappedDistricts.Cover(3, [ok, new("none", 0, 1), new("all", 1, 1)]).Elected);
        Assert.Equal("covered", CappedDistricts.Cover(1, [ok, ok with { District = "too" }]).Open!.For);
    }

    [Fact]
    public void A_bonus_may_be_the_whole_house_or_just_reached()
    {
        ListVotes[] lists = [new("a", 40), new("b", 35), new("c", 25)];
        BonusOutcome With(BonusRule rule) => MajorityBonus.Allot(DHondt, rule, 10, lists, 100);

        Assert.Equal([10, 0, 0], With(new FixedBonus(10)).Seats.Values);
        Assert.Equal([7, 2, 1], With(new FixedBonus(4) { LeastShare = Fraction.Parse("2/5") }).Seats.Values);
        Assert.Equal([4, 4, 2], With(new FixedBonus(4) { LeastShare = Fraction.Parse("41/100") }).Seats.Values);
        Assert.Equal([10, 0, 0], With(new GuaranteedSeats(10)).Seats.Values);
        Assert.Equal([9, 1, 0], With(new GuaranteedSeats(9)).Seats.Values);
        Words.Refused(() => With(new FixedBonus(11)));
        Words.Refused(() => With(new FixedBonus(-1)));
    }

    [Fact]
    public void A_guarantee_without_rivals_and_a_bonus_without_a_first_are_told()
    {
        var alone = MajorityBonus.Allot(DHondt with { Threshold = Threshold.Percent(50), MostSeats = 4 }, new GuaranteedSeats(6), 10, [new("a", 60), new("b", 40)], 100);
        var equal = MajorityBonus.Allot(DHondt, new FixedBonus(4), 10, [new("a", 50), new("b", 50)], 100);
        var nobody = MajorityBonus.Allot(DHondt with { Threshold = Threshold.Percent(60) }, new FixedBonus(4), 10, [new("a", 50), new("b", 50)], 100);

        Assert.Equal([6, 0], alone.Seats.Values);
        Assert.Equal("first", equal.Open!.For);
        Assert.Null(nobody.Open);
        Assert.Equal("none-passes", Assert.Single(nobody.Shared.Silences).Code);
    }

    [Fact]
    public void Districts_of_nobody_s_list_come_off_the_house_in_every_form()
    {
        ListVotes[] lists = [new("a", 600), new("b", 400)];
        foreach (var rule in Enum.GetValues<OverhangRule>())
        {
            var outcome = MixedMember.Allot(new MixedMemberSystem(DHondt, rule), 12, lists, 1000, new Dictionary<string, int> { ["a"] = 3 }, outsiders: 2);

            Assert.Equal((12, 6, 4), (outcome.House, outcome.Seats["a"], outcome.Seats["b"]));
        }
    }

    [Fact]
    public void Least_seats_and_districts_are_both_kept_where_others_yield()
    {
        var system = new MixedMemberSystem(DHondt, OverhangRule.OthersYield);

        Assert.Equal([7, 3], MixedMember.Allot(system, 10, [new("a", 900), new("b", 100) { LeastSeats = 3 }], 1000, new Dictionary<string, int> { ["b"] = 1 }).Seats.Values);
        Assert.Equal([6, 4], MixedMember.Allot(system, 10, [new("a", 900), new("b", 100) { LeastSeats = 3 }], 1000, new Dictionary<string, int> { ["b"] = 4 }).Seats.Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Levelling_finds_the_smallest_house_by_quotas_too_whose_seats_may_fall_as_it_grows(int which)
    {
        var system = new ListSystem(which == 0 ? Method.HareLargestRemainder : Method.SainteLague);
        ListVotes[] lists = [new("a", 1530), new("b", 1470), new("c", 201)];

        for (var won = 1; won <= 4; won++)
        {
            var outcome = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.Levelled), 5, lists, 3201, new Dictionary<string, int> { ["c"] = won });
            Assert.Equal(Enumerable.Range(5, 200).First(h => Allotment.Allot(system, h, lists) is { IsSettled: true } o && o.Certain["c"] >= won), outcome.House);
        }
    }

    [Fact]
    public void Faults_of_districts_name_who_and_what()
    {
        var system = new MixedMemberSystem(DHondt, OverhangRule.HouseGrows);

        Words.AreASentence(Words.Refused(() => MixedMember.Allot(system, 5, [new("a", 1)], 1, new Dictionary<string, int> { ["stranger"] = 1 })).What, "stranger");
        Words.Refused(() => MixedMember.Allot(system, 5, [new("a", 1)], 1, new Dictionary<string, int>(), outsiders: 5));
        Words.Refused(() => MixedMember.Allot(system, 5, [new("a", 1)], 1, new Dictionary<string, int>(), outsiders: -1));
        Words.AreASentence(Words.Refused(() => MixedMember.Allot(new MixedMemberSystem(DHondt, OverhangRule.Levelled), 5, [new("a", 10), new("none", 0)], 10, new Dictionary<string, int> { ["none"] = 1 })).What, "100", "5");
    }

    [Fact]
    public void Ties_of_a_federal_election_say_where_they_are_and_wait_for_the_law_s_remedy()
    {
        FederalRegion Region(string id, int population, int a, int b) => new(id, population, Votes(("a", a), ("b", b)), new Dictionary<string, int>());
        var system = new ListSystem(Method.SainteLague) { Ties = TieRule.ByLot };

        var regions = FederalMixedMember.Levelled(system, 3, [Region("x", 10, 30, 10), Region("y", 10, 30, 10)], 80);
        var inside = FederalMixedMember.Levelled(system, 2, [Region("x", 20, 10, 10), Region("y", 20, 30, 7)], 57);
        var party = FederalMixedMember.Capped(system, 3, [Region("x", 10, 30, 10), Region("y", 10, 30, 9)], 79);

        Assert.Contains(regions.Ties, t => t is { For: "regions", Remedy: TieRemedy.Lot });
        Assert.Contains(inside.Ties, t => t is { For: "region:x", Remedy: TieRemedy.Lot });
        Assert.DoesNotContain(party.Ties, t => t.For == "party:b");
        Assert.All(party.Ties, t => Assert.Equal(TieRemedy.Lot, t.Remedy));
    }

    [Fact]
    public void Only_winners_without_cover_stay_out_and_a_party_that_failed_is_not_among_them()
    {
        var system = new ListSystem(Method.SainteLague) { Threshold = Threshold.Percent(10) };
        FederalRegion[] regions =
        [
            new("x", 10, Votes(("a", 500), ("b", 400), ("small", 50)), new Dictionary<string, int> { ["a"] = 2, ["b"] = 9, ["small"] = 1 }),
            new("y", 10, Votes(("a", 500), ("b", 0)), new Dictionary<string, int> { ["a"] = 1 }),
        ];

        var outcome = FederalMixedMember.Capped(system, 10, regions, 1450);

        Assert.Equal(["b"], outcome.StayOut["x"].Keys);
        Assert.Equal(9 - outcome.ByRegion["x"]["b"], outcome.StayOut["x"]["b"]);
        Assert.Empty(outcome.StayOut["y"]);
        Assert.Equal(0, outcome.Seats.GetValueOrDefault("small"));
    }

    [Fact]
    public void Votes_left_by_fractions_of_quotas_are_added_exactly()
    {
        // Hare quotas of 100/3 and 10/7: what is left is in thirds and sevenths.
        var system = new RegionalRemainderSystem(new QuotaMethod(QuotaKind.Hare), Method.DHondt) { Ties = TieRule.ByLot };
        RegionVotes[] regions = [new("r", 3, Votes(("a", 55), ("b", 45))), new("s", 7, Votes(("a", 6), ("b", 4)))];

        var outcome = RegionalRemainders.Allot(system, regions);

        Assert.Equal(Fraction.Parse("65/3") + Fraction.Parse("2/7"), outcome.VotesLeft["a"]);
        Assert.Equal(Fraction.Parse("35/3") + Fraction.Parse("8/7"), outcome.VotesLeft["b"]);
        Assert.Equal((2, 10), (outcome.Left, outcome.Seats.Values.Sum()));
        Words.Refused(() => RegionalRemainders.Allot(system with { Second = new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up } }, regions));
    }

    [Fact]
    public void Regions_that_leave_no_seat_ask_nothing_of_the_country_and_equals_there_wait_for_the_lot()
    {
        var system = new RegionalRemainderSystem(new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up }, new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up }) { Ties = TieRule.ByLot };

        var none = RegionalRemainders.Allot(system, [new("r", 3, Votes(("a", 20), ("b", 10)))]);
        var equal = RegionalRemainders.Allot(system, [new("r", 1, Votes(("a", 10), ("b", 10)))]);

        Assert.Null(none.Nationwide);
        Assert.Equal((0, 2, 1), (none.Left, none.Seats["a"], none.Seats["b"]));
        Assert.Equal(TieRemedy.Lot, Assert.Single(equal.Nationwide!.Ties).Remedy);
    }
}
