namespace Dauys.Seats;

/// <summary>Divisors and their intervals for a finished table, and the cells that another table may fill differently.</summary>
internal static class TableDivisors
{
    public static BiproportionalOutcome Of(TableState table, IReadOnlyList<Fraction> rowMultipliers, IReadOnlyList<Fraction>? columnMultipliers)
    {
        var districts = rowMultipliers.Select(m => Fraction.One / m).ToArray();
        var columns = Enumerable.Range(0, table.Columns).Select(j => Interval(
            table, Enumerable.Range(0, table.Rows).Select(i => (i, j, new Fraction(table.Votes[i][j], 1) / districts[i])), columnMultipliers is null ? null : Fraction.One / columnMultipliers[j])).ToArray();
        var rows = Enumerable.Range(0, table.Rows).Select(i => Interval(
            table, Enumerable.Range(0, table.Columns).Select(j => (i, j, new Fraction(table.Votes[i][j], 1) / columns[j].Value)), districts[i])).ToArray();
        return new BiproportionalOutcome(table.Seats, rows, columns, Contested(table, districts, columns));
    }

    // Between the greatest claim that waits and the smallest that holds; the middle, or the value given.
    private static DivisorInterval Interval(TableState table, IEnumerable<(int I, int J, Fraction Weight)> cells, Fraction? value)
    {
        var low = Fraction.Zero;
        Fraction? high = null;
        foreach (var (i, j, weight) in cells)
        {
            var waiting = weight / table.DivisorAt(table.Seats[i][j]);
            low = waiting > low ? waiting : low;
            if (table.CanShrink(i, j))
            {
                var holding = weight / table.DivisorAt(table.Seats[i][j] - 1);
                high = high is null || holding < high ? holding : high;
            }
        }

        return new DivisorInterval(value ?? (high is { } h ? (low + h) / 2 : low == Fraction.Zero ? Fraction.One : low * 2), low, high);
    }

    // Cells on a ring of ties: one more here, one less there, all sums kept. A ring lies within one strongly connected part of the graph of ties.
    private static List<Cell> Contested(TableState table, Fraction[] districts, DivisorInterval[] columns)
    {
        if (columns.All(c => c.High is null || c.Low < c.High))
        {
            return [];
        }

        var nodes = table.Rows + table.Columns;
        var reach = new bool[nodes, nodes];
        List<(Cell Cell, int From, int To)> ties = [];
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                var weight = new Fraction(table.Votes[i][j], 1) / districts[i] / columns[j].Value;
                var grows = table.CanGrow(i, j) && weight == table.DivisorAt(table.Seats[i][j]);
                var shrinks = table.CanShrink(i, j) && weight == table.DivisorAt(table.Seats[i][j] - 1);
                if (grows || shrinks)
                {
                    var (from, to) = grows ? (i, table.Rows + j) : (table.Rows + j, i);
                    reach[from, to] = true;
                    ties.Add((new Cell(i, j), from, to));
                }
            }
        }

        for (var via = 0; via < nodes; via++)
        {
            for (var a = 0; a < nodes; a++)
            {
                for (var b = 0; b < nodes && reach[a, via]; b++)
                {
                    reach[a, b] |= reach[via, b];
                }
            }
        }

        return [.. ties.Where(t => reach[t.To, t.From]).Select(t => t.Cell)];
    }
}
