namespace Dauys.Seats;

/// <summary>A divisor of a district or a list with the interval in which it may be chosen while the other side's divisors stay.</summary>
/// <param name="Value">The divisor chosen.</param>
/// <param name="Low">The lowest that gives the same seats.</param>
/// <param name="High">The highest that gives the same seats; null if there is none.</param>
public sealed record DivisorInterval(Fraction Value, Fraction Low, Fraction? High);

/// <summary>A cell of the table of seats between which and others a choice is open.</summary>
/// <param name="District">Position of the district.</param>
/// <param name="List">Position of the list.</param>
public readonly record struct Cell(int District, int List);

/// <summary>Why no table of seats exists: these districts have votes only for these lists, and more seats than the lists have (or the other way round).</summary>
/// <param name="Districts">Positions of districts.</param>
/// <param name="Lists">Positions of the only lists with votes there.</param>
/// <param name="DistrictSeats">Seats of the districts together, without the least seats of their cells; or those least seats, where they alone are more than their one list has.</param>
/// <param name="ListSeats">Seats of the lists together, without the least seats of their cells; or all seats of that one list. Fewer.</param>
public sealed record NoTable(IReadOnlyList<int> Districts, IReadOnlyList<int> Lists, int DistrictSeats, int ListSeats);

/// <summary>Seats by district and list that meet both sums.</summary>
public sealed class BiproportionalOutcome
{
    internal BiproportionalOutcome(int[][] seats, IReadOnlyList<DivisorInterval> districts, IReadOnlyList<DivisorInterval> lists, IReadOnlyList<Cell> contested)
    {
        Seats = seats;
        DistrictDivisors = districts;
        ListDivisors = lists;
        Contested = contested;
    }

    /// <summary>Seats: by district, then by list. With <see cref="Contested"/> cells, one of the tables that the divisors allow.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Seats { get; }

    /// <summary>Districts' divisors: votes over both divisors, rounded by the method, are the seats.</summary>
    public IReadOnlyList<DivisorInterval> DistrictDivisors { get; }

    /// <summary>Lists' divisors.</summary>
    public IReadOnlyList<DivisorInterval> ListDivisors { get; }

    /// <summary>Cells that may have one seat more or less, because several tables are equally proportional; empty if the table is the only one.</summary>
    public IReadOnlyList<Cell> Contested { get; }
}
