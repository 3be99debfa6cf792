namespace Dauys.Seats.Tests.Real;

/// <summary>National Council: Bundesgesetz über die politischen Rechte, Art. 40-42. The worked example that SRF gave in 2023: 1,000 voters, five seats.</summary>
public class SwitzerlandTests
{
    private static readonly QuotaMethod Law = new(QuotaKind.HagenbachBischoff) { Rounding = QuotaRounding.NextGreater, Remainders = RemainderRule.HighestAverage };

    private static readonly ListVotes[] Parties = [new("A", 600), new("B", 260), new("C", 140)];

    [Fact]
    public void Without_joined_lists_the_seat_left_goes_to_the_greatest_party() =>
        Assert.Equal([4, 1, 0], Allotment.Allot(new ListSystem(Law), 5, Parties).Certain.Values);

    [Fact]
    public void Joined_lists_win_a_seat_and_share_it_out_by_a_quota_of_their_own() => Assert.Equal(
        [3, 1, 1],
        Allotment.Allot(new ListSystem(Law) { Alliances = new AllianceRule(Law) }, 5, Parties, 1000, [new Alliance("B+C", ["B", "C"])]).Certain.Values);
}
