using System.Numerics;
using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Margins;

/// <summary>Conditions under which an outcome stays, against looking at every number of votes. Where they end must be where something changes, not earlier: each needless end is a contest allotted anew.</summary>
public class ConditionsTests
{
    private const int Limit = 40;

    private static readonly Gen<Affine> Lines = Gen.Select(Gen.Int[-30, 60], Gen.Int[-4, 4]).Select((start, slope) => new Affine(start, slope));

    [Fact]
    public void A_line_is_kept_up_to_where_it_meets_nothing() => Gen.Select(Lines, Gen.Bool, Gen.Int[0, 6]).Always(
        (line, strictly, from) =>
        {
            bool Holds(int k) => strictly ? line.At(k) > 0 : line.At(k) >= 0;
            var expected = !Holds(from)
                ? line.Slope.IsZero ? Limit + 1 : from + 1
                : Enumerable.Range(from + 1, Limit - from).FirstOrDefault(k => !Holds(k), Limit + 1);
            var breaks = new FirstBreak(from, Limit);
            breaks.Keep(line, strictly);
            Assert.Equal(expected, breaks.K > Limit ? Limit + 1 : breaks.K);

            // What broke earlier stays, and what breaks earlier takes its place.
            breaks.Keep(new Affine(from + 3, -1), true);
            Assert.Equal(BigInteger.Min(expected, from + 3), breaks.K);
            breaks.Look();
            Assert.Equal(from + 1, breaks.K);
        },
        2000,
        few: 1000);

    [Fact]
    public void Powers_are_kept_up_to_where_their_order_turns() =>
        Gen.Select(Gen.Select(Gen.Int[0, 90], Gen.Int[-1, 1], Gen.Int[1, 9]), Gen.Select(Gen.Int[0, 90], Gen.Int[-1, 1], Gen.Int[1, 9]), Gen.Int[1, 3], Gen.Int[0, 6]).Always(
            (left, right, power, from) =>
            {
                var (mine, theirs) = (new Affine(left.Item1 + 46, left.Item2), new Affine(right.Item1 + 46, right.Item2));
                bool Holds(BigInteger k) => BigInteger.Pow(mine.At(k), power) * left.Item3 > BigInteger.Pow(theirs.At(k), power) * right.Item3;
                var expected = mine.Slope.IsZero && theirs.Slope.IsZero ? Limit + 1
                    : !Holds(from) ? power == 1 && (mine.Slope * left.Item3) == (theirs.Slope * right.Item3) ? Limit + 1 : from + 1
                    : Enumerable.Range(from + 1, Limit - from).FirstOrDefault(k => !Holds(k), Limit + 1);
                var breaks = new FirstBreak(from, Limit);
                breaks.KeepPower(mine, left.Item3, theirs, right.Item3, power);
                Assert.Equal(expected, breaks.K > Limit ? Limit + 1 : breaks.K);
            },
            2000,
            few: 1500);

    public static TheoryData<int> Which => [.. Enumerable.Range(0, Divisors.All.Count)];

