namespace Dauys.Seats.Tests.Ties;

public class TieRuleTests
{
    private static ListOutcome Equal(TieRule rule, params ListVotes[] lists) => Allotment.Allot(new ListSystem(Method.DHondt) { Ties = rule }, 1, lists);

    [Fact]
    public void What_the_law_looks_at_decides_in_its_order()
    {
        ListVotes old = new("old", 10, new DateOnly(2023, 2, 9)) { Born = new DateOnly(1950, 1, 1) }, early = new("early", 10, new DateOnly(2023, 2, 1)) { Born = new DateOnly(1990, 1, 1) };

        Assert.Equal(1, Equal(new TieRule(TieBreaker.OlderCandidate), early, old).Certain["old"]);
        Assert.Equal(1, Equal(new TieRule(TieBreaker.EarlierRegistered), old, early).Certain["early"]);
        Assert.Equal(1, Equal(new TieRule(TieBreaker.MoreVotes, TieBreaker.OlderCandidate), early, old).Certain["old"]);
    }

    [Fact]
    public void What_decides_nothing_leaves_the_remedy_of_the_law()
    {
        ListVotes a = new("a", 10, new DateOnly(2023, 2, 1)), b = new("b", 10, new DateOnly(2023, 2, 1));

        Assert.Equal(TieRemedy.Choice, Equal(TieRule.None, a, b).Ties[0].Remedy);
        Assert.Equal(TieRemedy.Choice, Equal(new TieRule(TieBreaker.EarlierRegistered), a, b).Ties[0].Remedy);
        Assert.Equal(TieRemedy.Lot, Equal(new TieRule(TieBreaker.EarlierRegistered, TieBreaker.Lot), a, b).Ties[0].Remedy);
        Assert.Equal(TieRemedy.RepeatVote, Equal(new TieRule(TieBreaker.RepeatVote), a, b).Ties[0].Remedy);
        Assert.Empty(Equal(new TieRule(TieBreaker.EarlierRegistered), a, b).Ties[0].Unknown);
    }

    [Fact]
    public void Some_seats_of_a_tie_may_be_settled_and_the_rest_wait()
    {
        var rule = new TieRule(TieBreaker.EarlierRegistered, TieBreaker.Lot);
        ListVotes[] lists = [new("late", 10, new DateOnly(2023, 3, 3)), new("x", 10, new DateOnly(2023, 2, 2)), new("early", 10, new DateOnly(2023, 1, 1)), new("y", 10, new DateOnly(2023, 2, 2))];

        var outcome = Allotment.Allot(new ListSystem(Method.DHondt) { Ties = rule }, 2, lists);

        Assert.Equal(1, outcome.Certain["early"]);
        Assert.Equal(["x", "y"], outcome.Ties[0].Contested);
        Assert.Equal(1, outcome.Ties[0].ContestedSeats);
        Assert.Equal(1, outcome.Ties[0].Certain["early"]);
    }

    [Fact]
    public void An_unknown_date_leaves_the_choice_and_names_who_lacks_it()
    {
        var tie = Equal(new TieRule(TieBreaker.OlderCandidate, TieBreaker.Lot), new ListVotes("a", 10) { Born = new DateOnly(1990, 1, 1) }, new ListVotes("b", 10)).Ties[0];

        Assert.Equal(TieRemedy.Choice, tie.Remedy);
        Assert.Equal(["b"], tie.Unknown);
    }

    [Fact]
    public void More_votes_go_first_where_remainders_are_equal_to_so_many_decimals()
    {
        // Quota 100: remainders 0.45 and 0.41 of it are equal at one decimal (Russia, 20-FZ, Art. 89: then more votes).
        var system = new ListSystem(Method.HareLargestRemainder with { RemainderDecimals = 1 }) { Ties = new TieRule(TieBreaker.MoreVotes) };

        Assert.Equal([1, 3, 0], Allotment.Allot(system, 4, new ListVotes("few", 141), new ListVotes("many", 245), new ListVotes("last", 14)).Certain.Values);
    }
}
