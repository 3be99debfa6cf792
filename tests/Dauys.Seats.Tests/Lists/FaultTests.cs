namespace Dauys.Seats.Tests.Lists;

/// <summary>Bad input is a typed fault with its subject, never an answer.</summary>
public class FaultTests
{
    private static readonly ListSystem Plain = new(Method.DHondt);
    private static readonly ListSystem Joined = new(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt) };
    private static readonly ListVotes[] Three = [new("a", 50), new("b", 30), new("c", 20)];

    private static InputFault Fault(ListSystem system, int seats, ListVotes[] lists, Int128? whole = null, params Alliance[] alliances)
    {
        var (outcome, fault) = Allotment.TryAllot(system, seats, lists, whole ?? lists.Sum(l => (long)Int128.Clamp(l.Votes, 0, long.MaxValue / 100)), alliances);
        Assert.Null(outcome);
        return fault!;
    }

    [Fact]
    public void Numbers_that_cannot_be_are_faults()
    {
        Assert.Equal(FaultCode.NoLists, Fault(Plain, 5, []).Code);
        Assert.Equal(FaultCode.NoSeats, Fault(Plain, 0, Three).Code);
        Assert.Equal(FaultCode.NoSeats, Fault(Plain, -1, Three).Code);
        Assert.Equal(FaultCode.TooManySeats, Fault(Plain, 1_000_000_001, Three).Code);
        Assert.Equal(FaultCode.TooManySeats, Fault(new ListSystem(new DivisorMethod(DivisorSequence.Macanese)), 100_001, Three).Code);
        Assert.Equal(FaultCode.NoVotes, Fault(Plain, 5, [new("a", 0)], 10).Code);
        Assert.Equal((FaultCode.NegativeVotes, "b"), (Fault(Plain, 5, [new("a", 1), new("b", -1)], 10).Code, Fault(Plain, 5, [new("a", 1), new("b", -1)], 10).Subject));
        Assert.Equal(FaultCode.TooManyVotes, Fault(Plain, 5, [new("a", (Int128.One << 100) + 1)], Int128.MaxValue).Code);
        Assert.Equal(FaultCode.WrongBase, Fault(Plain, 5, Three, 49).Code);
        Assert.Equal(FaultCode.NoSeats, Fault(new ListSystem(new DivisorMethod(DivisorSequence.Adams) { TooManyLists = ZeroDivisorRule.Refuse }), 2, Three).Code);
    }

    [Fact]
    public void Votes_of_exactly_2_to_the_100_are_allotted() =>
        Assert.Equal([2, 1], Allotment.Allot(Plain, 3, [new("a", Int128.One << 100), new("b", Int128.One << 99)], Int128.One << 101).Certain.Values);

    [Fact]
    public void Ids_are_given_and_given_once()
    {
        Assert.Equal(FaultCode.EmptyId, Fault(Plain, 5, [new("", 1)]).Code);
        Assert.Equal((FaultCode.RepeatedId, "a"), (Fault(Plain, 5, [new("a", 1), new("a", 2)]).Code, Fault(Plain, 5, [new("a", 1), new("a", 2)]).Subject));
    }

    [Fact]
    public void Limits_that_contradict_each_other_are_faults()
    {
        Assert.Equal(FaultCode.WrongLimits, Fault(Plain, 5, [new("a", 1) { LeastSeats = -1 }]).Code);
        Assert.Equal(FaultCode.WrongLimits, Fault(Plain, 5, [new("a", 1) { LeastSeats = 3, MostSeats = 2 }]).Code);
        Assert.Equal(FaultCode.WrongLimits, Fault(Plain with { LeastSeats = 2 }, 5, Three).Code);
        Assert.Throws<InputFaultException>(() => Apportion.Seats(Method.DHondt, 5, [1, 2], [1], []));
        Assert.Throws<InputFaultException>(() => Apportion.Seats(Method.DHondt, 5, [1, 2], [-1, 0], []));
        Assert.Throws<InputFaultException>(() => Apportion.Seats(Method.DHondt, 5, [1, 2], [2, 0], [1, 1]));
        Assert.Throws<InputFaultException>(() => Apportion.Seats(Method.DHondt, 5, [1, 2], [3, 3], []));
    }

    [Fact]
    public void Alliances_that_cannot_be_are_faults()
    {
        Assert.Equal(FaultCode.WrongAlliance, Fault(Plain, 5, Three, null, new Alliance("x", ["a", "b"])).Code);
        Assert.Equal(FaultCode.WrongAlliance, Fault(Joined, 5, Three, null, new Alliance("x", ["a"])).Code);
        Assert.Equal(FaultCode.UnknownId, Fault(Joined, 5, Three, null, new Alliance("x", ["a", "z"])).Code);
        Assert.Equal(FaultCode.WrongAlliance, Fault(Joined, 5, Three, null, new Alliance("x", ["a", "b"]), new Alliance("y", ["b", "c"])).Code);
        Assert.Equal(FaultCode.WrongAlliance, Fault(Joined, 5, Three, null, new Alliance("x", ["y", "a"]), new Alliance("y", ["x", "b"])).Code);
        Assert.Equal(FaultCode.RepeatedId, Fault(Joined, 5, Three, null, new Alliance("a", ["b", "c"])).Code);
    }

    [Fact]
    public void Rules_out_of_range_are_faults()
    {
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { Threshold = Threshold.Percent(101) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new AdmitSecond(2, 1) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 0) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new SilentBelow(0) }, 5, Three).Code);
        Assert.Throws<InputFaultException>(() => DivisorSequence.ModifiedSainteLague(3));
        Assert.Throws<InputFaultException>(() => DivisorSequence.ModifiedSainteLague(0));
        Assert.Throws<InputFaultException>(() => DivisorSequence.Stationary(Fraction.Parse("-1/2")));
        Assert.Throws<InputFaultException>(() => DivisorSequence.PowerMean(17));
        Assert.Throws<InputFaultException>(() => DivisorSequence.PowerOf(0));
        Assert.Throws<InputFaultException>(() => DivisorSequence.Custom([], null));
        Assert.Throws<InputFaultException>(() => DivisorSequence.Custom([2, 2], null));
        Assert.Throws<InputFaultException>(() => DivisorSequence.Custom([-1], null));
        Assert.Throws<InputFaultException>(() => DivisorSequence.Custom([1], 0));
    }

    [Fact]
    public void Too_few_lists_are_a_silence_where_the_law_presumes_more()
    {
        var outcome = Allotment.Allot(Plain with { Threshold = Threshold.Percent(40), TooFewPass = new SilentBelow() }, 5, Three);

        Assert.Equal("too-few-pass", Assert.Single(outcome.Silences).Code);
        Assert.False(outcome.IsSettled);
        Assert.All(outcome.Certain.Values, seats => Assert.Equal(0, seats));
        Assert.Equal([5, 0, 0], Allotment.Allot(Plain with { Threshold = Threshold.Percent(40) }, 5, Three).Certain.Values);
    }

    [Fact]
    public void What_a_reader_must_know_is_remarked()
    {
        var crowded = Allotment.Allot(new ListSystem(new DivisorMethod(DivisorSequence.Adams)), 2, Three);
        var over = Allotment.Allot(new ListSystem(new QuotaMethod(QuotaKind.Imperiali)), 2, new ListVotes("a", 51), new ListVotes("b", 26), new ListVotes("c", 27));
        var empty = Allotment.Allot(new ListSystem(Method.DHondt) { MostSeats = 1 }, 5, Three);

        Assert.Equal("more-lists-than-seats", Assert.Single(crowded.Remarks).Code);
        Assert.Equal([1, 1, 0], crowded.Certain.Values);
        Assert.Equal("over-allotment", Assert.Single(over.Remarks).Code);
        Assert.Equal(2, over.Certain.Values.Sum());
        Assert.Equal("vacant", Assert.Single(empty.Remarks).Code);
        Assert.Equal(2, empty.Vacant);
    }

    [Fact]
    public void Full_quotas_that_give_too_many_follow_the_rule_for_it()
    {
        // 51, 26 and 27 of 104 votes by Imperiali: the price of two seats is 26, full quotas are 1, 1 and 1.
        ListVotes[] lists = [new("a", 51), new("b", 26), new("c", 27)];
        ListOutcome By(OverAllotment rule) => Allotment.Allot(new ListSystem(new QuotaMethod(QuotaKind.Imperiali) { Over = rule }), 2, lists);

        Assert.Equal([1, 0, 1], By(OverAllotment.TakeSmallestRemainders).Certain.Values);
        Assert.Equal([1, 0, 1], By(OverAllotment.NextLargerQuota).Certain.Values);
        Assert.Equal([1, 1, 1], By(OverAllotment.HouseGrows).Certain.Values);
        Assert.Equal([0, 0, 0], By(OverAllotment.Silent).Certain.Values);
        Assert.Equal("quota-rule", Assert.Single(By(OverAllotment.Silent).Silences).Code);
    }
}