    [Theory]
    [MemberData(nameof(Which))]
    public void Seats_by_divisors_are_kept_exactly_as_long_as_they_are_settled(int which) => Levels.Always(
        p =>
        {
            var method = Divisors.All[which].Method;
            Apportionment At(int k) => Apportion.Seats(method, p.Seats, [.. p.Votes.Select(v => (Int128)v.At(k))], [], []);
            if (!At(0).IsSettled)
            {
                return;
            }

            var held = At(0).Certain.ToArray();
            var breaks = new FirstBreak(0, p.Limit);
            LevelConditions.Keep(new LevelConditions.Level(method, p.Votes, held, p.Seats, new int[p.Votes.Length], [.. held.Select(_ => int.MaxValue)]), breaks);
            var expected = Enumerable.Range(1, p.Limit).FirstOrDefault(k => !At(k).IsSettled || !At(k).Certain.SequenceEqual(held), p.Limit + 1);
            Assert.False(breaks.IsUnsure);
            Assert.Equal(expected, breaks.K);
        },
        200,
        few: 25);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Limits_are_no_condition_and_the_full_cannot_be_in_the_way(bool ends) => Levels.Always(
        p =>
        {
            var method = ends ? new DivisorMethod(DivisorSequence.Custom([1, 2, 3], null)) : Method.DHondt;
            int[] least = [.. p.Votes.Select((_, i) => i == 0 ? 1 : 0)], most = [.. p.Votes.Select((_, i) => i == 1 ? 2 : int.MaxValue)];
            Apportionment At(int k) => Apportion.Seats(method, p.Seats, [.. p.Votes.Select(v => (Int128)v.At(k))], least, most);
            if (!At(0).IsSettled || At(0).Vacant > 0)
            {
                return;
            }

            var held = At(0).Certain.ToArray();
            var breaks = new FirstBreak(0, p.Limit);
            LevelConditions.Keep(new LevelConditions.Level(method, p.Votes, held, p.Seats, least, most), breaks);
            Assert.Equal(Enumerable.Range(1, p.Limit).FirstOrDefault(k => !At(k).IsSettled || !At(k).Certain.SequenceEqual(held), p.Limit + 1), breaks.K);
        },
        300,
        few: 60);

