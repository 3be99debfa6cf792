using System.Numerics;

namespace Dauys.Seats.Tests.Margins;

/// <summary>
/// How long the outcome of a whole contest is said to stay as votes are moved, added or taken away, against looking at every number: until who passes, who is admitted
/// or a seat changes, or a list has its first vote or loses its last; not longer, and not shorter. All votes are constructed.
/// </summary>
public class OutcomeConditionsTests
{
    private const int Limit = 130;

    private static readonly ListSystem DHondt = new(Method.DHondt);

    private static readonly Alliance[] Allies = [new("x", ["a", "b"])];

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.MoreThan)]
    public void A_share_is_met_or_missed_by_one_vote(Comparison comparison)
    {
        var system = DHondt with { Threshold = new Threshold(Fraction.Percent(10), comparison) };
        foreach (var c in new[] { 9, 10, 11 })
        {
            Exact(system, 10, [new("a", 70 - c), new("b", 30), new("c", c)], 100);
        }
    }

    [Fact]
    public void Allies_meet_a_share_together()
    {
        var system = DHondt with { Threshold = Threshold.Percent(15), Alliances = new AllianceRule(Method.DHondt, AllianceCondition.Together) };

        Exact(system, 6, [new("a", 9), new("b", 8), new("c", 83)], 100, Allies);
        Exact(system, 6, [new("a", 9), new("b", 5), new("c", 86)], 100, Allies);
        Exact(system, 6, [new("a", 9), new("b", 8), new("c", 48), new("d", 16), new("e", 19)], 100, Allies);
    }

    [Theory]
    [InlineData(600, 200, 90)]
    [InlineData(610, 190, 120)]
    [InlineData(690, 130, 40)]
    [InlineData(700, 30, 20)]
    public void The_second_has_a_part_of_its_share_where_one_alone_passes(int a, int b, int c)
    {
        // The whole part of 7/10 of its share of ten seats, and at least one.
        ListVotes[] lists = [new("a", a), new("b", b), new("c", c)];
        var system = DHondt with { Threshold = Threshold.Percent(25), TooFewPass = new AdmitSecond(Fraction.Parse("7/10"), 1) };
        Exact(system, 10, lists, 1000, null, (then, outcome) => outcome is { Passed: [var first], Admitted: [var second] }
            && then.Where(l => l.Key != first && l.Key != second).All(l => l.Value < then[second]) ? Part(then[first], then[second]) : -1);

        static BigInteger Part(Int128 first, Int128 second) => (new Fraction(7, 10) * 10 * new Fraction(second, first + second)).Floor();
    }

    [Theory]
    [InlineData("1/2", 2)]
    [InlineData("1/2", 3)]
    [InlineData("7/10", 2)]
    [InlineData("3/4", 1)]
    public void Lists_are_admitted_until_together_they_have_more_than_a_share(string share, int least)
    {
        var system = DHondt with { Threshold = Threshold.Percent(30), TooFewPass = new AdmitUntil(Fraction.Parse(share), least) };
        foreach (var votes in new int[][] { [28, 22, 19, 12], [41, 25, 17, 8], [55, 21, 14, 5] })
        {
            // Equal votes are no order, so that the next vote may change who comes first.
            Exact(system, 7, [.. votes.Select((v, i) => new ListVotes($"{(char)('a' + i)}", v))], 100, null, (then, outcome) =>
            {
                var left = then.Where(l => !outcome.Passed.Contains(l.Key) && !outcome.Admitted.Contains(l.Key)).Select(l => l.Value);
                var order = outcome.Admitted.Select(a => then[a]).Concat(outcome.Admitted.Count > 0 ? left.DefaultIfEmpty(-1).OrderDescending().Take(1) : []).ToArray();
                return order.Zip(order.Skip(1)).All(p => p.First > p.Second) ? 1 : -1;
            });
        }
    }

    [Fact]
    public void Limits_of_the_law_of_a_list_and_of_allies_together_are_no_condition()
    {
        var allied = DHondt with { Alliances = new AllianceRule(Method.DHondt) };

        Exact(DHondt with { LeastSeats = 1 }, 6, [new("a", 70), new("b", 21), new("c", 3)], 94);
        Exact(DHondt with { MostSeats = 3 }, 6, [new("a", 70), new("b", 21), new("c", 13)], 104);
        Exact(DHondt, 6, [new("a", 70), new("b", 21), new("c", 3) { LeastSeats = 2 }], 94);
        Exact(DHondt, 6, [new("a", 70) { MostSeats = 3 }, new("b", 21), new("c", 13)], 104);
        Exact(allied, 9, [new("a", 9) { LeastSeats = 2 }, new("b", 8) { LeastSeats = 1 }, new("c", 83)], 100, Allies);
        Exact(allied with { LeastSeats = 2 }, 9, [new("a", 9), new("b", 8), new("c", 83)], 100, Allies);
        Exact(allied with { MostSeats = 3 }, 7, [new("a", 43), new("b", 38), new("c", 19)], 100, Allies);
        Exact(allied, 9, [new("a", 40) { MostSeats = 4 }, new("b", 31) { MostSeats = 3 }, new("c", 29)], 100, Allies);
        Exact(allied, 8, [new("a", 40) { MostSeats = 4 }, new("b", 31) { MostSeats = 3 }, new("c", 29)], 100, Allies);
        Exact(allied, 9, [new("a", 40) { MostSeats = 2 }, new("b", 31) { MostSeats = 2 }, new("c", 29)], 100, Allies);
    }

    private static void Exact(
        ListSystem system, int seats, ListVotes[] lists, int whole, Alliance[]? alliances = null, Func<Dictionary<string, Int128>, ListOutcome, BigInteger>? also = null)
    {
        for (var from = -1; from < lists.Length; from++)
        {
            for (var to = -1; to < lists.Length; to++)
            {
                if (from != to)
                {
                    One(system, seats, lists, whole, alliances ?? [], from, to, also ?? ((_, _) => 0));
                }
            }
        }
    }

    private static void One(
        ListSystem system, int seats, ListVotes[] lists, int whole, Alliance[] alliances, int from, int to, Func<Dictionary<string, Int128>, ListOutcome, BigInteger> also)
    {
        int Slope(int i) => i == from ? -1 : i == to ? 1 : 0;
        var beside = from < 0 ? 1 : to < 0 ? -1 : 0;
        ListVotes[] Then(int k) => [.. lists.Select((l, i) => l with { Votes = l.Votes + (k * Slope(i)) })];
        ListOutcome? After(int k) => Allotment.TryAllot(system, seats, Then(k), whole + (k * beside), alliances).Outcome;
        BigInteger Also(int k, ListOutcome outcome) => also(Then(k).ToDictionary(l => l.Id, l => l.Votes), outcome);

        var now = After(0)!;
        Assert.True(now.IsSettled);
        bool Stays(int k) => After(k) is { IsSettled: true } then && Then(k).All(l => l.Votes > 0) && then.Passed.SequenceEqual(now.Passed)
            && then.Admitted.SequenceEqual(now.Admitted) && then.Certain.All(c => now.Certain[c.Key] == c.Value) && Also(k, then) == Also(0, now);
        var last = from < 0 ? Limit : (int)lists[from].Votes;
        var breaks = new FirstBreak(0, last);
        new OutcomeConditions(system, seats, lists, alliances).Keep(
            lists, now, lists.Index().ToDictionary(l => l.Item.Id, l => new Affine(l.Item.Votes, Slope(l.Index))), new Affine(whole, beside), breaks);

        Assert.Equal(Enumerable.Range(1, last).FirstOrDefault(k => !Stays(k), last + 1), breaks.K > last ? last + 1 : (int)breaks.K);
    }
}
