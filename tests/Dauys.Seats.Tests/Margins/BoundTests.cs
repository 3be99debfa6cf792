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
}
