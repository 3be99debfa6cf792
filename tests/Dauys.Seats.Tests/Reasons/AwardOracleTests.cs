using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Reasons;

/// <summary>The reasons of every seat, held to the definition of the method: who had the best claim, who was next, and what the next one lacked.</summary>
public class AwardOracleTests
{
    private static readonly Gen<(long[] Votes, int Seats, int Most, int Least)> Problems =
        Gen.Select(Generated.Votes, Generated.Seats, Gen.Int[1, 9], Gen.Int[0, 1]);

    public static TheoryData<int> Which => [.. Enumerable.Range(0, Divisors.All.Count)];

    [Theory]
    [MemberData(nameof(Which))]
    public void A_quotient_is_the_best_claim_and_the_next_is_the_best_of_the_others(int which) => Problems.Always(
        p =>
        {
            var divisors = Divisors.All[which];
            var lists = p.Votes.Select((v, i) => new ListVotes($"{i}", v)).ToArray();
            var system = new ListSystem(divisors.Method) { MostSeats = p.Most > 5 ? null : p.Most, LeastSeats = p.Least };
            if (Allotment.TryAllot(system, p.Seats, lists, p.Votes.Sum()).Outcome is not { IsSettled: true } outcome)
            {
                return;
            }

            var held = new int[lists.Length];
            foreach (var award in outcome.Awards.Where(a => lists[Place(a.Winner)].Votes > 0))
            {
                var (winner, reason) = (Place(award.Winner), award.Reason);
                Assert.Equal(("seats", held[winner] + 1), (award.Level, award.Nth));
                Assert.Equal(lists[winner].Votes, reason.Votes);
                var others = Enumerable.Range(0, lists.Length).Where(i => i != winner && p.Votes[i] > 0 && held[i] < (system.MostSeats ?? int.MaxValue)).ToArray();
                int Against(int other, long more = 0) => divisors.Compare(p.Votes[winner], held[winner], p.Votes[other] + more, held[other]);
                var passedOver = others.Any(i => Against(i) < 0 && !IsZero(held[winner]) && !IsZero(held[i]));
                Assert.Equal(passedOver ? ReasonKind.LeastSeats : IsZero(held[winner]) ? ReasonKind.FirstSeat : ReasonKind.Quotient, reason.Kind);
                Assert.True(p.Least == 1 || !passedOver);
                Assert.Equal(others.Length == 0, reason.Next is null);
                if (!IsZero(held[winner]))
                {
                    Assert.Equal(new Fraction(BigInteger.Pow(p.Votes[winner], divisors.Power), 1), reason.Figure!.Value * reason.Divisor!.Value);
                }

                if (reason.Next is { } id && !passedOver)
                {
                    var next = Place(id);
                    Assert.All(others, i => Assert.True(divisors.Compare(p.Votes[next], held[next], p.Votes[i], held[i]) >= 0));
                    Assert.Equal(IsZero(held[winner]) && !IsZero(held[next]), reason.NextLacked is null);
                    if (reason.NextLacked is { } lacked)
                    {
                        Assert.True(Against(next, (long)lacked) < 0);
                        Assert.True(Against(next, (long)lacked - 1) >= 0);
                    }
                }

                held[winner]++;
            }

            Assert.Equal(outcome.Certain.Values, lists.Select((l, i) => l.Votes > 0 ? held[i] : outcome.Awards.Count(a => a.Winner == l.Id && a.Reason.Kind == ReasonKind.LeastSeats)));

            bool IsZero(int k) => divisors.At(k).Over.IsZero;
        },
        600);

