using Dauys.Site.Frame;
using Dauys.Site.Wording;

namespace Dauys.Site.Ballots;

/// <summary>A ballot paper as one HTML file: its style is inside, and it asks nobody for anything.</summary>
public static class BallotHtml
{
    /// <summary>The whole file.</summary>
    /// <param name="sheet">What is printed.</param>
    /// <param name="readers">The languages, one or more, in the order in which they stand.</param>
    public static string Of(BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(readers);
        using var drawing = new Drawing();
        return drawing.Of<BallotPage>(readers[0], (nameof(BallotPage.Sheet), sheet), (nameof(BallotPage.Readers), readers));
    }
}