    [Fact]
    public void Quotas_are_kept_as_long_as_full_ones_and_the_order_of_what_is_left_stay() =>
        Gen.Select(Levels, Gen.Enum<QuotaKind>(), Gen.Enum<QuotaRounding>(), Gen.Select(Gen.Bool, Gen.Int[0, 3])).Always(
            (p, kind, rounding, rest) =>
            {
                var (byVotes, decimals) = rest;

                // Votes move from one list to another, so that the quota stays.
                var votes = p.Votes.Select((v, i) => new Affine(v.Start, i == 0 ? -1 : i == 1 ? 1 : 0)).ToArray();
                var limit = (int)votes[0].Start - 1;
                var method = new QuotaMethod(kind)
                {
                    Rounding = rounding,
                    Remainders = byVotes ? RemainderRule.MostVotes : RemainderRule.LargestRemainder,
                    RemainderDecimals = byVotes || decimals > 1 ? null : decimals,
                };
                var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v.Start);
                var found = Apportion.Seats(method, p.Seats, [.. votes.Select(v => (Int128)v.Start)], [], []);
                if (!found.IsSettled || found.OverAllotted || limit == 0)
                {
                    return;
                }

                var quota = Price(kind, rounding, total, p.Seats);
                int[] Full(int k) => [.. votes.Select(v => (int)(v.At(k) / quota).Floor())];
                Fraction Key(int i, int k) => byVotes ? votes[i].At(k) : ((Fraction)votes[i].At(k) / quota) - Full(k)[i];
                var (full, lead) = (Full(0), method.RemainderDecimals is { } d ? new Fraction(1, BigInteger.Pow(10, d)) : Fraction.Zero);

                // Two lists whose votes stay keep their order, however near they are.
                bool Stays(int k) => Full(k).SequenceEqual(full) && Pairs(votes.Length).All(pair =>
                    found.Certain[pair.I] - full[pair.I] <= found.Certain[pair.J] - full[pair.J]
                    || (votes[pair.I].Slope == 0 && votes[pair.J].Slope == 0)
                    || (method.RemainderDecimals is null ? Key(pair.I, k) > Key(pair.J, k) : Key(pair.I, k) - Key(pair.J, k) >= lead));
                var breaks = new FirstBreak(0, limit);
                LevelConditions.Keep(new LevelConditions.Level(method, votes, [.. found.Certain], p.Seats, new int[votes.Length], [.. votes.Select(_ => int.MaxValue)]), breaks);
                Assert.Equal(Stays(0) ? Enumerable.Range(1, limit).FirstOrDefault(k => !Stays(k), limit + 1) : 1, breaks.K);
            },
            1000,
            few: 400);

    [Fact]
    public void A_quota_of_growing_votes_is_never_kept_too_long_and_mostly_longer_than_a_vote()
    {
        var (longer, all) = (0, 0);
        Gen.Select(Gen.Long[100, 9000].Array[2, 5], Gen.Enum<QuotaKind>(), Gen.Enum<QuotaRounding>(), Gen.Int[2, 12]).Always(
            (start, kind, rounding, seats) =>
            {
                var votes = start.Select((v, i) => new Affine(v, i == 0 ? 1 : 0)).ToArray();
                var method = new QuotaMethod(kind) { Rounding = rounding };
                Apportionment At(int k) => Apportion.Seats(method, seats, [.. votes.Select(v => (Int128)v.At(k))], [], []);
                if (!At(0).IsSettled)
                {
                    return;
                }

                var held = At(0).Certain.ToArray();
                var breaks = new FirstBreak(0, 100);
                LevelConditions.Keep(new LevelConditions.Level(method, votes, held, seats, new int[votes.Length], [.. votes.Select(_ => int.MaxValue)]), breaks);
                Assert.All(Enumerable.Range(1, (int)breaks.K - 1), k => Assert.Equal(held, At(k).Certain));
                (longer, all) = (longer + (breaks.K > 10 ? 1 : 0), all + 1);
            },
            200,
            few: 15);

        Assert.True(longer * 10 > all * 8, $"{longer} of {all}");
    }

    private static BigInteger Kept(Method method, int[] held, params Affine[] votes)
    {
        var breaks = new FirstBreak(0, Limit);
        LevelConditions.Keep(new LevelConditions.Level(method, votes, held, held.Sum(), new int[held.Length], [.. held.Select(_ => int.MaxValue)]), breaks);
        return breaks.K;
    }

    [Fact]
    public void Where_every_list_with_votes_has_a_seat_the_first_vote_of_one_without_any_is_looked_at()
    {
        var adams = new DivisorMethod(DivisorSequence.Adams);

        Assert.Equal(1, Kept(adams, [2, 0], new(10, 0), new(0, 1)));
        Assert.Equal(Limit + 1, Kept(adams, [2, 0], new(10, 1), new(0, 0)));
    }

    [Fact]
    public void A_remainder_ahead_by_just_one_unit_of_the_last_decimal_is_ahead() =>
        Assert.Equal(6, Kept(new QuotaMethod(QuotaKind.Hare) { RemainderDecimals = 1 }, [1, 0], new(60, -1), new(40, 1)));

    [Fact]
    public void A_rounded_quota_of_growing_votes_lies_within_a_rounding_of_the_exact_one()
    {
        QuotaMethod With(QuotaKind kind, QuotaRounding rounding) => new(kind) { Rounding = rounding, Remainders = RemainderRule.MostVotes };

        // Alone, a list has its full quotas however many votes it has; 8 votes are two quotas of up to 12 / 3 and of 9 / 3 rounded up, 17 of 22 / 3 rounded down.
        Assert.Equal(Limit + 1, Kept(With(QuotaKind.Droop, QuotaRounding.None), [1], new Affine(10, 1)));
        Assert.Equal(8, Kept(With(QuotaKind.Droop, QuotaRounding.None), [1, 0], new(10, 0), new(1, 1)));
        Assert.Equal(2, Kept(With(QuotaKind.Hare, QuotaRounding.Up), [3, 0], new(8, 0), new(1, 1)));
        Assert.Equal(3, Kept(With(QuotaKind.Hare, QuotaRounding.Down), [3, 0, 0], new(17, 0), new(1, 1), new(2, 0)));
    }

    [Fact]
    public void What_no_condition_describes_is_looked_at_vote_by_vote()
    {
        var votes = new Affine[] { new(10, -1), new(7, 1) };
        bool IsUnsure(Method method, int[] least, int[] most)
        {
            var breaks = new FirstBreak(0, 9);
            LevelConditions.Keep(new LevelConditions.Level(method, votes, [2, 1], 3, least, most), breaks);
            return breaks.IsUnsure;
        }

        Assert.True(IsUnsure(Method.BalinskiYoung, [0, 0], [9, 9]));
        Assert.True(IsUnsure(Method.HareLargestRemainder, [0, 1], [9, 9]));
        Assert.True(IsUnsure(Method.HareLargestRemainder, [0, 0], [2, 9]));
        Assert.False(IsUnsure(Method.HareLargestRemainder, [0, 0], [3, 9]));
        Assert.False(IsUnsure(Method.DHondt, [0, 1], [2, 9]));
    }

    // Votes go from the first list to the second, or to the first, or from it; one vote stays, for whether a list has any is asked elsewhere.
    private static readonly Gen<(Affine[] Votes, int Seats, int Limit)> Levels =
        Gen.Select(Gen.Int[1, 60].Array[2, 4], Gen.Int[1, 7], Gen.Int[0, 2]).Select((votes, seats, way) =>
            (votes.Select((v, i) => new Affine(v, i == 0 ? (way == 1 ? 1 : -1) : i == 1 && way == 0 ? 1 : 0)).ToArray(), seats, way == 1 ? Limit : votes[0] - 1));

    private static IEnumerable<(int I, int J)> Pairs(int count) => Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, count).Where(j => j != i).Select(j => (i, j)));

    private static Fraction Price(QuotaKind kind, QuotaRounding rounding, BigInteger total, int seats)
    {
        var exact = new Fraction(total, seats + kind switch { QuotaKind.Hare => 0, QuotaKind.Imperiali => 2, _ => 1 });
        return (kind == QuotaKind.Droop ? QuotaRounding.NextGreater : rounding) switch
        {
            QuotaRounding.Down => BigInteger.Max(1, exact.Floor()),
            QuotaRounding.Up => exact.Ceiling(),
            QuotaRounding.HalfUp => BigInteger.Max(1, exact.RoundHalfUp()),
            QuotaRounding.NextGreater => exact.Floor() + 1,
            _ => exact,
        };
    }

    [Fact]
    public void Whatever_is_done_with_what_is_left_or_too_much_the_seats_stay_as_long_as_is_said() =>
        Gen.Select(Gen.Int[1, 90].Array[2, 4], Gen.Select(Gen.Enum<QuotaKind>(), Gen.Enum<QuotaRounding>(), Gen.Enum<RemainderRule>(), Gen.Bool), Gen.Int[1, 7], Gen.Int[0, 2]).Always(
            (start, rule, seats, way) =>
            {
                var (kind, rounding, rest, larger) = rule;
                var votes = start.Select((v, i) => new Affine(v, i == 0 ? (way == 1 ? -1 : 1) : i == 1 && way == 0 ? -1 : 0)).ToArray();
                var limit = way == 2 ? 40 : start[way == 1 ? 0 : 1] - 1;
                var method = new QuotaMethod(kind) { Rounding = rounding, Remainders = rest, Over = larger ? OverAllotment.NextLargerQuota : OverAllotment.TakeSmallestRemainders };
                Apportionment At(int k) => Apportion.Seats(method, seats, [.. votes.Select(v => (Int128)v.At(k))], [], []);
                if (!At(0).IsSettled || At(0).LawSilent)
                {
                    return;
                }

                var held = At(0).Certain.ToArray();
                var breaks = new FirstBreak(0, limit);
                LevelConditions.Keep(new LevelConditions.Level(method, votes, held, seats, new int[votes.Length], [.. votes.Select(_ => int.MaxValue)]), breaks);
                for (var k = 1; k < breaks.K; k++)
                {
                    Assert.True(At(k).IsSettled && !At(k).LawSilent);
                    Assert.Equal(held, At(k).Certain);
                }
            },
            2000,
            few: 600);
}