    [Fact]
    public void The_quota_method_gives_each_seat_to_the_best_within_quota_and_says_who_was_next() => Gen.Select(Generated.Votes, Generated.Seats).Always(
        (votes, seats) =>
        {
            var lists = votes.Select((v, i) => new ListVotes($"{i}", v)).ToArray();
            if (Allotment.Allot(new ListSystem(Method.BalinskiYoung), seats, lists) is not { IsSettled: true } outcome)
            {
                return;
            }

            var held = new int[lists.Length];
            foreach (var (at, award) in outcome.Awards.Index())
            {
                var (winner, total) = (Place(award.Winner), votes.Sum());
                var within = Enumerable.Range(0, lists.Length).Where(i => held[i] * total < votes[i] * (at + 1)).ToArray();
                Fraction Quotient(int i, long more = 0) => new(votes[i] + more, held[i] + 1);
                Assert.Equal((at + 1, held[winner] + 1, ReasonKind.QuotientWithinQuota), (award.Order, award.Nth, award.Reason.Kind));
                Assert.Equal(within.Max(i => Quotient(i)), award.Reason.Figure);
                Assert.Equal(held[winner] + 1, award.Reason.Divisor);
                var others = within.Where(i => i != winner).ToArray();
                Assert.Equal(others.Length == 0, award.Reason.Next is null);
                if (award.Reason.Next is { } id)
                {
                    Assert.Equal(others.Max(i => Quotient(i)), award.Reason.NextFigure);
                    Assert.Equal(Quotient(Place(id)), award.Reason.NextFigure);
                    var lacked = (long)award.Reason.NextLacked!.Value;
                    Assert.True(Quotient(Place(id), lacked) > award.Reason.Figure && Quotient(Place(id), lacked - 1) <= award.Reason.Figure);
                }

                held[winner]++;
            }

            Assert.Equal(outcome.Certain.Values, held);
        },
        1500);

    [Fact]
    public void Full_quotas_come_first_by_votes_and_what_is_left_by_votes_names_the_first_who_got_none()
    {
        // Ten seats among 1,000 votes: quotas 6, 2, 1, 0; two are left, by most votes.
        var method = Method.HareLargestRemainder with { Remainders = RemainderRule.MostVotes };
        var awards = Allotment.Allot(new ListSystem(method), 10, new ListVotes("b", 260), new ListVotes("a", 600), new ListVotes("c", 110), new ListVotes("d", 30)).Awards;

        Assert.Equal(["a", "a", "a", "a", "a", "a", "b", "b", "c", "a"], awards.Select(a => a.Winner));
        Assert.Equal([1, 2, 3, 4, 5, 6, 1, 2, 1, 7], awards.Select(a => a.Nth));
        Assert.All(awards.Take(9), a => Assert.Equal((ReasonKind.FullQuota, (Fraction?)a.Nth, (Fraction?)100), (a.Reason.Kind, a.Reason.Figure, a.Reason.Divisor)));
        Assert.Equal((ReasonKind.MostVotes, (Fraction?)600, "b", (Fraction?)260, 341), (awards[9].Reason.Kind, awards[9].Reason.Figure, awards[9].Reason.Next, awards[9].Reason.NextFigure, (int)awards[9].Reason.NextLacked!));
    }

    [Fact]
    public void The_second_of_two_has_what_its_share_gives_and_the_rest_by_the_least_of_the_law()
    {
        // Kazakhstan, Art. 97-1: 0.7 x 100 x 10 / (300 + 100) = 1.75, so one seat by share and one because two are the least.
        var system = new ListSystem(Method.HareLargestRemainder) { Threshold = Threshold.Percent(50), TooFewPass = new AdmitSecond(Fraction.Parse("0.7"), 2) };
        var awards = Allotment.Allot(system, 10, [new("first", 300), new("second", 100)], 400).Awards;

        Assert.Equal([ReasonKind.SecondAdmitted, ReasonKind.LeastSeats, .. Enumerable.Repeat(ReasonKind.RestToFirst, 8)], awards.Select(a => a.Reason.Kind));
        Assert.Equal(Enumerable.Range(1, 10), awards.Select(a => a.Order));
        Assert.Equal([1, 2, 1, 2, 3, 4, 5, 6, 7, 8], awards.Select(a => a.Nth));
        Assert.All(awards, a => Assert.Equal("seats", a.Level));
        Assert.Equal(Fraction.Parse("7/4"), awards[0].Reason.Figure);
    }

    [Fact]
    public void A_list_at_the_law_s_limit_is_nobody_s_next()
    {
        var awards = Allotment.Allot(new ListSystem(Method.DHondt) { MostSeats = 1 }, 2, new ListVotes("a", 200), new ListVotes("b", 50), new ListVotes("c", 10)).Awards;

        Assert.Equal((ReasonKind.Quotient, "c"), (awards[1].Reason.Kind, awards[1].Reason.Next));
        Assert.Equal("nobody", Allotment.Allot(new ListSystem(Method.DHondt) { MostSeats = 1 }, 2, new ListVotes("a", 200), new ListVotes("b", 50)).Awards[1].Reason.Next ?? "nobody");
    }

