namespace Dauys.Seats.Tests.Biproportional;

/// <summary>What an outcome says of its divisors: they give the seats back, and so does each other choice within its interval and none beyond.</summary>
internal static class Intervals
{
    private static readonly Fraction Little = new(1, 1_000_000_000_000);

    public static void Check(BiproportionalOutcome found, long[][] votes, int[][] least, Func<int, (int Over, int Under)> at)
    {
        var (rows, columns) = (Enumerable.Range(0, votes.Length).ToArray(), Enumerable.Range(0, votes[0].Length).ToArray());
        foreach (var i in rows)
        {
            foreach (var j in columns)
            {
                Assert.True(Gives(Quotient(i, j, found.DistrictDivisors[i].Value, found.ListDivisors[j].Value), i, j, ties: true));
            }
        }

        foreach (var i in rows)
        {
            Edges(found.DistrictDivisors[i], (divisor, ties) => columns.All(j => Gives(Quotient(i, j, divisor, found.ListDivisors[j].Value), i, j, ties)));
        }

        foreach (var j in columns)
        {
            Edges(found.ListDivisors[j], (divisor, ties) => rows.All(i => Gives(Quotient(i, j, found.DistrictDivisors[i].Value, divisor), i, j, ties)));
        }

        Fraction Quotient(int i, int j, Fraction district, Fraction list) => (Fraction)(Int128)votes[i][j] / (district * list);

        // Between the divisors before and after the seats held; exactly at one of them is a tie.
        bool Gives(Fraction quotient, int i, int j, bool ties)
        {
            var seats = found.Seats[i][j];
            var (next, last) = (At(seats), seats > 0 ? At(seats - 1) : Fraction.Zero);
            return (seats == least[i][j] || (ties ? quotient >= last : quotient > last)) && (ties ? quotient <= next : quotient < next);
        }

        Fraction At(int held) => new(at(held).Over, at(held).Under);
    }

    private static void Edges(DivisorInterval interval, Func<Fraction, bool, bool> gives)
    {
        Assert.True(interval.Low <= interval.Value && !(interval.High < interval.Value) && interval.Value > Fraction.Zero);
        if (interval.Low > Fraction.Zero)
        {
            Assert.True(gives(interval.Low, true));
            Assert.False(gives(interval.Low * (1 - Little), true));
        }

        if (interval.High is { } high)
        {
            Assert.True(gives(high, true));
            Assert.False(gives(high * (1 + Little), true));
        }

        if (interval.High is null || interval.Low < interval.High)
        {
            Assert.True(gives(interval.High is { } top ? (interval.Low + top) / 2 : interval.Low + 1, false));
        }
    }
}
