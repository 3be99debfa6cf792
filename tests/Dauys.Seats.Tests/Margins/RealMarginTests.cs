using Dauys.Seats.Tests.Oracle;
using Dauys.Seats.Tests.Real;

namespace Dauys.Seats.Tests.Margins;

public class RealMarginTests
{
    // Houses of many lists take seconds each, which a mutation run cannot spare.
    public static TheoryData<string> Names => [.. RealContests.All.Where(c => !Generated.IsFew || c.Votes.Count < 12).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_witness_of_a_real_contest_changes_it_and_one_vote_less_does_not(string name)
    {
        var contest = RealContests.All.Single(c => c.Name == name);
        var threshold = contest.Threshold is { } t ? Threshold.Percent(Fraction.Parse(t["percent"])) : null;
        var system = new ListSystem(RealContests.MethodOf(contest.Method)) { Threshold = threshold };
        ListVotes[] lists = [.. contest.Votes.Select(v => new ListVotes(v.Key, v.Value))];
        var whole = lists.Sum(l => (long)l.Votes);
        var before = Allotment.Allot(system, contest.Seats, lists, whole);

        var margin = Dauys.Seats.Margins.Of(system, contest.Seats, lists, whole)!;

        Assert.True(margin.IsExact);
        foreach (var figure in new[] { margin.Moved, margin.Added, margin.Removed })
        {
            var nearest = figure.Nearest!;
            Assert.NotEqual(before.Certain, After(nearest, nearest.Votes).Certain);
            Assert.True(figure.Sure!.Votes >= nearest.Votes);
            Assert.True(After(figure.Sure, figure.Sure.Votes).IsSettled);
            Assert.Equal(before.Certain, nearest.Votes == 1 ? before.Certain : After(nearest, nearest.Votes - 1).Certain);
        }

        ListOutcome After(VoteChange change, Int128 votes) => Allotment.Allot(
            system,
            contest.Seats,
            [.. lists.Select(l => l with { Votes = l.Votes - (l.Id == change.From ? votes : 0) + (l.Id == change.To ? votes : 0) })],
            whole + (change.From is null ? votes : 0) - (change.To is null ? votes : 0));
    }
}
