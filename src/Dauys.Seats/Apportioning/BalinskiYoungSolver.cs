namespace Dauys.Seats;

/// <summary>
/// The quota method, seat by seat: each goes to the greatest v / (s + 1) among the lists that stay within their upper quota of the house so far.
/// Where equals compete for a seat, every way is followed, because an early choice may or may not matter in the end.
/// </summary>
internal sealed class BalinskiYoungSolver(int seats, Int128[] votes, int[] least, int[] most, int mostWays = 100_000)
{
    private readonly UInt128 _total = votes.Aggregate(UInt128.Zero, (sum, v) => sum + (UInt128)v);
    private readonly int[] _group = Groups(votes, least, most);
    private readonly int[][] _equals = [.. Groups(votes, least, most).Index().GroupBy(p => p.Item, p => p.Index).Select(g => g.ToArray())];

    public Apportionment Solve()
    {
        var start = least.Length == 0 ? new int[votes.Length] : [.. least];
        HashSet<int[]> ways = new(new SeatsComparer()) { start };
        var house = start.Sum();
        while (house < seats)
        {
            HashSet<int[]> next = new(new SeatsComparer());
            foreach (var way in ways)
            {
                foreach (var i in Entitled(way, house + 1))
                {
                    int[] grown = [.. way];
                    grown[i]++;
                    next.Add(Sorted(grown));
                }
            }

            if (next.Count == 0)
            {
                break;
            }

            // Equals are interchangeable, so few ways differ; more than so many are not met by votes.
            if (next.Count > mostWays)
            {
                return new Apportionment(start, new bool[votes.Length], 0, seats - start.Sum()) { LawSilent = true };
            }

            ways = next;
            house++;
        }

        return Told([.. ways], seats - house);
    }

    private Apportionment Told(int[][] ways, int vacant)
    {
        var fewest = new int[votes.Length];
        var greatest = new int[votes.Length];
        for (var i = 0; i < votes.Length; i++)
        {
            // In a group of equals each may stand where any of them stands.
            var places = _equals[_group[i]];
            fewest[i] = ways.Min(way => places.Min(at => way[at]));
            greatest[i] = ways.Max(way => places.Max(at => way[at]));
        }

        var contested = Enumerable.Range(0, votes.Length).Select(i => greatest[i] > fewest[i]).ToArray();
        return new Apportionment(fewest, contested, seats - vacant - fewest.Sum(), vacant);
    }

    /// <summary>Those with the best claim to the next seat; one of each group of equals with as many seats.</summary>
    private IEnumerable<int> Entitled(int[] held, int house)
    {
        List<int> best = [];
        foreach (var bounded in new[] { true, false })
        {
            for (var i = 0; i < votes.Length; i++)
            {
                // s < v h / V: one more seat does not pass the upper quota.
                var within = !bounded || Compare((UInt128)held[i], _total, (UInt128)votes[i], (UInt128)house) < 0;
                if (votes[i] == 0 || !within || (most.Length > 0 && held[i] >= most[i]))
                {
                    continue;
                }

                var sign = best.Count == 0 ? 1 : Compare((UInt128)votes[i], (UInt128)held[best[0]] + 1, (UInt128)votes[best[0]], (UInt128)held[i] + 1);
                if (sign > 0)
                {
                    best.Clear();
                }

                if (sign >= 0)
                {
                    best.Add(i);
                }
            }

            if (best.Count > 0)
            {
                break;
            }
        }

        return best.DistinctBy(i => (_group[i], held[i]));
    }

    private int[] Sorted(int[] held)
    {
        foreach (var group in _equals)
        {
            var sorted = group.Select(i => held[i]).OrderDescending().ToArray();
            for (var at = 0; at < group.Length; at++)
            {
                held[group[at]] = sorted[at];
            }
        }

        return held;
    }

    private static int Compare(UInt128 a, UInt128 b, UInt128 c, UInt128 d) =>
        ((System.Numerics.BigInteger)a * b).CompareTo((System.Numerics.BigInteger)c * d);

    // Lists with equal votes and limits have one number.
    private static int[] Groups(Int128[] votes, int[] least, int[] most)
    {
        var seen = new Dictionary<(Int128, int?, int?), int>();
        return [.. votes.Select((v, i) => (v, least.Length == 0 ? null : (int?)least[i], most.Length == 0 ? null : (int?)most[i]))
            .Select(key => seen.TryGetValue(key, out var group) ? group : seen[key] = seen.Count)];
    }

    private sealed class SeatsComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            foreach (var seats in obj)
            {
                hash.Add(seats);
            }

            return hash.ToHashCode();
        }
    }
}
