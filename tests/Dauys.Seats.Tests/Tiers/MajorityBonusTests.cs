namespace Dauys.Seats.Tests.Tiers;

public class MajorityBonusTests
{
    private static readonly ListSystem Hare = new(Method.HareLargestRemainder) { Threshold = Threshold.Percent(3) };

    public static TheoryData<string> Names => [.. RealTiers.All.Greece.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Greece_2012_gets_its_seats_with_fifty_for_the_first(string name)
    {
        var election = RealTiers.All.Greece.Single(e => e.Name == name);

        var outcome = MajorityBonus.Allot(Hare, new FixedBonus(election.BonusSeats), election.Seats, [.. election.Votes.Select(v => new ListVotes(v.Key, v.Value))], election.Valid);

        Assert.Equal(RealTiers.WithSeats(election.Expected), RealTiers.WithSeats(outcome.Seats));
        Assert.Equal("ND", outcome.First);
    }

    [Fact]
    public void Constructed_a_bonus_grows_with_the_share_up_to_its_most()
    {
        var rule = new GrowingBonus(20, Fraction.Percent(25), Fraction.Parse("1/200"), 50);

        Assert.Equal(0, BonusAt(249, rule));
        Assert.Equal(20, BonusAt(250, rule));
        Assert.Equal(20, BonusAt(254, rule));
        Assert.Equal(21, BonusAt(255, rule));
        Assert.Equal(50, BonusAt(700, rule));

        static int BonusAt(int votes, BonusRule rule) => MajorityBonus.Allot(
            Hare, rule, 300, [new("a", votes), .. Enumerable.Range(0, 10).Select(i => new ListVotes($"{i}", (1000 - votes) / 10))], 1000).Bonus;
    }

    [Fact]
    public void Constructed_a_guarantee_is_given_only_where_votes_give_less()
    {
        ListVotes[] lists = [new("a", 300), new("b", 290), new("c", 240)];

        var below = MajorityBonus.Allot(Hare, new GuaranteedSeats(55), 100, lists, 830);
        var above = MajorityBonus.Allot(Hare, new GuaranteedSeats(30), 100, lists, 830);

        Assert.Equal(55, below.Seats["a"]);
        Assert.Equal(100, below.Seats.Values.Sum());
        Assert.Equal(55 - above.Seats["a"], below.Bonus);
        Assert.Equal(Allotment.Allot(Hare, 100, lists).Certain, above.Seats);
    }

    [Fact]
    public void Constructed_two_equal_firsts_leave_the_bonus_open_and_a_share_too_small_gives_none()
    {
        var equal = MajorityBonus.Allot(Hare, new FixedBonus(10), 100, [new("a", 300), new("b", 300), new("c", 100)], 700);
        var small = MajorityBonus.Allot(Hare, new FixedBonus(10) { LeastShare = Fraction.Parse("2/5") }, 100, [new("a", 300), new("b", 250), new("c", 250)], 800);

        Assert.Equal(["a", "b"], equal.Open!.Contested);
        Assert.Null(equal.First);
        Assert.Equal(0, small.Bonus);
        Assert.Throws<InputFaultException>(() => MajorityBonus.Allot(Hare, new FixedBonus(101), 100, [new("a", 300)], 300));
    }

    [Fact]
    public void Constructed_a_lot_for_seats_by_votes_counts_where_the_first_has_no_bonus()
    {
        var system = new ListSystem(Method.DHondt) { Ties = TieRule.ByLot };
        ListVotes[] lists = [new("a", 40), new("b", 20), new("c", 20)];
        BonusOutcome With(params DrawnLot[] lots) => MajorityBonus.Allot(system, new FixedBonus(2) { LeastShare = Fraction.Percent(60) }, 4, lists, 80, lots);

        Assert.Equal("seats", Assert.Single(MajorityBonus.Allot(system, new GuaranteedSeats(1), 2, lists, 80).Shared.Ties).For);
        Assert.Equal([2, 1, 1], With().Seats.Values);
        var odd = MajorityBonus.Allot(system, new GuaranteedSeats(1), 2, lists, 80, [new DrawnLot("seats", ["c"])]);
        Assert.Equal((0, "a"), (odd.Bonus, odd.First));
        Assert.True(odd.Shared.IsSettled);
        Assert.Equal([1, 0, 1], odd.Seats.Values);
    }

    [Fact]
    public void Parallel_tiers_are_added() => Assert.Equal(
        new Dictionary<string, int> { ["amanat"] = 62, ["auyl"] = 8, ["independent"] = 7 },
        SeatSum.Of(new Dictionary<string, int> { ["amanat"] = 40, ["auyl"] = 8 }, new Dictionary<string, int> { ["amanat"] = 22, ["independent"] = 7 }));
}
