using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Thresholds;

public class ThresholdTests
{
    private static readonly Threshold AtLeast = Threshold.Percent(5);
    private static readonly Threshold MoreThan = new(Fraction.Percent(5), Comparison.MoreThan);

    [Theory]
    [InlineData(1000, 50, 51)]
    [InlineData(1001, 51, 51)]
    [InlineData(999, 50, 50)]
    [InlineData(1, 1, 1)]
    public void At_least_and_more_than_differ_by_one_vote_where_the_line_is_whole(int whole, int atLeast, int moreThan)
    {
        Assert.Equal(atLeast, AtLeast.LeastVotes(new ListVotes("a", 0), whole));
        Assert.Equal(moreThan, MoreThan.LeastVotes(new ListVotes("a", 0), whole));
        Assert.True(AtLeast.IsPassedBy(new ListVotes("a", atLeast), whole));
        Assert.False(AtLeast.IsPassedBy(new ListVotes("a", atLeast - 1), whole));
        Assert.True(MoreThan.IsPassedBy(new ListVotes("a", moreThan), whole));
        Assert.False(MoreThan.IsPassedBy(new ListVotes("a", moreThan - 1), whole));
    }

    [Fact]
    public void Coalitions_of_more_parties_need_more_and_a_kind_goes_before_their_number()
    {
        var slovakia = AtLeast with
        {
            ByMembers = new Dictionary<int, Fraction> { [2] = Fraction.Percent(7), [4] = Fraction.Percent(10) },
            ByKind = new Dictionary<string, Fraction?> { ["minority"] = null, ["independent"] = Fraction.Percent(3) },
        };

        Assert.Equal(50, slovakia.LeastVotes(new ListVotes("one", 0, Members: 1), 1000));
        Assert.Equal(50, slovakia.LeastVotes(new ListVotes("unknown", 0), 1000));
        Assert.Equal(70, slovakia.LeastVotes(new ListVotes("three", 0, Members: 3), 1000));
        Assert.Equal(100, slovakia.LeastVotes(new ListVotes("five", 0, Members: 5), 1000));
        Assert.Equal(0, slovakia.LeastVotes(new ListVotes("exempt", 0, Kind: "minority", Members: 5), 1000));
        Assert.Equal(30, slovakia.LeastVotes(new ListVotes("own", 0, Kind: "independent"), 1000));
        Assert.Equal(50, slovakia.LeastVotes(new ListVotes("other", 0, Kind: "party"), 1000));
        Assert.Equal(60, (AtLeast with { ByMembers = new Dictionary<int, Fraction> { [0] = Fraction.Percent(6) } }).LeastVotes(new ListVotes("any", 0), 1000));
    }

    [Fact]
    public void Three_districts_or_a_share_in_one_region_are_other_ways_in()
    {
        var germany = AtLeast with { Or = [new DistrictsWonAlternative(3)] };
        var sweden = Threshold.Percent(4) with { Or = [new RegionShareAlternative(Fraction.Percent(12))] };
        var above = Threshold.Percent(4) with { Or = [new RegionShareAlternative(Fraction.Percent(12), Comparison.MoreThan)] };

        Assert.True(germany.IsPassedBy(new ListVotes("a", 1) { DistrictsWon = 3 }, 1000));
        Assert.False(germany.IsPassedBy(new ListVotes("a", 1) { DistrictsWon = 2 }, 1000));
        Assert.True(sweden.IsPassedBy(new ListVotes("a", 1) { BestRegionShare = Fraction.Percent(12) }, 1000));
        Assert.False(above.IsPassedBy(new ListVotes("a", 1) { BestRegionShare = Fraction.Percent(12) }, 1000));
        Assert.True(above.IsPassedBy(new ListVotes("a", 1) { BestRegionShare = Fraction.Percent(13) }, 1000));
        Assert.False(sweden.IsPassedBy(new ListVotes("a", 1) { BestRegionShare = Fraction.Percent(11) }, 1000));
        Assert.Equal(["a"], Allotment.Allot(new ListSystem(Method.DHondt) { Threshold = sweden }, 1, [new("a", 1) { BestRegionShare = Fraction.Percent(12) }], 1000).Passed);
        foreach (var threshold in new[] { germany, sweden })
        {
            var fault = Allotment.TryAllot(new ListSystem(Method.DHondt) { Threshold = threshold }, 1, [new("list-a", 1)], 1).Fault!;
            Assert.Equal((FaultCode.WrongRule, "list-a"), (fault.Code, fault.Subject));
            Words.AreASentence(fault.What, "list-a");
        }
    }

    [Fact]
    public void An_alliance_together_passes_by_its_sum_and_by_the_number_of_its_lists()
    {
        var system = new ListSystem(Method.DHondt)
        {
            Threshold = AtLeast with { ByMembers = new Dictionary<int, Fraction> { [2] = Fraction.Percent(8) } },
            Alliances = new AllianceRule(Method.DHondt, AllianceCondition.Together),
        };
        Alliance[] joined = [new("x", ["b", "c"])];

        Assert.Equal(["a", "b", "c"], Allotment.Allot(system, 10, [new("a", 920), new("b", 40), new("c", 40)], 1000, joined).Passed);
        Assert.Equal(["a"], Allotment.Allot(system, 10, [new("a", 930), new("b", 60), new("c", 10)], 1000, joined).Passed);
    }

    [Fact]
    public void An_alliance_of_those_that_passed_goes_on_without_the_others()
    {
        var system = new ListSystem(Method.DHondt) { Threshold = AtLeast, Alliances = new AllianceRule(Method.DHondt, AllianceCondition.ThosePassed) };

        var outcome = Allotment.Allot(system, 10, [new("a", 600), new("b", 200), new("c", 180), new("d", 20)], 1000, [new Alliance("x", ["b", "c", "d"])]);

        Assert.Equal(["x"], outcome.AlliancesInForce);
        Assert.Equal(0, outcome.Certain["d"]);
        Assert.Equal(10, outcome.Certain.Values.Sum());
    }
}
