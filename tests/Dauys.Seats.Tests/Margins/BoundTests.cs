using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Margins;

public class BoundTests
{
    private static string Outcome(IReadOnlyList<Int128> votes)
    {
        var system = new MixedMemberSystem(new ListSystem(Method.SainteLague), OverhangRule.HouseGrows);
        var house = MixedMember.Allot(system, 20, [.. votes.Select((v, i) => new ListVotes($"{i}", v))], votes.Aggregate((Int128)0, (sum, v) => sum + v), new Dictionary<string, int> { ["2"] = 4 });
        return string.Join(',', house.Seats.Values) + house.IsSettled;
    }

    [Fact]
    public void The_witness_of_a_two_tier_system_changes_it_and_one_vote_less_does_not() => Gen.Select(Gen.Long[1, 5000], Gen.Long[1, 5000], Gen.Long[1, 300]).Always(
        (a, b, c) =>
        {
            Int128[] votes = [a, b, c];
            var (change, from, to) = Dauys.Seats.Margins.Bound(votes, Outcome)!.Value;
            Assert.NotEqual(Outcome(votes), Outcome(After(change)));
            Assert.Equal(Outcome(votes), Outcome(After(change - 1)));

            Int128[] After(Int128 k) => [.. votes.Select((v, i) => v + (i == to ? k : i == from ? -k : 0))];
        },
        100);

    [Fact]
    public void Where_an_outcome_changes_once_the_bound_is_the_margin() =>
        Assert.Equal((26, 0, 1), Dauys.Seats.Margins.Bound([100, 50], votes => votes[1] > votes[0]));

    [Fact]
    public void An_outcome_that_never_changes_has_no_bound() => Assert.Null(Dauys.Seats.Margins.Bound([100, 50], _ => 1));

    [Fact]
    public void Where_no_condition_leads_on_the_steps_grow_and_the_answer_is_a_bound_with_a_witness()
    {
        var system = new ListSystem(Method.BalinskiYoung);
        ListVotes[] lists = [new("a", 700), new("b", 434), new("c", 266)];
        var outcome = Allotment.Allot(system, 6, lists);
        var exact = new MarginSearch(system, 6, lists, 1400, [], [], outcome).Run();
        var bound = new MarginSearch(system, 6, lists, 1400, [], [], outcome, 8).Run();

        Assert.True(exact.IsExact);
        Assert.False(bound.IsExact);
        foreach (var (least, found) in new[] { (exact.Moved, bound.Moved), (exact.Added, bound.Added), (exact.Removed, bound.Removed) })
        {
            var (near, far) = (least.Nearest!.Votes, found.Nearest!.Votes);
            Assert.InRange((long)far, (long)near, (long)(near + (near / 64) + 1));
            var change = found.Nearest;
            var after = Allotment.Allot(system, 6, [.. lists.Select(l => l with { Votes = l.Votes - (l.Id == change.From ? far : 0) + (l.Id == change.To ? far : 0) })]);
            Assert.Equal(change.Seats, after.Certain);
            Assert.True(!after.IsSettled || !after.Certain.SequenceEqual(outcome.Certain));
        }
    }

    [Fact]
    public void Margins_of_a_list_that_is_none_are_refused_and_a_base_that_is_the_sum_need_not_be_said()
    {
        ListVotes[] lists = [new("a", 50), new("b", 31)];
        var system = new ListSystem(Method.DHondt);
        var said = Dauys.Seats.Margins.Of(system, 3, lists, 81)!;
        var unsaid = Dauys.Seats.Margins.Of(system, 3, lists)!;

        Assert.StartsWith("\"c\" is none of the lists", Assert.Throws<ArgumentException>(() => Dauys.Seats.Margins.OfList(system, 3, lists, 81, "c")).Message, StringComparison.Ordinal);
        Assert.Equal(said.Moved.Nearest!.Votes, unsaid.Moved.Nearest!.Votes);
        Assert.Equal(said.Added.Nearest!.Votes, unsaid.Added.Nearest!.Votes);
        Assert.Equal(said.Removed.Nearest!.Votes, unsaid.Removed.Nearest!.Votes);
        Assert.Null(Dauys.Seats.Margins.Of(system, 1, new ListVotes("a", 5), new ListVotes("b", 5)));
        Assert.Null(Dauys.Seats.Margins.OfList(system, 1, [new ListVotes("a", 5), new ListVotes("b", 5)], 10, "a"));
    }

