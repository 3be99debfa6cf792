using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Apportioning;

/// <summary>Constructed: what is said besides the seats, what is refused, and what costs no memory.</summary>
public class CornerTests
{
    private static readonly Method Adams = new DivisorMethod(DivisorSequence.Adams);

    private static InputFault Refused(Method method, int seats, Int128[] votes, int[]? least = null, int[]? most = null) =>
        Assert.Throws<InputFaultException>(() => Apportion.Seats(method, seats, votes, least ?? [], most ?? [])).Fault;

    [Fact]
    public void Faults_are_told_in_words()
    {
        void Is(FaultCode code, string what, InputFault fault) => Assert.Equal((code, what), (fault.Code, fault.What));
        var many = Int128.One << 100;

        Is(FaultCode.NoLists, "There is no list.", Refused(Method.DHondt, 1, []));
        Is(FaultCode.NoSeats, "There must be at least one seat, not 0.", Refused(Method.DHondt, 0, [1]));
        Is(FaultCode.TooManySeats, "1000000001 seats are more than this method is offered for.", Refused(Method.DHondt, 1_000_000_001, [1]));
        Is(FaultCode.TooManySeats, "100001 seats are more than this method is offered for.", Refused(new DivisorMethod(DivisorSequence.Macanese), 100_001, [1]));
        Is(FaultCode.NegativeVotes, "Votes must not be negative (-2).", Refused(Method.DHondt, 1, [1, 0, -2, -3]));
        Is(FaultCode.TooManyVotes, $"Votes above 2^100 are not allotted ({many + 1}).", Refused(Method.DHondt, 1, [1, many, many + 1, many + 2]));
        Is(FaultCode.NoVotes, "All votes together are 0.", Refused(Method.DHondt, 1, [0, 0]));
        Is(
            FaultCode.NoSeats, "Adams promises every list a seat, and there are more lists than the 2 seats.",
            Refused(new DivisorMethod(DivisorSequence.Adams) { TooManyLists = ZeroDivisorRule.Refuse }, 2, [3, 2, 1]));
        Is(FaultCode.WrongLimits, "Limits are given for all lists or for none.", Refused(Method.DHondt, 1, [1, 2], [1]));
        Is(FaultCode.WrongLimits, "Limits are given for all lists or for none.", Refused(Method.DHondt, 1, [1, 2], [], [1, 1, 1]));
        Is(FaultCode.WrongLimits, "Limits must not be negative.", Refused(Method.DHondt, 1, [1, 2], [0, -1]));
        Is(FaultCode.WrongLimits, "Limits must not be negative.", Refused(Method.DHondt, 1, [1, 2], [], [-1, 0]));
        Is(FaultCode.WrongLimits, "The least seats, 3, are above the most, 2.", Refused(Method.DHondt, 5, [1, 2], [0, 3], [9, 2]));
        Is(FaultCode.WrongLimits, "The least seats of all lists together are above the 3 seats.", Refused(Method.DHondt, 3, [1, 2], [2, 2]));
    }

    [Fact]
    public void The_ends_of_each_range_are_allotted()
    {
        var many = Int128.One << 100;

        Assert.Equal([1_000_000_000], Apportion.Seats(Method.DHondt, 1_000_000_000, 1).Certain);
        Assert.Equal([100_000], Apportion.Seats(new DivisorMethod(DivisorSequence.Macanese), 100_000, 1).Certain);
        Assert.Equal([2, 1], Apportion.Seats(Method.DHondt, 3, [many, many / 2], [], []).Certain);
        Assert.Equal([1, 1], Apportion.Seats(new DivisorMethod(DivisorSequence.Adams) { TooManyLists = ZeroDivisorRule.Refuse }, 2, 5, 1).Certain);
        Assert.Equal([1, 1, 0], Apportion.Seats(new DivisorMethod(DivisorSequence.Adams) { TooManyLists = ZeroDivisorRule.Refuse }, 2, 5, 1, 0).Certain);
        Assert.Equal([2, 2], Apportion.Seats(Method.DHondt, 4, [9, 1], [2, 2], [2, 2]).Certain);
        Assert.Equal([0, 1], Apportion.Seats(Method.DHondt, 1, [9, 1], [0, 0], [0, 1]).Certain);
    }

