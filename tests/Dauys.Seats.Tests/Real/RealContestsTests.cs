namespace Dauys.Seats.Tests.Real;

public class RealContestsTests
{
    public static TheoryData<string> Names => [.. RealContests.All.Select(c => c.Name)];

    [Fact]
    public void There_are_at_least_thirty_one_real_contests() => Assert.True(RealContests.All.Count >= 31);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_contest_gets_its_official_seats(string name)
    {
        var contest = RealContests.All.Single(c => c.Name == name);
        var threshold = contest.Threshold is { } t ? Threshold.Percent(Fraction.Parse(t["percent"])) : null;
        var system = new ListSystem(RealContests.MethodOf(contest.Method)) { Threshold = threshold };

        var outcome = Allotment.Allot(system, contest.Seats, [.. contest.Votes.Select(v => new ListVotes(v.Key, v.Value))]);

        Assert.True(outcome.IsSettled);
        Assert.Equal(contest.Seats, outcome.Certain.Values.Sum());
        foreach (var (id, seats) in outcome.Certain)
        {
            Assert.Equal((id, contest.Expected.GetValueOrDefault(id)), (id, seats));
        }

        Assert.Equal(contest.Seats, outcome.Awards.Count);
        Assert.All(outcome.Awards.GroupBy(a => a.Winner), g => Assert.Equal(outcome.Certain[g.Key], g.Count()));
    }
}
