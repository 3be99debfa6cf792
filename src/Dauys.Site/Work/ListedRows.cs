using Dauys.Elections.Registration.CheckList;

namespace Dauys.Site.Work;

/// <summary>Rows of a typed list as a page shows them.</summary>
/// <param name="Shown">Those that are shown.</param>
/// <param name="From">How many stand before them.</param>
/// <param name="All">How many there are.</param>
/// <param name="Change">The number of the row that is to be changed; null for a new one.</param>
/// <param name="Values">What stands in that row.</param>
public sealed record ListedRows(IReadOnlyList<ListedRow> Shown, int From, int All, int? Change, IReadOnlyList<string>? Values)
{
    /// <summary>Rows on a page.</summary>
    public const int PerPage = 50;
}

/// <summary>A row.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Values">A value for each column, in the order of the columns' words.</param>
/// <param name="Faults">What was found in it.</param>
public sealed record ListedRow(int Number, IReadOnlyList<string> Values, RowFaults Faults);
