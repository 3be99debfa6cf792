namespace Dauys.Seats.Tests.Tiers;

public class MixedMemberTests
{
    private static readonly ListSystem NewZealand = new(Method.SainteLague) { Threshold = Threshold.Percent(5) with { Or = [new DistrictsWonAlternative(1)] } };

    public static TheoryData<string> Names => [.. RealTiers.All.MixedMember.Select(e => e.Name)];

    private static MixedMemberOutcome Allot(MixedMemberSystem system, RealTiers.Mixed election) => MixedMember.Allot(
        system,
        election.Seats,
        [.. election.Votes.Select(v => new ListVotes(v.Key, v.Value) { DistrictsWon = election.Won.GetValueOrDefault(v.Key) })],
        election.Votes.Values.Sum(),
        election.Won);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_mixed_member_election_gets_its_seats(string name)
    {
        var election = RealTiers.All.MixedMember.Single(e => e.Name == name);
        var system = name.StartsWith("Scotland", StringComparison.Ordinal)
            ? new MixedMemberSystem(new ListSystem(Method.DHondt), OverhangRule.OthersYield)
            : new MixedMemberSystem(NewZealand, OverhangRule.HouseGrows);

        var outcome = Allot(system, election);

        Assert.Equal(RealTiers.WithSeats(election.Expected), RealTiers.WithSeats(outcome.Seats));
        Assert.Equal(election.House, outcome.House);
        Assert.All(election.Won, won => Assert.Equal(won.Value, outcome.Districts[won.Key]));
    }

    [Fact]
    public void The_overhang_of_2008_is_two_seats_of_the_Māori_Party()
    {
        var outcome = Allot(new MixedMemberSystem(NewZealand, OverhangRule.HouseGrows), RealTiers.All.MixedMember.Single(e => e.Name == "New Zealand 2008"));

        Assert.Equal(new KeyValuePair<string, int>("Māori Party", 2), Assert.Single(outcome.Overhang));
        Assert.Empty(outcome.StayOut);
    }

