using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Theory;

/// <summary>What theory promises of each method, on votes without ties and with them. Monotonicity is compared list by list.</summary>
public class TheoryTests
{
    private static readonly Method[] All =
    [
        .. Divisors.All.Select(d => d.Method), Method.HareLargestRemainder, Method.DroopLargestRemainder, Method.HagenbachBischoff,
        new QuotaMethod(QuotaKind.Imperiali), Method.BalinskiYoung,
    ];

    public static TheoryData<int> Every => [.. Enumerable.Range(0, All.Length)];

    public static TheoryData<int> DivisorOnes => [.. Enumerable.Range(0, Divisors.All.Count)];

    // Large votes, votes beyond 2^53 and 2^63, and votes that tie.
    private static readonly Gen<Int128[]> Votes = Gen.OneOf(
        Gen.Long[0, 3_000_000].Select(v => (Int128)v),
        Gen.Long[1, 20].Select(v => (Int128)v),
        Gen.Long[(1L << 53) - 2, (1L << 53) + 2].Select(v => (Int128)v),
        Gen.Long[long.MaxValue - 3, long.MaxValue].Select(v => (Int128)v + 2)).Array[1, 9].Where(v => v.Any(x => x > 0));

    private static Apportionment Allot(Method method, int seats, Int128[] votes) => Apportion.Seats(method, seats, votes, [], []);

    [Theory]
    [MemberData(nameof(Every))]
    public void The_sum_is_exact_and_the_order_of_lists_does_not_matter(int which) => Gen.Select(Votes, Gen.Int[1, 120]).Always(
        (votes, seats) =>
        {
            var found = Allot(All[which], seats, votes);
            var reversed = Allot(All[which], seats, [.. votes.Reverse()]);
            Assert.Equal(seats, found.Certain.Sum() + found.ContestedSeats + found.Vacant);
            Assert.Equal(found.Certain.Reverse(), reversed.Certain);
            Assert.Equal(found.Contested, reversed.Contested.Select(i => votes.Length - 1 - i).Order());
        },
        60);

    [Theory]
    [MemberData(nameof(Every))]
    public void Votes_times_a_number_give_the_same_unless_the_quota_is_rounded(int which) => Gen.Select(Votes, Gen.Int[1, 60], Gen.Int[2, 1000]).Always(
        (votes, seats, factor) =>
        {
            if (All[which] is QuotaMethod { Quota: QuotaKind.Droop })
            {
                return;
            }

            var small = Allot(All[which], seats, votes);
            var large = Allot(All[which], seats, [.. votes.Select(v => v * factor)]);
            Assert.Equal(small.Certain, large.Certain);
            Assert.Equal(small.Contested, large.Contested);
        },
        60);

    [Theory]
    [MemberData(nameof(DivisorOnes))]
    public void One_seat_more_takes_no_seat_from_anyone(int which) => Gen.Select(Votes, Gen.Int[1, 60]).Always(
        (votes, seats) =>
        {
            var method = Divisors.All[which].Method;
            var (before, after) = (Allot(method, seats, votes), Allot(method, seats + 1, votes));
            Assert.All(before.Certain.Zip(after.Certain), pair => Assert.True(pair.First <= pair.Second));
        },
        60);

    [Fact]
    public void The_quota_method_takes_no_seat_and_stays_within_quota() => Gen.Select(Gen.Long[1, 5000].Array[2, 6], Gen.Int[1, 25]).Always(
        (votes, seats) =>
        {
            var (before, after) = (Apportion.Seats(Method.BalinskiYoung, seats, votes), Apportion.Seats(Method.BalinskiYoung, seats + 1, votes));
            if (!before.IsSettled || !after.IsSettled)
            {
                return;
            }

            var total = votes.Sum();
            for (var i = 0; i < votes.Length; i++)
            {
                Assert.True(before.Certain[i] <= after.Certain[i]);
                Assert.InRange(before.Certain[i], votes[i] * seats / total, ((votes[i] * seats) + total - 1) / total);
            }
        },
        400);

    [Theory]
    [MemberData(nameof(DivisorOnes))]
    public void Who_gains_votes_while_another_loses_them_does_not_lose_a_seat_to_it(int which) => Gen.Select(Votes, Gen.Int[1, 40], Gen.Int[1, 99]).Always(
        (votes, seats, percent) =>
        {
            if (votes.Length < 2)
            {
                return;
            }

            // The first grows, the last shrinks, the others stay.
            Int128[] later = [votes[0] + (votes[0] * percent / 100) + 1, .. votes[1..^1], votes[^1] * (100 - percent) / 100];
            if (later.All(v => v == 0))
            {
                return;
            }

            var method = Divisors.All[which].Method;
            var (before, after) = (Allot(method, seats, votes), Allot(method, seats, later));
            var most = (Apportionment a, int i) => a.Certain[i] + (a.Contested.Contains(i) ? 1 : 0);
            Assert.False(most(after, 0) < before.Certain[0] && after.Certain[^1] > most(before, votes.Length - 1));
        },
        60);

    [Fact]
    public void Largest_remainders_by_Hare_stay_within_quota() => Gen.Select(Votes, Gen.Int[1, 100]).Always(
        (votes, seats) =>
        {
            var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
            var found = Allot(Method.HareLargestRemainder, seats, votes);
            for (var i = 0; i < votes.Length; i++)
            {
                var share = new Fraction(votes[i] * (BigInteger)seats, total);
                Assert.True(found.Certain[i] >= share.Floor() && found.Certain[i] + (found.Contested.Contains(i) ? 1 : 0) <= share.Ceiling());
            }
        },
        250);

    [Fact]
    public void DHondt_never_goes_below_quota_and_Adams_never_above() => Gen.Select(Votes, Gen.Int[1, 100]).Always(
        (votes, seats) =>
        {
            var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
            var jefferson = Allot(Method.DHondt, seats, votes);
            var adams = Allot(new DivisorMethod(DivisorSequence.Adams), seats, votes);
            for (var i = 0; i < votes.Length; i++)
            {
                var share = new Fraction(votes[i] * (BigInteger)seats, total);
                Assert.True(jefferson.Certain[i] + (jefferson.Contested.Contains(i) ? 1 : 0) >= share.Floor());
                Assert.True(votes.Count(v => v > 0) > seats || adams.Certain[i] <= share.Ceiling());
            }
        },
        250);

    [Fact]
    public void Lists_that_join_gain_by_DHondt_or_keep_and_lists_that_part_gain_by_Adams_or_keep() => Gen.Select(Gen.Long[1, 100_000].Array[3, 7], Gen.Int[7, 60]).Always(
        (votes, seats) =>
        {
            long[] joined = [votes[0] + votes[1], .. votes[2..]];
            foreach (var (method, sign) in new[] { (Method.DHondt, 1), (new DivisorMethod(DivisorSequence.Adams), -1) })
            {
                var (apart, together) = (Apportion.Seats(method, seats, votes), Apportion.Seats(method, seats, joined));
                if (apart.IsSettled && together.IsSettled)
                {
                    Assert.True(sign * (together.Certain[0] - (apart.Certain[0] + apart.Certain[1])) >= 0);
                }
            }
        },
        250);

    [Fact]
    public void Hagenbach_Bischoff_is_DHondt() => Gen.Select(Votes, Gen.Int[1, 100]).Always(
        (votes, seats) =>
        {
            var (one, other) = (Allot(Method.HagenbachBischoff, seats, votes), Allot(Method.DHondt, seats, votes));
            Assert.Equal(other.Certain, one.Certain);
            Assert.Equal(other.Contested, one.Contested);
        },
        250);
}
