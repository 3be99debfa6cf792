using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

public class DivisorOracleTests
{
    public static TheoryData<string> Methods => [.. Divisors.All.Select(d => d.Method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_engine_finds_what_trying_every_apportionment_finds(string name)
    {
        var divisors = Divisors.All.First(d => d.Method.Name == name);
        Gen.Select(Generated.Votes, Generated.Seats).SelectMany((votes, seats) => Generated.Limits(votes.Length, seats).Select(l => (votes, seats, l.Least, l.Most))).Always(
            p =>
            {
                var all = Exhaustive.Divisor(divisors, p.seats, p.votes, p.Least, p.Most);
                var expected = Exhaustive.Found.Of(all);
                var found = Apportion.Seats(divisors.Method, p.seats, [.. p.votes.Select(v => (Int128)v)], p.Least, p.Most);
                Assert.Equal(expected.Certain, found.Certain);
                Assert.Equal(expected.Contested, found.Contested);
                Assert.Equal(expected.ContestedSeats, found.ContestedSeats);
                Assert.Equal(p.seats, found.Certain.Sum() + found.ContestedSeats + found.Vacant);
            },
            400);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Votes_beyond_64_bits_give_what_the_same_votes_give_below(string name)
    {
        var method = Divisors.All.First(d => d.Method.Name == name).Method;
        var scale = (Int128)1 << 80;
        Gen.Select(Generated.Votes, Generated.Seats).Always(
            (votes, seats) =>
            {
                var small = Apportion.Seats(method, seats, votes);
                var large = Apportion.Seats(method, seats, [.. votes.Select(v => v * scale)], [], []);
                Assert.Equal(small.Certain, large.Certain);
                Assert.Equal(small.Contested, large.Contested);
            },
            100);
    }
}
