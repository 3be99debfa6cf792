using System.Text.Json;

namespace Dauys.Seats.Tests.Real;

/// <summary>
/// The Dutch Kieswet, Art. P 5 to P 10. No council was found, with its source, in which three quarters of a quota, a seat for the majority or too few
/// candidates decided: those tests are constructed and say so.
/// </summary>
public class NetherlandsTests
{
    // Art. P 8: below 19 seats.
    private static readonly ListSystem SmallCouncil = new(new QuotaMethod(QuotaKind.Hare)
    {
        LeastPart = new Fraction(3, 4),
        Then = FurtherSeats.HighestAverages,
        Exhausted = ExhaustedLists.SeatsMoveOn,
    })
    {
        MajoritySeat = true,
        Ties = TieRule.ByLot,
    };

    // Art. P 7: 19 seats and more.
    private static readonly ListSystem LargeCouncil = SmallCouncil with
    {
        Method = new QuotaMethod(QuotaKind.Hare) { Remainders = RemainderRule.HighestAverage, Exhausted = ExhaustedLists.SeatsMoveOn },
    };

    public static TheoryData<string> Names => [.. Councils().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_council_gets_its_seats(string name)
    {
        var council = Councils().Single(c => c.Name == name);

        var outcome = Allotment.Allot(SmallCouncil, council.Seats, [.. council.Votes.Select(v => new ListVotes(v.Key, v.Value))]);

        Assert.Equal(council.Expected.OrderBy(e => e.Key), outcome.Certain.OrderBy(e => e.Key));
        Assert.Equal(council.Seats, outcome.Awards.Count);
    }

    [Fact]
    public void Constructed_a_list_below_three_quarters_of_a_quota_takes_no_seat_by_remainder()
    {
        // Quota 100, remainders 20, 10, 0, 70: the last has less than 75 votes.
        ListVotes[] lists = [new("a", 420), new("b", 310), new("c", 100), new("d", 70)];
        var outcome = Allotment.Allot(SmallCouncil, 9, lists);
        Assert.Equal([5, 3, 1, 0], outcome.Certain.Values);
        Assert.Equal([4, 3, 1, 1], Allotment.Allot(new ListSystem(Method.HareLargestRemainder), 9, lists).Certain.Values);
        Assert.Equal((ReasonKind.Remainder, "b"), (outcome.Awards[^1].Reason.Kind, outcome.Awards[^1].Reason.Next));
    }

    [Fact]
    public void Constructed_when_all_that_may_have_a_remainder_seat_averages_follow_one_each()
    {
        // Quota 100: full 2, 0 and so on; two lists may take a seat by remainder, and three seats are left.
        var outcome = Allotment.Allot(SmallCouncil, 5, [new("a", 250), new("b", 80), new("c", 60), new("d", 55), new("e", 55)]);

        Assert.Equal([4, 1, 0, 0, 0], outcome.Certain.Values.Select((s, i) => i == 0 ? s : Math.Min(s, 1)));
        Assert.Equal([ReasonKind.FullQuota, ReasonKind.FullQuota, ReasonKind.Remainder, ReasonKind.Remainder, ReasonKind.Quotient], outcome.Awards.Select(a => a.Reason.Kind));
        Assert.Equal("Seat 4 of a: 250 votes divided by 4 give 62.50, the greatest quotient left; next was c with 60, which lacked 3 votes.", Sentences.English(outcome.Awards[^1]));
    }

    [Fact]
    public void Constructed_more_than_half_of_the_votes_is_more_than_half_of_the_seats()
    {
        // Of an odd number of seats highest averages give such a list more than half anyway; of an even one perhaps just half.
        ListVotes[] lists = [new("a", 1002), new("b", 998)];
        Assert.Equal([10, 10], Allotment.Allot(LargeCouncil with { MajoritySeat = false }, 20, lists).Certain.Values);
        var outcome = Allotment.Allot(LargeCouncil, 20, lists);

        Assert.Equal([11, 9], outcome.Certain.Values);
        Assert.Equal("majority-seat", Assert.Single(outcome.Remarks).Code);
        Assert.Equal("a has more than half of the votes and would not have more than half of the seats: it gets one more, and the seat won by the smallest average or remainder lapses.", outcome.Remarks[0].What);
        Assert.Equal((ReasonKind.MajoritySeat, "a", (Fraction?)2000), (outcome.Awards[^1].Reason.Kind, outcome.Awards[^1].Winner, outcome.Awards[^1].Reason.Figure));
        Assert.EndsWith("its 1,002 votes are more than half of all 2,000, and without this seat it would not have more than half of the seats; the last seat won by another lapses for it.", Sentences.English(outcome.Awards[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructed_the_lot_decides_who_of_equals_loses_the_seat()
    {
        // Both have a seat by the same remainder; one of them lapses.
        var open = Allotment.Allot(SmallCouncil, 4, [new("a", 52), new("b", 24), new("c", 24)]);
        Assert.Equal(["b", "c"], open.Ties[0].Contested);
        Assert.Equal(1, open.Ties[0].ContestedSeats);
        Assert.Equal(3, open.Certain["a"]);
        Assert.Equal(1, Allotment.Allot(SmallCouncil, 4, [new("a", 52), new("b", 24), new("c", 24)], 100, lots: [new DrawnLot("seats", ["c"])]).Certain["c"]);
    }

    [Fact]
    public void Constructed_seats_without_candidates_move_on_by_the_same_count()
    {
        var outcome = Allotment.Allot(SmallCouncil, 9, [new("a", 420) { MostSeats = 2 }, new("b", 310), new("c", 170)]);

        // Two of a's four full quotas move on, and one seat is left anyway: remainders for c and b, then 310 / 5 before 170 / 3.
        Assert.Equal([2, 5, 2], outcome.Certain.Values);
        Assert.All(outcome.Certain, c => Assert.Equal(c.Value, outcome.Awards.Count(a => a.Winner == c.Key)));
        Assert.DoesNotContain(outcome.Awards, a => a.Reason.Next == "a");
    }

    [Fact]
    public void Constructed_exactly_three_quarters_of_a_quota_are_enough()
    {
        var outcome = Allotment.Allot(SmallCouncil, 9, [new("a", 425), new("b", 300), new("c", 100), new("d", 75)]);

        Assert.Equal([4, 3, 1, 1], outcome.Certain.Values);
        Assert.Equal(("d", ReasonKind.Remainder), (outcome.Awards[^1].Winner, outcome.Awards[^1].Reason.Kind));
    }

    [Theory]
    [InlineData(null, 0, new[] { 11, 9 }, true)]
    [InlineData(11, 0, new[] { 11, 9 }, true)]
    [InlineData(10, 0, new[] { 10, 10 }, false)]
    [InlineData(null, 9, new[] { 11, 9 }, true)]
    [InlineData(null, 10, new[] { 10, 10 }, false)]
    public void Constructed_by_divisors_the_seat_is_within_what_both_lists_may_and_must_have(int? most, int least, int[] expected, bool given)
    {
        var system = new ListSystem(Method.DHondt) { MajoritySeat = true, Ties = TieRule.ByLot };
        var outcome = Allotment.Allot(system, 20, [new("a", 1002) { MostSeats = most, LeastSeats = 1 }, new("b", 998) { LeastSeats = least }]);

        Assert.Equal(expected, outcome.Certain.Values);
        Assert.Equal(given, outcome.Remarks.Any(r => r.Code == "majority-seat"));
    }

    [Fact]
    public void Constructed_least_seats_of_a_third_list_stay_when_the_seat_is_given()
    {
        var outcome = Allotment.Allot(new ListSystem(Method.DHondt) { MajoritySeat = true }, 20, [new("a", 1002), new("b", 980), new("c", 10) { LeastSeats = 2 }]);
        Assert.Equal([10, 8, 2], outcome.Certain.Values);
    }

    [Fact]
    public void Constructed_where_a_lot_decides_by_which_rule_the_seat_comes_both_ways_are_followed()
    {
        // a and b have equal remainders for one seat. If a draws it, b's two seats go to a and c; if b does, a has its seat for the majority, and its remainder still counts.
        var outcome = Allotment.Allot(SmallCouncil, 7, [new("a", 500), new("b", 360) { MostSeats = 0 }, new("c", 120)]);
        Assert.Equal([5, 0, 1], outcome.Certain.Values);
        Assert.Equal(["a", "c"], outcome.Ties[0].Contested);

        Assert.Equal([4, 0], Allotment.Allot(LargeCouncil, 4, [new("a", 6), new("b", 4) { MostSeats = 0 }]).Certain.Values);
    }

    [Fact]
    public void What_does_not_go_with_a_seat_for_the_majority_is_refused()
    {
        static FaultCode? Fault(ListSystem system) => Allotment.Check(system, 5, [new("a", 3), new("b", 2)], 5)?.Code;

        Assert.Equal(FaultCode.WrongRule, Fault(new ListSystem(Method.BalinskiYoung) { MajoritySeat = true }));
        Assert.Equal(FaultCode.WrongRule, Fault(new ListSystem(Method.DroopLargestRemainder) { MajoritySeat = true }));
        Assert.Equal(FaultCode.WrongRule, Fault(new ListSystem(Method.HareLargestRemainder) { MajoritySeat = true, MostSeats = 3 }));
        Assert.Equal(FaultCode.WrongRule, Fault(SmallCouncil with { LeastSeats = 1 }));
        Assert.Null(Fault(SmallCouncil with { MostSeats = 3 }));
        Assert.Null(Fault(new ListSystem(Method.SainteLague) { MajoritySeat = true, LeastSeats = 1, MostSeats = 4 }));
        Assert.Equal(FaultCode.WrongRule, Fault(new ListSystem(Method.HareLargestRemainder with { LeastPart = new Fraction(-1, 2) })));
    }

    private sealed record Council(string Name, int Seats, Dictionary<string, long> Votes, Dictionary<string, int> Expected, string Source);

    private static List<Council> Councils()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "kieswet.json"));
        return JsonSerializer.Deserialize<List<Council>>(stream, JsonSerializerOptions.Web)!;
    }
}
