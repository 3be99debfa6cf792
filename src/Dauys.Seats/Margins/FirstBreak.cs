using System.Numerics;

namespace Dauys.Seats;

/// <summary>Collects conditions under which an outcome surely stays, and keeps the smallest k beyond a starting point at which one of them fails.</summary>
internal sealed class FirstBreak(BigInteger from, BigInteger limit)
{
    /// <summary>The first k above the start at which some condition fails; the limit + 1 if none does up to it.</summary>
    public BigInteger K { get; private set; } = limit + 1;

    /// <summary>Where the conditions hold now.</summary>
    public BigInteger From => from;

    /// <summary>Something was met that no condition describes: the next k must be looked at.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>The number must stay above 0 (or at 0 or above).</summary>
    public void Keep(Affine number, bool strictly)
    {
        var now = number.At(from);
        if (Holds(now, strictly) && number.Slope.Sign >= 0)
        {
            return;
        }

        if (!Holds(now, strictly))
        {
            // A tie that a rule has settled: unless it stays as it is, look at the next vote.
            if (number.Slope.Sign != 0)
            {
                Look();
            }

            return;
        }

        // Smallest k with start + slope k below 0 (or at it).
        var fall = BigInteger.Negate(number.Slope);
        var k = strictly ? (number.Start + fall - 1) / fall : (number.Start / fall) + 1;
        Fail(k);
    }

    /// <summary>left^power · leftFactor must stay above right^power · rightFactor.</summary>
    public void KeepPower(Affine left, BigInteger leftFactor, Affine right, BigInteger rightFactor, int power)
    {
        if (power == 1)
        {
            Keep((left * leftFactor) - (right * rightFactor), true);
            return;
        }

        bool IsKept(BigInteger k) => BigInteger.Pow(left.At(k), power) * leftFactor > BigInteger.Pow(right.At(k), power) * rightFactor;
        if (left.Slope.IsZero && right.Slope.IsZero)
        {
            return;
        }

        if (!IsKept(from))
        {
            Look();
            return;
        }

        // The difference of the roots is affine, so it changes its sign once.
        var (low, high) = (from, K);
        if (IsKept(high))
        {
            return;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = IsKept(middle) ? (middle, high) : (low, middle);
        }

        Fail(high);
    }

    /// <summary>Makes the next k the one to look at.</summary>
    public void Look() => Fail(from + 1);

    private static bool Holds(BigInteger value, bool strictly) => strictly ? value.Sign > 0 : value.Sign >= 0;

    private void Fail(BigInteger k) => K = BigInteger.Min(K, k);
}
