using System.Numerics;
using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

public class QuotaOracleTests
{
    // Quotas as a statute would write them: V votes, S seats.
    private static readonly (QuotaMethod Method, Func<BigInteger, BigInteger, (BigInteger Over, BigInteger Under)> Quota)[] All =
    [
        (new(QuotaKind.Hare), (v, s) => (v, s)),
        (new(QuotaKind.HagenbachBischoff), (v, s) => (v, s + 1)),
        (new(QuotaKind.Droop), (v, s) => ((v / (s + 1)) + 1, 1)),
        (new(QuotaKind.Imperiali), (v, s) => (v, s + 2)),
        (new(QuotaKind.Hare) { Rounding = QuotaRounding.Down }, (v, s) => (BigInteger.Max(1, v / s), 1)),
        (new(QuotaKind.Hare) { Rounding = QuotaRounding.Up }, (v, s) => ((v + s - 1) / s, 1)),
        (new(QuotaKind.Hare) { Rounding = QuotaRounding.HalfUp }, (v, s) => (BigInteger.Max(1, ((2 * v) + s) / (2 * s)), 1)),
        (new(QuotaKind.HagenbachBischoff) { Rounding = QuotaRounding.NextGreater }, (v, s) => ((v / (s + 1)) + 1, 1)),
        (new(QuotaKind.Imperiali) { Rounding = QuotaRounding.Down }, (v, s) => (BigInteger.Max(1, v / (s + 2)), 1)),
    ];

    public static TheoryData<int> Quotas => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Quotas))]
    public void Largest_remainders_are_the_least_squares(int which) => Check(Generated.Votes, which, (method, seats, votes, quota) =>
        (method, Exhaustive.LeastSquares(quota.Over, quota.Under, seats, votes)));

    [Theory]
    [MemberData(nameof(Quotas))]
    public void Highest_averages_on_top_of_full_quotas_are_the_min_max_of_those_seats(int which) => Check(Generated.Votes, which, (method, seats, votes, quota) =>
    {
        var full = votes.Select(v => (int)(v * quota.Under / quota.Over)).ToArray();
        return (method with { Remainders = RemainderRule.HighestAverage }, full.Sum() > seats ? null : Exhaustive.Divisor(Divisors.All[0], seats, votes, full, []));
    });

    [Theory]
    [MemberData(nameof(Quotas))]
    public void Seats_left_go_to_the_lists_with_most_votes(int which) => Check(Generated.Votes, which, (method, seats, votes, quota) =>
    {
        var full = votes.Select(v => (int)(v * quota.Under / quota.Over)).ToArray();
        var left = seats - full.Sum();
        var lists = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0).ToArray();
        return (method with { Remainders = RemainderRule.MostVotes }, left < 0 || left > lists.Length ? null : [.. Exhaustive.Ways(votes.Length, left)
            .Where(extra => extra.All(e => e <= 1) && extra.Where((e, i) => e > 0 && votes[i] == 0).All(_ => false)
                && lists.All(i => extra[i] > 0 || lists.All(j => extra[j] == 0 || votes[j] >= votes[i])))
            .Select(extra => extra.Zip(full, (e, f) => e + f).ToArray())]);
    });

    [Fact]
    public void The_quota_method_finds_what_following_every_choice_finds() => Gen.Select(Generated.Votes, Generated.Seats).Always(
        (votes, seats) =>
        {
            var expected = Exhaustive.Found.Of(Exhaustive.BalinskiYoung(seats, votes, [], []));
            var found = Apportion.Seats(Method.BalinskiYoung, seats, votes);
            Assert.Equal(expected.Certain, found.Certain);
            Assert.Equal(expected.Contested, found.Contested);
            Assert.Equal(expected.ContestedSeats, found.ContestedSeats);
        },
        2000);

    private static void Check(
        Gen<long[]> votes, int which, Func<QuotaMethod, int, long[], (BigInteger Over, BigInteger Under), (QuotaMethod Method, List<int[]>? All)> oracle) => Gen.Select(votes, Generated.Seats).Always(
        (given, seats) =>
        {
            var (method, quota) = All[which];
            var (asked, all) = oracle(method, seats, given, quota(given.Sum(), seats));
            if (all is null)
            {
                return;
            }

            var expected = Exhaustive.Found.Of(all);
            var narrow = Apportion.Seats(asked, seats, given);
            var wide = Apportion.Seats(asked, seats, [.. given.Select(v => (Int128)v)], new int[given.Length], []);
            foreach (var found in new[] { narrow, wide })
            {
                Assert.Equal(expected.Certain, found.Certain);
                Assert.Equal(expected.Contested, found.Contested);
                Assert.Equal(expected.ContestedSeats, found.ContestedSeats);
            }
        },
        1500);
}
