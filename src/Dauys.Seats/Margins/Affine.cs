using System.Numerics;

namespace Dauys.Seats;

/// <summary>A number that grows evenly with the votes changed: <paramref name="Start"/> + <paramref name="Slope"/> k.</summary>
internal readonly record struct Affine(BigInteger Start, BigInteger Slope)
{
    public BigInteger At(BigInteger k) => Start + (Slope * k);

    public static implicit operator Affine(BigInteger value) => new(value, 0);

    public static implicit operator Affine(int value) => new(value, 0);

    public static Affine operator +(Affine left, Affine right) => new(left.Start + right.Start, left.Slope + right.Slope);

    public static Affine operator -(Affine left, Affine right) => new(left.Start - right.Start, left.Slope - right.Slope);

    public static Affine operator *(Affine left, BigInteger factor) => new(left.Start * factor, left.Slope * factor);
}
