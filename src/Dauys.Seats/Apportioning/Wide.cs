namespace Dauys.Seats;

/// <summary>192-bit products, which the framework lacks.</summary>
internal static class Wide
{
    public static UInt128 Product(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return new UInt128(high, low);
    }

    /// <summary>Sign of a·b - c·d.</summary>
    public static int CompareProducts(UInt128 a, ulong b, UInt128 c, ulong d)
    {
        var (top, rest) = Multiply(a, b);
        var (topOther, restOther) = Multiply(c, d);
        return top != topOther ? top.CompareTo(topOther) : rest.CompareTo(restOther);
    }

    private static (ulong Top, UInt128 Low) Multiply(UInt128 a, ulong b)
    {
        unchecked
        {
            var high = Math.BigMul((ulong)a, b, out var low);
            var top = Math.BigMul((ulong)(a >> 64), b, out var middle);
            middle += high;
            return (top + (middle < high ? 1UL : 0UL), new UInt128(middle, low));
        }
    }
}
