using System.Text.Json;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Lists;

/// <summary>Alliances, nested ones too, against every way that the levels allow; and ties that are stored and resumed.</summary>
public class AllianceOracleTests
{
    private static readonly Divisors Outer = Divisors.All[0], Inner = Divisors.All[1];

    private static readonly ListSystem Nested = new(Outer.Method) { Alliances = new AllianceRule(Inner.Method), Ties = TieRule.ByLot };

    private static readonly Alliance[] Alliances = [new("ab", ["a", "b"]), new("abc", ["ab", "c"])];

    private static readonly Gen<(long[] Votes, int Seats)> Problems = Gen.Select(Gen.Long[0, 12].Array[5], Gen.Int[1, 7]).Where(p => p.Item1.Any(v => v > 0));

    private static ListVotes[] Lists(long[] votes) => [.. votes.Select((v, i) => new ListVotes($"{(char)('a' + i)}", v))];

    /// <summary>All outcomes: ((a b) c) d e.</summary>
    private static List<int[]> All(long[] v, int seats)
    {
        List<int[]> all = [];
        foreach (var top in Level(Outer, [v[0] + v[1] + v[2], v[3], v[4]], seats))
        {
            foreach (var middle in Level(Inner, [v[0] + v[1], v[2]], top[0]))
            {
                all.AddRange(Level(Inner, [v[0], v[1]], middle[0]).Select(low => (int[])[low[0], low[1], middle[1], top[1], top[2]]));
            }
        }

        return all;
    }

    private static List<int[]> Level(Divisors divisors, long[] votes, int seats) =>
        seats == 0 ? [new int[votes.Length]] : Exhaustive.Divisor(divisors, seats, votes, [], []);

    [Fact]
    public void What_is_certain_is_what_every_way_has_in_common() => Problems.Always(
        p =>
        {
            var all = All(p.Votes, p.Seats);
            var outcome = Allotment.Allot(Nested, p.Seats, Lists(p.Votes), p.Votes.Sum(), Alliances);
            Assert.Equal(Exhaustive.Found.Of(all).Certain, outcome.Certain.Values);
            Assert.Equal(all.DistinctBy(w => string.Join(',', w)).Count() == 1, outcome.IsSettled);
        },
        1500);

    [Fact]
    public void A_tie_is_stored_and_resumed_lot_by_lot_until_one_of_the_ways_stands() => Gen.Select(Problems, Gen.Int[0, 1000]).Always(
        (p, luck) =>
        {
            var all = All(p.Votes, p.Seats);
            var stored = "[]";
            for (var rounds = 0; rounds < 20; rounds++)
            {
                // Between two rounds nothing is kept but text.
                var lots = JsonSerializer.Deserialize<List<DrawnLot>>(stored)!;
                var outcome = Allotment.Allot(Nested, p.Seats, Lists(p.Votes), p.Votes.Sum(), Alliances, lots);
                if (outcome.IsSettled)
                {
                    Assert.Contains(all, way => way.SequenceEqual(outcome.Certain.Values));
                    return;
                }

                var tie = outcome.Ties[0];
                Assert.Equal(TieRemedy.Lot, tie.Remedy);
                lots.Add(new DrawnLot(tie.For, [.. Enumerable.Range(0, tie.ContestedSeats).Select(i => tie.Contested[(i + luck) % tie.Contested.Count])]));
                stored = JsonSerializer.Serialize(lots);
            }

            Assert.Fail("Lots never settled it.");
        },
        1000);

