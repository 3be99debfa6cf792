using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>Parts of a quota, averages after remainders, a seat for the majority and exhausted lists against the statute done step by step, every lot followed.</summary>
public class StatuteOracleTests
{
    private static readonly Gen<QuotaMethod> Methods = Gen.Select(
        Gen.OneOf(Gen.Const(QuotaKind.Hare), Gen.Const(QuotaKind.Droop)),
        Gen.OneOf(Gen.Const(RemainderRule.LargestRemainder), Gen.Const(RemainderRule.HighestAverage), Gen.Const(RemainderRule.MostVotes)),
        Gen.Int[0, 3].Select(part => part switch { 0 => (Fraction?)null, 1 => new Fraction(3, 4), 2 => Fraction.One, _ => new Fraction(1, 2) }),
        Gen.Enum<FurtherSeats>()).Select((kind, rest, part, then) =>
            new QuotaMethod(kind) { Remainders = rest, LeastPart = part, Then = then, Exhausted = ExhaustedLists.SeatsMoveOn });

    private static readonly QuotaMethod Small = new(QuotaKind.Hare) { LeastPart = new Fraction(3, 4), Then = FurtherSeats.HighestAverages, Exhausted = ExhaustedLists.SeatsMoveOn };

    private static readonly QuotaMethod Large = new(QuotaKind.Hare) { Remainders = RemainderRule.HighestAverage, Exhausted = ExhaustedLists.SeatsMoveOn };

    // One list often with more than half.
    private static readonly Gen<long[]> WithGreat = Gen.Select(Generated.Votes, Gen.Long[0, 3]).Select((votes, more) => votes.Select((v, i) => i == 0 ? votes.Sum() + more - 1 : v).ToArray()).Where(v => v.Any(x => x > 0));

    [Fact]
    public void Parts_of_a_quota_and_averages_after_remainders_are_those_of_the_plain_reading() => Gen.Select(Methods, Generated.Votes, Generated.Seats).Always(
        (method, votes, seats) => Check(method, seats, votes, [], majority: false), 3000, few: 400);

    [Fact]
    public void Seats_that_a_list_cannot_fill_move_on_as_if_the_count_went_on() => Gen.Select(Methods, Generated.Votes, Generated.Seats).SelectMany((method, votes, seats) =>
        Gen.Int[0, 4].Array[votes.Length].Select(most => (method, votes, seats, most))).Always(
            p => Check(p.method, p.seats, p.votes, p.most, majority: false), 3000, few: 400);

    [Fact]
    public void A_list_with_more_than_half_of_the_votes_takes_the_seat_that_was_won_last() => Gen.Select(Gen.OneOf(Gen.Const(Small), Gen.Const(Large), Methods.Select(m => m with { Quota = QuotaKind.Hare })), Gen.OneOf(WithGreat, Generated.Votes), Gen.Int[1, 12]).Always(
        (method, votes, seats) => Check(method, seats, votes, [], majority: true), 3000, few: 400);

    [Fact]
    public void The_seat_for_the_majority_is_given_before_exhausted_lists_pass_theirs_on() => Gen.Select(Gen.OneOf(Gen.Const(Small), Gen.Const(Large), Methods.Select(m => m with { Quota = QuotaKind.Hare })), WithGreat, Gen.Int[1, 12]).SelectMany((method, votes, seats) =>
        Gen.Int[0, 8].Array[votes.Length].Select(most => (method, votes, seats, most))).Always(
            p => Check(p.method, p.seats, p.votes, p.most, majority: true), 3000, few: 400);

    private static void Check(QuotaMethod method, int seats, long[] votes, int[] most, bool majority)
    {
        var all = new StatuteReference(method, seats, votes, most, majority).Solve();
        var expected = Exhaustive.Found.Of(all);
        Int128[] wide = [.. votes.Select(v => (Int128)v)];
        var found = majority ? MajoritySeat.Solve(method, seats, wide, [], most).Seats : Apportion.Seats(method, seats, wide, [], most);
        var told = $"{method}, {seats} seats, votes {string.Join(' ', votes)}, most {string.Join(' ', most)}: {string.Join(' ', found.Certain)}, not {string.Join(' ', expected.Certain)}";
        Assert.True(expected.Certain.SequenceEqual(found.Certain), told);
        Assert.True(expected.Contested.SequenceEqual(found.Contested), $"{told}; contested {string.Join(' ', found.Contested)}, not {string.Join(' ', expected.Contested)}");
        Assert.Equal((told, expected.ContestedSeats), (told, found.ContestedSeats));
        Assert.Equal((told, seats), (told, found.Certain.Sum() + found.ContestedSeats + found.Vacant));
    }
}
