using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>Every combination of a quota method's rules, with limits and without, against the plain reference.</summary>
public class QuotaRulesOracleTests
{
    private static readonly Gen<QuotaMethod> Methods = Gen.Select(
        Gen.Enum<QuotaKind>(), Gen.Enum<QuotaRounding>(), Gen.Enum<RemainderRule>(), Gen.Enum<OverAllotment>(), Gen.Int[0, 3], Gen.Int[0, 4]).Select((kind, rounding, rest, over, full, decimals) =>
            new QuotaMethod(kind) { Rounding = rounding, Remainders = rest, Over = over, LeastPart = full == 0 ? 1 : null, RemainderDecimals = decimals < 2 ? decimals : null });

    // More seats than votes too, so that whole rounds are given and taken.
    private static readonly Gen<long[]> Votes = Gen.OneOf(Gen.Long[0, 12], Gen.Long[1, 60], Gen.Long[0, 2], Gen.Int[1, 6].Select(v => v * 60L)).Array[1, 5].Where(v => v.Any(x => x > 0));

    [Fact]
    public void Seats_are_those_of_the_plain_reading_with_limits_and_without() => Gen.Select(Methods, Votes, Generated.Seats).SelectMany((method, votes, seats) =>
        Generated.Limits(votes.Length, seats).Select(limits => (method, votes, seats, limits))).Always(
            p =>
            {
                Check(p.method, p.seats, p.votes, p.limits.Least, p.limits.Most);
                Check(p.method, p.seats, p.votes, [], []);
                Check(p.method, p.seats, p.votes, p.limits.Least, []);
                Check(p.method, p.seats, p.votes, [], p.limits.Most);
            },
            4000,
            few: 600);

    [Fact]
    public void Many_seats_too_many_are_taken_back_and_many_left_are_given_round_by_round()
    {
        foreach (var over in Enum.GetValues<OverAllotment>())
        {
            // A quota of 1 vote where there are far fewer seats than votes cannot be; a quota cut to 1 with more seats than votes can.
            Check(new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Down, Over = over }, 7, [6, 4, 3], [], []);
            Check(new QuotaMethod(QuotaKind.Imperiali) { Rounding = QuotaRounding.Down, Over = over }, 2, [3, 2, 2], [], []);
            Check(new QuotaMethod(QuotaKind.Imperiali) { Over = over }, 1, [3, 3, 3], [], []);
            Check(new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up, Over = over }, 8, [1, 1, 0], [], []);
            Check(new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up, Over = over }, 5, [1, 1, 0], [], []);
        }
    }

    [Fact]
    public void The_quota_method_with_limits_finds_what_following_every_choice_finds() => Gen.Select(Generated.Votes, Generated.Seats).SelectMany((votes, seats) =>
        Generated.Limits(votes.Length, seats).Select(limits => (votes, seats, limits.Least, limits.Most))).Always(
            p =>
            {
                var expected = Exhaustive.Found.Of(Exhaustive.BalinskiYoung(p.seats, p.votes, p.Least, p.Most));
                var found = Apportion.Seats(Method.BalinskiYoung, p.seats, [.. p.votes.Select(v => (Int128)v)], p.Least, p.Most);
                Assert.Equal(expected.Certain, found.Certain);
                Assert.Equal(expected.Contested, found.Contested);
                Assert.Equal(expected.ContestedSeats, found.ContestedSeats);
                Assert.Equal(p.seats, found.Certain.Sum() + found.ContestedSeats + found.Vacant);
            },
            2000,
            few: 200);

    [Fact]
    public void The_quota_method_holds_a_great_list_to_its_upper_quota() => Gen.Select(Gen.Long[40, 80], Gen.Long[4, 10].Array[3, 4], Gen.Int[6, 18]).Always(
        (great, small, seats) =>
        {
            long[] votes = [great, .. small];
            var expected = Exhaustive.Found.Of(Exhaustive.BalinskiYoung(seats, votes, [], []));
            var found = Apportion.Seats(Method.BalinskiYoung, seats, votes);
            Assert.Equal(expected.Certain, found.Certain);
            Assert.Equal(expected.Contested, found.Contested);
        },
        1000,
        few: 300);

    private static void Check(QuotaMethod method, int seats, long[] votes, int[] least, int[] most)
    {
        var reference = new QuotaReference(method, seats, votes, least, most);
        var expected = reference.Solve();
        Apportionment[] found = least.Length + most.Length > 0
            ? [Apportion.Seats(method, seats, [.. votes.Select(v => (Int128)v)], least, most)]
            : [Apportion.Seats(method, seats, votes), new QuotaSolver(method, seats, [.. votes.Select(v => (Int128)v)], [], []).Solve()];
        foreach (var one in found)
        {
            var told = $"{method}, {seats} seats, votes {string.Join(' ', votes)}, least {string.Join(' ', least)}, most {string.Join(' ', most)}";
            Assert.True(expected.Certain.SequenceEqual(one.Certain), $"{told}: {string.Join(' ', one.Certain)}, not {string.Join(' ', expected.Certain)}");
            Assert.True(expected.Contested.SequenceEqual(one.Contested), $"{told}: contested {string.Join(' ', one.Contested)}, not {string.Join(' ', expected.Contested)}");
            Assert.Equal(expected.ContestedSeats, one.ContestedSeats);
            Assert.Equal((told, reference.IsSilent, reference.IsOver, reference.Vacant), (told, one.LawSilent, one.OverAllotted, one.Vacant));
        }
    }
}
