namespace Dauys.Seats.Tests.Real;

/// <summary>Mazhilis: Constitutional Law on Elections, Art. 97-1; figures of the Central Election Commission.</summary>
public class KazakhstanTests
{
    private static readonly ListSystem System2023 = new(Method.HareLargestRemainder)
    {
        Threshold = Threshold.Percent(5),
        Ties = new TieRule(TieBreaker.EarlierRegistered),
        TooFewPass = new AdmitSecond(Fraction.Parse("0.7"), 2),
    };

    private static readonly ListVotes[] Votes2023 =
    [
        new("amanat", 3431510), new("auyl", 693938), new("respublica", 547154), new("qhp", 432920),
        new("baytaq", 146431), new("aqjol", 535139), new("jsdp", 331058),
    ];

    private static int[] Seats(ListOutcome outcome) => [.. outcome.Certain.Values];

    [Fact]
    public void In_2023_the_sixty_nine_list_seats_come_out_as_established()
    {
        var outcome = Allotment.Allot(System2023, 69, Votes2023, 6366441);

        Assert.Equal([40, 8, 6, 5, 0, 6, 4], Seats(outcome));
        Assert.True(outcome.IsSettled);
        Assert.Equal(318323, outcome.ThresholdVotes["jsdp"]);
        Assert.DoesNotContain("baytaq", outcome.Passed);
    }

    [Fact]
    public void Under_the_seven_percent_of_2021_the_base_decides_who_passes()
    {
        var system = System2023 with { Threshold = Threshold.Percent(7) };

        Assert.Equal([65, 13, 10, 0, 0, 10, 0], Seats(Allotment.Allot(system, 98, Votes2023, 6366441)));
        Assert.Equal([60, 12, 9, 8, 0, 9, 0], Seats(Allotment.Allot(system, 98, Votes2023, 6366441 - 248291)));
    }

    [Theory]
    [InlineData(76, 12, 10, new long[] { 5148074, 792828, 659019, 383023, 258618 })]
    [InlineData(84, 7, 7, new long[] { 6183757, 540406, 537123, 151285, 88813, 21484 })]
    [InlineData(83, 8, 7, new long[] { 5621436, 518405, 498788, 116534, 82623, 57732, 45702 })]
    public void Earlier_chambers_of_ninety_eight_come_out_too(int first, int second, int third, long[] votes)
    {
        var system = System2023 with { Threshold = Threshold.Percent(7) };

        var outcome = Allotment.Allot(system, 98, [.. votes.Select((v, i) => new ListVotes($"list {i}", v))]);

        Assert.Equal([first, second, third], Seats(outcome)[..3]);
        Assert.Equal(98, Seats(outcome).Sum());
    }

    [Fact]
    public void If_one_list_passes_the_second_gets_its_share_times_seven_tenths_cut_once()
    {
        // 0.7 * 270000 * 98 / 5270000 = 3.51
        var outcome = Allotment.Allot(System2023 with { Threshold = Threshold.Percent(7) }, 98, [new("a", 5000000), new("b", 270000), new("c", 100000)], 5370000);

        Assert.Equal([95, 3, 0], Seats(outcome));
        Assert.Equal(["a"], outcome.Passed);
        Assert.Equal(["b"], outcome.Admitted);
        Assert.Equal(98, outcome.Awards.Count);
    }

    [Fact]
    public void If_one_list_passes_the_second_gets_two_seats_at_least()
    {
        var outcome = Allotment.Allot(System2023, 69, [new("a", 1000000), new("b", 100)], 1000100);

        Assert.Equal([67, 2], Seats(outcome));
        Assert.Equal(2, outcome.Awards.Count(a => a.Reason.Kind == ReasonKind.LeastSeats));
    }

    [Fact]
    public void Two_equal_seconds_and_no_list_that_passes_are_silences_and_not_faults()
    {
        var equal = Allotment.Allot(System2023, 69, [new("a", 1000000), new("b", 100), new("c", 100)], 1000200);
        var none = Allotment.Allot(System2023, 69, [new("a", 10), new("b", 10)], 1000);

        Assert.Equal("equal-seconds", Assert.Single(equal.Silences).Code);
        Assert.Equal(["b", "c"], equal.Silences[0].Subjects);
        Assert.Equal("none-passes", Assert.Single(none.Silences).Code);
        Assert.All(equal.Certain.Values.Concat(none.Certain.Values), seats => Assert.Equal(0, seats));
    }

    [Fact]
    public void Equal_remainders_go_to_the_list_registered_earlier()
    {
        ListVotes[] lists = [new("late", 150, new DateOnly(2023, 2, 9)), new("early", 150, new DateOnly(2023, 2, 1)), new("other", 600, new DateOnly(2023, 2, 2))];

        Assert.Equal([1, 2, 6], Seats(Allotment.Allot(System2023, 9, [new("late", 150, new(2023, 2, 9)), new("early", 150, new(2023, 2, 1)), new("other", 600)], 900)));
        Assert.True(Allotment.Allot(System2023, 9, lists, 900).IsSettled);
    }

    [Fact]
    public void An_unknown_date_leaves_a_tie_open_and_names_who_lacks_it()
    {
        var outcome = Allotment.Allot(System2023, 9, [new("x", 150), new("early", 150, new(2023, 2, 1)), new("other", 600)], 900);

        var tie = Assert.Single(outcome.Ties);
        Assert.Equal(["x", "early"], tie.Contested);
        Assert.Equal(1, tie.ContestedSeats);
        Assert.Equal(TieRemedy.Choice, tie.Remedy);
        Assert.Equal(["x"], tie.Unknown);
        Assert.Equal([1, 1, 6], Seats(outcome));
    }
}
