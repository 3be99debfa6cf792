using System.Numerics;

namespace Dauys.Seats;

/// <summary>
/// A quota method with limits. A list that would go beyond its limit is fixed there, and the other seats are allotted afresh, with their own quota,
/// among the others; or, where the statute says so, the seats move on to the others under the same quota (<see cref="ExhaustedLists"/>).
/// </summary>
internal sealed class QuotaSolver(QuotaMethod method, int seats, Int128[] votes, int[] least, int[] most, MajorityStart? majority = null)
{
    private readonly bool[] _fixed = new bool[votes.Length];
    private readonly int[] _held = new int[votes.Length];
    private readonly bool[] _contested = new bool[votes.Length];
    private bool _over;
    private bool _silent;
    private int _house = seats;

    public Apportionment Solve()
    {
        while (true)
        {
            var open = 0;
            var vacant = 0;
            Array.Clear(_contested);
            var free = Enumerable.Range(0, votes.Length).Where(i => !_fixed[i] && votes[i] > 0).ToArray();
            var left = _house - Enumerable.Range(0, votes.Length).Where(i => _fixed[i]).Sum(i => _held[i]);
            foreach (var i in Enumerable.Range(0, votes.Length).Where(i => !_fixed[i]))
            {
                _held[i] = 0;
            }

            if (free.Length == 0 || left <= 0)
            {
                vacant = Math.Max(0, left);
            }
            else
            {
                open = Round(free, left, out vacant);
            }

            if (!FixBeyondLimits())
            {
                return new Apportionment(_held, _contested, open, vacant) { OverAllotted = _over, LawSilent = _silent };
            }
        }
    }

    // All that are beyond a limit at once, so that the order of the input cannot matter.
    // Least seats first: they are a claim on the house, the most is only a cap.
    private bool FixBeyondLimits() =>
        FixAll(i => least.Length > 0 && _held[i] < least[i], least) || FixAll(i => most.Length > 0 && (_held[i] > most[i] || (_held[i] == most[i] && _contested[i])), most);

    private bool FixAll(Func<int, bool> isBeyond, int[] at)
    {
        var beyond = Enumerable.Range(0, votes.Length).Where(i => !_fixed[i] && isBeyond(i)).ToArray();
        foreach (var i in beyond)
        {
            _fixed[i] = true;
            _held[i] = at[i];
        }

        return beyond.Length > 0;
    }

    private int Round(int[] free, int left, out int vacant)
    {
        vacant = 0;
        var share = Array.ConvertAll(free, i => (BigInteger)votes[i]);
        var total = share.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        var full = new BigInteger[free.Length];
        var rest = new BigInteger[free.Length];
        var kind = method.Quota;
        var quota = QuotaCore.For(kind, method.Rounding, total, (BigInteger)left);
        var sum = QuotaCore.Divide<BigInteger>(share, quota, full, rest);
        while (sum > left && method.Over == OverAllotment.NextLargerQuota && kind != QuotaKind.Hare)
        {
            _over = true;
            kind = kind == QuotaKind.Imperiali ? QuotaKind.HagenbachBischoff : QuotaKind.Hare;
            quota = QuotaCore.For(kind, QuotaRounding.None, total, (BigInteger)left);
            sum = QuotaCore.Divide<BigInteger>(share, quota, full, rest);
        }

        var held = Array.ConvertAll(full, f => (int)BigInteger.Min(f, int.MaxValue / 2));
        var contested = new bool[free.Length];
        var keys = Compared(rest, quota.Over);
        var open = sum > left
            ? TakeBack(held, keys, contested, (int)BigInteger.Min(sum - left, int.MaxValue / 2))
            : GiveRest(free, share, quota, held, keys, contested, left, out vacant);
        for (var at = 0; at < free.Length; at++)
        {
            _held[free[at]] = held[at];
            _contested[free[at]] = contested[at];
        }

        return open;
    }

    private int GiveRest(int[] free, BigInteger[] share, Quota<BigInteger> quota, int[] held, BigInteger[] keys, bool[] contested, int left, out int vacant)
    {
        var room = Array.ConvertAll(free, i => method.Exhausted == ExhaustedLists.SeatsMoveOn && most.Length > 0 ? most[i] : int.MaxValue);
        var eligible = Array.ConvertAll(share, v => method.LeastPart is not { } part || v * quota.Under * part.Denominator >= quota.Over * part.Numerator);
        var spent = -1;
        for (var at = 0; at < held.Length; at++)
        {
            held[at] = Math.Min(held[at], room[at]);
            if (majority is { } first && free[at] == first.List)
            {
                // Its remainder counts once: where it won a seat already it is spent, and as long as nobody is exhausted it has nothing more to win.
                spent = first.MayTakeMore && held[at] + 1 >= first.Seats ? -1 : at;
                held[at] = Math.Min(first.Seats, room[at]);
            }
        }

        var rest = new SeatsLeft(method, share, keys, eligible, room, held, contested, spent);
        var open = rest.Give(left - held.Sum());
        (_silent, vacant) = (_silent || rest.IsSilent, rest.Vacant);
        return open;
    }

    private int TakeBack(int[] held, BigInteger[] rest, bool[] contested, int tooMany)
    {
        _over = true;
        if (method.Over == OverAllotment.HouseGrows)
        {
            _house += tooMany;
            return 0;
        }

        if (method.Over == OverAllotment.Silent)
        {
            _silent = true;
            Array.Clear(held);
            return 0;
        }

        // Every list with a seat stakes one; those with the greater remainders keep it. Where that is not enough all lose theirs, and stake another.
        while (true)
        {
            var staked = Array.ConvertAll(held, h => h > 0);
            var count = staked.Count(s => s);
            for (var at = 0; at < held.Length; at++)
            {
                held[at] -= staked[at] ? 1 : 0;
            }

            if (tooMany <= count)
            {
                return QuotaCore.Greatest<BigInteger>(rest, staked, count - tooMany, held, contested);
            }

            tooMany -= count;
        }
    }

    // A statute may compare remainders only to so many decimals of a quota.
    private BigInteger[] Compared(BigInteger[] rest, BigInteger price) =>
        method.RemainderDecimals is { } decimals ? Array.ConvertAll(rest, r => r * BigInteger.Pow(10, decimals) / price) : rest;
}