    [Fact]
    public void More_lists_with_votes_than_seats_are_said_where_the_first_divisor_is_0()
    {
        foreach (var sequence in new[] { DivisorSequence.Adams, DivisorSequence.HuntingtonHill, DivisorSequence.Dean, DivisorSequence.PowerMean(-2), DivisorSequence.Custom([0, 1], 1) })
        {
            var method = new DivisorMethod(sequence);
            Assert.True(Apportion.Seats(method, 2, 5, 4, 3).TooManyLists);
            Assert.True(Apportion.Seats(method, 2, [5, 4, 3], [0, 0, 0], [3, 3, 3]).TooManyLists);
            Assert.False(Apportion.Seats(method, 2, 5, 4, 0).TooManyLists);
            Assert.False(Apportion.Seats(method, 3, 5, 4, 3).TooManyLists);
            Assert.False(Apportion.Seats(method, 4, 5, 4, 3).TooManyLists);
            Assert.Equal([1, 1, 0], Apportion.Seats(method, 2, 5, 4, 3).Certain);
        }

        Assert.False(Apportion.Seats(Method.DHondt, 2, 5, 4, 3).TooManyLists);
        Assert.False(Apportion.Seats(new DivisorMethod(DivisorSequence.PowerMean(2)), 2, 5, 4, 3).TooManyLists);
    }

    [Fact]
    public void Into_tells_what_the_law_leaves_unsaid_and_who_competes_by_every_road()
    {
        var (certain, contested) = (new int[3], new bool[3]);
        var silent = Apportion.Into(new QuotaMethod(QuotaKind.Hare) { LeastPart = 1 }, 1, [5, 4, 4], certain, contested);
        Assert.Equal((FaultCode.WrongRule, false), (silent.Fault, silent.IsSettled));

        foreach (var method in new Method[] { Method.DHondt, Method.HareLargestRemainder, new DivisorMethod(DivisorSequence.PowerMean(2)), new QuotaMethod(QuotaKind.Hare) { LeastPart = 1 } })
        {
            for (var seats = 1; seats < 7; seats++)
            {
                Array.Fill(contested, true);
                var tie = Apportion.Into(method, seats, [30, 30, 60], certain, contested);
                var told = Apportion.Seats(method, seats, 30, 30, 60);
                if (!told.LawSilent)
                {
                    Assert.Equal((told.IsSettled, told.ContestedSeats, told.Vacant), (tie.IsSettled, tie.ContestedSeats, tie.Vacant));
                    Assert.Equal(told.Certain, certain);
                    Assert.Equal(told.Contested, Enumerable.Range(0, 3).Where(i => contested[i] && tie.ContestedSeats > 0));
                }
            }
        }

        Assert.True(Apportion.Into(Method.DHondt, 4, [30, 29, 60], certain, contested).IsSettled);
        Assert.Equal(FaultCode.NegativeVotes, Apportion.Into(Method.DHondt, 4, [-1, -1, 5], certain, contested).Fault);
        Assert.Equal(FaultCode.NegativeVotes, Apportion.Into(Method.DHondt, 4, [5, -1, 5], certain, contested).Fault);
        Assert.Equal(FaultCode.NoSeats, Apportion.Into(new DivisorMethod(DivisorSequence.Adams) { TooManyLists = ZeroDivisorRule.Refuse }, 1, [5, 1, 5], certain, contested).Fault);
        Assert.StartsWith(
            "Votes and results have one place for each list.", Assert.Throws<ArgumentException>(() => Apportion.Into(Method.DHondt, 1, [1, 2], new int[2], new bool[1])).Message, StringComparison.Ordinal);
    }

