using System.Numerics;

namespace Dauys.Seats;

/// <summary>Conditions under which one level (all lists, or an alliance's members) keeps its seats.</summary>
internal static class LevelConditions
{
    internal sealed record Level(Method Method, Affine[] Votes, int[] Held, int Seats, int[] Least, int[] Most);

    public static void Keep(Level level, FirstBreak breaks)
    {
        switch (level.Method)
        {
            case DivisorMethod divisor:
                Divisors(level, divisor.Sequence, level.Least, breaks);
                break;
            case QuotaMethod quota when level.Least.All(s => s == 0) && level.Most.All(s => s >= level.Seats):
                Quotas(level, quota, breaks);
                break;
            default:
                breaks.IsUnsure = true;
                break;
        }
    }

    private static void Divisors(Level level, DivisorSequence sequence, int[] least, FirstBreak breaks)
    {
        var (votes, held) = (level.Votes, level.Held);
        for (var i = 0; i < votes.Length; i++)
        {
            if (held[i] >= Math.Min(level.Most[i], sequence.Length ?? int.MaxValue))
            {
                continue;
            }

            var next = sequence.At(held[i]);
            for (var j = 0; j < votes.Length; j++)
            {
                if (i == j || held[j] <= least[j])
                {
                    continue;
                }

                var last = sequence.At(held[j] - 1);
                if (next.Numerator.IsZero)
                {
                    // i has no seat although its claim comes before all others: it has no votes, or fewer than all who have one seat.
                    breaks.Keep(last.Numerator.IsZero ? votes[j] - votes[i] : (Affine)1 - votes[i], true);
                }
                else if (!last.Numerator.IsZero)
                {
                    breaks.KeepPower(votes[j], next.Numerator * last.Denominator, votes[i], last.Numerator * next.Denominator, sequence.Power);
                }
            }
        }
    }

    private static void Quotas(Level level, QuotaMethod method, FirstBreak breaks)
    {
        IEnumerable<QuotaKind> kinds = method.Over != OverAllotment.NextLargerQuota
            ? [method.Quota]
            : new[] { method.Quota, QuotaKind.HagenbachBischoff, QuotaKind.Hare }.Distinct();
        foreach (var kind in kinds)
        {
            var rounding = kind == QuotaKind.Droop ? QuotaRounding.NextGreater : kind == method.Quota ? method.Rounding : QuotaRounding.None;
            Under(level, method, kind, PriceAlong(level, kind, rounding, breaks.From), breaks);
        }
    }

    // The quota times Under lies from Low to High; a rounded quota jumps as votes are added, so the two differ by the width of a jump.
    private readonly record struct Price(Affine Low, Affine High, BigInteger Under);

    private static Price PriceAlong(Level level, QuotaKind kind, QuotaRounding rounding, BigInteger now)
    {
        var total = level.Votes.Aggregate((Affine)0, (sum, v) => sum + v);
        var quota = QuotaCore.For(kind, rounding, total.At(now), (BigInteger)level.Seats);
        if (rounding == QuotaRounding.None || total.Slope.IsZero)
        {
            var exact = rounding == QuotaRounding.None ? total : quota.Over;
            return new Price(exact, exact, quota.Under);
        }

        var under = QuotaCore.For(kind == QuotaKind.Droop ? QuotaKind.HagenbachBischoff : kind, QuotaRounding.None, BigInteger.One, (BigInteger)level.Seats).Under;
        return rounding switch
        {
            QuotaRounding.NextGreater => new Price(total + 1, total + under, under),
            QuotaRounding.Up => new Price(total, total + (under - 1), under),
            QuotaRounding.HalfUp => new Price(total - under, total + under, under),
            _ => new Price(total - (under - 1), total + under, under),
        };
    }

    // Full quotas stay, and so does the order at the edge of those who get a seat that they leave.
    private static void Under(Level level, QuotaMethod method, QuotaKind kind, Price price, FirstBreak breaks)
    {
        var votes = level.Votes;
        var now = breaks.From;
        var quota = QuotaCore.For(kind, kind == method.Quota ? method.Rounding : QuotaRounding.None, votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v.At(now)), level.Seats);
        var full = votes.Select(v => (int)BigInteger.Min(v.At(now) * quota.Under / quota.Over, int.MaxValue / 2)).ToArray();
        for (var i = 0; i < votes.Length; i++)
        {
            breaks.Keep((votes[i] * price.Under) - (price.High * full[i]), false);
            breaks.Keep((price.Low * (full[i] + 1)) - (votes[i] * price.Under), true);
        }

        var left = level.Seats - full.Sum(f => (long)f);
        var mayTake = KeepParts(votes, method, price, quota, breaks);
        if (method.Then == FurtherSeats.HighestAverages && left > mayTake.Count(m => m))
        {
            breaks.IsUnsure = true;
            return;
        }

        if (method.Remainders == RemainderRule.HighestAverage && left >= 0)
        {
            Divisors(level, DivisorSequence.DHondt, full, breaks);
            return;
        }

        var byRemainder = method.Remainders == RemainderRule.LargestRemainder || left < 0;
        for (var i = 0; i < votes.Length; i++)
        {
            for (var j = 0; j < votes.Length; j++)
            {
                if (level.Held[i] - full[i] <= level.Held[j] - full[j] || (left >= 0 && !mayTake[j]))
                {
                    continue;
                }

                var apart = full[i] - full[j];
                var lead = byRemainder ? ((votes[i] - votes[j]) * price.Under) - ((apart > 0 ? price.High : price.Low) * apart) : votes[i] - votes[j];
                if (byRemainder && method.RemainderDecimals is { } decimals)
                {
                    // A lead of one unit of the last decimal is a lead after cutting too.
                    breaks.Keep((lead * BigInteger.Pow(10, decimals)) - price.High, false);
                }
                else
                {
                    breaks.Keep(lead, true);
                }
            }
        }
    }

    // Everyone stays on its side of the part of a quota that gives a claim to the seats left.
    private static bool[] KeepParts(Affine[] votes, QuotaMethod method, Price price, Quota<BigInteger> quota, FirstBreak breaks)
    {
        if (method.LeastPart is not { } part)
        {
            return [.. votes.Select(_ => true)];
        }

        var may = new bool[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            var own = votes[i] * (price.Under * part.Denominator);
            may[i] = votes[i].At(breaks.From) * quota.Under * part.Denominator >= quota.Over * part.Numerator;
            breaks.Keep(may[i] ? own - (price.High * part.Numerator) : (price.Low * part.Numerator) - own, !may[i]);
        }

        return may;
    }
}
