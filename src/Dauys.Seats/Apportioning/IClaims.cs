namespace Dauys.Seats;

/// <summary>The competition for the next seat: list i, holding k seats, claims with its votes over d(k). Comparisons are exact.</summary>
internal interface IClaims
{
    /// <summary>Number of lists.</summary>
    int Lists { get; }

    /// <summary>Whether a list has votes; without any it gets no seat beyond the least.</summary>
    bool HasVotes(int i);

    /// <summary>Sign of (claim of list <paramref name="i"/> holding <paramref name="held"/>) minus (claim of <paramref name="j"/> holding <paramref name="other"/>).</summary>
    int Compare(int i, int held, int j, int other);

    /// <summary>About how many seats a list holds where a vote is worth so many seats; a guess in whole numbers, which exact comparisons put right.</summary>
    int SeatsAt(int i, Rate rate);

    /// <summary>A first guess at the rate that gives so many seats.</summary>
    Rate Start(int seats);
}

/// <summary>Seats a vote, in fixed point: <paramref name="Mantissa"/> / 2^<paramref name="Shift"/>; the mantissa has 63 bits at most.</summary>
internal readonly record struct Rate(ulong Mantissa, int Shift)
{
    /// <summary>The fraction <paramref name="over"/> / <paramref name="under"/>, to 30 bits or better.</summary>
    /// <param name="over">Up to 2^62.</param>
    /// <param name="under">1 or more; 0 gives 0.</param>
    public static Rate Of(ulong over, UInt128 under)
    {
        if (under == 0)
        {
            return new Rate(0, 0);
        }

        unchecked
        {
            var cut = Math.Max(0, 128 - (int)UInt128.LeadingZeroCount(under) - 32);
            var up = System.Numerics.BitOperations.LeadingZeroCount(over) - 1;
            return new Rate((over << up) / (ulong)(under >> cut), up + cut);
        }
    }

    /// <summary>Halfway to another rate of the same shift.</summary>
    public Rate Between(ulong other) => this with { Mantissa = Mantissa + ((other - Mantissa) / 2) };

    // Far above any house, and far enough below 2^63 that a few more units do not overflow.
    private const long Greatest = 1L << 62;

    /// <summary>So many votes times the rate, with 16 bits after the point; at most 2^46 seats. The shift is -46 or more.</summary>
    public long Of(ulong votes)
    {
        unchecked
        {
            var high = Math.BigMul(votes, Mantissa, out var low);
            var cut = Shift - 16;
            if (cut < 0)
            {
                return high == 0 && low <= (ulong)Greatest >> -cut ? (long)(low << -cut) : Greatest;
            }

            if (cut >= 128)
            {
                return 0;
            }

            var value = new UInt128(high, low) >> cut;
            return value > (UInt128)Greatest ? Greatest : (long)value;
        }
    }
}
