namespace Dauys.Seats;

/// <summary>
/// Seats by district and list at once: every district gets its seats, every list gets its seats, and within these sums votes are rounded by one
/// divisor for each district and one for each list (M. Balinski, G. Demange 1989; F. Pukelsheim 2004, <i>double Pukelsheim</i>). The table is the only
/// one, ties apart.
/// </summary>
public static class Biproportional
{
    /// <summary>Whether a table exists at all; a district's votes may be for too few lists.</summary>
    /// <param name="votes">By district, then by list; 0 or more.</param>
    /// <param name="districtSeats">Seats of each district.</param>
    /// <param name="listSeats">Seats of each list; the same sum.</param>
    /// <param name="least">Least seats by district and list; null if none.</param>
    /// <returns>Null if one exists, else what stands against it.</returns>
    /// <exception cref="InputFaultException">The numbers do not fit each other.</exception>
    public static NoTable? FindObstacle(
        IReadOnlyList<IReadOnlyList<long>> votes, IReadOnlyList<int> districtSeats, IReadOnlyList<int> listSeats, IReadOnlyList<IReadOnlyList<int>>? least = null)
    {
        var table = Checked(DivisorSequence.SainteLague, votes, districtSeats, listSeats, least);
        return TableFlow.Obstacle(table.Votes, table.RowSeats, table.ColumnSeats, table.Least);
    }

    /// <summary>Fills the table.</summary>
    /// <param name="votes">By district, then by list; 0 or more.</param>
    /// <param name="districtSeats">Seats of each district.</param>
    /// <param name="listSeats">Seats of each list; the same sum.</param>
    /// <param name="sequence">The rounding; null for Sainte-Laguë. Divisors k + r with r above 0, or with another first one.</param>
    /// <param name="least">Least seats by district and list (a district's winner takes one); null if none.</param>
    /// <exception cref="InputFaultException">The numbers do not fit each other, or no table exists (see <see cref="FindObstacle"/>).</exception>
    public static BiproportionalOutcome Solve(
        IReadOnlyList<IReadOnlyList<long>> votes,
        IReadOnlyList<int> districtSeats,
        IReadOnlyList<int> listSeats,
        DivisorSequence? sequence = null,
        IReadOnlyList<IReadOnlyList<int>>? least = null)
    {
        var table = Checked(sequence ?? DivisorSequence.SainteLague, votes, districtSeats, listSeats, least);
        if (TableFlow.Obstacle(table.Votes, table.RowSeats, table.ColumnSeats, table.Least) is { } obstacle)
        {
            throw new InputFaultException(new InputFault(
                FaultCode.NoTable,
                $"{obstacle.Districts.Count} districts with {obstacle.DistrictSeats} seats have votes only for lists that have {obstacle.ListSeats} seats together."));
        }

        var scaled = AlternatingScaling.Run(table);
        if (scaled is (var multipliers, true))
        {
            return TableDivisors.Of(table, [.. multipliers.Select(m => new Fraction(m, 1))], null);
        }

        var transfer = new TieAndTransfer(table, scaled?.RowMultipliers);
        transfer.Run();
        return TableDivisors.Of(table, transfer.Rows, transfer.Columns);
    }

    private static TableState Checked(
        DivisorSequence sequence, IReadOnlyList<IReadOnlyList<long>> votes, IReadOnlyList<int> districtSeats, IReadOnlyList<int> listSeats, IReadOnlyList<IReadOnlyList<int>>? least)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(districtSeats);
        ArgumentNullException.ThrowIfNull(listSeats);
        var (rows, columns) = (districtSeats.Count, listSeats.Count);
        Require(sequence is AffineSequence { IsSmall: true } s && s.First > 0, FaultCode.WrongRule, "A table is rounded by divisors k + r with r above 0.");
        Require(rows > 0 && columns > 0, FaultCode.NoLists, "There is no district, or no list.");
        Require(votes.Count == rows && votes.All(row => row.Count == columns), FaultCode.WrongRule, "The table has a row for each district and a column for each list.");
        Require(least is null || (least.Count == rows && least.All(row => row.Count == columns)), FaultCode.WrongLimits, "Least seats have the shape of the votes.");
        Require(votes.All(row => row.All(v => v >= 0)), FaultCode.NegativeVotes, "Votes must not be negative.");
        Require(districtSeats.All(n => n >= 0) && listSeats.All(n => n >= 0), FaultCode.NoSeats, "Seats must not be negative.");
        Require(districtSeats.Sum(n => (long)n) == listSeats.Sum(n => (long)n), FaultCode.WrongLimits, "The districts' seats and the lists' seats have different sums.");
        var floor = Enumerable.Range(0, rows).Select(i => least is null ? new int[columns] : [.. least[i]]).ToArray();
        Require(floor.All(row => row.All(n => n >= 0)), FaultCode.WrongLimits, "Least seats must not be negative.");
        Require(Enumerable.Range(0, rows).All(i => floor[i].Sum() <= districtSeats[i]), FaultCode.WrongLimits, "The least seats of a district are above its seats.");
        return new TableState([.. votes.Select(row => row.ToArray())], [.. districtSeats], [.. listSeats], floor, (AffineSequence)sequence);
    }

    private static void Require(bool holds, FaultCode code, string what)
    {
        if (!holds)
        {
            throw new InputFaultException(new InputFault(code, what));
        }
    }
}
