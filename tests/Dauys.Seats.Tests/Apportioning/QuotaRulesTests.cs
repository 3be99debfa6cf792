namespace Dauys.Seats.Tests.Apportioning;

/// <summary>Constructed: rules for what full quotas leave, each where it differs from plain largest remainders.</summary>
public class QuotaRulesTests
{
    // Ten seats among 1,000 votes: quota 100; full quotas 6, 2, 0, 0; remainders 10, 60, 95, 35.
    private static readonly long[] Votes = [610, 260, 95, 35];

    private static IReadOnlyList<int> Seats(QuotaMethod method) => Apportion.Seats(method, 10, Votes).Certain;

    [Fact]
    public void Largest_remainders_go_to_whoever_has_them() => Assert.Equal([6, 3, 1, 0], Seats(Method.HareLargestRemainder));

    [Fact]
    public void Only_lists_with_a_full_quota_may_take_what_is_left() =>
        Assert.Equal([7, 3, 0, 0], Seats(Method.HareLargestRemainder with { LeastPart = 1 }));

    [Fact]
    public void Everything_left_may_go_to_the_largest_list() =>
        Assert.Equal([8, 2, 0, 0], Seats(Method.HareLargestRemainder with { Remainders = RemainderRule.AllToLargest }));

    [Fact]
    public void Most_votes_or_highest_averages_may_decide_instead()
    {
        Assert.Equal([7, 3, 0, 0], Seats(Method.HareLargestRemainder with { Remainders = RemainderRule.MostVotes }));

        // 95 to the third, then 610 / 7 = 87.14 before 260 / 3 = 86.67.
        Assert.Equal([7, 2, 1, 0], Seats(Method.HareLargestRemainder with { Remainders = RemainderRule.HighestAverage }));
    }

    [Fact]
    public void Two_equal_largest_lists_have_no_claim_to_all_that_is_left()
    {
        var found = Apportion.Seats(Method.HareLargestRemainder with { Remainders = RemainderRule.AllToLargest }, 5, 45, 45, 10);

        Assert.True(found.LawSilent);
        Assert.Equal([2, 2, 0], found.Certain);
        Assert.Equal(1, found.Vacant);
    }

    [Fact]
    public void Where_no_list_has_a_full_quota_and_one_is_asked_for_the_law_is_silent() =>
        Assert.True(Apportion.Seats(new QuotaMethod(QuotaKind.Hare) { LeastPart = 1 }, 1, 5, 4).LawSilent);

    [Fact]
    public void Remainders_cut_to_a_decimal_tie_where_exact_ones_do_not()
    {
        // Quota 100: remainders 0.45 and 0.41 of it, equal at one decimal.
        var cut = Apportion.Seats(Method.HareLargestRemainder with { RemainderDecimals = 1 }, 4, 145, 141, 114);
        var exact = Apportion.Seats(Method.HareLargestRemainder, 4, 145, 141, 114);
        Assert.Equal([0, 1], cut.Contested);
        Assert.Equal([2, 1, 1], exact.Certain);
    }

    [Fact]
    public void Votes_beyond_what_64_bits_multiply_are_divided_exactly() =>
        Assert.Equal([4, 3, 3], Apportion.Seats(Method.HareLargestRemainder, 10, long.MaxValue, long.MaxValue - 1, long.MaxValue - 1).Certain);

    [Fact]
    public void Three_hundred_lists_are_allotted_as_few_are()
    {
        var votes = Enumerable.Range(1, 300).Select(i => (long)i * 1000).ToArray();
        foreach (var method in new[] { Method.HareLargestRemainder, Method.HagenbachBischoff, Method.DroopLargestRemainder })
        {
            Assert.Equal(900, Apportion.Seats(method, 900, votes).Certain.Sum() + Apportion.Seats(method, 900, votes).ContestedSeats);
        }
    }
}
