using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

public class IntoTests
{
    private static readonly Method[] Methods = [.. Divisors.All.Select(d => d.Method), Method.HareLargestRemainder, Method.DroopLargestRemainder, Method.HagenbachBischoff, Method.BalinskiYoung];

    [Fact]
    public void Spans_get_what_objects_get() => Gen.Select(Gen.Int[0, Methods.Length - 1], Generated.Votes, Generated.Seats).Always(
        (which, votes, seats) =>
        {
            var certain = new int[votes.Length];
            var contested = new bool[votes.Length];
            Array.Fill(contested, true);
            var result = Apportion.Into(Methods[which], seats, votes, certain, contested);
            var found = Apportion.Seats(Methods[which], seats, votes);
            Assert.Null(result.Fault);
            Assert.Equal(found.Certain, certain);
            Assert.Equal(found.ContestedSeats, result.ContestedSeats);
            Assert.Equal(found.Contested, Enumerable.Range(0, votes.Length).Where(i => result.ContestedSeats > 0 && contested[i]));
        },
        2000);

    [Theory]
    [InlineData(FaultCode.NoLists, 1, new long[0])]
    [InlineData(FaultCode.NoSeats, 0, new long[] { 1 })]
    [InlineData(FaultCode.NoSeats, -5, new long[] { 1 })]
    [InlineData(FaultCode.NegativeVotes, 1, new long[] { 1, -1 })]
    [InlineData(FaultCode.NoVotes, 1, new long[] { 0, 0 })]
    [InlineData(FaultCode.TooManySeats, int.MaxValue, new long[] { 1 })]
    public void Bad_numbers_are_a_fault_and_never_an_answer(FaultCode code, int seats, long[] votes)
    {
        foreach (var method in Methods)
        {
            Assert.Equal(code, Apportion.Into(method, seats, votes, new int[votes.Length], new bool[votes.Length]).Fault);
            Assert.Equal(code, Assert.Throws<InputFaultException>(() => Apportion.Seats(method, seats, votes)).Fault.Code);
        }
    }

    [Fact]
    public void Spans_of_other_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => Apportion.Into(Method.DHondt, 1, [1, 2], new int[1], new bool[2]));

    [Fact]
    public void A_thousand_lists_and_a_million_seats_are_allotted_by_every_divisor_method()
    {
        var (lists, seats) = Generated.IsFew ? (100, 20_000) : (1000, 1_000_000);
        var votes = Enumerable.Range(1, lists).Select(i => (long)i * i * 1000).ToArray();
        foreach (var method in Divisors.All.Select(d => d.Method).Where(m => m.Sequence != DivisorSequence.Macanese && m.Sequence.Power < 10))
        {
            var found = Apportion.Seats(method, seats, votes);
            Assert.Equal(seats, found.Certain.Sum() + found.ContestedSeats);
        }
    }

    [Fact]
    public void Few_lists_and_nearly_the_most_seats_are_allotted_at_once() =>
        Assert.Equal([333_333_333, 666_666_666], Apportion.Seats(Method.SainteLague, 999_999_999, 1, 2).Certain);

    [Fact]
    public void Remainders_equal_to_so_many_decimals_are_equal()
    {
        // 1 000 000 001 and 1 000 000 000 of a quota of 3 x 10^15: equal at six decimals, and then more votes go first.
        Int128[] votes = [(3_000_000_000_000_000L * 2) + 1_000_000_001, (3_000_000_000_000_000L * 3) + 1_000_000_000, 2_999_997_999_999_999];
        var exact = new ListSystem(Method.HareLargestRemainder);
        var sixth = new ListSystem(Method.HareLargestRemainder with { RemainderDecimals = 6 }) { Ties = new TieRule(TieBreaker.MoreVotes) };
        ListVotes[] lists = [.. votes.Select((v, i) => new ListVotes($"{i}", v))];

        Assert.Equal(6, Allotment.Allot(exact, 6, lists).Certain.Values.Sum());
        Assert.True(Allotment.Allot(sixth, 6, lists).IsSettled);
    }

    [Fact]
    public void Full_lists_with_votes_near_2_to_the_63_leave_seats_vacant_and_nothing_overflows()
    {
        Int128[] votes = [long.MaxValue, long.MaxValue - 1, 1];
        foreach (var method in Divisors.All.Select(d => d.Method).Where(m => m.Sequence.Power < 10))
        {
            var found = Apportion.Seats(method, 100, votes, [], [1, 2, 3]);
            Assert.Equal([1, 2, 3], found.Certain);
            Assert.Equal(94, found.Vacant);
            Assert.Equal(100, Apportion.Seats(method, 100, votes, [0, 0, 50], [100, 100, 50]).Certain.Sum());
        }
    }

    [Fact]
    public void Least_seats_of_everyone_and_a_house_of_just_as_many_are_given()
    {
        foreach (var method in Methods.Where(m => m is not BalinskiYoungMethod))
        {
            Assert.Equal([2, 3, 4], Apportion.Seats(method, 9, [5, 500, 50_000], [2, 3, 4], []).Certain);
        }
    }
}
