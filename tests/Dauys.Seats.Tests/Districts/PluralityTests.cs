using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Districts;

public class PluralityTests
{
    private static readonly CandidateVotes[] Three = [new("a", 50, new DateOnly(1990, 1, 1)), new("b", 70, new DateOnly(1980, 1, 1)), new("c", 30)];

    [Fact]
    public void Most_votes_win_with_their_lead_over_the_next()
    {
        var outcome = Plurality.Winner(TieRule.ByLot, Three);

        Assert.Equal(("b", "a", 20), (outcome.Winner, outcome.Next, (int)outcome.Lead!));
        Assert.Null(outcome.Tie);
    }

    [Fact]
    public void Two_equal_seconds_are_no_one_s_next() =>
        Assert.Equal((null, 20), (Plurality.Winner(TieRule.ByLot, [.. Three, new("d", 50)]).Next, (int)Plurality.Winner(TieRule.ByLot, [.. Three, new("d", 50)]).Lead!));

    [Fact]
    public void An_unopposed_candidate_wins_without_votes_and_two_without_votes_do_not()
    {
        Assert.Equal("a", Plurality.Winner(TieRule.ByLot, [new("a", 0)]).Winner);
        Assert.Equal("no-votes", Plurality.Winner(TieRule.ByLot, [new("a", 0), new("b", 0)]).Silence!.Code);
        Words.AreASentence(Plurality.Winner(TieRule.ByLot, [new("a", 0), new("b", 0)]).Silence!.What);
    }

    [Fact]
    public void Against_all_blocks_only_where_the_law_lets_it()
    {
        Assert.Equal("against-all", Plurality.Winner(TieRule.ByLot, Three, 70).Silence!.Code);
        Words.AreASentence(Plurality.Winner(TieRule.ByLot, Three, 70).Silence!.What);
        Assert.Equal("b", Plurality.Winner(TieRule.ByLot, Three, 69).Winner);
        Assert.Equal("b", Plurality.Winner(TieRule.ByLot, Three, 0).Winner);
        Assert.Equal("b", Plurality.Winner(TieRule.ByLot, Three).Winner);
    }

    [Fact]
    public void Equals_at_the_top_wait_for_a_lot_or_the_older_wins()
    {
        CandidateVotes[] equals = [.. Three, new("d", 70, new DateOnly(1970, 1, 1))];

        Assert.Equal(["b", "d"], Plurality.Winner(TieRule.ByLot, equals).Tie!.Contested);
        Assert.Equal("d", Plurality.Winner(TieRule.ByLot, equals, lots: [new DrawnLot("winner", ["d"])]).Winner);
        Assert.Equal("d", Plurality.Winner(new TieRule(TieBreaker.OlderCandidate), equals).Winner);
        Assert.Equal(0, Plurality.Winner(new TieRule(TieBreaker.OlderCandidate), equals).Lead);
    }

    [Fact]
    public void Bad_candidates_are_a_fault()
    {
        Assert.Equal(FaultCode.NoLists, Words.Refused(() => Plurality.Winner(TieRule.None, [])).Code);
        Assert.Equal("a", Words.Refused(() => Plurality.Winner(TieRule.None, [new("a", -1)])).Subject);
        Assert.Equal(FaultCode.RepeatedId, Words.Refused(() => Plurality.Winner(TieRule.None, [new("a", 1), new("a", 2)])).Code);
        Assert.Equal(FaultCode.NegativeVotes, Words.Refused(() => Plurality.Winner(TieRule.None, Three, -1)).Code);
    }
}