    private static int Place(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Seats_of_lists_without_votes_are_told_last_as_what_the_law_gives_at_least()
    {
        foreach (var method in new Method[] { Method.DHondt, Method.HareLargestRemainder, Method.HagenbachBischoff, Method.BalinskiYoung })
        {
            var outcome = Allotment.Allot(new ListSystem(method) { LeastSeats = 2 }, 9, new ListVotes("none", 0), new ListVotes("a", 60), new ListVotes("empty", 0), new ListVotes("b", 30));
            var last = outcome.Awards.Skip(5).ToArray();

            Assert.Equal(Enumerable.Range(1, 9), outcome.Awards.Select(a => a.Order));
            Assert.Equal([("none", 1), ("none", 2), ("empty", 1), ("empty", 2)], last.Select(a => (a.Winner, a.Nth)));
            Assert.All(last, a => Assert.Equal(new Reason(ReasonKind.LeastSeats, 0, null, null), a.Reason));
            Assert.DoesNotContain(outcome.Awards, a => a.Reason.Next is "none" or "empty");
        }
    }

    [Fact]
    public void What_the_next_lacked_at_a_remainder_is_the_smallest_number_that_would_have_done() =>
        Gen.Select(Gen.Long[20, 400].Array[2, 5], Gen.Enum<QuotaKind>(), Gen.Enum<QuotaRounding>(), Gen.Int[2, 8]).Always(
            (votes, kind, rounding, seats) =>
            {
                var outcome = Allotment.Allot(new ListSystem(new QuotaMethod(kind) { Rounding = rounding }), seats, [.. votes.Select((v, i) => new ListVotes($"{i}", v))]);
                foreach (var award in outcome.Awards.Where(a => a.Reason is { Kind: ReasonKind.Remainder, Next: not null }))
                {
                    var (winner, next) = (int.Parse(award.Winner, System.Globalization.CultureInfo.InvariantCulture), int.Parse(award.Reason.Next!, System.Globalization.CultureInfo.InvariantCulture));

                    // More votes make the quota dearer for both.
                    bool Overtakes(long more)
                    {
                        var (over, under) = QuotaCore.For(kind, rounding, votes.Sum() + more, (System.Numerics.BigInteger)seats);
                        var quota = new Fraction(over, under);
                        return (Fraction)(Int128)(votes[next] + more) - (outcome.Certain[$"{next}"] * quota) > (Fraction)(Int128)votes[winner] - ((outcome.Certain[$"{winner}"] - 1) * quota);
                    }

                    var lacked = (long)award.Reason.NextLacked!.Value;
                    Assert.True(Overtakes(lacked));
                    Assert.DoesNotContain(Enumerable.Range(1, (int)Math.Min(lacked - 1, seats + 2)), less => Overtakes(lacked - less));
                }
            },
            1000,
            few: 300);

    [Fact]
    public void The_next_is_the_best_of_those_who_did_not_get_a_seat_that_the_law_gives_at_least()
    {
        static IReadOnlyList<Award> Awards(long a, long b) => Allotment.Allot(
            new ListSystem(Method.DHondt), 4, new ListVotes("a", a), new ListVotes("b", b), new ListVotes("c", 10) { LeastSeats = 2 }).Awards;

        Assert.Equal(["a", "b", "c", "c"], Awards(60, 50).Select(s => s.Winner));
        Assert.All(Awards(60, 50).Skip(2), s => Assert.Equal((ReasonKind.LeastSeats, "a", (Fraction?)30), (s.Reason.Kind, s.Reason.Next, s.Reason.NextFigure)));
        Assert.All(Awards(50, 60).Skip(2), s => Assert.Equal("b", s.Reason.Next));
        Assert.All(Awards(60, 60).Skip(2), s => Assert.Equal("a", s.Reason.Next));
    }

    [Fact]
    public void Seats_of_equals_are_told_in_the_order_of_the_input()
    {
        var lists = Enumerable.Range(0, 9).Select(i => new ListVotes($"{i}", 60)).ToArray();
        var awards = Allotment.Allot(new ListSystem(Method.SainteLague), 18, lists).Awards;

        Assert.Equal([.. Enumerable.Range(0, 9), .. Enumerable.Range(0, 9)], awards.Select(a => int.Parse(a.Winner, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