    [Fact]
    public void An_outcome_by_lot_has_its_margin_too()
    {
        ListVotes[] lists = [new("a", 50), new("b", 50), new("c", 20)];
        DrawnLot[] lots = [new("seats", ["a"])];
        var system = new ListSystem(Method.DHondt) { Ties = TieRule.ByLot };

        Assert.Null(Dauys.Seats.Margins.Of(system, 1, lists, 120));
        Assert.Equal(1, Dauys.Seats.Margins.Of(system, 1, lists, 120, lots: lots)!.Moved.Sure!.Votes);
        Assert.Equal(1, Dauys.Seats.Margins.OfList(system, 1, lists, 120, "b", lots: lots)!.Added.Sure!.Votes);
        Assert.Null(Dauys.Seats.Margins.OfList(system, 1, lists, 120, "b"));

        // Level with both, c has lost the lot as b has; with one vote more it is first.
        var third = Dauys.Seats.Margins.OfList(system, 1, lists, 120, "c", lots: lots)!.Added;
        Assert.Equal((31, 31), (third.Nearest!.Votes, third.Sure!.Votes));
    }

    [Fact]
    public void A_tie_is_nearer_than_another_outcome_and_of_equal_ways_the_first_is_told()
    {
        var moved = Dauys.Seats.Margins.Of(new ListSystem(Method.DHondt), 1, new ListVotes("a", 50), new ListVotes("b", 40), new ListVotes("c", 40))!.Moved;

        Assert.Equal((5, "a", "b", true), (moved.Nearest!.Votes, moved.Nearest.From, moved.Nearest.To, moved.Nearest.IsOpen));
        Assert.Equal((6, "a", "b", false), (moved.Sure!.Votes, moved.Sure.From, moved.Sure.To, moved.Sure.IsOpen));
    }

    [Fact]
    public void Votes_for_no_list_are_an_option_only_where_there_are_any()
    {
        // With 7 of 15 votes a fails, and nobody passes.
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(50) };
        ListVotes[] alone = [new("a", 10)];

        foreach (var margin in new[] { Dauys.Seats.Margins.Of(system, 1, alone, 15)!, Dauys.Seats.Margins.OfList(system, 1, alone, 15, "a")! })
        {
            Assert.Equal((3, "a", "*", true), (margin.Moved.Nearest!.Votes, margin.Moved.Nearest.From, margin.Moved.Nearest.To, margin.Moved.Nearest.IsOpen));
            Assert.Null(margin.Moved.Sure);
        }

        foreach (var margin in new[] { Dauys.Seats.Margins.Of(system, 1, alone, 10)!, Dauys.Seats.Margins.OfList(system, 1, alone, 10, "a")! })
        {
            Assert.Equal(new MarginFigure(null, null), margin.Moved);
        }
    }

    [Fact]
    public void A_margin_is_exact_as_long_as_no_stretch_is_looked_at_vote_by_vote_for_too_long()
    {
        // Below a half a fails, and every number of votes down to none leaves the law silent: 99 are looked at one by one.
        var system = new ListSystem(Method.DHondt) { Threshold = Threshold.Percent(50) };
        ListVotes[] alone = [new("a", 100)];
        bool IsExact(int oneByOne) => new MarginSearch(system, 1, alone, 200, [], null, Allotment.Allot(system, 1, alone, 200), oneByOne).Run(0).IsExact;

        Assert.True(IsExact(99));
        Assert.False(IsExact(98));

        // Conditions lead from one seat that others exchange to the next: however many there are, they are no such stretch.
        var limited = new ListSystem(Method.DHondt);
        ListVotes[] lists = [new("a", 1000), new("b", 97), new("c", 301) { LeastSeats = 1, MostSeats = 1 }];
        Assert.True(new MarginSearch(limited, 12, lists, 1398, [], null, Allotment.Allot(limited, 12, lists), 3).Run(2).IsExact);
    }

    [Fact]
    public void An_alliance_counts_in_the_margin_of_its_lists()
    {
        ListVotes[] lists = [new("a", 30), new("b", 30), new("c", 50)];
        var system = new ListSystem(Method.DHondt) { Alliances = new AllianceRule(new DivisorMethod(DivisorSequence.SainteLague)), Ties = new TieRule(TieBreaker.EarlierRegistered) };
        Alliance[] alliances = [new("x", ["a", "b"])];
        ListVotes[] uneven = [new("a", 31), new("b", 29), new("c", 50)];
        var margin = Dauys.Seats.Margins.Of(system, 1, uneven, 110, alliances)!;

        // Inside the alliance one vote makes a tie; c needs ten more.
        Assert.Equal(1, margin.Moved.Nearest!.Votes);
        Assert.Equal(10, Dauys.Seats.Margins.OfList(system, 1, uneven, 110, "c", alliances)!.Added.Nearest!.Votes);
        Assert.Equal(1, Allotment.Allot(system, 2, lists, 110, alliances).Certain["c"]);
    }

    [Fact]
    public void Of_equal_bounds_the_first_is_told_and_no_list_is_asked_for_votes_that_it_has_not()
    {
        Assert.Equal((1, 0, 2), Dauys.Seats.Margins.Bound([5, 5, 0], votes => votes[2] > 0));
        Assert.Equal((7, 1, 0), Dauys.Seats.Margins.Bound([3, 50], votes =>
        {
            Assert.All(votes, v => Assert.InRange(v, 0, 53));
            Assert.Equal(53, votes[0] + votes[1]);
            return votes[0] >= 10;
        }));
    }
}
