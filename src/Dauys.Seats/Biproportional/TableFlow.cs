namespace Dauys.Seats;

/// <summary>Whether seats can be put into the cells that have votes so that both sums are met (D. Gale 1957): a flow from districts to lists.</summary>
internal static class TableFlow
{
    /// <summary>The obstacle; null if a table exists.</summary>
    public static NoTable? Obstacle(long[][] votes, int[] districtSeats, int[] listSeats, int[][] least)
    {
        var rows = districtSeats.Length;
        var columns = listSeats.Length;
        var left = Enumerable.Range(0, rows).Select(i => districtSeats[i] - least[i].Sum()).ToArray();
        var room = Enumerable.Range(0, columns).Select(j => listSeats[j] - least.Sum(row => row[j])).ToArray();
        for (var j = 0; j < columns; j++)
        {
            if (room[j] < 0)
            {
                return new NoTable([.. Enumerable.Range(0, rows).Where(i => least[i][j] > 0)], [j], least.Sum(row => row[j]), listSeats[j]);
            }
        }

        var flow = Enumerable.Range(0, rows).Select(_ => new int[columns]).ToArray();
        for (var i = 0; i < rows; i++)
        {
            while (left[i] > 0)
            {
                var (from, reached, end) = Search(votes, flow, room, i);
                if (end < 0)
                {
                    // What is reached from here has votes nowhere else: the districts' seats exceed the lists', least seats apart, which are given already.
                    var districts = Enumerable.Range(0, rows).Where(r => reached[r]).ToArray();
                    var lists = Enumerable.Range(0, columns).Where(c => reached[rows + c]).ToArray();
                    return new NoTable(districts, lists, districts.Sum(r => districtSeats[r] - least[r].Sum()), lists.Sum(c => listSeats[c] - least.Sum(row => row[c])));
                }

                left[i] -= Push(flow, room, from, i, end, left[i]);
            }
        }

        return null;
    }

    private static (int[] From, bool[] Reached, int End) Search(long[][] votes, int[][] flow, int[] room, int start)
    {
        var (rows, columns) = (votes.Length, room.Length);
        var from = new int[rows + columns];
        var reached = new bool[rows + columns];
        var queue = new Queue<int>([start]);
        reached[start] = true;
        while (queue.TryDequeue(out var at))
        {
            for (var next = at < rows ? rows : 0; next < (at < rows ? rows + columns : rows); next++)
            {
                var open = at < rows ? votes[at][next - rows] > 0 : flow[next][at - rows] > 0;
                if (!open || reached[next])
                {
                    continue;
                }

                (reached[next], from[next]) = (true, at);
                if (next >= rows && room[next - rows] > 0)
                {
                    return (from, reached, next);
                }

                queue.Enqueue(next);
            }
        }

        return (from, reached, -1);
    }

    private static int Push(int[][] flow, int[] room, int[] from, int start, int end, int most)
    {
        var rows = flow.Length;
        var amount = Math.Min(most, room[end - rows]);
        for (var at = end; at != start; at = from[at])
        {
            amount = at < rows ? Math.Min(amount, flow[at][from[at] - rows]) : amount;
        }

        for (var at = end; at != start; at = from[at])
        {
            if (at < rows)
            {
                flow[at][from[at] - rows] -= amount;
            }
            else
            {
                flow[from[at]][at - rows] += amount;
            }
        }

        room[end - rows] -= amount;
        return amount;
    }
}
