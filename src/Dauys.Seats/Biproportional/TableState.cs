namespace Dauys.Seats;

/// <summary>A table of seats on its way: votes, sums to meet, least seats of cells, seats so far.</summary>
internal sealed class TableState(long[][] votes, int[] rowSeats, int[] columnSeats, int[][] least, AffineSequence sequence)
{
    public long[][] Votes { get; } = votes;

    public int[] RowSeats { get; } = rowSeats;

    public int[] ColumnSeats { get; } = columnSeats;

    public int[][] Least { get; } = least;

    public AffineSequence Sequence { get; } = sequence;

    public int[][] Seats { get; } = [.. votes.Select(row => new int[row.Length])];

    public int Rows => RowSeats.Length;

    public int Columns => ColumnSeats.Length;

    public int ColumnSum(int j)
    {
        var sum = 0;
        foreach (var row in Seats)
        {
            sum += row[j];
        }

        return sum;
    }

    /// <summary>The divisor for the seat after so many, in units of 1 / scale of the sequence.</summary>
    public long Divisor(int held) => held == 0 ? Sequence.SmallFirst : Sequence.SmallBase + (held * Sequence.SmallStep);

    /// <summary>The divisor in units of one seat (k + 1/2 for Sainte-Laguë), so that votes over a district's and a list's divisor are rounded as usual.</summary>
    public Fraction DivisorAt(int held) => new(Divisor(held), Sequence.SmallStep);

    public bool CanShrink(int i, int j) => Seats[i][j] > Least[i][j];

    public bool CanGrow(int i, int j) => Votes[i][j] > 0;
}
