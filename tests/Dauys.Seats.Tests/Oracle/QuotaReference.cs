using System.Numerics;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>A quota method with all its rules and limits as a statute's reader would do it, choosing among every way where remainders are equal.</summary>
internal sealed class QuotaReference(QuotaMethod method, int seats, long[] votes, int[] least, int[] most)
{
    private int _house = seats;

    public bool IsSilent { get; private set; }

    public bool IsOver { get; private set; }

    public int Vacant { get; private set; }

    public Exhaustive.Found Solve()
    {
        Dictionary<int, int> settled = [];
        while (true)
        {
            var free = Enumerable.Range(0, votes.Length).Where(i => !settled.ContainsKey(i)).ToArray();
            var taking = free.Where(i => votes[i] > 0).ToArray();
            var left = _house - settled.Values.Sum();
            var ways = taking.Length == 0 || left <= 0 ? [[]] : Round(taking, left);
            if (taking.Length == 0 || left <= 0)
            {
                Vacant = Math.Max(0, left);
            }

            var all = ways.Select(way => Enumerable.Range(0, votes.Length).Select(i => settled.TryGetValue(i, out var s) ? s : way.GetValueOrDefault(i)).ToArray()).ToList();
            var (fewest, greatest) = (Enumerable.Range(0, votes.Length).Select(i => all.Min(w => w[i])).ToArray(), Enumerable.Range(0, votes.Length).Select(i => all.Max(w => w[i])).ToArray());
            var below = free.Where(i => least.Length > 0 && fewest[i] < least[i]).ToArray();
            var beyond = below.Length > 0 ? [] : free.Where(i => most.Length > 0 && greatest[i] > most[i]).ToArray();
            foreach (var i in below)
            {
                settled[i] = least[i];
            }

            foreach (var i in beyond)
            {
                settled[i] = most[i];
            }

            if (below.Length + beyond.Length == 0)
            {
                return Exhaustive.Found.Of(all);
            }
        }
    }

    private List<Dictionary<int, int>> Round(int[] taking, int left)
    {
        Vacant = 0;
        var kind = method.Quota;
        var quota = Quota(kind, method.Rounding, taking, left);
        while (taking.Sum(i => Full(i, quota)) > left && method.Over == OverAllotment.NextLargerQuota && kind != QuotaKind.Hare)
        {
            IsOver = true;
            kind = kind == QuotaKind.Imperiali ? QuotaKind.HagenbachBischoff : QuotaKind.Hare;
            quota = Quota(kind, QuotaRounding.None, taking, left);
        }

        var full = taking.ToDictionary(i => i, i => Full(i, quota));
        var rest = taking.ToDictionary(i => i, i => Remainder(i, quota));
        var missing = left - full.Values.Sum();
        return missing < 0 ? TakeBack(full, rest, -missing) : Give(full, rest, missing);
    }

    private List<Dictionary<int, int>> TakeBack(Dictionary<int, int> full, Dictionary<int, Fraction> rest, int tooMany)
    {
        IsOver = true;
        if (method.Over == OverAllotment.HouseGrows)
        {
            _house += tooMany;
            return [full];
        }

        if (method.Over == OverAllotment.Silent)
        {
            IsSilent = true;
            return [[]];
        }

        // Everyone with a seat loses one as long as that is not too much; then those with the smallest remainders.
        var holding = full.Keys.Where(i => full[i] > 0).ToArray();
        for (; tooMany > holding.Length; tooMany -= holding.Length, holding = [.. full.Keys.Where(i => full[i] > 0)])
        {
            full = full.ToDictionary(p => p.Key, p => p.Value - (p.Value > 0 ? 1 : 0));
        }

        return [.. Greatest(holding, tooMany, i => Fraction.Zero - rest[i]).Select(losers => full.ToDictionary(p => p.Key, p => p.Value - (losers.Contains(p.Key) ? 1 : 0)))];
    }

    private List<Dictionary<int, int>> Give(Dictionary<int, int> full, Dictionary<int, Fraction> rest, int missing)
    {
        var eligible = full.Keys.Where(i => method.LeastPart is null || full[i] > 0).ToArray();
        if (missing == 0)
        {
            return [full];
        }

        var largest = eligible.Where(i => eligible.All(j => votes[j] <= votes[i])).ToArray();
        if (eligible.Length == 0 || (method.Remainders == RemainderRule.AllToLargest && largest.Length > 1))
        {
            (IsSilent, Vacant) = (true, missing);
            return [full];
        }

        switch (method.Remainders)
        {
            case RemainderRule.AllToLargest:
                return [full.ToDictionary(p => p.Key, p => p.Value + (p.Key == largest[0] ? missing : 0))];
            case RemainderRule.HighestAverage:
                int[] order = [.. full.Keys];
                return [.. Exhaustive.Divisor(
                    Divisors.All[0], full.Values.Sum() + missing, [.. order.Select(i => votes[i])], [.. order.Select(i => full[i])],
                    [.. order.Select(i => eligible.Contains(i) ? int.MaxValue : full[i])]).Select(way => order.Zip(way).ToDictionary(p => p.First, p => p.Second))];
            default:
                var rounds = (missing - 1) / eligible.Length;
                return [.. Greatest(eligible, missing - (rounds * eligible.Length), i => method.Remainders == RemainderRule.MostVotes ? (Fraction)(Int128)votes[i] : rest[i])
                    .Select(winners => full.ToDictionary(p => p.Key, p => p.Value + (eligible.Contains(p.Key) ? rounds : 0) + (winners.Contains(p.Key) ? 1 : 0)))];
        }
    }

    /// <summary>Every way to choose so many of which none has a smaller key than one left out.</summary>
    private static IEnumerable<int[]> Greatest(int[] from, int count, Func<int, Fraction> key) => Enumerable.Range(0, 1 << from.Length)
        .Select(set => from.Where((_, at) => (set >> at & 1) == 1).ToArray())
        .Where(chosen => chosen.Length == count && chosen.All(i => from.Except(chosen).All(j => key(i) >= key(j))));

    private int Full(int i, Fraction quota) => (int)((Fraction)(Int128)votes[i] / quota).Floor();

    private Fraction Remainder(int i, Fraction quota)
    {
        var rest = ((Fraction)(Int128)votes[i] / quota) - Full(i, quota);
        return method.RemainderDecimals is { } decimals ? new Fraction((rest * BigInteger.Pow(10, decimals)).Floor(), 1) : rest;
    }

    private Fraction Quota(QuotaKind kind, QuotaRounding rounding, int[] taking, int left)
    {
        var exact = new Fraction(taking.Sum(i => votes[i]), left + kind switch { QuotaKind.Hare => 0, QuotaKind.Imperiali => 2, _ => 1 });
        var whole = (kind == QuotaKind.Droop ? QuotaRounding.NextGreater : rounding) switch
        {
            QuotaRounding.Down => exact.Floor(),
            QuotaRounding.Up => exact.Ceiling(),
            QuotaRounding.HalfUp => exact.RoundHalfUp(),
            QuotaRounding.NextGreater => exact.Floor() + 1,
            _ => BigInteger.Zero,
        };
        return rounding == QuotaRounding.None && kind != QuotaKind.Droop ? exact : BigInteger.Max(whole, 1);
    }
}
