namespace Dauys.Seats;

/// <summary>
/// Rows and columns in turn, each by its own divisor method on votes times the other side's multipliers (discrete alternating scaling,
/// F. Pukelsheim 2004). Multipliers are whole numbers, so a table that meets both sums is exactly right. It may not end where ties are near;
/// <see cref="TieAndTransfer"/> goes on from there.
/// </summary>
internal static class AlternatingScaling
{
    private const int Rounds = 60;

    // Votes below 2^31 times multipliers below 2^31 stay within 62 bits.
    private const int MultiplierBits = 31;

    /// <summary>Tries to fill the table; the row multipliers under which the columns were filled last, or null if votes are too large.</summary>
    public static (long[] RowMultipliers, bool Done)? Run(TableState table)
    {
        if (table.Votes.Any(row => row.Any(v => v >= 1L << 31)))
        {
            return null;
        }

        var rows = new long[table.Rows];
        var columns = new long[table.Columns];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = 1L << MultiplierBits;
        }

        Start(table, rows);
        for (var round = 0; round < Rounds; round++)
        {
            if (Columns(table, rows, columns))
            {
                return (rows, true);
            }

            Rows(table, columns, rows);
        }

        return (rows, false);
    }

    // Districts differ in votes a seat: start each with its own.
    private static void Start(TableState table, long[] rows)
    {
        Span<long> worth = stackalloc long[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            long total = 0;
            foreach (var v in table.Votes[i])
            {
                total += v;
            }

            worth[i] = Math.Max(1, total / Math.Max(1, table.RowSeats[i]));
        }

        Invert(worth, rows);
    }

    /// <summary>Multipliers proportional to 1 / divisor, the greatest just below the bound.</summary>
    private static void Invert(ReadOnlySpan<long> divisors, Span<long> multipliers)
    {
        var smallest = long.MaxValue;
        foreach (var d in divisors)
        {
            smallest = Math.Min(smallest, d);
        }

        for (var i = 0; i < divisors.Length; i++)
        {
            multipliers[i] = Math.Max(1, (long)((((UInt128)1 << MultiplierBits) - 1) * (UInt128)smallest / (UInt128)divisors[i]));
        }
    }

    private static bool Columns(TableState table, long[] rowMultipliers, long[] columnMultipliers)
    {
        var done = true;
        Span<long> weights = stackalloc long[table.Rows];
        Span<int> least = stackalloc int[table.Rows];
        Span<int> held = stackalloc int[table.Rows];
        Span<bool> open = stackalloc bool[table.Rows];
        Span<long> divisors = stackalloc long[table.Columns];
        for (var j = 0; j < table.Columns; j++)
        {
            for (var i = 0; i < table.Rows; i++)
            {
                (weights[i], least[i]) = (table.Votes[i][j] * rowMultipliers[i], table.Least[i][j]);
            }

            divisors[j] = Fill(table, weights, least, table.ColumnSeats[j], held, open);
            for (var i = 0; i < table.Rows; i++)
            {
                table.Seats[i][j] = held[i];
            }
        }

        for (var i = 0; i < table.Rows && done; i++)
        {
            var sum = 0;
            foreach (var s in table.Seats[i])
            {
                sum += s;
            }

            done = sum == table.RowSeats[i];
        }

        Invert(divisors, columnMultipliers);
        return done;
    }

    private static void Rows(TableState table, long[] columnMultipliers, long[] rowMultipliers)
    {
        Span<long> weights = stackalloc long[table.Columns];
        Span<int> held = stackalloc int[table.Columns];
        Span<bool> open = stackalloc bool[table.Columns];
        Span<long> divisors = stackalloc long[table.Rows];
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                weights[j] = table.Votes[i][j] * columnMultipliers[j];
            }

            divisors[i] = Fill(table, weights, table.Least[i], table.RowSeats[i], held, open);
            held.CopyTo(table.Seats[i]);
        }

        Invert(divisors, rowMultipliers);
    }

    /// <summary>One row or column by the method; gives a divisor within its interval.</summary>
    private static long Fill(TableState table, ReadOnlySpan<long> weights, ReadOnlySpan<int> least, int seats, Span<int> held, Span<bool> open)
    {
        var edge = DivisorCore.Solve(new AffineClaims(weights, table.Sequence), seats, least, [], held, open);
        var wanting = edge.ContestedSeats;
        for (var at = 0; at < held.Length && wanting > 0; at++)
        {
            if (open[at])
            {
                // Any choice will do on the way; what is open in the end is found from the finished table.
                held[at]++;
                wanting--;
            }
        }

        long low = 1, high = long.MaxValue;
        for (var at = 0; at < held.Length; at++)
        {
            low = Math.Max(low, weights[at] / table.Divisor(held[at]));
            high = held[at] > least[at] ? Math.Min(high, weights[at] / table.Divisor(held[at] - 1)) : high;
        }

        return high == long.MaxValue ? low + 1 : low + (Math.Max(0, high - low) / 2);
    }
}