    [Fact]
    public void Constructed_levelling_gives_the_smallest_house_in_which_votes_cover_every_district()
    {
        ListVotes[] lists = [new("a", 400), new("b", 350), new("c", 250)];
        var system = new ListSystem(Method.SainteLague);

        var outcome = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.Levelled), 10, lists, 1000, new Dictionary<string, int> { ["c"] = 5 });

        var smallest = Enumerable.Range(10, 100).First(h => Allotment.Allot(system, h, lists).Certain["c"] >= 5);
        Assert.Equal(smallest, outcome.House);
        Assert.Equal(5, outcome.Seats["c"]);
        Assert.Equal(outcome.Seats, Allotment.Allot(system, smallest, lists).Certain);
    }

    [Fact]
    public void Constructed_by_quotas_each_house_is_tried_because_a_seat_may_be_lost_again_as_it_grows()
    {
        // C has 2 seats of 13 by Hare's quota, 1 of 14, and 2 of 15 again.
        ListVotes[] lists = [new("a", 5), new("b", 3), new("c", 1)];
        var system = new ListSystem(Method.HareLargestRemainder);

        var outcome = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.Levelled), 2, lists, 9, new Dictionary<string, int> { ["c"] = 2 });

        Assert.Equal(13, outcome.House);
        Assert.Equal([7, 4, 2], outcome.Seats.Values);
        Assert.Equal([2, 1, 2], Enumerable.Range(13, 3).Select(h => Allotment.Allot(system, h, lists).Certain["c"]));
    }

    [Fact]
    public void Constructed_a_list_that_is_admitted_because_too_few_pass_is_levelled_too()
    {
        // Only a passes; b is admitted after it. With three districts won it needs a house of ten by 70 to 30 votes.
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(50), TooFewPass = new AdmitUntil(Fraction.Percent(50), 2) };

        var outcome = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.Levelled), 5, [new("a", 70), new("b", 30)], 100, new Dictionary<string, int> { ["b"] = 3 });

        Assert.Equal(["b"], outcome.ByVotes.Admitted);
        Assert.Equal((10, 3), (outcome.House, outcome.Seats["b"]));
    }

    [Fact]
    public void Constructed_seats_that_nobody_can_take_stay_seats_of_the_house()
    {
        var system = new MixedMemberSystem(new ListSystem(Method.DHondt) { MostSeats = 3 }, OverhangRule.HouseGrows);
        var outcome = MixedMember.Allot(system, 8, [new("a", 60), new("b", 40)], 100, new Dictionary<string, int> { ["b"] = 4 });

        // Six of eight seats are taken, and b has won one district more than its three.
        Assert.Equal((9, 3, 4, 2), (outcome.House, outcome.Seats["a"], outcome.Seats["b"], outcome.ByVotes.Vacant));
    }

    [Fact]
    public void Constructed_limits_of_the_law_do_not_touch_districts_of_a_list_that_fails()
    {
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(20), MostSeats = 4 };
        var outcome = MixedMember.Allot(
            new MixedMemberSystem(system, OverhangRule.OthersYield), 12, [new("a", 500), new("b", 400), new("c", 100)], 1000, new Dictionary<string, int> { ["c"] = 5 });

        Assert.Equal((12, 4, 3, 5), (outcome.House, outcome.Seats["a"], outcome.Seats["b"], outcome.Seats["c"]));
    }

    [Fact]
    public void Constructed_winners_without_cover_stay_out_of_a_fixed_house()
    {
        var outcome = MixedMember.Allot(
            new MixedMemberSystem(new ListSystem(Method.SainteLague), OverhangRule.WinnersStayOut), 10, [new("a", 800), new("b", 200)], 1000, new Dictionary<string, int> { ["b"] = 4 });

        Assert.Equal(10, outcome.House);
        Assert.Equal(2, outcome.Seats["b"]);
        Assert.Equal(2, outcome.StayOut["b"]);
        Assert.Equal(2, outcome.Districts["b"]);
    }

    [Fact]
    public void Constructed_districts_of_nobody_s_list_come_off_the_seats_by_votes()
    {
        var outcome = MixedMember.Allot(
            new MixedMemberSystem(new ListSystem(Method.DHondt), OverhangRule.HouseGrows), 10, [new("a", 600), new("b", 400)], 1000, new Dictionary<string, int>(), outsiders: 2);

        Assert.Equal(8, outcome.Seats.Values.Sum());
        Assert.Equal(10, outcome.House);
    }

    [Fact]
    public void Constructed_a_list_below_the_threshold_keeps_its_districts()
    {
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(20) };
        ListVotes[] lists = [new("a", 600), new("b", 300), new("c", 100)];
        var won = new Dictionary<string, int> { ["c"] = 1, ["a"] = 2 };

        var grows = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.HouseGrows), 9, lists, 1000, won);
        var yields = MixedMember.Allot(new MixedMemberSystem(system, OverhangRule.OthersYield), 9, lists, 1000, won);

        Assert.Equal((10, 1), (grows.House, grows.Seats["c"]));
        Assert.Equal((9, 1), (yields.House, yields.Seats["c"]));
    }

    [Fact]
    public void Bad_districts_are_a_fault()
    {
        var system = new MixedMemberSystem(new ListSystem(Method.DHondt), OverhangRule.Levelled);

        Assert.Equal(FaultCode.UnknownId, Fault(new Dictionary<string, int> { ["x"] = 1 }, 0));
        Assert.Equal(FaultCode.WrongLimits, Fault(new Dictionary<string, int> { ["a"] = -1 }, 0));
        Assert.Equal(FaultCode.WrongLimits, Fault(new Dictionary<string, int>(), 5));
        Assert.Equal(FaultCode.WrongLimits, Fault(new Dictionary<string, int> { ["none"] = 1 }, 0));

        FaultCode Fault(Dictionary<string, int> won, int outsiders) => Assert.Throws<InputFaultException>(
            () => MixedMember.Allot(system, 5, [new("a", 10), new("none", 0)], 10, won, outsiders)).Fault.Code;
    }

    /// <summary>With the district of C the house of three ties A and B; the house of four, which is only tried on the way, does not.</summary>
    [Theory]
    [InlineData("A", 2, 1)]
    [InlineData("B", 1, 2)]
    public void A_lot_for_the_house_that_comes_out_is_no_fault_in_one_that_is_tried(string drawn, int a, int b)
    {
        var system = new MixedMemberSystem(new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(10), Ties = TieRule.ByLot }, OverhangRule.OthersYield);
        ListVotes[] lists = [new("A", 100), new("B", 100), new("C", 10)];
        var won = new Dictionary<string, int> { ["C"] = 1 };

        var open = MixedMember.Allot(system, 4, lists, 210, won);
        var tie = Assert.Single(open.ByVotes.Ties);
        var settled = MixedMember.Allot(system, 4, lists, 210, won, lots: [new DrawnLot(tie.For, [drawn])]);

        Assert.Equal(4, open.House);
        Assert.True(settled.IsSettled);
        Assert.Equal((a, b, 1), (settled.Seats["A"], settled.Seats["B"], settled.Seats["C"]));
        Assert.Equal(FaultCode.WrongLot, Assert.Throws<InputFaultException>(() => MixedMember.Allot(system, 5, lists, 210, won, lots: [new DrawnLot(tie.For, [drawn])])).Fault.Code);
    }
}