    [Fact]
    public void A_lot_that_fits_no_tie_is_a_fault()
    {
        ListVotes[] lists = [new("a", 10), new("b", 10), new("c", 1)];
        var system = new ListSystem(Method.DHondt) { Ties = TieRule.ByLot };

        Assert.Equal(["a"], Allotment.Allot(system, 1, lists, 21, lots: [new DrawnLot("seats", ["a"])]).Certain.Where(c => c.Value > 0).Select(c => c.Key));
        foreach (var wrong in new DrawnLot[] { new("seats", ["c"]), new("seats", ["a", "b"]), new("seats", []), new("alliance:x", ["a"]) })
        {
            Assert.Equal(FaultCode.WrongLot, Allotment.TryAllot(system, 1, lists, 21, lots: [wrong]).Fault!.Code);
        }

        Assert.Equal(FaultCode.WrongLot, Allotment.TryAllot(system, 2, lists, 21, lots: [new DrawnLot("seats", ["a"])]).Fault!.Code);
    }

    [Fact]
    public void No_lot_is_asked_for_where_outcomes_do_not_differ_by_it()
    {
        var system = new ListSystem(Method.DHondt) { Ties = TieRule.ByLot };

        // An exhausted list and one without votes compete for nothing.
        Assert.Equal([1, 3, 0], Allotment.Allot(system, 4, new ListVotes("a", 10) { MostSeats = 1 }, new ListVotes("b", 10), new ListVotes("c", 0)).Certain.Values);
        Assert.True(Allotment.Allot(system, 4, new ListVotes("a", 10) { MostSeats = 1 }, new ListVotes("b", 10), new ListVotes("c", 0)).IsSettled);
        Assert.True(Allotment.Allot(new ListSystem(Method.HareLargestRemainder) { Ties = TieRule.ByLot }, 3, new ListVotes("a", 10), new ListVotes("b", 10) { MostSeats = 1 }).IsSettled);
    }

