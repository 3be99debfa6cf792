using System.Numerics;
using Dauys.Seats;

namespace Dauys.Elections.Registration.Sample;

/// <summary>
/// Whether so many marked rows or more in a sample drawn without replacement are likelier than a given share: the upper tail of the hypergeometric distribution, decided surely. The ways to draw
/// i marked rows are summed from the edge of the tail outwards, each from the one before, in fixed point that is rounded down for a lower and up for an upper bound; where the bounds do not
/// decide, more digits do, and at last whole numbers without rounding.
/// </summary>
/// <param name="Rows">Rows of the list.</param>
/// <param name="Size">Rows drawn, 1 to <paramref name="Rows"/>.</param>
/// <param name="Marked">Marked rows of the list, 0 to <paramref name="Rows"/>.</param>
internal readonly record struct DrawnTail(long Rows, long Size, long Marked)
{
    private const int FirstDigits = 128;
    private const int MostDigits = 2048;

    /// <summary>Fewer rows than these are counted in whole numbers: that is as quick, and equality is found there.</summary>
    private const long FewRows = 300;

    private long Fewest => Math.Max(0, Size - (Rows - Marked));

    private long Most => Math.Min(Size, Marked);

    /// <summary>Whether P(at least <paramref name="seen"/> marked rows in the sample) is above <paramref name="share"/>, a number from 0 to 1.</summary>
    public bool IsLikelier(long seen, Fraction share)
    {
        if (seen <= Fewest || seen > Most)
        {
            return (seen <= Fewest ? Fraction.One : Fraction.Zero) > share;
        }

        for (var digits = FirstDigits; Rows > FewRows && digits <= MostDigits; digits *= 2)
        {
            if (Bounded(seen, share, digits) is { } decided)
            {
                return decided;
            }
        }

        return Exact(seen, share);
    }

    /// <summary>By bounds with so many binary digits; null where they leave it open.</summary>
    private bool? Bounded(long seen, Fraction share, int digits)
    {
        // Ways at the edge count as 1. Ratios of neighbours fall with i, so that from where they are below 1 the rest is less than a geometric series.
        var (inside, outside) = (new Side(this, seen, true, digits), new Side(this, seen, false, digits));
        while (true)
        {
            // P = in / (in + out), above share exactly where in (1 - share) > out share.
            var (mine, theirs) = (share.Denominator - share.Numerator, share.Numerator);
            if (inside.AtLeast * mine > outside.AtMost * theirs && outside.IsBounded)
            {
                return true;
            }

            if (outside.AtLeast * theirs >= inside.AtMost * mine && inside.IsBounded)
            {
                return false;
            }

            var (more, also) = (inside.Step(), outside.Step());
            if (!more && !also)
            {
                return null;
            }
        }
    }

    private bool Exact(long seen, Fraction share)
    {
        var ways = BigInteger.One;
        var (before, all) = (BigInteger.Zero, BigInteger.Zero);
        // Ways as whole numbers over the first of them, all over one denominator: C(Marked, i) C(Rows - marked, size - i) up to a factor that all share.
        for (var i = Fewest; i <= Most; i++)
        {
            before += i < seen ? ways : 0;
            all += ways;
            if (i < Most)
            {
                var (over, under) = Ratio(i);
                before *= under;
                all *= under;
                ways *= over;
            }
        }

        return (all - before) * share.Denominator > all * share.Numerator;
    }

    /// <summary>Ways to draw i + 1 marked rows, over ways to draw i.</summary>
    private (BigInteger Over, BigInteger Under) Ratio(long i) => ((BigInteger)(Marked - i) * (Size - i), (BigInteger)(i + 1) * (Rows - Marked - Size + i + 1));

    /// <summary>The sum of the ways on one side of the edge, term by term, with its bounds.</summary>
    private sealed class Side
    {
        private readonly DrawnTail _tail;
        private readonly bool _up;
        private long _at;
        private BigInteger _low;
        private BigInteger _high;
        private BigInteger _sumHigh;
        private BigInteger _rest;

        public Side(DrawnTail tail, long seen, bool up, int digits)
        {
            (_tail, _up, _at) = (tail, up, up ? seen : seen - 1);
            var one = BigInteger.One << digits;
            (_low, _high) = (one, one);
            if (!up)
            {
                // The first term below the edge, from the one at the edge.
                var (over, under) = tail.Ratio(seen - 1);
                (_low, _high) = (one * under / over, Ceiling(one * under, over));
            }

            (AtLeast, _sumHigh) = (_low, _high);
            Bound();
        }

        /// <summary>A lower bound of the sum of all terms.</summary>
        public BigInteger AtLeast { get; private set; }

        /// <summary>An upper bound, where <see cref="IsBounded"/>.</summary>
        public BigInteger AtMost => _sumHigh + _rest;

        /// <summary>Whether the terms still to come are known to be less than the bound says.</summary>
        public bool IsBounded { get; private set; }

        private bool IsLast => _up ? _at >= _tail.Most : _at <= _tail.Fewest;

        /// <summary>Adds the next term; false if there is none that could still be seen.</summary>
        public bool Step()
        {
            if (IsLast || _high.IsOne)
            {
                return false;
            }

            var (over, under) = Next();
            (_low, _high) = (_low * over / under, Ceiling(_high * over, under));
            _at += _up ? 1 : -1;
            AtLeast += _low;
            _sumHigh += _high;
            Bound();
            return true;
        }

        private (BigInteger Over, BigInteger Under) Next()
        {
            var (over, under) = _tail.Ratio(_up ? _at : _at - 1);
            return _up ? (over, under) : (under, over);
        }

        private void Bound()
        {
            if (IsLast)
            {
                (IsBounded, _rest) = (true, 0);
                return;
            }

            // All further ratios are at most this one: term r / (1 - r).
            var (over, under) = Next();
            IsBounded = over < under;
            _rest = IsBounded ? Ceiling(_high * over, under - over) : 0;
        }

        private static BigInteger Ceiling(BigInteger over, BigInteger under) => (over + under - 1) / under;
    }
}
