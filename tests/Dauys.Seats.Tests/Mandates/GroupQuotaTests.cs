using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Mandates;

/// <summary>Constructed lists; the rule is Kazakhstan's (Art. 97-1: three groups together at least 30 % of a party's mandates).</summary>
public class GroupQuotaTests
{
    private static readonly GroupQuotaRule Kazakhstan = new(new HashSet<string> { "women", "youth", "disability" }, Fraction.Percent(30));

    private static ListCandidate[] List(string marks) => [.. marks.Select((m, i) => new ListCandidate(
        $"{i + 1}", m switch { 'w' => new HashSet<string> { "women" }, 'y' => ["youth"], 'b' => ["women", "youth"], _ => [] }))];

    [Fact]
    public void The_order_of_the_list_stands_where_the_quota_is_met()
    {
        var outcome = GroupQuota.Fill(4, List("mwymmm"), Kazakhstan);

        Assert.Equal(["1", "2", "3", "4"], outcome.Elected);
        Assert.Empty(outcome.MovedUp);
        Assert.Equal([2], outcome.Needed);
    }

    [Fact]
    public void The_last_outside_the_groups_yield_to_the_next_inside()
    {
        var outcome = GroupQuota.Fill(4, List("mmmmwmy"), Kazakhstan);

        Assert.Equal(["1", "2", "5", "7"], outcome.Elected);
        Assert.Equal(["5", "7"], outcome.MovedUp);
        Assert.Equal(["3", "4"], outcome.PassedOver);
    }

    [Fact]
    public void A_person_in_two_groups_counts_once() => Assert.Equal(["1", "2", "5", "6"], GroupQuota.Fill(4, List("mmmmbb"), Kazakhstan).Elected);

    [Fact]
    public void What_a_list_cannot_meet_is_told_and_nobody_is_moved_for_nothing()
    {
        var outcome = GroupQuota.Fill(5, List("mmmmmw"), Kazakhstan);

        Assert.Equal(["1", "2", "3", "4", "6"], outcome.Elected);
        Assert.Equal(1, Assert.Single(outcome.Missing).Lacking);
        Assert.Equal(2, GroupQuota.Fill(8, List("mmmmmw"), Kazakhstan).Vacant);
    }

    [Fact]
    public void A_second_quota_moves_nobody_whom_the_first_needs()
    {
        GroupQuotaRule women = new(new HashSet<string> { "women" }, Fraction.Parse("1/2")), youth = new(new HashSet<string> { "youth" }, Fraction.Parse("1/4"));

        var outcome = GroupQuota.Fill(4, List("mmmwwyy"), women, youth);

        Assert.Equal(["1", "4", "5", "6"], outcome.Elected);
        Assert.Equal([2, 1], outcome.Needed);
        Assert.Empty(outcome.Missing);
    }

    [Fact]
    public void Bad_lists_are_a_fault()
    {
        Words.Refused(() => GroupQuota.Fill(-1, List("m")));
        Words.Refused(() => GroupQuota.Fill(1, [.. List("m"), .. List("m")]));
        Words.Refused(() => GroupQuota.Fill(1, List("m"), Kazakhstan with { LeastShare = 2 }));
        Words.Refused(() => GroupQuota.Fill(1, List("m"), Kazakhstan, Kazakhstan with { LeastShare = Fraction.Parse("-1/2") }));
    }

    [Fact]
    public void All_of_a_list_or_nobody_may_be_asked_for()
    {
        Assert.Equal(["2", "4"], GroupQuota.Fill(2, List("mwmw"), Kazakhstan with { LeastShare = 1 }).Elected);
        Assert.Equal(["1", "2"], GroupQuota.Fill(2, List("mmmw"), Kazakhstan with { LeastShare = 0 }).Elected);
        Assert.Empty(GroupQuota.Fill(0, List("mw"), Kazakhstan).Elected);
    }
}
