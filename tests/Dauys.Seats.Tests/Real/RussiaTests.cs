namespace Dauys.Seats.Tests.Real;

/// <summary>State Duma, federal list contest, September 2021; Federal Law 20-FZ, Art. 88, 89.</summary>
public class RussiaTests
{
    private static readonly long[] Votes2021 =
    [
        10660669, 512418, 4252252, 2997744, 28064200, 4201744, 753268, 291465, 431530, 715621, 86964, 357870, 450449, 1381915,
    ];

    private static readonly ListSystem Duma = new(Method.HareLargestRemainder with { RemainderDecimals = 6 }) { Ties = new TieRule(TieBreaker.MoreVotes), Threshold = Threshold.Percent(5), TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 2) };

    [Fact]
    public void The_225_list_seats_of_2021_come_out()
    {
        var outcome = Allotment.Allot(Duma, 225, [.. Votes2021.Select((v, i) => new ListVotes($"{i + 1}", v))], 55158109 + 1171581);

        Assert.Equal(["1", "3", "4", "5", "6"], outcome.Passed);
        Assert.Equal([48, 0, 19, 13, 126, 19], outcome.Certain.Values.Take(6));
        Assert.Empty(outcome.Admitted);
    }

    [Fact]
    public void Lists_are_admitted_in_descending_order_until_they_have_more_than_half_the_base()
    {
        var outcome = Allotment.Allot(Duma, 10, [new("a", 45), new("b", 4), new("c", 3), new("d", 2)], 100);

        Assert.Equal(["a"], outcome.Passed);
        Assert.Equal(["b", "c"], outcome.Admitted);
    }

    [Fact]
    public void A_single_list_with_more_than_half_is_joined_by_the_next()
    {
        var outcome = Allotment.Allot(Duma, 10, [new("a", 80), new("b", 4), new("c", 3)], 100);

        Assert.Equal(["b"], outcome.Admitted);
        Assert.Equal(10, outcome.Certain.Values.Sum());
    }

    [Fact]
    public void Equals_at_admission_are_a_silence_where_one_of_them_suffices()
    {
        var outcome = Allotment.Allot(Duma, 10, [new("a", 80), new("b", 4), new("c", 4)], 100);

        Assert.Equal("equal-at-admission", Assert.Single(outcome.Silences).Code);
    }
}
