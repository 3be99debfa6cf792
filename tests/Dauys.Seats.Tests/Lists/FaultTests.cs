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
        Words.AreASentence(fault!.What);
        return fault;
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
        Assert.Equal((FaultCode.WrongBase, "a"), (Fault(Plain, 5, Three, 49).Code, Fault(Plain, 5, Three, 49).Subject));
        Assert.Contains("49", Fault(Plain, 5, Three, 49).What, StringComparison.Ordinal);
        Assert.Equal("c", Fault(Plain, 5, [new("a", 1), new("b", 0), new("c", -1)], 10).Subject);
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
        Assert.Equal("c", Fault(Plain with { MostSeats = 2 }, 5, [.. Three[..2], Three[2] with { LeastSeats = 3 }]).Subject);
        Assert.Equal([2, 2, 2], Allotment.Allot(Plain with { LeastSeats = 2, MostSeats = 2 }, 6, Three).Certain.Values);
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
        Assert.Equal((FaultCode.UnknownId, "z"), (Fault(Joined, 5, Three, null, new Alliance("x", ["a", "z"])).Code, Fault(Joined, 5, Three, null, new Alliance("x", ["a", "z"])).Subject));
        Words.AreASentence(Fault(Joined, 5, Three, null, new Alliance("x", ["a", "z"])).What, "x", "z");
        Assert.Equal(FaultCode.WrongAlliance, Fault(Joined, 5, Three, null, new Alliance("x", ["a", "b"]), new Alliance("y", ["b", "c"])).Code);
        Assert.Equal(FaultCode.WrongAlliance, Fault(Joined, 5, Three, null, new Alliance("x", ["y", "a"]), new Alliance("y", ["x", "b"])).Code);
        Assert.Equal(FaultCode.RepeatedId, Fault(Joined, 5, Three, null, new Alliance("a", ["b", "c"])).Code);
    }

    [Fact]
    public void Rules_out_of_range_are_faults()
    {
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { Threshold = Threshold.Percent(101) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new AdmitSecond(2, 1) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new AdmitSecond(1, -1) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { TooFewPass = new AdmitUntil(2, 1) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { Threshold = Threshold.Percent(-1) }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { Threshold = Threshold.Percent(5) with { ByMembers = new Dictionary<int, Fraction> { [2] = 2 } } }, 5, Three).Code);
        Assert.Equal(FaultCode.WrongRule, Fault(Plain with { Threshold = Threshold.Percent(5) with { ByKind = new Dictionary<string, Fraction?> { ["x"] = 2 } } }, 5, Three).Code);
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

    [Fact]
    public void Rules_at_the_ends_of_their_range_are_allotted()
    {
        Assert.Equal([3, 1, 1], Allotment.Allot(Plain with { Threshold = Threshold.Percent(0) }, 5, Three).Certain.Values);
        Assert.Equal([5], Allotment.Allot(Plain with { Threshold = Threshold.Percent(100) }, 5, Three[0]).Certain.Values);
        Assert.Equal([5, 0, 0], Allotment.Allot(Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitSecond(0, 0) }, 5, Three).Certain.Values);
        Assert.Equal([4, 1, 0], Allotment.Allot(Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitSecond(1, 0) }, 5, Three).Certain.Values);
        Assert.Equal([5, 0, 0], Allotment.Allot(Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitUntil(0, 1) }, 5, Three).Certain.Values);
        Assert.Equal([5, 0, 0], Allotment.Allot(Plain with { Threshold = Threshold.Percent(40), TooFewPass = new SilentBelow(1) }, 5, Three).Certain.Values);
        Assert.Equal(3, Allotment.Allot(Plain with { Threshold = Threshold.Percent(20), TooFewPass = new SilentBelow(3) }, 5, Three).Passed.Count);
        Assert.True(Allotment.Allot(Plain with { Threshold = Threshold.Percent(20), TooFewPass = new SilentBelow(3) }, 5, Three).IsSettled);
    }

    [Fact]
    public void Of_several_faults_the_rules_come_first_then_the_lists_then_the_alliances()
    {
        var wrong = Plain with { Threshold = Threshold.Percent(101) };

        Assert.Equal(FaultCode.WrongRule, Fault(wrong, 0, []).Code);
        Assert.Equal(FaultCode.NoSeats, Fault(Plain, 0, Three, null, new Alliance("x", ["a", "b"])).Code);
    }

    [Fact]
    public void More_than_half_is_not_half_where_further_lists_are_admitted()
    {
        // a alone has exactly half of the base: not more, so b is admitted; with one vote more it is not (Russia, 20-FZ, Art. 88, with one list enough).
        var system = Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 1) };

        Assert.Equal(["b"], Allotment.Allot(system, 5, Three, 100).Admitted);
        Assert.Empty(Allotment.Allot(system, 5, Three, 99).Admitted);
    }

    [Fact]
    public void Each_silence_has_its_code_its_sentence_and_its_lists()
    {
        ListVotes[] even = [new("a", 50), new("b", 20), new("c", 20), new("d", 10)];

        Silent("none-passes", [], Plain with { Threshold = Threshold.Percent(60) }, even);
        Silent("none-passes", [], Plain with { Threshold = Threshold.Percent(0) with { ByKind = new Dictionary<string, Fraction?> { ["minority"] = null } } }, [new("a", 0)], 9);
        Silent("too-few-pass", ["a"], Plain with { Threshold = Threshold.Percent(40), TooFewPass = new SilentBelow() }, even);
        Silent("equal-seconds", ["b", "c"], Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitSecond(Fraction.Parse("0.7"), 2) }, even);
        Silent("equal-at-admission", ["b", "c"], Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 2) }, even);
        Silent("too-few-pass", ["a"], Plain with { Threshold = Threshold.Percent(40), TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 5) }, even);
        Silent("quota-rule", ["a", "b"], new ListSystem(new QuotaMethod(QuotaKind.Hare) { LeastPart = 1 }), [new("a", 5), new("b", 4)], seats: 1);

        static void Silent(string code, string[] subjects, ListSystem system, ListVotes[] lists, Int128? whole = null, int seats = 5)
        {
            var outcome = Allotment.TryAllot(system, seats, lists, whole ?? lists.Sum(l => (long)l.Votes)).Outcome;
            if (outcome is null)
            {
                Assert.All(lists, l => Assert.Equal(0, l.Votes));
                return;
            }

            var silence = Assert.Single(outcome.Silences);
            Assert.Equal(code, silence.Code);
            Assert.Equal(subjects, silence.Subjects);
            Words.AreASentence(silence.What);
            Assert.Empty(outcome.Awards);
            Assert.Empty(outcome.AlliancesInForce);
            Assert.Empty(outcome.Remarks);
        }
    }

    [Fact]
    public void Lots_that_fit_no_tie_say_what_would_fit()
    {
        ListVotes[] lists = [new("ann", 10), new("bob", 10), new("cyd", 10)];
        var byLot = Plain with { Ties = TieRule.ByLot };

        Words.AreASentence(Allotment.TryAllot(byLot, 2, lists, 30, lots: [new DrawnLot("seats", ["ann", "dan"])]).Fault!.What, "seats", "ann, dan", "2 of ann, bob, cyd");
        Words.AreASentence(Allotment.TryAllot(byLot, 3, lists, 30, lots: [new DrawnLot("seats", ["ann"])]).Fault!.What, "seats");
    }

    [Fact]
    public void Remarks_say_where_they_apply()
    {
        ListVotes[] four = [new("a", 40), new("b", 30), new("c", 20), new("d", 10)];
        var inner = Plain with { Alliances = new AllianceRule(new DivisorMethod(DivisorSequence.Adams)) };
        var crowded = Allotment.Allot(inner, 2, four, 100, [new Alliance("cd", ["c", "d"])]);
        var over = Allotment.Allot(new ListSystem(new QuotaMethod(QuotaKind.Imperiali)), 2, new ListVotes("a", 51), new ListVotes("b", 26), new ListVotes("c", 27));
        var vacant = Allotment.Allot(Plain with { MostSeats = 1 }, 7, four);

        Assert.Empty(crowded.Remarks);
        Words.AreASentence(Assert.Single(Allotment.Allot(inner, 3, four, 100, [new Alliance("cd", ["c", "d"])]).Remarks).What, "alliance:cd");
        Words.AreASentence(Assert.Single(over.Remarks).What, "seats");
        Words.AreASentence(Assert.Single(vacant.Remarks).What, "seats", "3");
        Assert.Equal(3, vacant.Vacant);
    }
}