    public static TheoryData<int> Usual => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Usual))]
    public void The_usual_methods_cost_no_memory_for_256_lists_or_fewer(int which)
    {
        Method[] methods =
        [
            Method.DHondt, Method.SainteLague, Adams, new DivisorMethod(DivisorSequence.HuntingtonHill), new DivisorMethod(DivisorSequence.Dean), Method.HareLargestRemainder,
            Method.DroopLargestRemainder, Method.HagenbachBischoff, Method.HareLargestRemainder with { Remainders = RemainderRule.MostVotes }, new QuotaMethod(QuotaKind.HagenbachBischoff),
        ];
        foreach (var (lists, seats, factor) in new[] { (2, 1, 1L), (7, 69, 1L), (256, 1, 1L), (48, 5000, 1000L), (256, 300, 1L), (7, 69, 1L << 52) })
        {
            // Far more seats than lists take the heap where there are many lists; that one is allocated.
            if (lists > 48 && which is < 5 or 7)
            {
                continue;
            }

            var votes = Enumerable.Range(1, lists).Select(i => (1000 + (i * 37L % 101)) * factor).ToArray();
            var (certain, contested) = (new int[lists], new bool[lists]);
            Apportion.Into(methods[which], seats, votes, certain, contested);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = Apportion.Into(methods[which], seats, votes, certain, contested);
            var after = GC.GetAllocatedBytesForCurrentThread();
            Assert.Null(result.Fault);
            Assert.True(after == before, $"{lists} lists, {seats} seats by {methods[which].Name}: {after - before} bytes");
        }
    }

    [Fact]
    public void Too_many_ways_to_follow_are_a_silence_and_not_an_answer()
    {
        // 2 / 2 and 1 / 1 compete for the second seat: two ways.
        Int128[] votes = [20, 10, 7];
        var found = new BalinskiYoungSolver(2, votes, [], [], 1).Solve();

        Assert.True(found.LawSilent);
        Assert.Equal([0, 0, 0], found.Certain);
        Assert.Equal((0, 2), (found.ContestedSeats, found.Vacant));
        var kept = new BalinskiYoungSolver(4, [20, 10, 7, 0], [1, 0, 1, 0], [], 1).Solve();
        Assert.Equal([1, 0, 1, 0], kept.Certain);
        Assert.Equal((true, 0, 2), (kept.LawSilent, kept.ContestedSeats, kept.Vacant));
        Assert.False(new BalinskiYoungSolver(3, [10, 10, 10, 10], [], [], 1).Solve().LawSilent);
        Assert.False(new BalinskiYoungSolver(2, votes, [], [], 2).Solve().LawSilent);
        Assert.False(Apportion.Seats(Method.BalinskiYoung, 2, 20, 10, 7).LawSilent);
    }

    [Fact]
    public void Many_lists_with_limits_are_filled_from_the_heap_as_one_by_one()
    {
        foreach (var method in Divisors.All.Take(11).Select(d => d.Method))
        {
            // Lists of equal votes in groups, the first half full at one seat; then all but one full.
            var votes = Enumerable.Range(0, 60).Select(i => (Int128)(1_000_000 + (i / 3 * 1000))).ToArray();
            var most = Enumerable.Range(0, 60).Select(i => i < 30 ? 1 : 5).ToArray();
            var least = Enumerable.Range(0, 60).Select(i => i % 10 == 0 ? 1 : 0).ToArray();
            foreach (var seats in new[] { 7, 31, 100, 179, 180 })
            {
                var found = Apportion.Seats(method, seats, votes, least, most);
                Assert.Equal(seats, found.Certain.Sum() + found.ContestedSeats);
                Assert.All(Enumerable.Range(0, 60), i => Assert.InRange(found.Certain[i], least[i], most[i]));
                Assert.All(Enumerable.Range(0, 60).Where(i => found.Certain[i] < most[i]), i => Assert.All(
                    Enumerable.Range(0, 60).Where(j => found.Certain[j] > least[j]),
                    j => Assert.True(new WideClaims([.. votes.Select(v => (System.Numerics.BigInteger)v)], method.Sequence).Compare(i, found.Certain[i], j, found.Certain[j] - 1) <= 0)));
            }

            Assert.Equal(20, Apportion.Seats(method, 200, votes, least, most).Vacant);
        }
    }
}