    [Fact]
    public void An_alliance_that_ties_for_its_first_seat_is_asked_about_after_that_tie()
    {
        // ab and c compete for the one seat; inside ab a quota of no seat must not be asked for.
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.HareLargestRemainder), Ties = TieRule.ByLot };
        ListVotes[] lists = [new("a", 6), new("b", 4), new("c", 10)];
        Alliance[] alliances = [new("ab", ["a", "b"])];

        var open = Allotment.Allot(system, 1, lists, 20, alliances);
        Assert.Equal(["ab", "c"], Assert.Single(open.Ties).Contested);
        Assert.Equal([0, 0, 0], open.Certain.Values);
        Assert.Equal([1, 0, 0], Allotment.Allot(system, 1, lists, 20, alliances, [new DrawnLot("seats", ["ab"])]).Certain.Values);
        Assert.Equal([0, 0, 1], Allotment.Allot(system, 1, lists, 20, alliances, [new DrawnLot("seats", ["c"])]).Certain.Values);
    }

    [Fact]
    public void An_alliance_may_wait_for_its_first_seat_where_a_quota_of_no_seats_does_not_exist()
    {
        // The quota inside is rounded, and so cannot be had of 0 seats.
        var inner = new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Down };
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(inner), Ties = TieRule.ByLot };
        ListVotes[] lists = [new("a", 6), new("b", 4), new("c", 10)];
        Alliance[] alliances = [new("ab", ["a", "b"])];

        Assert.Equal(["ab", "c"], Assert.Single(Allotment.Allot(system, 1, lists, 20, alliances).Ties).Contested);
        Assert.Equal([1, 0, 0], Allotment.Allot(system, 1, lists, 20, alliances, [new DrawnLot("seats", ["ab"])]).Certain.Values);
    }

    [Fact]
    public void An_alliance_without_a_seat_shares_nothing_out() => Assert.Equal([0, 0, 1], Allotment.Allot(
        new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.HareLargestRemainder) }, 1, [new("a", 6), new("b", 3), new("c", 10)], 19, [new Alliance("ab", ["a", "b"])]).Certain.Values);

    [Fact]
    public void A_tie_inside_an_alliance_is_named_for_it()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt), Ties = TieRule.ByLot };

        var outcome = Allotment.Allot(system, 1, [new("a", 6), new("b", 6), new("c", 1)], 13, [new Alliance("ab", ["a", "b"])]);

        Assert.Equal("alliance:ab", Assert.Single(outcome.Ties).For);
    }

    [Fact]
    public void Least_and_most_seats_of_the_members_are_the_alliance_s_together()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt) };
        Alliance[] alliances = [new("ab", ["a", "b"])];

        // By votes ab would have 1 of 6 seats; its members are promised 1 and 2.
        Assert.Equal([1, 2, 3], Allotment.Allot(system, 6, [new("a", 10) { LeastSeats = 1 }, new("b", 10) { LeastSeats = 2 }, new("c", 100)], 120, alliances).Certain.Values);

        // By votes ab would have 5 of 6 seats; its members have 1 and 2 candidates.
        Assert.Equal([1, 2, 3], Allotment.Allot(system, 6, [new("a", 50) { MostSeats = 1 }, new("b", 50) { MostSeats = 2 }, new("c", 20)], 120, alliances).Certain.Values);
    }

    [Fact]
    public void Least_seats_beyond_those_of_an_alliance_are_a_fault_in_words()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt) };

        var fault = Allotment.TryAllot(system, 3, [new("a", 10) { LeastSeats = 2 }, new("b", 10) { LeastSeats = 2 }, new("c", 10)], 30, [new Alliance("ab", ["a", "b"])]).Fault!;

        Assert.Equal(FaultCode.WrongLimits, fault.Code);
        Words.AreASentence(fault.What, "3");
    }

    [Fact]
    public void An_alliance_of_which_one_list_failed_is_dissolved_where_all_must_pass()
    {
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(10), Alliances = new AllianceRule(Method.DHondt) };
        ListVotes[] lists = [new("a", 45), new("b", 45), new("c", 10), new("d", 4)];

        Assert.Equal(["abc"], Allotment.Allot(system, 9, lists[..3], 100, [new Alliance("abc", ["a", "b", "c"])]).AlliancesInForce);
        Assert.Empty(Allotment.Allot(system, 9, lists, 104, [new Alliance("abd", ["a", "b", "d"])]).AlliancesInForce);
        Assert.Empty(Allotment.Allot(system with { Alliances = new AllianceRule(Method.DHondt, AllianceCondition.ThosePassed) }, 9, lists, 104, [new Alliance("ad", ["a", "d"])]).AlliancesInForce);
    }

    [Fact]
    public void A_row_of_alliances_in_alliances_is_no_ring()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt) };

        Assert.Equal(["abcd", "abc", "ab"], Allotment.Allot(system, 8, [new("a", 10), new("b", 10), new("c", 10), new("d", 10)], 40, [new("ab", ["a", "b"]), new("abc", ["ab", "c"]), new("abcd", ["abc", "d"])]).AlliancesInForce);
    }

    [Fact]
    public void While_an_alliance_waits_for_a_seat_what_is_open_inside_is_not_asked()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.DHondt), Ties = TieRule.ByLot };
        ListVotes[] lists = [new("a", 25), new("b", 25), new("c", 50)];
        var outcome = Allotment.Allot(system, 3, lists, 100, [new Alliance("x", ["a", "b"])]);
        var drawn = Allotment.Allot(system, 3, lists, 100, [new Alliance("x", ["a", "b"])], [new DrawnLot("seats", ["c"])]);

        Assert.Equal(["seats"], outcome.Ties.Select(t => t.For));
        Assert.Equal([0, 0, 1], outcome.Certain.Values);
        Assert.Equal(["alliance:x"], drawn.Ties.Select(t => t.For));
        Assert.Equal([0, 0, 2], drawn.Certain.Values);
    }

    [Fact]
    public void An_alliance_without_votes_gets_no_seat_by_quotas_either()
    {
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(Method.HareLargestRemainder) };
        var outcome = Allotment.Allot(system, 3, [new("a", 0), new("b", 0), new("c", 50)], 50, [new Alliance("x", ["a", "b"])]);

        Assert.Equal([0, 0, 3], outcome.Certain.Values);
        Assert.True(outcome.IsSettled);
    }
}
