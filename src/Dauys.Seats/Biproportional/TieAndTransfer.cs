namespace Dauys.Seats;

/// <summary>
/// Makes the sums of the lists right in a table in which those of the districts are: seats are passed on along cells that stand exactly at a tie,
/// and where there is no such way the multipliers are moved until there is one (M. Balinski, G. Demange 1989; tie-and-transfer). Exact fractions; always ends.
/// </summary>
internal sealed class TieAndTransfer
{
    private readonly TableState _table;
    private readonly Fraction[] _rows;
    private readonly Fraction[] _columns;

    public TieAndTransfer(TableState table, long[]? rowMultipliers)
    {
        _table = table;
        _columns = [.. Enumerable.Repeat(Fraction.One, table.Columns)];
        _rows = new Fraction[table.Rows];

        // Columns start with what is left of a column's divisor under the row multipliers found so far.
        if (rowMultipliers is not null)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                var weight = Enumerable.Range(0, table.Rows).Aggregate((Int128)0, (sum, i) => sum + ((Int128)table.Votes[i][j] * rowMultipliers[i]));
                _columns[j] = weight == 0 ? Fraction.One : new Fraction(Math.Max(1, table.ColumnSeats[j]) * ((System.Numerics.BigInteger)1 << 40) / weight + 1, 1);
            }
        }

        for (var i = 0; i < table.Rows; i++)
        {
            FillRow(i);
        }
    }

    /// <summary>Multipliers of the districts, for the finished table.</summary>
    public IReadOnlyList<Fraction> Rows => _rows;

    /// <summary>Multipliers of the lists.</summary>
    public IReadOnlyList<Fraction> Columns => _columns;

    public void Run()
    {
        while (true)
        {
            var excess = Enumerable.Range(0, _table.Columns).Where(j => _table.ColumnSum(j) > _table.ColumnSeats[j]).ToArray();
            if (excess.Length == 0)
            {
                return;
            }

            Pass(excess);
        }
    }

    private void FillRow(int i)
    {
        var weights = Enumerable.Range(0, _table.Columns).Select(j => _columns[j] * (Int128)_table.Votes[i][j]).ToArray();
        var common = weights.Aggregate(System.Numerics.BigInteger.One, (all, w) => all * w.Denominator / System.Numerics.BigInteger.GreatestCommonDivisor(all, w.Denominator));
        var whole = Array.ConvertAll(weights, w => w.Numerator * (common / w.Denominator));
        var held = new int[_table.Columns];
        var open = new bool[_table.Columns];
        var wanting = DivisorCore.Solve(new WideClaims(whole, _table.Sequence), _table.RowSeats[i], _table.Least[i], [], held, open).ContestedSeats;
        for (var j = 0; j < held.Length && wanting > 0; j++)
        {
            if (open[j])
            {
                held[j]++;
                wanting--;
            }
        }

        held.CopyTo(_table.Seats[i], 0);

        // A multiplier at the edge of its interval: the strongest claim left waits exactly at its divisor.
        var claims = Enumerable.Range(0, _table.Columns).Where(j => _table.CanGrow(i, j)).Select(j => weights[j] / _table.DivisorAt(held[j]));
        _rows[i] = Fraction.One / claims.DefaultIfEmpty(Fraction.One).Max();
    }

    private Fraction Weight(int i, int j) => _rows[i] * _columns[j] * (Int128)_table.Votes[i][j];

    // From lists with seats too many along ties: list -> district (gives one up) -> list (takes it).
    private void Pass(int[] excess)
    {
        var rowFrom = Enumerable.Repeat(-1, _table.Rows).ToArray();
        var columnFrom = Enumerable.Repeat(-1, _table.Columns).ToArray();
        var inColumns = Enumerable.Range(0, _table.Columns).Select(excess.Contains).ToArray();
        while (true)
        {
            var spread = false;
            for (var i = 0; i < _table.Rows; i++)
            {
                for (var j = 0; j < _table.Columns; j++)
                {
                    if (rowFrom[i] < 0 && inColumns[j] && _table.CanShrink(i, j) && Weight(i, j) == _table.DivisorAt(_table.Seats[i][j] - 1))
                    {
                        (rowFrom[i], spread) = (j, true);
                    }
                    else if (rowFrom[i] >= 0 && !inColumns[j] && _table.CanGrow(i, j) && Weight(i, j) == _table.DivisorAt(_table.Seats[i][j]))
                    {
                        (inColumns[j], columnFrom[j], spread) = (true, i, true);
                        if (_table.ColumnSum(j) < _table.ColumnSeats[j])
                        {
                            Transfer(j, rowFrom, columnFrom);
                            return;
                        }
                    }
                }
            }

            if (!spread)
            {
                Move(rowFrom, inColumns);
            }
        }
    }

    private void Transfer(int end, int[] rowFrom, int[] columnFrom)
    {
        for (var j = end; columnFrom[j] >= 0;)
        {
            var i = columnFrom[j];
            _table.Seats[i][j]++;
            j = rowFrom[i];
            _table.Seats[i][j]--;
        }
    }

    // Reached lists become dearer and reached districts cheaper, until one more cell stands at a tie.
    private void Move(int[] rowFrom, bool[] inColumns)
    {
        var factor = Fraction.Zero;
        for (var i = 0; i < _table.Rows; i++)
        {
            for (var j = 0; j < _table.Columns; j++)
            {
                var reached = rowFrom[i] >= 0;
                if (!reached && inColumns[j] && _table.CanShrink(i, j))
                {
                    factor = Max(factor, _table.DivisorAt(_table.Seats[i][j] - 1) / Weight(i, j));
                }
                else if (reached && !inColumns[j] && _table.CanGrow(i, j))
                {
                    factor = Max(factor, Weight(i, j) / _table.DivisorAt(_table.Seats[i][j]));
                }
            }
        }

        for (var i = 0; i < _table.Rows; i++)
        {
            _rows[i] = rowFrom[i] >= 0 ? _rows[i] / factor : _rows[i];
        }

        for (var j = 0; j < _table.Columns; j++)
        {
            _columns[j] = inColumns[j] ? _columns[j] * factor : _columns[j];
        }
    }

    private static Fraction Max(Fraction a, Fraction b) => a > b ? a : b;
}
